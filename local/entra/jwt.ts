import { type KeyObject, constants, createHash, sign, verify } from 'node:crypto';

export type Claims = Record<string, unknown>;
export type Jwt = { header: Record<string, unknown>; claims: Claims; signed: Buffer; signature: Buffer };

/** A JWT signed RS256. */
export function signJwt(claims: Claims, key: { privateKey: KeyObject; kid: string }): string {
  const header = { typ: 'JWT', alg: 'RS256', kid: key.kid };
  const signed = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), key.privateKey).toString('base64url')}`;
}

/** The parts of a JWT, unverified; undefined when it is none. */
export function decodeJwt(token: string): Jwt | undefined {
  const [header, claims, signature, ...more] = token.split('.');
  if (header === undefined || claims === undefined || signature === undefined || more.length > 0)
    return undefined;
  try {
    return {
      header: JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>,
      claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as Claims,
      signed: Buffer.from(`${header}.${claims}`),
      signature: Buffer.from(signature, 'base64url'),
    };
  } catch {
    return undefined;
  }
}

/** Whether the signature is of this key. RS256 and PS256 are known, all else is false: `none` above all. */
export function isSignedBy(jwt: Jwt, publicKey: KeyObject): boolean {
  switch (jwt.header['alg']) {
    case 'RS256':
      return verify('sha256', jwt.signed, publicKey, jwt.signature);
    case 'PS256': {
      const padding = constants.RSA_PKCS1_PSS_PADDING;
      const saltLength = constants.RSA_PSS_SALTLEN_DIGEST;
      return verify('sha256', jwt.signed, { key: publicKey, padding, saltLength }, jwt.signature);
    }
    default:
      return false;
  }
}

/** A short name for a key, stable for as long as the key is. */
export function keyId(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
    .slice(0, 27);
}
