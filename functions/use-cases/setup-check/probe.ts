import { RefusedError } from '../../errors';

/**
 * Why a question was not answered:
 * - refused: the access token (or, of an app token, the secret) is not accepted
 * - forbidden: it is accepted, and lacks a permission
 * - busy: too much was asked lately
 * - unknown: there is no such thing, or it is not shown to this token
 * - silent: no answer in time, or none that says anything
 */
export type Failure = 'refused' | 'forbidden' | 'busy' | 'unknown' | 'silent';

/** The answer to one question, or why there is none. */
export type Probe<T> = { value: T } | { failure: Failure; vendorCode?: string };

/** Asks one question, and waits no longer than so many milliseconds for its answer. Never throws. */
export async function probe<T>(ms: number, ask: () => Promise<T>): Promise<Probe<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Probe<T>>((resolve) => {
    timer = setTimeout(() => resolve({ failure: 'silent' }), ms);
  });
  try {
    return await Promise.race([late, ask().then((value) => ({ value }))]);
  } catch (error) {
    if (!(error instanceof RefusedError)) return { failure: 'silent' };
    return { failure: failureOf(error), vendorCode: error.vendorCode || String(error.status) };
  } finally {
    clearTimeout(timer);
  }
}

/** The value of a probe, if there is one. */
export function valueOf<T>(asked: Probe<T> | undefined): T | undefined {
  return asked !== undefined && 'value' in asked ? asked.value : undefined;
}

/** https://developers.facebook.com/docs/graph-api/guides/error-handling#errorcodes */
function failureOf({ status, vendorCode }: RefusedError): Failure {
  const code = Number(vendorCode || Number.NaN);
  if ([0, 101, 102, 104, 190].includes(code)) return 'refused';
  if (code === 3 || code === 10 || (code >= 200 && code <= 299)) return 'forbidden';
  if ([4, 17, 32, 613, 80007, 80008, 130429].includes(code) || status === 429) return 'busy';
  // "An unknown error", "service temporarily unavailable".
  if (code === 1 || code === 2) return 'silent';
  if (Number.isNaN(code)) return status === 401 ? 'refused' : status === 403 ? 'forbidden' : 'unknown';
  return 'unknown';
}
