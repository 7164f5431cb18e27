import { createHmac } from 'node:crypto';

/**
 * What came back to a webhook that says nothing:
 * - checked: taken when it is signed with the secret, refused when it is not
 * - unchecked: taken, however it is signed
 * - unclear: taken when it is signed; what happens to a forged one could not be seen
 * - refused: not taken although it is signed
 * - elsewhere: answered by something that takes no webhooks
 * - silent: no answer
 */
export type RoundTrip =
  | { outcome: 'checked' | 'unchecked' | 'unclear' | 'refused' | 'silent' }
  | { outcome: 'elsewhere'; status: number };

/** Harmless: it tells of nothing, and the app finds nothing to do in it. */
const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [] });

/**
 * Posts a webhook as Meta would, once signed with the app secret and once with another. Redirections are not followed.
 * Never throws.
 */
export async function roundTrip(of: {
  url: string;
  secret: string;
  ms: number;
  fetch: typeof fetch;
}): Promise<RoundTrip> {
  const [signed, forged] = await Promise.all([post(of, of.secret), post(of, `not ${of.secret}`)]);
  if (signed === undefined) return { outcome: 'silent' };
  if (isRefusal(signed)) return { outcome: 'refused' };
  if (signed !== 200) return { outcome: 'elsewhere', status: signed };
  // Anything else, such as too many requests, was not said about the signature.
  if (isRefusal(forged)) return { outcome: 'checked' };
  return { outcome: forged !== undefined && forged >= 200 && forged < 300 ? 'unchecked' : 'unclear' };
}

function isRefusal(status: number | undefined): boolean {
  return status === 401 || status === 403;
}

async function post(
  { url, ms, fetch: send }: { url: string; ms: number; fetch: typeof fetch },
  secret: string,
): Promise<number | undefined> {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  try {
    const { status } = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(ms),
    });
    return status;
  } catch {
    return undefined;
  }
}
