import { GraphError } from './graph-error';
import { type Json, invalid, requiredObject } from './read-fields';
import { type ShownContent, readContent } from './read-content';
import { NotImplemented } from './not-implemented';

/** A POST to /messages, understood. */
export type SendRequest =
  | { kind: 'read'; messageId: string; typing: boolean }
  | { kind: 'template'; to: Recipient; contextId: string | undefined; template: Json }
  | { kind: 'message'; to: Recipient; contextId: string | undefined; type: string; shown: ShownContent };

/** Digits of a number, or a business-scoped user id. */
export type Recipient = { by: 'phone'; input: string; digits: string } | { by: 'user_id'; input: string };

const TYPES = [
  'audio',
  'contacts',
  'document',
  'image',
  'interactive',
  'location',
  'reaction',
  'sticker',
  'template',
  'text',
  'video',
];
const COMMON = [
  'messaging_product',
  'recipient_type',
  'to',
  'recipient',
  'type',
  'context',
  'biz_opaque_callback_data',
];
const MARKETING_ONLY = ['product_policy', 'message_activity_sharing'];
const RECEIPT = ['messaging_product', 'status', 'message_id', 'typing_indicator'];

/**
 * Understands and validates the body of a POST to /messages.
 * Throws GraphError 100 on the envelope, 131008 and 131009 on what is inside, and NotImplemented.
 */
export function parseSend(body: Json): SendRequest {
  if (body['messaging_product'] !== 'whatsapp') {
    throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
  }
  if (body['status'] !== undefined) return parseReceipt(body);
  const type = body['type'] ?? 'text';
  if (typeof type !== 'string' || !TYPES.includes(type)) {
    const known = TYPES.map((name) => name.toUpperCase()).join(', ');
    throw new GraphError(100, {
      message: `(#100) Param type must be one of {${known}} - got "${typeof type === 'string' ? type : typeof type}".`,
    });
  }
  refuseUnknown(body, [...COMMON, ...MARKETING_ONLY, type]);
  if (body['recipient_type'] !== undefined && body['recipient_type'] !== 'individual') {
    throw new NotImplemented('a recipient_type other than individual');
  }
  const opaque = body['biz_opaque_callback_data'];
  if (opaque !== undefined && (typeof opaque !== 'string' || opaque.length > 512)) {
    throw new GraphError(100, {
      message: '(#100) Param biz_opaque_callback_data must be at most 512 characters long.',
    });
  }
  const to = recipient(body);
  const contextId = (body['context'] as { message_id?: string } | undefined)?.message_id;
  const content = body[type];
  if (typeof content !== 'object' || content === null) {
    throw new GraphError(100, { message: `(#100) The parameter ${type} is required.` });
  }
  if (type === 'template') return { kind: 'template', to, contextId, template: content as Json };
  return { kind: 'message', to, contextId, type, shown: readContent(type, content as Json) };
}

function parseReceipt(body: Json): SendRequest {
  refuseUnknown(body, RECEIPT);
  if (body['status'] !== 'read') throw invalid('status', 'must be "read"');
  const messageId = body['message_id'];
  if (typeof messageId !== 'string')
    throw new GraphError(100, { message: '(#100) The parameter message_id is required.' });
  const typing =
    body['typing_indicator'] === undefined ? undefined : requiredObject(body, 'typing_indicator');
  if (typing && typing['type'] !== 'text') {
    throw invalid('typing_indicator.type', 'must be "text"');
  }
  return { kind: 'read', messageId, typing: typing !== undefined };
}

// With both, `to` wins.
function recipient(body: Json): Recipient {
  const { to, recipient: user } = body;
  if (to !== undefined) {
    const input = typeof to === 'number' ? String(to) : typeof to === 'string' ? to : '';
    const digits = input.replace(/[+\-() ]/g, '');
    if (!/^\d{7,15}$/.test(digits)) throw invalid('to', 'is not a valid phone number');
    return { by: 'phone', input, digits };
  }
  if (user === undefined) throw new GraphError(100, { message: '(#100) The parameter to is required.' });
  if (typeof user !== 'string' || !/^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/.test(user)) {
    throw invalid('recipient', 'is not a business-scoped user ID');
  }
  return { by: 'user_id', input: user };
}

function refuseUnknown(body: Json, known: readonly string[]): void {
  const unknown = Object.keys(body).filter((key) => !known.includes(key));
  if (unknown.length > 0)
    throw new GraphError(100, { message: `(#100) Unexpected parameter: ${unknown.join(', ')}.` });
}
