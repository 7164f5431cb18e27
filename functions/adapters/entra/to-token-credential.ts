import type { TokenSource } from './create-token-source';

/**
 * A token source in the form that the Azure SDKs want (TokenCredential), so that they need no @azure/identity.
 */
export function toTokenCredential(source: TokenSource) {
  return {
    async getToken(scopes: string | string[]): Promise<{ token: string; expiresOnTimestamp: number }> {
      const scope = typeof scopes === 'string' ? scopes : scopes[0];
      if (scope === undefined) throw new Error('A token needs a scope.');
      const { token, expiresOn } = await source.acquire(scope);
      return { token, expiresOnTimestamp: expiresOn.getTime() };
    },
  };
}
