import type { Problem } from '../conversation/conversation';

/** Something that was asked of Dataverse failed. */
export class DataverseProblem extends Error implements Problem {
  constructor(
    readonly kind: Problem['kind'],
    /** The code and words of Dataverse, for support. */
    readonly details?: string,
    /** Dataverse asks to wait so many milliseconds. */
    readonly waitFor?: number,
    /** It is not known whether what was to be written was taken. */
    readonly isUnknown?: boolean,
  ) {
    super(details ?? kind);
    this.name = 'DataverseProblem';
  }
}

/** The request got no answer. */
export function offline(error: unknown): DataverseProblem {
  return new DataverseProblem('offline', error instanceof Error ? error.name : undefined);
}

/** PrivilegeDenied, and that a secured column may not be written. */
const denied = ['0x80040220', '0x8004f507'];

/**
 * From an answer that is a failure: its status and its text, which is OData's error object or a page of the gateway.
 * A session that has ended shows as 401, as a redirect (which fetch shows as 0), or as a page to sign in on that came
 * with 200.
 */
export function problemOf(answer: {
  status: number;
  text: string;
  retryAfter: string | null;
}): DataverseProblem {
  const { status, text } = answer;
  const isPage = status < 400 && /^\s*</.test(text);
  if (status === 401 || status < 200 || (status >= 300 && status < 400) || isPage)
    return new DataverseProblem('signed-out', String(status));
  const error = errorIn(text);
  const details = [String(status), error?.code, error?.message].filter(Boolean).join(' ');
  const isDenied = status === 403 || denied.includes(String(error?.code).toLowerCase());
  const seconds = Number(answer.retryAfter ?? NaN);
  return new DataverseProblem(
    isDenied ? 'no-permission' : 'dataverse',
    details,
    Number.isFinite(seconds) ? seconds * 1000 : undefined,
  );
}

/**
 * From what `context.webAPI` rejects with: an object with `errorCode`, a positive or negative number, and `message`;
 * while there is no network it has no code, or the browser says so.
 */
export function problemOfWrite(error: unknown, isOnline: boolean): DataverseProblem {
  if (error instanceof DataverseProblem) return error;
  const { message } = (error ?? {}) as Record<string, unknown>;
  const hex = hexOf(error);
  if (!isOnline || (error instanceof TypeError && hex === undefined)) return offline(error);
  const words = typeof message === 'string' ? message : undefined;
  const isDenied = denied.some((one) => says(error, one));
  return new DataverseProblem(
    isDenied ? 'no-permission' : 'dataverse',
    [hex, words].filter(Boolean).join(' ') || undefined,
  );
}

/** Whether `context.webAPI` rejects because a row of this id is there already: DuplicateRecord. */
export const isDuplicate = (error: unknown): boolean => says(error, '0x80040237');

function says(error: unknown, code: string): boolean {
  const { message } = (error ?? {}) as Record<string, unknown>;
  return hexOf(error) === code || (typeof message === 'string' && message.toLowerCase().includes(code));
}

/** Codes come as positive or as negative numbers, or written out. */
function hexOf(error: unknown): string | undefined {
  const { errorCode, code } = (error ?? {}) as Record<string, unknown>;
  const number = [errorCode, code].find((one) => typeof one === 'number');
  if (number !== undefined) return `0x${(number >>> 0).toString(16).padStart(8, '0')}`;
  return typeof code === 'string' && /^0x[0-9a-f]{8}$/i.test(code) ? code.toLowerCase() : undefined;
}

function errorIn(text: string): { code?: unknown; message?: unknown } | undefined {
  try {
    return (JSON.parse(text) as { error?: { code?: unknown; message?: unknown } }).error;
  } catch {
    // A gateway's page of HTML says nothing that would help.
    return undefined;
  }
}
