import { type KeyObject, X509Certificate, createPublicKey } from 'node:crypto';
import { EntraError } from './entra-error';
import { decodeJwt, isSignedBy } from './jwt';

const LEEWAY_SECONDS = 300;

/** A key registered for a client; with a certificate, the assertion must name its thumbprint. */
export type RegisteredKey = { publicKey: KeyObject; sha1: string | undefined; sha256: string | undefined };

/** Reads a certificate or a public key in PEM. Throws when it is neither. */
export function toRegisteredKey(pem: string): RegisteredKey {
  if (!pem.includes('BEGIN CERTIFICATE'))
    return { publicKey: createPublicKey(pem), sha1: undefined, sha256: undefined };
  const certificate = new X509Certificate(pem);
  const base64url = (fingerprint: string): string =>
    Buffer.from(fingerprint.replaceAll(':', ''), 'hex').toString('base64url');
  return {
    publicKey: certificate.publicKey,
    sha1: base64url(certificate.fingerprint),
    sha256: base64url(certificate.fingerprint256),
  };
}

/**
 * Checks a client assertion: signed by a key registered for the client, made out by it to this token
 * endpoint, and in time. https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 * Throws EntraError.
 */
export function checkClientAssertion(input: {
  assertion: string;
  clientId: string;
  keys: readonly RegisteredKey[];
  tenant: string;
  now: number;
}): void {
  const { assertion, clientId, keys, tenant, now } = input;
  const fail = (code: number, message: string): never => {
    throw new EntraError('invalid_client', { code, message, status: 401 });
  };
  const jwt = decodeJwt(assertion) ?? fail(50027, 'JWT token is invalid or malformed.');
  const { x5t } = jwt.header as { x5t?: string };
  const x5t256 = jwt.header['x5t#S256'];
  const named = keys.filter(({ sha1, sha256 }) => sha1 === undefined || sha1 === x5t || sha256 === x5t256);
  if (!named.some(({ publicKey }) => isSignedBy(jwt, publicKey))) {
    fail(700027, 'Client assertion failed signature validation.');
  }
  const { iss, sub, aud, exp, nbf, jti } = jwt.claims;
  if (iss !== clientId || sub !== clientId)
    fail(700021, 'Client assertion application identifier does not match client_id.');
  const audiences = [`/${tenant}/oauth2/v2.0/token`, `/${tenant}/v2.0`];
  if (typeof aud !== 'string' || !audiences.some((path) => aud.endsWith(path))) {
    fail(50012, 'Client assertion audience claim does not match Realm issuer.');
  }
  if (typeof jti !== 'string') fail(700029, 'Client assertion has no jti.');
  const seconds = now / 1000;
  if (typeof exp !== 'number' || exp + LEEWAY_SECONDS < seconds)
    fail(700024, 'Client assertion is not within its valid time range.');
  if (typeof nbf === 'number' && nbf - LEEWAY_SECONDS > seconds)
    fail(700024, 'Client assertion is not within its valid time range.');
}
