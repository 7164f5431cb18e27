import { NodError } from '../errors';
import type { WhatsAppAccount } from '../ports/whatsapp-account';
import { registeredFields } from '../ports/whatsapp-fields';
import type { Finding } from './change';
import { SettingsError } from './settings';
import { whatsappUrl, type Wanted } from './wanted';
import type { WebApi } from './web-api';

const object = 'whatsapp_business_account';

/** The app's subscription to each account of a WhatsApp Configuration, and the webhook of the Meta app itself. */
export async function planWhatsApp(
  dataverse: WebApi,
  account: WhatsAppAccount | undefined,
  wanted: Wanted,
): Promise<Finding[]> {
  if (!account) {
    const note = 'is left alone: WHATSAPP_ACCESS_TOKEN is not set';
    return [{ kind: 'warning', what: 'WhatsApp', note }];
  }
  const rows = await dataverse.list<{ nod_wabaid?: string | null }>(
    'nod_configurations?$select=nod_wabaid&$filter=statecode eq 0',
  );
  const accounts = [...new Set(rows.flatMap(({ nod_wabaid: id }) => (id ? [id] : [])))].sort();
  const findings: Finding[] = [await planWebhook(account, wanted)];
  if (accounts.length === 0)
    findings.push({
      kind: 'warning',
      what: 'WhatsApp account',
      note: 'no WhatsApp Configuration names one yet. Run this again when there is one, or use Set-up check.',
    });
  for (const id of accounts) findings.push(await planAccount(account, id, wanted));
  return findings;
}

async function planAccount(account: WhatsAppAccount, id: string, wanted: Wanted): Promise<Finding> {
  const what = `WhatsApp account ${id}`;
  return unlessRefused(what, async () => {
    const apps = await account.subscribedApps(id);
    const { metaApp } = wanted;
    const names = apps.map(({ name, id: of }) => name ?? of).join(', ');
    if (metaApp === undefined && apps.length > 1) {
      const note = `tells ${names}; which of them is this app is not known: set WHATSAPP_APP_ID`;
      return { kind: 'warning', what, note };
    }
    const subscribed = apps.some((app) => metaApp === undefined || app.id === metaApp.id);
    if (subscribed) return { kind: 'ok', what, note: `tells ${names}` };
    const ofToken = await appOfToken(account);
    if (metaApp && ofToken !== undefined && ofToken !== metaApp.id)
      return { kind: 'blocked', what, note: ofAnotherApp(ofToken, metaApp.id) };
    const apply = async () => {
      await account.subscribe(id);
      if (metaApp === undefined) return;
      // Meta subscribes the app of the token, whatever id is set here.
      const now = (await account.subscribedApps(id)).map((app) => app.id);
      if (now.includes(metaApp.id)) return;
      const others = now.filter((one) => !apps.some((app) => app.id === one));
      throw new SettingsError(ofAnotherApp(others.join(', ') || 'of another id', metaApp.id));
    };
    return { kind: 'create', what, note: 'the app is subscribed to it', apply };
  });
}

/** The app that the access token is of, as far as Meta tells. */
async function appOfToken(account: WhatsAppAccount): Promise<string | undefined> {
  try {
    return await account.ownAppId?.();
  } catch (error) {
    if (error instanceof NodError) return undefined;
    throw error;
  }
}

function ofAnotherApp(ofToken: string, appId: string): string {
  return `WHATSAPP_ACCESS_TOKEN belongs to the app ${ofToken}, WHATSAPP_APP_ID is ${appId}: an account tells the app of the token. Make a token for that app, or correct the id and the app secret.`;
}

async function planWebhook(account: WhatsAppAccount, wanted: Wanted): Promise<Finding> {
  const what = 'Webhook of the Meta app';
  const { metaApp } = wanted;
  const url = whatsappUrl(wanted);
  if (!metaApp)
    return {
      kind: 'warning',
      what,
      note: `is left alone: WHATSAPP_APP_ID is not set. In the App Dashboard it must post to ${url} with the fields ${registeredFields.join(', ')}.`,
    };
  return unlessRefused(what, async () => {
    const found = (await account.webhooks(metaApp)).find((one) => one.object === object);
    const apply = () =>
      account.setWebhook(metaApp, {
        callbackUrl: url,
        verifyToken: metaApp.verifyToken,
        // What somebody subscribed to besides stays.
        fields: [...new Set([...registeredFields, ...(found?.fields ?? [])])],
      });
    if (!found) return { kind: 'create', what, note: `posts to ${url}`, apply };
    const missing = registeredFields.filter((field) => !found.fields.includes(field));
    const wrong = [
      ...(found.callbackUrl === url ? [] : [`posts to ${found.callbackUrl}, not to ${url}`]),
      ...(found.active ? [] : ['is not active']),
      ...(missing.length === 0 ? [] : [`is not told of ${missing.join(', ')}`]),
    ];
    if (wrong.length === 0) return { kind: 'ok', what, note: url };
    return { kind: 'correct', what, note: wrong.join('; '), apply };
  });
}

/** One account that cannot be asked must not keep the rest from being registered. */
async function unlessRefused(what: string, plan: () => Promise<Finding>): Promise<Finding> {
  try {
    return await plan();
  } catch (error) {
    if (!(error instanceof NodError)) throw error;
    return { kind: 'blocked', what, note: `cannot be asked: ${error.message}` };
  }
}
