import { ConflictError, type NodError, RefusedError } from '../../errors';
import { withoutValues } from '../without-values';

/** What Dataverse said no with. */
export interface Refusal {
  status: number;
  vendorCode?: string;
  message?: string;
  retryAfter?: string;
}

/** Worth another try after a while: throttled, overloaded, or no answer at all. */
export class TransientError extends Error {
  readonly retryAfter: string | undefined;

  constructor(message: string, options: { retryAfter?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'TransientError';
    this.retryAfter = options.retryAfter;
  }
}

// https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
const conflicts = new Map([
  ['0x80060882', 'the row has changed'],
  ['0x80040237', 'a row with this id exists'],
  ['0x80060892', 'a row with the same alternate key exists'],
  ['0x80040217', 'a row is gone'],
  ['0x80060891', 'a row is gone'],
]);
/** A rule for duplicates that an administrator made: reading again does not help. */
const duplicateRule = '0x80040333';

/**
 * The error for an answer of 4xx or 5xx. It carries Dataverse's code, and its message without the values
 * that were sent: Dataverse quotes what it does not like.
 * @param sent values of the request, to be left out of the message.
 */
export function toFault(refusal: Refusal, sent: Iterable<unknown>): NodError | TransientError {
  const { status, vendorCode = '', retryAfter } = refusal;
  if (status === 408 || status === 429 || (status >= 500 && status !== 501)) {
    return new TransientError(`Dataverse answered ${status} ${vendorCode}`.trim(), { retryAfter });
  }
  const conflict = conflicts.get(vendorCode);
  if (conflict !== undefined) return new ConflictError(`Dataverse: ${conflict} (${vendorCode}).`);
  if (status === 412 && vendorCode !== duplicateRule)
    return new ConflictError('Dataverse: a precondition failed.');
  const message = withoutValues(refusal.message ?? '', sent);
  return new RefusedError('dataverse-refused', `Dataverse answered ${status} ${vendorCode}: ${message}`, {
    status,
    vendorCode,
    // A token may be refused while a secret is being changed, and a role may be missing for a while: the same call may
    // succeed later, and nothing that was accepted is put aside for it at once.
    retryable: status === 401 || status === 403,
  });
}

/** Reads the code and message of an error body; an HTML page of a gateway has neither. */
export function fromErrorBody(body: string): { vendorCode?: string; message?: string } {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: unknown; message?: unknown } };
    return {
      vendorCode: typeof error?.code === 'string' ? error.code : undefined,
      message: typeof error?.message === 'string' ? error.message : undefined,
    };
  } catch {
    return {};
  }
}
