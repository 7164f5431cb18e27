import { clockTolerance } from '@nod/consent';
import type { FindingOf } from '@nod/solution/rows/setup-request';
import { probe, valueOf } from './probe';

/**
 * Whether our clock agrees with those of Dataverse and WhatsApp, as far as they can be read: an event is judged by
 * when it happened, and a clock that differs more than the rules allow for would turn answers and questions around.
 * @param of.whatsAppAhead milliseconds, as measured when WhatsApp answered.
 */
export async function checkClock(
  of: { dataverseTime: () => Promise<number>; whatsAppAhead: number | undefined; now: () => number },
  ms: number,
): Promise<FindingOf<'clock'>> {
  const sent = of.now();
  const time = valueOf(await probe(ms, of.dataverseTime));
  // Half of the way there and back: when the header was written.
  const dataverseAhead = time === undefined ? undefined : time - (sent + of.now()) / 2;
  return judgeClock({ dataverseAhead, whatsAppAhead: of.whatsAppAhead });
}

/** @param ahead milliseconds by which the other clock is ahead of ours; missing where it is not known. */
export function judgeClock({
  dataverseAhead,
  whatsAppAhead,
}: {
  dataverseAhead: number | undefined;
  whatsAppAhead: number | undefined;
}): FindingOf<'clock'> {
  const known = [dataverseAhead, whatsAppAhead].filter((one) => one !== undefined);
  if (known.length === 0) return { line: 'clock', state: 'unchecked', code: 'silent' };
  const about = {
    ...(dataverseAhead !== undefined && { dataverse: Math.round(dataverseAhead / 1000) }),
    ...(whatsAppAhead !== undefined && { whatsapp: Math.round(whatsAppAhead / 1000) }),
  };
  return known.some((ahead) => Math.abs(ahead) > clockTolerance)
    ? { line: 'clock', state: 'broken', code: 'clock-skewed', about }
    : { line: 'clock', state: 'ok', code: 'clock-ready', about };
}
