import type { Configuration } from '@nod/solution/rows/configuration';
import type { FindingOf } from '@nod/solution/rows/setup-request';
import type { WhatsAppAnswers } from './ask-whatsapp';
import { valueOf } from './probe';

/** Whether messages can be sent and received with the number, and whether it is one of the account. */
export function judgeNumber(
  { number: asked, numbers }: WhatsAppAnswers,
  { phoneNumberId, wabaId = '' }: Configuration,
): FindingOf<'number'> {
  if ('failure' in asked) {
    if (asked.failure !== 'unknown') return { line: 'number', state: 'unchecked', code: 'silent' };
    return { line: 'number', state: 'broken', code: 'number-unknown', about: { id: phoneNumberId } };
  }
  const { displayNumber = phoneNumberId, verifiedName = '', status = '', platform = '' } = asked.value;
  const broken = (
    code: Extract<FindingOf<'number'>, { state: 'broken' }>['code'],
    about: Record<string, string>,
  ): FindingOf<'number'> => ({
    line: 'number',
    state: 'broken',
    code,
    about: { number: displayNumber, ...about },
  });
  if (platform !== 'CLOUD_API') return broken('number-not-registered', { platform });
  if (status !== 'CONNECTED') return broken('number-not-connected', { status });
  const all = valueOf(numbers);
  if (all !== undefined && !all.some(({ id }) => id === phoneNumberId))
    return broken('number-of-another-account', { account: wabaId });
  return {
    line: 'number',
    state: 'ok',
    code: 'number-ready',
    about: { number: displayNumber, name: verifiedName },
  };
}
