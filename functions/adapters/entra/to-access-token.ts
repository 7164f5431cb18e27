import type { AuthenticationResult } from '@azure/msal-node';
import type { AccessToken } from './create-token-source';

/** What MSAL found, or an Error: it answers null where it found nothing. */
export function toAccessToken(result: AuthenticationResult | null): AccessToken {
  if (!result?.accessToken) throw new Error('No access token came back.');
  // Without a time of its end a token is used once.
  return { token: result.accessToken, expiresOn: result.expiresOn ?? new Date(0) };
}
