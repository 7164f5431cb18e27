import type { FindingOf } from '@nod/solution/rows/setup-request';
import type { SubscribedApp, WebhookSubscription } from '../../ports/whatsapp-account';
import { neededFields } from '../../ports/whatsapp-fields';

/** The path of the app's webhook. */
const path = '/api/whatsapp/webhook';

type Broken = Extract<FindingOf<'webhook'>, { state: 'broken' }>;

/**
 * Where Meta posts, if that can be this app.
 * @param ownUrls addresses of this app; where none is known, any https address with the right path may be it.
 * @returns the address, or what is wrong.
 */
export function callbackOf(
  webhooks: readonly WebhookSubscription[],
  app: SubscribedApp | undefined,
  ownUrls: readonly string[],
): { url: string; fields: readonly string[] } | Broken {
  const broken = (code: Broken['code'], about?: Broken['about']): Broken => ({
    line: 'webhook',
    state: 'broken',
    code,
    ...(about && { about }),
  });
  const own = ownUrls[0] ?? '';
  const subscription = webhooks.find(({ object }) => object === 'whatsapp_business_account');
  if (subscription === undefined) return broken('webhook-missing', { own });
  const { callbackUrl, active, fields } = subscription;
  if (!isOurs(callbackUrl, ownUrls)) return broken('callback-elsewhere', { callback: callbackUrl, own });
  const override = app?.overrideCallbackUrl;
  if (override !== undefined && !isOurs(override, ownUrls))
    return broken('callback-overridden', { callback: override, own });
  if (!active) return broken('webhook-inactive', { callback: callbackUrl });
  return { url: override ?? callbackUrl, fields };
}

/** Whether Meta tells the app of everything that it must know. */
export function judgeFields(callback: { url: string; fields: readonly string[] }): FindingOf<'webhook'> {
  const missing = neededFields.filter((field) => !callback.fields.includes(field));
  if (missing.length > 0)
    return {
      line: 'webhook',
      state: 'broken',
      code: 'fields-missing',
      about: { fields: missing.join(', ') },
    };
  return {
    line: 'webhook',
    state: 'ok',
    code: 'webhook-ready',
    about: { callback: callback.url, fields: callback.fields.length },
  };
}

function isOurs(address: string, ownUrls: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, pathname } = new URL(address);
  if (pathname.replace(/\/+$/, '') !== path) return false;
  // Meta itself takes no other; http is for this machine, whose addresses are known.
  return ownUrls.length === 0 ? protocol === 'https:' : ownUrls.some((own) => new URL(own).origin === origin);
}
