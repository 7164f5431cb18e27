import type { WhatsAppAccount } from '../../ports/whatsapp-account';
import {
  fromNumber,
  fromSubscribedApp,
  fromSubscription,
  fromTemplate,
  idOf,
  numberFields,
  templateFields,
} from './from-graph';
import { type GraphOptions, type GraphRequest, callGraph, unreachable } from './graph-call';
import { readPages } from './read-pages';

export interface WhatsAppAccountOptions {
  /** With the version: `https://graph.facebook.com/v25.0`. */
  baseUrl: string;
  accessToken: string;
  /** Milliseconds to wait for an answer. */
  timeoutMs: number;
  fetch?: typeof fetch;
}

/** What Meta gives in one page at most without complaint. */
const pageSize = '100';

/**
 * The port to the WhatsApp Business Management API:
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management
 * https://developers.facebook.com/docs/graph-api/reference/app/subscriptions/
 */
export function createWhatsAppAccount({
  baseUrl,
  accessToken,
  timeoutMs,
  fetch: send = fetch,
}: WhatsAppAccountOptions): WhatsAppAccount {
  let time: number | undefined;
  const options: GraphOptions = {
    baseUrl,
    timeoutMs,
    fetch: send,
    onDate: (date) => {
      const at = date === null ? NaN : Date.parse(date);
      if (!Number.isNaN(at)) time = at;
    },
  };
  const call = (request: Omit<GraphRequest, 'token'>, token = accessToken) =>
    callGraph(options, { token, ...request });
  const pages = (path: string, query: Record<string, string>, token?: string) =>
    readPages((after) => call({ path, query: after === undefined ? query : { ...query, after } }, token));
  const set = async (path: string, form: Record<string, string>, token?: string) => {
    const { success } = await call({ path, form }, token);
    // The documentation shows it as a text, the API gives a boolean.
    if (success !== true && success !== 'true') throw unreachable('WhatsApp did not say that it is done.');
  };

  return {
    async templates(wabaId) {
      const query = { fields: templateFields, limit: pageSize };
      return (await pages(`${encodeURIComponent(wabaId)}/message_templates`, query)).map(fromTemplate);
    },

    async number(phoneNumberId) {
      const path = encodeURIComponent(phoneNumberId);
      return fromNumber(await call({ path, query: { fields: numberFields } }));
    },

    async numbers(wabaId) {
      const query = { fields: numberFields, limit: pageSize };
      return (await pages(`${encodeURIComponent(wabaId)}/phone_numbers`, query)).map(fromNumber);
    },

    async subscribedApps(wabaId) {
      return (await pages(`${encodeURIComponent(wabaId)}/subscribed_apps`, {})).map(fromSubscribedApp);
    },

    // https://developers.facebook.com/docs/graph-api/reference/application/
    ownAppId: async () => idOf(await call({ path: 'app', query: { fields: 'id' } })),

    subscribe: (wabaId) => set(`${encodeURIComponent(wabaId)}/subscribed_apps`, {}),

    async webhooks({ id, secret }) {
      return (await pages(subscriptions(id), {}, appToken({ id, secret }))).map(fromSubscription);
    },

    setWebhook: (app, { callbackUrl, verifyToken, fields }) =>
      set(
        subscriptions(app.id),
        {
          object: 'whatsapp_business_account',
          callback_url: callbackUrl,
          verify_token: verifyToken,
          fields: fields.join(','),
          include_values: 'true',
        },
        appToken(app),
      ),

    serverTime: () => time,
  };
}

const subscriptions = (appId: string) => `${encodeURIComponent(appId)}/subscriptions`;

/** https://developers.facebook.com/docs/facebook-login/guides/access-tokens#apptokens */
function appToken({ id, secret }: { id: string; secret: string }): string {
  return `${id}|${secret}`;
}
