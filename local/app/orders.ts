import type { CustomerRef, SendOrder } from './view';

/** A request of the page makes no sense: answered 400. */
export class BadOrder extends Error {
  override readonly name = 'BadOrder';
}

type Json = Record<string, unknown>;

const TABLES = ['contact', 'lead', 'account'] as const;
const ID = /^[0-9a-f-]{36}$/i;

/** Reads `table` and `id`. Throws BadOrder. */
export function toCustomerRef(given: { table?: unknown; id?: unknown }): CustomerRef {
  const table = TABLES.find((one) => one === given.table);
  if (table === undefined) throw new BadOrder(`table must be one of ${TABLES.join(', ')}`);
  if (typeof given.id !== 'string' || !ID.test(given.id)) throw new BadOrder('id must be the id of a row');
  return { table, id: given.id };
}

/** Reads what is to be sent as the business. Throws BadOrder. */
export function toSendOrder(body: Json): SendOrder {
  const ref = toCustomerRef(body);
  const { session, templateId, text, parameters } = body;
  if (session !== 'Utility' && session !== 'Marketing')
    throw new BadOrder('session must be Utility or Marketing');
  if (typeof templateId === 'string') {
    if (!ID.test(templateId)) throw new BadOrder('templateId must be the id of a row');
    const values = Object.entries((parameters ?? {}) as Json).map(([name, value]) => [name, String(value)]);
    return { ...ref, session, templateId, parameters: Object.fromEntries(values) as Record<string, string> };
  }
  return { ...ref, session, text: toText(text, 'text') };
}

/** Reads digits of a phone. Throws BadOrder. */
export function toDigits(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{7,15}$/.test(value))
    throw new BadOrder('digits must be 7 to 15 digits');
  return value;
}

/** Reads a text that says something. Throws BadOrder. */
export function toText(value: unknown, name: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new BadOrder(`${name} must not be empty`);
  if (value.length > 4096) throw new BadOrder(`${name} must not be longer than 4,096 characters`);
  return value;
}
