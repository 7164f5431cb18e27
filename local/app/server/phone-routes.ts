import type { Phones } from '../../cloud/phones';
import { BadOrder } from './answer';
import { toPhoneView } from './phone-view';

type Json = Record<string, unknown>;

/**
 * Answers the panel that plays the customer.
 * @returns undefined for a path that there is not
 * @throws BadOrder
 */
export async function answerPhone(
  phones: Phones,
  { path, query, body }: { path: string; query: URLSearchParams; body?: Json },
): Promise<unknown> {
  if (body === undefined)
    switch (path) {
      case '/phone/list':
        return phones.list();
      case '/phone/thread':
        return toPhoneView(await phones.thread(toDigits(query.get('digits'))));
      default:
        return undefined;
    }
  switch (path) {
    case '/phone/say':
      await phones.say(toDigits(body.digits), toText(body.text, 'text'));
      return {};
    case '/phone/tap':
      await phones.tap(
        toDigits(body.digits),
        toText(body.label, 'label'),
        toText(body.messageId, 'messageId'),
      );
      return {};
    case '/phone/offers':
      await phones.prefer(toDigits(body.digits), body.stop === true ? 'stop' : 'resume');
      return {};
    case '/phone/open':
      await phones.open(toDigits(body.digits));
      return {};
    default:
      return undefined;
  }
}

function toDigits(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{7,15}$/.test(value))
    throw new BadOrder('digits must be 7 to 15 digits');
  return value;
}

/** WhatsApp takes texts of up to 4,096 characters. */
function toText(value: unknown, name: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new BadOrder(`${name} must not be empty`);
  if (value.length > 4096) throw new BadOrder(`${name} must not be longer than 4,096 characters`);
  return value;
}
