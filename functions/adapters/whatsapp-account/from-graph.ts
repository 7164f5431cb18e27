import type {
  BusinessNumber,
  RemoteTemplate,
  SubscribedApp,
  WebhookSubscription,
} from '../../ports/whatsapp-account';
import { type GraphObject, unreachable } from './graph-call';

export const templateFields = 'id,name,language,status,category,components,quality_score,rejected_reason';
export const numberFields = 'id,display_phone_number,verified_name,status,platform_type,quality_rating';

/**
 * A template of the list.
 * @throws UnreachableError for one without a name or an id: left out, it would be taken for deleted.
 */
export function fromTemplate(object: GraphObject): RemoteTemplate {
  const { components } = object;
  const quality = text((object['quality_score'] as GraphObject | null | undefined)?.['score']);
  const rejectedReason = text(object['rejected_reason']);
  return {
    id: required(object, 'id'),
    name: required(object, 'name'),
    language: required(object, 'language'),
    status: required(object, 'status').toUpperCase(),
    category: required(object, 'category').toUpperCase(),
    components: Array.isArray(components) ? (components as Record<string, unknown>[]) : [],
    ...(quality === undefined ? {} : { quality }),
    // NONE is how Meta says that it was not rejected.
    ...(rejectedReason === undefined || rejectedReason === 'NONE' ? {} : { rejectedReason }),
  };
}

/** A number of the business. */
export function fromNumber(object: GraphObject): BusinessNumber {
  return {
    id: required(object, 'id'),
    ...optional('displayNumber', object['display_phone_number']),
    ...optional('verifiedName', object['verified_name']),
    ...optional('status', object['status']),
    ...optional('platform', object['platform_type']),
    ...optional('quality', object['quality_rating']),
  };
}

/** The id of an object. @throws UnreachableError if there is none */
export const idOf = (object: GraphObject): string => required(object, 'id');

/** The app stands in an object of its own beside an overridden callback. */
export function fromSubscribedApp(object: GraphObject): SubscribedApp {
  const app = (object['whatsapp_business_api_data'] ?? {}) as GraphObject;
  return {
    id: required(app, 'id'),
    ...optional('name', app['name']),
    ...optional('overrideCallbackUrl', object['override_callback_uri']),
  };
}

/** The documentation shows the fields as objects with a version; its table calls them strings. */
export function fromSubscription(object: GraphObject): WebhookSubscription {
  const fields = Array.isArray(object['fields']) ? (object['fields'] as unknown[]) : [];
  return {
    object: required(object, 'object'),
    callbackUrl: text(object['callback_url']) ?? '',
    active: object['active'] === true,
    fields: fields.flatMap((field) => {
      const name = typeof field === 'string' ? field : text((field as GraphObject | null)?.['name']);
      return name === undefined ? [] : [name];
    }),
  };
}

function required(object: GraphObject, key: string): string {
  const value = text(object[key]);
  if (value === undefined) throw unreachable(`WhatsApp answered without ${key}.`);
  return value;
}

function optional<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  const found = text(value);
  return found === undefined ? {} : ({ [key]: found } as Record<K, string>);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
