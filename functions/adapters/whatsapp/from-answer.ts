import { OutcomeUnknownError, RefusedError, UnreachableError } from '../../errors';
import { retryableCodes } from './error-codes';

interface Answer {
  success?: unknown;
  error?: { code?: unknown };
  messages?: { id?: unknown }[];
  contacts?: { wa_id?: unknown }[];
}

/**
 * What an answer to a send means.
 * @throws RefusedError when it carries an error code or a status of 3xx or 4xx; OutcomeUnknownError when it
 * does not say whether the message left: a gateway's page, or a success without a message id.
 */
export function fromAnswer(status: number, text: string): { wamid: string; waId?: string } {
  const answer = parse(text);
  throwIfRefused(status, answer);
  const wamid = answer?.messages?.[0]?.id;
  if (status >= 500 || typeof wamid !== 'string' || wamid === '') {
    throw new OutcomeUnknownError(`WhatsApp answered ${status} without saying what became of the message.`);
  }
  const waId = answer?.contacts?.[0]?.wa_id;
  return typeof waId === 'string' ? { wamid, waId } : { wamid };
}

/**
 * What an answer to a read receipt means.
 * @throws RefusedError as for a send; UnreachableError when it does not say that the receipt was taken.
 */
export function fromReadAnswer(status: number, text: string): void {
  const answer = parse(text);
  throwIfRefused(status, answer);
  if (status >= 500 || answer?.success !== true)
    throw new UnreachableError(
      'whatsapp-unreachable',
      `WhatsApp answered ${status} without saying what became of the receipt.`,
    );
}

function throwIfRefused(status: number, answer: Answer | undefined): void {
  const code = answer?.error?.code;
  if (typeof code === 'number') throw refused(status, String(code), retryableCodes.has(code));
  if (status >= 300 && status < 500) throw refused(status, '', status === 429);
}

/** WhatsApp's own text stays out: it may repeat the number. The code says what is wrong. */
function refused(status: number, vendorCode: string, retryable: boolean): RefusedError {
  return new RefusedError(
    'whatsapp-refused',
    `WhatsApp refused with status ${status}, code ${vendorCode || 'none'}.`,
    {
      status,
      vendorCode,
      retryable,
    },
  );
}

function parse(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
