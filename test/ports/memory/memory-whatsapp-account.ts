import { RefusedError } from '../../../functions/errors';
import type {
  BusinessNumber,
  RemoteTemplate,
  SubscribedApp,
  WebhookSubscription,
  WhatsAppAccount,
} from '../../../functions/ports/whatsapp-account';

/** What Meta has of a business, in memory. */
export class MemoryWhatsAppAccount implements WhatsAppAccount {
  readonly app = { id: '1000000000000000', secret: 'local-app-secret', name: 'Nod' };
  /** Templates by account; an account that is not here is not known. */
  readonly accounts = new Map<string, RemoteTemplate[]>();
  /** Numbers by their id; each belongs to every account. */
  readonly businessNumbers = new Map<string, BusinessNumber>();
  overrideCallbackUrl: string | undefined;
  readonly subscribed = new Set<string>();
  subscription: WebhookSubscription | undefined;
  /** Whether an address knows the verify token. */
  proves = (url: string, verifyToken: string): boolean => url !== '' && verifyToken === 'local-verify-token';
  clock = () => Date.parse('2026-03-01T10:00:00Z');
  /** Thrown by the next call. */
  failure: Error | undefined;
  calls = 0;
  #time: number | undefined;

  async templates(wabaId: string): Promise<RemoteTemplate[]> {
    await this.#call();
    return structuredClone(found(this.accounts.get(wabaId)));
  }

  async number(phoneNumberId: string): Promise<BusinessNumber> {
    await this.#call();
    return { ...found(this.businessNumbers.get(phoneNumberId)) };
  }

  async numbers(wabaId: string): Promise<BusinessNumber[]> {
    await this.#call();
    found(this.accounts.get(wabaId));
    return structuredClone([...this.businessNumbers.values()]);
  }

  async subscribedApps(wabaId: string): Promise<SubscribedApp[]> {
    await this.#call();
    found(this.accounts.get(wabaId));
    if (!this.subscribed.has(wabaId)) return [];
    const { overrideCallbackUrl } = this;
    return [
      {
        id: this.app.id,
        name: this.app.name,
        ...(overrideCallbackUrl === undefined ? {} : { overrideCallbackUrl }),
      },
    ];
  }

  async subscribe(wabaId: string): Promise<void> {
    await this.#call();
    found(this.accounts.get(wabaId));
    this.subscribed.add(wabaId);
  }

  async webhooks(app: { id: string; secret: string }): Promise<WebhookSubscription[]> {
    await this.#call(app);
    return this.subscription === undefined ? [] : [this.subscription];
  }

  async setWebhook(
    app: { id: string; secret: string },
    {
      callbackUrl,
      verifyToken,
      fields,
    }: { callbackUrl: string; verifyToken: string; fields: readonly string[] },
  ): Promise<void> {
    await this.#call(app);
    if (!this.proves(callbackUrl, verifyToken)) throw refused(2200);
    this.subscription = { object: 'whatsapp_business_account', callbackUrl, active: true, fields };
  }

  serverTime(): number | undefined {
    return this.#time;
  }

  #call(app?: { id: string; secret: string }): Promise<void> {
    this.calls += 1;
    const { failure } = this;
    this.failure = undefined;
    if (failure !== undefined) return Promise.reject(failure);
    this.#time = Math.floor(this.clock() / 1000) * 1000;
    if (app !== undefined && (app.secret !== this.app.secret || app.id !== this.app.id)) {
      return Promise.reject(refused(190));
    }
    return Promise.resolve();
  }
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw refused(100);
  return value;
}

/** As Meta refuses, with its code. */
export function refused(code: number): RefusedError {
  return new RefusedError('whatsapp-refused', `WhatsApp refused with status 400, code ${code}.`, {
    status: 400,
    vendorCode: String(code),
    retryable: code === 190,
  });
}
