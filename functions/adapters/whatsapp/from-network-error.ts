import { OutcomeUnknownError, UnreachableError } from '../../errors';

/** Failures that come before any byte of the request is written: no name, no route, no connection, no TLS. */
const beforeSending =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/;

/**
 * Whether a failed request can have reached WhatsApp. Only where it surely did not may the message be sent
 * again; a time-out or a broken connection says nothing.
 */
export function fromNetworkError(error: unknown): UnreachableError | OutcomeUnknownError {
  const codes = codesOf(error instanceof Error ? error.cause : undefined);
  if (codes.length > 0 && codes.every((code) => beforeSending.test(code))) {
    return new UnreachableError('whatsapp-unreachable', `WhatsApp could not be reached: ${codes[0]}`, error);
  }
  return new OutcomeUnknownError('No answer came from WhatsApp.', error);
}

/** A host with several addresses fails with one error for each. */
function codesOf(cause: unknown): string[] {
  if (cause instanceof AggregateError) return cause.errors.flatMap(codesOf);
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? [code] : [];
}
