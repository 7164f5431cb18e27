import { createWhatsAppAccount } from '../../functions/adapters/whatsapp-account';
import { RefusedError } from '@nod/functions/errors';
import type { SubscribedApp, WhatsAppAccount } from '@nod/functions/ports/whatsapp-account';
import { applyPlan } from '@nod/functions/register/apply';
import { planWhatsApp } from '@nod/functions/register/plan-whatsapp';
import type { WebApi } from '@nod/functions/register/web-api';
import type { Wanted } from '@nod/functions/register/wanted';
import { expect, it } from 'vitest';

const metaApp = { id: '1000', secret: 'secret', verifyToken: 'verify' };

/** The part of an account of WhatsApp in which the token's app is `ofToken`; Meta says so, or does not. */
function scene(given: {
  apps: SubscribedApp[];
  ofToken: string;
  isTold?: boolean;
  metaApp?: Wanted['metaApp'];
}) {
  const { apps, ofToken, isTold = true } = given;
  const account = {
    subscribedApps: () => Promise.resolve([...apps]),
    subscribe: () => Promise.resolve(void apps.push({ id: ofToken })),
    webhooks: () => Promise.resolve([]),
    ownAppId: () =>
      isTold
        ? Promise.resolve(ofToken)
        : Promise.reject(new RefusedError('whatsapp-refused', 'No.', { status: 400, vendorCode: '100' })),
  } as unknown as WhatsAppAccount;
  const dataverse = { list: () => Promise.resolve([{ nod_wabaid: '77' }]) } as unknown as WebApi;
  const wanted: Wanted = {
    functionsUrl: 'https://nod.example',
    webhookKey: 'key',
    applicationId: 'a',
    ...(given.metaApp && { metaApp: given.metaApp }),
  };
  return async () =>
    (await planWhatsApp(dataverse, account, wanted)).find(({ what }) => what === 'WhatsApp account 77')!;
}

it('an account that tells the app is left alone', async () => {
  const plan = scene({ apps: [{ id: '7' }, { id: '1000' }], ofToken: '1000', metaApp });
  expect(await plan()).toMatchObject({ kind: 'ok' });
});

it('an account is not subscribed with the token of another app, again and again', async () => {
  const plan = scene({ apps: [], ofToken: '7', metaApp });
  expect(await plan()).toMatchObject({
    kind: 'blocked',
    note: expect.stringMatching(/WHATSAPP_ACCESS_TOKEN.*app 7.*WHATSAPP_APP_ID.*1000/) as string,
  });
});

it('where Meta does not tell whose the token is, it shows once the account is subscribed', async () => {
  const apps: SubscribedApp[] = [];
  const plan = scene({ apps, ofToken: '7', isTold: false, metaApp });
  const finding = await plan();
  expect(finding).toMatchObject({ kind: 'create' });
  const applied = await applyPlan({ findings: [finding], made: {} });
  expect(applied).toMatchObject({
    kind: 'stopped',
    error: { message: expect.stringMatching(/app 7.*WHATSAPP_APP_ID.*1000/) as string },
  });
});

it('of several apps nobody knows which is ours without its id, and that is said', async () => {
  const plan = scene({ apps: [{ id: '7', name: 'Agency' }, { id: '1000' }], ofToken: '1000' });
  expect(await plan()).toMatchObject({
    kind: 'warning',
    note: expect.stringMatching(/Agency, 1000.*WHATSAPP_APP_ID/) as string,
  });
});

it('the app of a token is asked for at the Graph API', async () => {
  const asked: string[] = [];
  const account = createWhatsAppAccount({
    baseUrl: 'https://graph.example/v25.0',
    accessToken: 'token',
    timeoutMs: 1000,
    fetch: (input) => {
      asked.push(input as string);
      return Promise.resolve(Response.json({ id: '7', name: 'Agency' }));
    },
  });
  expect(await account.ownAppId?.()).toBe('7');
  expect(asked).toEqual(['https://graph.example/v25.0/app?fields=id']);
});
