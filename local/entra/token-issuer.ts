import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import type { Identity } from './identities';
import { type Claims, decodeJwt, isSignedBy, keyId, signJwt } from './jwt';

/** Who a token speaks for. `sub` is the name of the identity in the local tenant. */
export type TokenClaims = Claims & {
  aud: string;
  iss: string;
  sub: string;
  oid: string;
  tid: string;
  idtyp: 'app' | 'user';
  appid: string;
  upn?: string;
  name: string;
  roles: string[];
  /** Seconds. */
  exp: number;
};

/** A token that is none, is not of this tenant, or is over. */
export class InvalidToken extends Error {}

/** Issues and verifies the tokens of the local tenant, with a key of this process. */
export class TokenIssuer {
  readonly #privateKey: KeyObject;
  readonly #publicKey: KeyObject;
  readonly #kid: string;
  readonly #now: () => number;
  readonly lifetimeSeconds: number;
  readonly tenant: string;

  constructor(options: { tenant: string; now: () => number; lifetimeSeconds: number }) {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.#privateKey = privateKey;
    this.#publicKey = publicKey;
    this.#kid = keyId(publicKey);
    this.#now = options.now;
    this.lifetimeSeconds = options.lifetimeSeconds;
    this.tenant = options.tenant;
  }

  /** A token of `identity` for the resource `audience`, with application permissions there. */
  issue(identity: Identity, request: { audience: string; issuer: string; roles: readonly string[] }): string {
    const { audience, issuer, roles } = request;
    const now = Math.floor(this.#now() / 1000);
    const claims: TokenClaims = {
      aud: audience,
      iss: issuer,
      iat: now,
      nbf: now,
      exp: now + this.lifetimeSeconds,
      appid: identity.kind === 'app' ? identity.name : 'nod-local-sign-in',
      idtyp: identity.kind === 'app' ? 'app' : 'user',
      name: identity.displayName,
      oid: identity.objectId,
      sub: identity.name,
      tid: this.tenant,
      ...(identity.userPrincipalName === undefined ? {} : { upn: identity.userPrincipalName }),
      roles: [...roles],
      ver: '1.0',
    };
    return signJwt(claims, { privateKey: this.#privateKey, kid: this.#kid });
  }

  /**
   * The claims of a token, given with or without `Bearer `. Throws InvalidToken. The caller checks `aud`.
   */
  verify(bearer: string | undefined): TokenClaims {
    const jwt = decodeJwt((bearer ?? '').replace(/^Bearer\s+/i, ''));
    if (!jwt) throw new InvalidToken('The access token is missing or no JWT.');
    if (jwt.header['alg'] !== 'RS256' || !isSignedBy(jwt, this.#publicKey)) {
      throw new InvalidToken('The signature of the access token is not valid.');
    }
    const claims = jwt.claims as TokenClaims;
    if (claims.exp <= this.#now() / 1000) throw new InvalidToken('The access token has expired.');
    return claims;
  }

  /** The public key, as the discovery endpoint has it. */
  jwks(): { keys: Claims[] } {
    return {
      keys: [{ ...this.#publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: this.#kid }],
    };
  }
}
