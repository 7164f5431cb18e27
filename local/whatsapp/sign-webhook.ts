import { createHmac } from 'node:crypto';

/**
 * A payload as Meta puts it on the wire: JSON in which every character beyond ASCII is `\uXXXX` and every
 * slash `\/`. The signature is over these bytes.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#validate-payloads
 */
export function toWireJson(payload: unknown): string {
  return JSON.stringify(payload)
    .replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/');
}

/** The value of X-Hub-Signature-256 for these bytes. */
export function signWebhook(bytes: Buffer, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`;
}
