import { isSafeForSecrets } from '../is-loopback';
import { acquireByClient } from './acquire-by-client';
import { acquireByManagedIdentity } from './acquire-by-managed-identity';
import { toEntraError } from './to-entra-error';

export interface AccessToken {
  token: string;
  expiresOn: Date;
}

export type Acquire = (scope: string) => Promise<AccessToken>;

export type EntraSettings =
  | {
      kind: 'client';
      tenantId: string;
      clientId: string;
      credential: { secret: string } | { certificate: string };
      /** Local only: asked for tokens in place of Entra. */
      tokenEndpoint?: string;
    }
  | {
      kind: 'managed-identity';
      /** Of a user-assigned identity; without it the app's own. */
      clientId?: string;
    };

export interface TokenSource {
  /** An access token for a scope such as `https://contoso.crm4.dynamics.com/.default`. */
  token(scope: string): Promise<string>;
  /** The same with the time of its end, for clients that keep tokens themselves. */
  acquire: Acquire;
}

/** A token is renewed so long before its end: it must outlive the request that carries it. */
const renewBeforeMs = 5 * 60_000;

/** MSAL waits for an answer as long as the network lets it; all callers wait with it. */
const timeoutMs = 15_000;

/**
 * Makes the source of access tokens. A token is kept until five minutes before its end, and callers that come
 * while one is being fetched share it (MSAL sends one request each).
 * @throws Error at once if a token endpoint without https lies on another machine: the secret is sent to it.
 */
export function createTokenSource(settings: EntraSettings, now: () => number = Date.now): TokenSource {
  if (settings.kind === 'client' && settings.tokenEndpoint !== undefined) {
    if (!isSafeForSecrets(new URL(settings.tokenEndpoint))) {
      throw new Error('The token endpoint must be https, or http on this machine.');
    }
  }
  const fetchToken =
    settings.kind === 'client' ? acquireByClient(settings) : acquireByManagedIdentity(settings);
  const kept = new Map<string, AccessToken>();
  const underway = new Map<string, Promise<AccessToken>>();

  const renew = async (scope: string): Promise<AccessToken> => {
    try {
      const fresh = await within(timeoutMs, fetchToken(scope));
      kept.set(scope, fresh);
      return fresh;
    } catch (error) {
      const old = kept.get(scope);
      if (old && old.expiresOn.getTime() > now()) return old;
      throw toEntraError(error);
    } finally {
      underway.delete(scope);
    }
  };

  const acquire: Acquire = async (scope) => {
    const token = kept.get(scope);
    if (token && token.expiresOn.getTime() - now() > renewBeforeMs) return token;
    let renewal = underway.get(scope);
    if (!renewal) {
      renewal = renew(scope);
      underway.set(scope, renewal);
    }
    return renewal;
  };
  return { acquire, token: async (scope) => (await acquire(scope)).token };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
