import { createPrivateKey, X509Certificate } from 'node:crypto';
import { ConfidentialClientApplication, type Configuration } from '@azure/msal-node';
import type { Acquire, EntraSettings } from './create-token-source';
import { toAccessToken } from './to-access-token';

type ClientSettings = Extract<EntraSettings, { kind: 'client' }>;

/** Tokens by client credentials: a secret, or a certificate with its key. */
export function acquireByClient(settings: ClientSettings): Acquire {
  const app = new ConfidentialClientApplication({
    auth: {
      clientId: settings.clientId,
      ...toCredential(settings.credential),
      ...toAuthority(settings),
    },
  });
  return async (scope) => {
    const result = await app.acquireTokenByClientCredential({ scopes: [scope], skipCache: true });
    return toAccessToken(result);
  };
}

function toCredential(credential: ClientSettings['credential']): Partial<Configuration['auth']> {
  if ('secret' in credential) return { clientSecret: credential.secret };
  // A setting of one line writes its line ends as \n.
  const pem = credential.certificate.replaceAll('\\n', '\n');
  return {
    clientCertificate: {
      thumbprintSha256: new X509Certificate(pem).fingerprint256.replaceAll(':', ''),
      privateKey: createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  };
}

/**
 * Entra itself, or with a token endpoint an authority of which everything is known beforehand, so that MSAL,
 * which insists on https for an authority, asks nobody else.
 */
function toAuthority({ tenantId, tokenEndpoint }: ClientSettings): Partial<Configuration['auth']> {
  const tenant = encodeURIComponent(tenantId);
  if (tokenEndpoint === undefined) return { authority: `https://login.microsoftonline.com/${tenant}` };
  const authority = `https://local.invalid/${tenant}`;
  return {
    authority,
    knownAuthorities: ['local.invalid'],
    authorityMetadata: JSON.stringify({
      authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
      token_endpoint: tokenEndpoint,
      issuer: `${authority}/v2.0`,
      jwks_uri: `${authority}/discovery/v2.0/keys`,
    }),
  };
}
