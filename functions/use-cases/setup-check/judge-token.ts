import type { FindingOf } from '@nod/solution/rows/setup-request';
import type { WhatsAppAnswers } from './ask-whatsapp';
import type { Failure } from './probe';

/**
 * Whether WhatsApp accepts the access token. Any answer says so, even that it knows no such number; a permission that
 * it lacks may show in one question alone.
 */
export function judgeToken({ number, numbers, apps, templates }: WhatsAppAnswers): FindingOf<'token'> {
  const probes = [number, numbers, apps, templates].filter((one) => one !== undefined);
  const failures = probes.filter((one) => 'failure' in one);
  const failed = (failure: Failure) => failures.find((one) => one.failure === failure);

  const refused = failed('refused');
  if (refused) return broken('token-refused', refused.vendorCode);
  const forbidden = failed('forbidden');
  if (forbidden) return broken('token-forbidden', forbidden.vendorCode);
  const heard = failures.length < probes.length || failed('unknown') !== undefined;
  if (heard) return { line: 'token', state: 'ok', code: 'token-ready' };
  const busy = failed('busy');
  return busy ? broken('whatsapp-busy', busy.vendorCode) : broken('whatsapp-silent');
}

type Broken = Extract<FindingOf<'token'>, { state: 'broken' }>;

function broken(code: Broken['code'], vendorCode?: string): Broken {
  return { line: 'token', state: 'broken', code, ...(vendorCode && { about: { code: vendorCode } }) };
}
