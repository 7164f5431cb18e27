import { AuthError, ServerError } from '@azure/msal-node';
import { NodError, RefusedError } from '../../errors';

/**
 * The error for a token that could not be had. Always worth a later try: secrets are renewed, and Entra comes
 * back. Entra's message is left out, for it names tenants and applications; its code says what is wrong.
 */
export function toEntraError(error: unknown): NodError {
  if (error instanceof ServerError) {
    const vendorCode = /AADSTS\d+/.exec(error.errorMessage)?.[0] ?? error.errorCode;
    return new RefusedError('entra-refused', `Entra refused a token: ${vendorCode}`, {
      status: error.status ?? 400,
      vendorCode,
      retryable: true,
      cause: error,
    });
  }
  const reason = error instanceof AuthError ? error.errorCode : 'no answer';
  return new NodError('entra-refused', `No token could be had from Entra: ${reason}`, {
    retryable: true,
    cause: error,
  });
}
