import type { Configuration } from '@nod/solution/rows/configuration';
import type { FindingOf } from '@nod/solution/rows/setup-request';
import type { WhatsAppAnswers } from './ask-whatsapp';

/**
 * Whether our app is told what happens in the account.
 * @param appId of our app, if it is known; else the only app that is subscribed may be ours, and of several nobody knows.
 */
export function judgeAccount(
  { apps: asked }: WhatsAppAnswers,
  { wabaId }: Configuration,
  appId: string | undefined,
): FindingOf<'account'> {
  if (asked === undefined || wabaId === undefined)
    return { line: 'account', state: 'broken', code: 'account-unset' };
  if ('failure' in asked) {
    if (asked.failure !== 'unknown') return { line: 'account', state: 'unchecked', code: 'silent' };
    return { line: 'account', state: 'broken', code: 'account-unknown', about: { id: wabaId } };
  }
  const ours = asked.value.filter(({ id }) => appId === undefined || id === appId);
  if (ours.length === 0)
    return { line: 'account', state: 'broken', code: 'app-not-subscribed', about: { id: wabaId } };
  const about = { apps: ours.map(({ id, name }) => name ?? id).join(', ') };
  return ours.length > 1 && appId === undefined
    ? { line: 'account', state: 'unchecked', code: 'unclear', about }
    : { line: 'account', state: 'ok', code: 'account-ready', about };
}
