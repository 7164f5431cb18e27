import { RefusedError, UnreachableError } from '../../errors';
import { retryableCodes } from '../whatsapp/error-codes';

export interface GraphOptions {
  /** With the version: `https://graph.facebook.com/v25.0`. */
  baseUrl: string;
  /** Milliseconds to wait for an answer. */
  timeoutMs: number;
  fetch: typeof fetch;
  /** Told the Date header of each answer. */
  onDate: (date: string | null) => void;
}

export interface GraphRequest {
  token: string;
  /** Without the slash; each part is encoded already. */
  path: string;
  query?: Readonly<Record<string, string>>;
  /** Sent as a form by POST; without it the request is a GET. */
  form?: Readonly<Record<string, string>>;
}

export type GraphObject = Record<string, unknown>;

/**
 * One request to the Graph API, made once. The token goes to its host alone: no redirection is followed.
 * @throws RefusedError when the answer carries an error code or a status of 3xx or 4xx; UnreachableError when none
 * came, or one that is not the Graph API's.
 */
export async function callGraph(
  { baseUrl, timeoutMs, fetch: send, onDate }: GraphOptions,
  { token, path, query, form }: GraphRequest,
): Promise<GraphObject> {
  const search = new URLSearchParams(query).toString();
  let status: number;
  let text: string;
  try {
    const response = await send(`${baseUrl}/${path}${search && `?${search}`}`, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${token}` },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    onDate(response.headers.get('date'));
    ({ status } = response);
    text = await response.text();
  } catch (cause) {
    throw unreachable('No answer came from WhatsApp.', cause);
  }
  const answer = parse(text);
  const code = (answer?.['error'] as { code?: unknown } | undefined)?.code;
  if (typeof code === 'number') throw refused(status, String(code), retryableCodes.has(code));
  if (status >= 300 && status < 500) throw refused(status, '', status === 429);
  if (status >= 500 || answer === undefined)
    throw unreachable(`WhatsApp answered ${status} without saying what.`);
  return answer;
}

/** An answer from which nothing can be concluded. */
export function unreachable(message: string, cause?: unknown): UnreachableError {
  return new UnreachableError('whatsapp-unreachable', message, cause);
}

/** Meta's own text stays out: it may repeat what was sent. The code says what is wrong. */
function refused(status: number, vendorCode: string, retryable: boolean): RefusedError {
  return new RefusedError(
    'whatsapp-refused',
    `WhatsApp refused with status ${status}, code ${vendorCode || 'none'}.`,
    { status, vendorCode, retryable },
  );
}

function parse(text: string): GraphObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as GraphObject)
      : undefined;
  } catch {
    return undefined;
  }
}
