import { nothingSaid } from '@nod/consent/marketing-state';
import { type RequestRefusalCode, refuseRequest } from '@nod/consent/request';
import type { Wish } from './enter-wishes';

/**
 * What the app would refuse whatever the customer's status is: the same rule, asked of a customer of whom nothing is
 * known. A stop in WhatsApp itself is known of each number alone, and told in its outcome.
 */
export function lackingIn(
  wish: Pick<Wish, 'action' | 'reason' | 'howReceived'>,
): RequestRefusalCode | undefined {
  const nobody = { marketing: nothingSaid, records: new Map() };
  return refuseRequest({ ...wish, actorId: 'signed in' }, nobody)?.code;
}
