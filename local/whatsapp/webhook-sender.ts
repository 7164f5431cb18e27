import { signWebhook, toWireJson } from './sign-webhook';

export type WebhookAttempt = { status: number; body: string } | { failed: string };
export type WebhookRecord = {
  field: string;
  attempts: number;
  lastStatus: number | undefined;
  done: boolean;
};

export type WebhookSenderOptions = {
  appSecret: string;
  callbackUrl: string | undefined;
  /** Pause before the first retry, in milliseconds; it doubles with each. Default 1000. */
  retryDelayMs: number;
  /** Milliseconds that the callback has to answer. */
  timeoutMs: number;
};

const LONGEST_RETRY_MS = 3_600_000;
const GIVE_UP_AFTER_MS = 7 * 86_400_000;

/** Posts webhooks to the callback, signed, and retries what is not answered 200: for 7 days, as Meta does. */
export class WebhookSender {
  callbackUrl: string | undefined;
  /** With what webhooks are signed. */
  appSecret: string;
  /** The fields that the app has subscribed to; undefined: all. Of others it is told nothing. */
  fields: ReadonlySet<string> | undefined;
  readonly records: WebhookRecord[] = [];
  readonly #options: WebhookSenderOptions;
  readonly #timers = new Set<NodeJS.Timeout>();
  #pending = 0;
  #closed = false;

  constructor(options: WebhookSenderOptions) {
    this.#options = options;
    this.callbackUrl = options.callbackUrl;
    this.appSecret = options.appSecret;
  }

  /** Webhooks that no 200 has answered yet. */
  get pending(): number {
    return this.#pending;
  }

  /** Sends a payload and goes on retrying it. Resolves with the first attempt. What nobody subscribed to is not sent. */
  async send(payload: unknown): Promise<WebhookAttempt> {
    const field = fieldOf(payload);
    if (this.fields?.has(field) === false) return { failed: `nobody subscribed to ${field}` };
    const bytes = Buffer.from(toWireJson(payload));
    const record: WebhookRecord = {
      field,
      attempts: 0,
      lastStatus: undefined,
      done: false,
    };
    this.records.push(record);
    this.#pending += 1;
    return this.#attempt(bytes, record, Date.now());
  }

  /** Sends bytes once, as they are. `signature` replaces the right one; `''` sends none. */
  async post(bytes: Buffer, signature?: string): Promise<WebhookAttempt> {
    const url = this.callbackUrl;
    if (url === undefined) return { failed: 'no callback URL is set' };
    const signed = signature ?? signWebhook(bytes, this.appSecret);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'facebookexternalua',
          ...(signed === '' ? {} : { 'x-hub-signature-256': signed }),
        },
        body: new Uint8Array(bytes),
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#options.timeoutMs),
      });
      return { status: response.status, body: await response.text() };
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Ends all retries. */
  close(): void {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  async #attempt(bytes: Buffer, record: WebhookRecord, since: number): Promise<WebhookAttempt> {
    const result = await this.post(bytes);
    record.attempts += 1;
    record.lastStatus = 'status' in result ? result.status : undefined;
    if (record.lastStatus === 200 || this.#closed || Date.now() - since > GIVE_UP_AFTER_MS) {
      record.done = record.lastStatus === 200;
      this.#pending -= 1;
      return result;
    }
    const delay = Math.min(this.#options.retryDelayMs * 2 ** (record.attempts - 1), LONGEST_RETRY_MS);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#attempt(bytes, record, since);
    }, delay);
    timer.unref();
    this.#timers.add(timer);
    return result;
  }
}

function fieldOf(payload: unknown): string {
  const change = (payload as { entry?: { changes?: { field?: string }[] }[] }).entry?.[0]?.changes?.[0];
  return change?.field ?? 'unknown';
}
