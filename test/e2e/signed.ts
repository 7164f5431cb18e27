import { createHmac } from 'node:crypto';
import type { Cloud } from '../../local/cloud';

const appSecret = 'local-app-secret';

/** The signature that WhatsApp puts on these bytes. */
export function signatureOf(body: string | Uint8Array, secret = appSecret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** Posts a body to the webhook as WhatsApp does; other headers may be given, or taken away with `undefined`. */
export async function post(
  cloud: Cloud,
  body: string | Uint8Array,
  headers: Record<string, string | undefined> = {},
): Promise<number> {
  const all = { 'content-type': 'application/json', 'x-hub-signature-256': signatureOf(body), ...headers };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(`${cloud.urls.functions}/api/whatsapp/webhook`, {
    method: 'POST',
    headers: given,
    body: body as string,
  });
  await response.arrayBuffer();
  return response.status;
}
