import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';

export type SelfSigned = { certificate: string; privateKey: string; thumbprintSha256: string };

const tlv = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: Buffer[]): Buffer => tlv(0x30, ...parts);
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));
const utcTime = (year: number): Buffer =>
  tlv(0x17, Buffer.from(`${String(year % 100).padStart(2, '0')}0101000000Z`));

/** A certificate made for one test: Node reads certificates, but makes none, and a key in a repository is no test's. */
export function selfSignedCertificate(commonName: string): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const sha256WithRsa = sequence(oid('2a864886f70d01010b'), tlv(0x05));
  const name = sequence(tlv(0x31, sequence(oid('550403'), tlv(0x0c, Buffer.from(commonName)))));
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
  const body = sequence(
    tlv(0x02, serial),
    sha256WithRsa,
    name,
    sequence(utcTime(2024), utcTime(2049)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  const der = sequence(body, sha256WithRsa, signature);
  const base64 = der
    .toString('base64')
    .replace(/(.{64})/g, '$1\n')
    .trimEnd();
  const certificate = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
  return {
    certificate,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    thumbprintSha256: new X509Certificate(certificate).fingerprint256.replaceAll(':', ''),
  };
}
