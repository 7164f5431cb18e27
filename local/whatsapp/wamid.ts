import { randomBytes } from 'node:crypto';

/** A message id with the structure of the real ones: number, direction and a random part, in base64. */
export function newWamid(digits: string, direction: 'inbound' | 'outbound'): string {
  const inbound = direction === 'inbound';
  const random = Buffer.from(
    randomBytes(inbound ? 10 : 9)
      .toString('hex')
      .toUpperCase(),
  );
  const number = Buffer.from(digits);
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, number.length]),
    number,
    Buffer.from([0x15, 0x02, 0x00, inbound ? 0x12 : 0x11, 0x18, random.length]),
    random,
    Buffer.from([0x00]),
  ]);
  return `wamid.${bytes.toString('base64')}`;
}
