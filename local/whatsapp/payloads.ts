// The webhook payloads, in the shapes and with the keys of Meta's own examples of 2026.
import type { GraphError } from './graph-error';
import type { BusinessNumber, OutboxEntry, Phone } from './model';

type Json = Record<string, unknown>;

/** The envelope around one change. `time` (seconds) only template and account fields carry. */
export function toEnvelope(change: { wabaId: string; field: string; value: Json; time?: number }): Json {
  const { wabaId, field, value, time } = change;
  const entry = { id: wabaId, ...(time === undefined ? {} : { time }), changes: [{ value, field }] };
  return { object: 'whatsapp_business_account', entry: [entry] };
}

function metadata(number: BusinessNumber): Json {
  const { displayPhoneNumber, phoneNumberId } = number;
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: displayPhoneNumber, phone_number_id: phoneNumberId },
  };
}

/** `wa_id` is absent, not empty, where WhatsApp withholds the number. */
function contact(phone: Phone): Json {
  return {
    profile: { name: phone.name, ...(phone.username === undefined ? {} : { username: phone.username }) },
    ...(phone.hidesNumber ? {} : { wa_id: phone.digits }),
    user_id: phone.userId,
    ...(phone.parentUserId === undefined ? {} : { parent_user_id: phone.parentUserId }),
  };
}

export type InboundMessage = {
  id: string;
  timestamp: string;
  type: string;
  content: Json;
  context?: Json;
  referral?: Json;
};

/** A message from a customer. */
export function toInboundPayload(number: BusinessNumber, phone: Phone, message: InboundMessage): Json {
  const value = {
    ...metadata(number),
    contacts: [contact(phone)],
    messages: [
      {
        ...(message.context ? { context: message.context } : {}),
        ...(message.referral ? { referral: message.referral } : {}),
        ...(phone.hidesNumber ? {} : { from: phone.digits }),
        from_user_id: phone.userId,
        ...(phone.parentUserId === undefined ? {} : { from_parent_user_id: phone.parentUserId }),
        id: message.id,
        timestamp: message.timestamp,
        type: message.type,
        ...message.content,
      },
    ],
  };
  return toEnvelope({ wabaId: number.wabaId, field: 'messages', value });
}

/** What WhatsApp itself says about a customer: a changed number. It has no contacts. */
export function toSystemPayload(
  number: BusinessNumber,
  phone: Phone,
  message: { id: string; timestamp: string; system: Json },
): Json {
  const { id, timestamp, system } = message;
  const from = phone.hidesNumber ? {} : { from: phone.digits };
  const value = { ...metadata(number), messages: [{ ...from, id, timestamp, system, type: 'system' }] };
  return toEnvelope({ wabaId: number.wabaId, field: 'messages', value });
}

export type StatusName = 'sent' | 'delivered' | 'read' | 'failed';

/** How a message fares. A failure has no contacts, and pricing comes with sent and delivered only. */
export function toStatusPayload(input: {
  number: BusinessNumber;
  phone: Phone;
  entry: OutboxEntry;
  status: StatusName;
  timestamp: string;
  error?: GraphError;
}): Json {
  const { number, phone, entry, status, timestamp, error } = input;
  const withholds = phone.hidesNumber && entry.sentTo === 'user_id';
  const tellsUser = status !== 'failed' || entry.sentTo === 'user_id';
  const opaque = entry.request['biz_opaque_callback_data'];
  const free = entry.category === 'service';
  const value = {
    ...metadata(number),
    ...(status === 'failed' ? {} : { contacts: [contact(phone)] }),
    statuses: [
      {
        id: entry.wamid,
        status,
        timestamp,
        ...(withholds ? {} : { recipient_id: phone.digits }),
        ...(tellsUser ? { recipient_user_id: phone.userId } : {}),
        ...(tellsUser && phone.parentUserId !== undefined
          ? { recipient_parent_user_id: phone.parentUserId }
          : {}),
        ...(opaque === undefined ? {} : { biz_opaque_callback_data: opaque }),
        ...(status === 'sent' || status === 'delivered'
          ? {
              pricing: {
                billable: !free,
                pricing_model: 'PMP',
                type: free ? 'free_customer_service' : 'regular',
                category: entry.category,
              },
            }
          : {}),
        ...(error ? { errors: [error.toStatusError()] } : {}),
      },
    ],
  };
  return toEnvelope({ wabaId: number.wabaId, field: 'messages', value });
}

/** A person's own stop or resume of marketing. Its timestamp is a number; it has no id. */
export function toPreferencePayload(
  number: BusinessNumber,
  phone: Phone,
  change: { value: 'stop' | 'resume'; timestamp: number },
): Json {
  const { profile: _, ...known } = contact(phone) as { profile: unknown };
  const preference = {
    ...known,
    detail: `User requested to ${change.value} marketing messages`,
    category: 'marketing_messages',
    value: change.value,
    timestamp: change.timestamp,
  };
  const value = { ...metadata(number), contacts: [contact(phone)], user_preferences: [preference] };
  return toEnvelope({ wabaId: number.wabaId, field: 'user_preferences', value });
}
