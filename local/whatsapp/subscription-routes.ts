import { metaAppId } from './app-id';
import type { WhatsAppContext } from './context';
import { GraphError } from './graph-error';
import { NotImplemented } from './not-implemented';
import { type Json, optionalText, requiredText } from './read-fields';
import type { Reply, Route, RouteRequest } from '../http/serve-routes';

const webhookObject = 'whatsapp_business_account';

/** The fields of webhooks that Meta has for a WhatsApp Business Account; others it refuses. */
const knownFields: ReadonlySet<string> = new Set([
  'account_alerts',
  'account_review_update',
  'account_settings_update',
  'account_update',
  'automatic_events',
  'business_capability_update',
  'business_username_update',
  'calls',
  'flows',
  'group_lifecycle_update',
  'group_participants_update',
  'group_settings_update',
  'group_status_update',
  'history',
  'message_template_components_update',
  'message_template_quality_update',
  'message_template_status_update',
  'messages',
  'messaging_handovers',
  'partner_solutions',
  'payment_configuration_update',
  'phone_number_name_update',
  'phone_number_quality_update',
  'security',
  'smb_app_state_sync',
  'smb_message_echoes',
  'standby',
  'template_category_update',
  'user_preferences',
]);

/**
 * Where an app is told, and of what. Only the app itself may ask: with the token that its id and secret make.
 * https://developers.facebook.com/docs/graph-api/reference/app/subscriptions/
 */
export function subscriptionRoutes(context: WhatsAppContext): Route[] {
  const path = '{version}/{id}/subscriptions';
  return [
    { name: 'subscriptions', method: 'GET', path, handle: (request) => list(context, request) },
    { name: 'subscriptions', method: 'POST', path, handle: (request) => subscribe(context, request) },
  ];
}

/**
 * Lets only the app's own token through.
 * @throws GraphError 15 for another kind of token, 190 for one that the secret did not make, 100/33 for another app.
 */
export function guardApp(context: WhatsAppContext, bearer: string | undefined, appId: string): void {
  if (bearer === context.accessToken) {
    throw new GraphError(15, { message: '(#15) This method must be called with an app access_token.' });
  }
  if (bearer !== `${metaAppId}|${context.appSecret}`) {
    throw new GraphError(190, {
      status: 400,
      message: bearer?.includes('|')
        ? 'Invalid OAuth access token signature.'
        : 'Invalid OAuth access token - Cannot parse access token',
    });
  }
  if (appId !== metaAppId) {
    throw new GraphError(100, {
      subcode: 33,
      message: `Unsupported request. Object with ID '${appId}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    });
  }
}

function list({ webhooks }: WhatsAppContext, { params }: RouteRequest): Reply {
  const { callbackUrl, fields = knownFields } = webhooks;
  const subscription = {
    object: webhookObject,
    callback_url: callbackUrl,
    active: true,
    fields: [...fields].map((name) => ({ name, version: params['version'] })),
  };
  return { status: 200, body: { data: callbackUrl === undefined ? [] : [subscription] } };
}

/** Meta asks the address for the challenge before it answers; one that does not give it back is not taken. */
async function subscribe(context: WhatsAppContext, request: RouteRequest): Promise<Reply> {
  const body = toForm(request);
  const object = requiredText(body, 'object');
  if (object !== webhookObject) throw new NotImplemented(`a subscription to ${object}`);
  const url = requiredText(body, 'callback_url');
  if (!URL.canParse(url)) {
    throw new GraphError(100, { message: '(#100) Param callback_url must be a valid URL.' });
  }
  const verifyToken = requiredText(body, 'verify_token');
  const fields = (optionalText(body, 'fields') ?? '').split(',').flatMap((field) => field.trim() || []);
  for (const field of fields) {
    if (!knownFields.has(field)) {
      throw new GraphError(100, {
        message: `(#100) Param fields must be one of {${[...knownFields].join(', ')}}`,
      });
    }
  }
  const { verified, answer } = await context.setCallback(url, verifyToken, fields);
  if (!verified) {
    const why = 'status' in answer ? `HTTP Status Code = ${answer.status}` : answer.failed;
    throw new GraphError(2200, {
      status: 400,
      message: `(#2200) Callback verification failed with the following errors: ${why}`,
    });
  }
  return { status: 200, body: { success: true } };
}

/** The Graph API takes a form as well as JSON. */
function toForm(request: RouteRequest): Json {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return request.json();
  if (type.startsWith('multipart/')) throw new NotImplemented('a form in several parts');
  return Object.fromEntries(new URLSearchParams(request.bytes.toString()));
}
