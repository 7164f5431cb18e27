import type { Row } from '../../functions/ports/dataverse';
import { customer, ids, noon, phoneNumberId, wabaId } from './scene';

/** A webhook with one change. */
export function webhook(value: object, field = 'messages'): object {
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: wabaId,
        changes: [
          {
            field,
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
              ...value,
            },
          },
        ],
      },
    ],
  };
}

export interface Announced {
  message: 'Create' | 'Update';
  table: string;
  id: string;
  written?: Row;
  /** Milliseconds since 1970. */
  on?: number;
  by?: string;
  operation?: string;
}

/**
 * A RemoteExecutionContext, as Dataverse posts it.
 * https://learn.microsoft.com/power-apps/developer/data-platform/use-webhooks
 */
export function executionContext({
  message,
  table,
  id,
  written = {},
  on,
  by = ids.agent,
  operation = 'b9a5b1ad-0000-4000-8000-000000000001',
}: Announced): object {
  return {
    BusinessUnitId: 'f2b1c6d2-0000-4000-8000-000000000001',
    CorrelationId: 'c0ffee00-0000-4000-8000-000000000001',
    Depth: 1,
    InitiatingUserId: by,
    InputParameters: [
      {
        key: 'Target',
        value: {
          __type: 'Entity:http://schemas.microsoft.com/xrm/2011/Contracts',
          Attributes: Object.entries(written).map(([key, value]) => ({ key, value })),
          EntityState: null,
          FormattedValues: [],
          Id: id,
          KeyAttributes: [],
          LogicalName: table,
          RelatedEntities: [],
          RowVersion: null,
        },
      },
    ],
    IsExecutingOffline: false,
    IsInTransaction: false,
    IsOfflinePlayback: false,
    IsolationMode: 1,
    MessageName: message,
    Mode: 1,
    OperationCreatedOn: `/Date(${on}-0700)/`,
    OperationId: operation,
    OrganizationId: '4ef2c6d2-0000-4000-8000-000000000001',
    OrganizationName: 'contoso',
    OutputParameters: [],
    ParentContext: null,
    PostEntityImages: [],
    PreEntityImages: [],
    PrimaryEntityId: id,
    PrimaryEntityName: table,
    RequestId: 'a0000000-0000-4000-8000-000000000001',
    SecondaryEntityName: 'none',
    SharedVariables: [],
    Stage: 40,
    UserId: by,
  };
}

export interface Said {
  id: string;
  /** Seconds after noon. */
  at: number;
  from?: string;
  userId?: string;
  text?: string;
  /** The label of a button, and the message that it is on. */
  tap?: { label: string; payload?: string; on: string };
  repliesTo?: string;
}

export function message({ id, at, from = customer, userId, text, tap, repliesTo }: Said): object {
  const who = { ...(from === '' ? {} : { from }), ...(userId === undefined ? {} : { from_user_id: userId }) };
  const timestamp = String(noon / 1000 + at);
  const context = tap ? { id: tap.on, from: '15550783881' } : repliesTo ? { id: repliesTo } : undefined;
  const content = tap
    ? { type: 'button', button: { text: tap.label, payload: tap.payload ?? tap.label } }
    : { type: 'text', text: { body: text } };
  return webhook({
    messages: [{ ...who, id: `wamid.${id}`, timestamp, ...(context ? { context } : {}), ...content }],
  });
}

export function preference({
  at,
  value,
  from = customer,
}: {
  at: number;
  value: 'stop' | 'resume';
  from?: string;
}): object {
  return webhook(
    {
      user_preferences: [{ wa_id: from, category: 'marketing_messages', value, timestamp: noon / 1000 + at }],
    },
    'user_preferences',
  );
}

export function delivery(of: {
  wamid: string;
  at: number;
  status: string;
  error?: number;
  callbackData?: string;
  to?: string;
}): object {
  return webhook({
    statuses: [
      {
        id: of.wamid,
        status: of.status,
        timestamp: String(noon / 1000 + of.at),
        recipient_id: of.to ?? customer,
        ...(of.callbackData ? { biz_opaque_callback_data: of.callbackData } : {}),
        ...(of.error ? { errors: [{ code: of.error, title: 'Error' }] } : {}),
      },
    ],
  });
}
