import { isUtf8 } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedBody {
  rawBody: Uint8Array;
  /** X-Hub-Signature-256. */
  header: string | null | undefined;
  /** App secrets: the current one first, then those that are being replaced. */
  secrets: readonly string[];
}

/**
 * Whether a body comes from Meta: HMAC-SHA256 over the bytes as received, with one of the app secrets.
 *
 * Meta signs its JSON with `\uXXXX` escapes, and that is what it sends. A proxy on the way may have decoded
 * them; a body that holds other than ASCII is therefore tried in that form too.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#validate-payloads
 */
export function verifySignature({ rawBody, header, secrets }: SignedBody): boolean {
  const hex = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '')?.[1];
  if (hex === undefined) return false;
  const signature = Buffer.from(hex, 'hex');
  const signs = (body: Uint8Array | string): boolean =>
    secrets.some((secret) => {
      const expected = createHmac('sha256', secret).update(body).digest();
      return expected.length === signature.length && timingSafeEqual(expected, signature);
    });
  if (signs(rawBody)) return true;
  return rawBody.some((byte) => byte > 0x7e) && isUtf8(rawBody) && signs(escaped(rawBody));
}

/** With lower-case hex digits, two escapes for a character beyond the basic plane. */
function escaped(rawBody: Uint8Array): string {
  const text = Buffer.from(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength).toString('utf8');
  return text.replace(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
