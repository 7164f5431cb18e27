import { isUtf8 } from 'node:buffer';
import { NodError } from '../../errors';

/**
 * A message is a tag of two characters and what follows it. The queue trigger parses a text that is JSON and
 * hands over the object, so the bytes of the body would be lost; with a tag it never is JSON and arrives as it
 * is. Every body has a tag of its own, so no body can pass for a claim check.
 *
 * `t:` the body as text (2 bytes more than the body), `b:` in base64, when it is no UTF-8 (a third more),
 * `c:` the name of the blob that holds it.
 */
const tags = { text: 't:', base64: 'b:', claim: 'c:' } as const;

/** Most bytes of a message: a queue takes 64 KiB in base64, which are 49,152; the rest is left as room. */
const maxMessageBytes = 49_000;

const claimName = /^[a-z0-9-]+\/[0-9a-f-]{36}$/;

export type Delivered = { body: Uint8Array } | { claim: string };

/** The message for a body, or undefined when it is too large and has to go to Blob storage. */
export function toMessage(body: Uint8Array): string | undefined {
  const message = isUtf8(body)
    ? tags.text + decode(body)
    : tags.base64 + Buffer.from(body).toString('base64');
  return Buffer.byteLength(message) <= maxMessageBytes ? message : undefined;
}

/** The message that stands for a body in a blob. */
export function toClaim(blobName: string): string {
  return tags.claim + blobName;
}

/**
 * What a queue trigger delivered: text, bytes, or the object that it made of a message which was JSON. The
 * latter, and text without a tag, were put there by hand: they are the body.
 * @throws NodError `malformed-item` for anything else.
 */
export function fromDelivered(delivered: unknown): Delivered {
  if (delivered instanceof Uint8Array) return fromText(decode(delivered));
  if (typeof delivered === 'string') return fromText(delivered);
  if (typeof delivered === 'object' && delivered !== null)
    return { body: Buffer.from(JSON.stringify(delivered)) };
  throw malformed();
}

/** A delivered message as the text that it was in the queue, whether it can be understood or not. */
export function toText(delivered: unknown): string {
  if (delivered instanceof Uint8Array) return decode(delivered);
  return typeof delivered === 'string' ? delivered : (JSON.stringify(delivered) ?? '');
}

function fromText(text: string): Delivered {
  const rest = text.slice(2);
  switch (text.slice(0, 2)) {
    case tags.text:
      return { body: Buffer.from(rest) };
    case tags.base64:
      return { body: Buffer.from(rest, 'base64') };
    case tags.claim:
      if (!claimName.test(rest)) throw malformed();
      return { claim: rest };
    default:
      return { body: Buffer.from(text) };
  }
}

/** Keeps a byte order mark, which a decoder would drop. */
const decode = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

const malformed = () =>
  new NodError('malformed-item', 'A queue message is neither a body nor a claim check.', {
    retryable: false,
  });
