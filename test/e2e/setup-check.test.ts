import { QueueServiceClient } from '@azure/storage-queue';
import { MessageTemplateStatusCode } from '@nod/solution';
import { packSolution } from '@nod/solution/pack';
import type { SetupLine } from '@nod/solution/rows/setup-request';
import { neededFields } from '@nod/functions/ports/whatsapp-fields';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueue } from '../../functions/adapters/queue';
import { createWhatsAppAccount } from '../../functions/adapters/whatsapp-account';
import { type Cloud, PRINCIPALS } from '../../local/cloud';
import { CREDENTIALS } from '../../local/cloud/credentials';
import { BUSINESS } from '../../local/seed';
import { templateRow } from '../../local/seed/template-row';
import { TEMPLATES } from '../../local/seed/templates';
import { linesOfApp } from '../../webresources/setup-check/chain';
import { registerSteps } from '../../webresources/setup-check/register-steps';
import { saidOf } from '../../webresources/setup-check/words/finding-words';
import { startTestCloud } from '../cloud/start-test-cloud';
import {
  type Waiting,
  anotherApp,
  apiAs,
  atDataverse,
  atWhatsApp,
  check,
  notOk,
  register,
  runTimer,
} from './setup-check-organisation';

/*
 * Each link of the chain is broken and mended, one by one, in one local cloud: exactly its line turns red, with the
 * advice that mends it. Where the advice is `npm run register` or a button, that is what mends it here.
 */

const appUser = PRINCIPALS['nod-integration'].userId;
const consent = TEMPLATES.serviceConsent.whatsapp!;
const app = { id: '1000000000000000', secret: CREDENTIALS.appSecret };
/** Labels that mean nothing by themselves: an answer has to say what they mean. */
const ownWords = { id: '5d3c2f10-0000-4000-b000-000000000001', yes: '5d3c2f10-0000-4000-b000-000000000002' };

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  await publishOwnWords();
  await cloud.idle();
});
afterAll(() => cloud.stop());

const waitingFor = (on: SetupLine, lines: readonly SetupLine[]) =>
  lines.map((line) => `${line} unchecked ${on}`);
const afterToken = waitingFor('token', ['number', 'account', 'secret', 'webhook', 'templates']);
const afterUser = waitingFor('user', ['app', ...linesOfApp]);
const account = () =>
  createWhatsAppAccount({
    baseUrl: `${cloud.urls.whatsapp}/v25.0`,
    accessToken: CREDENTIALS.accessToken,
    timeoutMs: 5_000,
  });
const callbackUrl = () => `${cloud.urls.functions}/api/whatsapp/webhook`;
const setFields = (fields: readonly string[]) =>
  account().setWebhook(app, { callbackUrl: callbackUrl(), verifyToken: CREDENTIALS.verifyToken, fields });
const number = (more: object = {}) =>
  atWhatsApp(cloud, 'POST', '_local/numbers', {
    phoneNumberId: BUSINESS.phoneNumberId,
    wabaId: BUSINESS.wabaId,
    displayPhoneNumber: BUSINESS.displayPhoneNumber,
    verifiedName: BUSINESS.name,
    ...more,
  });
const template = (more: object) =>
  atWhatsApp(cloud, 'POST', '_local/templates', { name: consent.name, language: BUSINESS.language, ...more });
const faults = (faults: unknown[]) => atWhatsApp(cloud, 'POST', '_local/faults', { faults });
const idOfRow = async (set: string, id: string, name: string) =>
  String((await cloud.dataverse.list(`${set}?$select=name&$filter=name eq '${name}'`))[0]![id]);
const step = (name: string) => idOfRow('sdkmessageprocessingsteps', 'sdkmessageprocessingstepid', name);
const column = 'nod_whatsappconsent';
const contactColumns = "EntityDefinitions(LogicalName='contact')/Attributes";
const addColumn = (type: 'String' | 'Boolean') =>
  atDataverse(cloud, 'POST', contactColumns, {
    '@odata.type': `Microsoft.Dynamics.CRM.${type}AttributeMetadata`,
    SchemaName: column,
    DisplayName: { LocalizedLabels: [{ Label: 'WhatsApp consent', LanguageCode: 1033 }] },
  });
const dropColumn = () => atDataverse(cloud, 'DELETE', `${contactColumns}(LogicalName='${column}')`);
const queues = () => QueueServiceClient.fromConnectionString(cloud.parts.storage.connectionString);
/** What the app tried while Dataverse did not let it in was put aside; it is of no more use. */
const forgetPoison = () =>
  queues()
    .getQueueClient('dataverse-events-poison')
    .clearMessages()
    .catch(() => undefined);

interface Case {
  link: string;
  breaking: () => unknown;
  mending: () => unknown;
  expected: string[];
  /** Words of the advice that must be there. */
  advice: RegExp;
  waiting?: Waiting;
}

let other: Awaited<ReturnType<typeof anotherApp>>;
const cases: Case[] = [
  {
    link: 'the app secret is another one',
    breaking: () => atWhatsApp(cloud, 'POST', '_local/app', { secret: 'another' }),
    mending: () => atWhatsApp(cloud, 'POST', '_local/app', { secret: CREDENTIALS.appSecret }),
    expected: ['secret broken secret-refused', 'webhook unchecked secret'],
    advice: /App settings > Basic.*WHATSAPP_APP_SECRETS/,
  },
  {
    link: 'the access token is refused',
    breaking: () => faults([{ kind: 'error', code: 190 }]),
    mending: () => faults([]),
    expected: ['token broken token-refused', ...afterToken],
    advice: /Generate token.*WHATSAPP_ACCESS_TOKEN/,
  },
  {
    link: 'the number is not registered',
    breaking: () => number({ platform: 'NOT_APPLICABLE' }),
    mending: () => number(),
    expected: ['number broken number-not-registered'],
    advice: /Phone numbers.*register it/,
  },
  {
    link: 'the number is disconnected',
    breaking: () => number({ status: 'DISCONNECTED' }),
    mending: () => number(),
    expected: ['number broken number-not-connected'],
    advice: /Phone numbers/,
  },
  {
    link: 'the account does not tell the app',
    breaking: () => atWhatsApp(cloud, 'DELETE', `v25.0/${BUSINESS.wabaId}/subscribed_apps`),
    mending: () => register(cloud),
    expected: ['account broken app-not-subscribed', 'secret unchecked account', 'webhook unchecked account'],
    advice: /npm run register -- --apply/,
  },
  {
    link: 'a field of the webhook is missing',
    breaking: () => setFields(neededFields.filter((field) => field !== 'user_preferences')),
    mending: () => register(cloud),
    expected: ['webhook broken fields-missing'],
    advice: /npm run register -- --apply/,
  },
  {
    link: 'Meta posts to another app',
    breaking: async () => {
      other = await anotherApp();
      await atWhatsApp(cloud, 'POST', '_local/callback', { url: other.url });
    },
    mending: async () => {
      await register(cloud);
      await other.close();
    },
    expected: ['webhook broken callback-elsewhere'],
    advice: /npm run register -- --apply/,
  },
  {
    link: 'the role is taken away',
    breaking: async () => {
      const role = await idOfRow('roles', 'roleid', 'Nod Integration');
      await atDataverse(cloud, 'DELETE', `systemusers(${appUser})/systemuserroles_association(${role})/$ref`);
    },
    mending: () => register(cloud),
    expected: ['user broken role-missing', ...afterUser],
    advice: /Edit security roles.*npm run register -- --apply/,
    waiting: 'in vain',
  },
  {
    link: 'the column security profile is taken away',
    breaking: async () => {
      const profile = await idOfRow('fieldsecurityprofiles', 'fieldsecurityprofileid', 'Nod Integration');
      const path = `systemusers(${appUser})/systemuserprofiles_association(${profile})/$ref`;
      await atDataverse(cloud, 'DELETE', path);
    },
    mending: () => register(cloud),
    expected: ['user broken profile-missing', ...afterUser],
    advice: /Column security profiles > Nod Integration/,
    waiting: 'in vain',
  },
  {
    link: 'the role lacks a privilege',
    breaking: async () => {
      const role = await idOfRow('roles', 'roleid', 'Nod Integration');
      const { Privileges } = await cloud.dataverse.get<{
        Privileges: { Name: string; PrivilegeId: string }[];
      }>("EntityDefinitions(LogicalName='nod_notice')?$select=Privileges");
      const { PrivilegeId } = Privileges.find(({ Name }) => Name === 'prvAppendnod_notice')!;
      await atDataverse(cloud, 'POST', `roles(${role})/Microsoft.Dynamics.CRM.RemovePrivilegeRole`, {
        Privilege: { privilegeid: PrivilegeId },
      });
    },
    // As the advice says: the solution is imported once more.
    mending: () => cloud.parts.dataverse.importSolution(packSolution({ managed: false })),
    expected: ['user broken privileges-missing'],
    advice: /Import the solution of Nod again/,
  },
  {
    link: 'the step that announces requests is gone',
    breaking: async () =>
      cloud.dataverse.delete(`sdkmessageprocessingsteps(${await step('Nod: Create of nod_setuprequest')})`),
    mending: () => registerSteps(apiAs(cloud, 'admin')),
    expected: ['steps broken steps-unfit'],
    advice: /Register now/,
    waiting: 'for the sweep',
  },
  {
    link: 'a step is disabled',
    breaking: async () =>
      cloud.dataverse.patch(`sdkmessageprocessingsteps(${await step('Nod: Update of contact')})`, {
        statecode: 1,
        statuscode: 2,
      }),
    mending: () => registerSteps(apiAs(cloud, 'admin')),
    expected: ['steps broken steps-unfit'],
    advice: /Register now/,
  },
  {
    link: 'a step hangs on another table',
    breaking: async () => {
      const [filter] = await cloud.dataverse.list(
        "sdkmessagefilters?$filter=primaryobjecttypecode eq 'account'&$expand=sdkmessageid($select=name)",
      );
      const id = await step('Nod: Create of nod_consentrequest');
      await atDataverse(cloud, 'PATCH', `sdkmessageprocessingsteps(${id})`, {
        'sdkmessageid@odata.bind': `/sdkmessages(${String(filter!._sdkmessageid_value)})`,
        'sdkmessagefilterid@odata.bind': `/sdkmessagefilters(${String(filter!.sdkmessagefilterid)})`,
      });
    },
    mending: () => registerSteps(apiAs(cloud, 'admin')),
    expected: ['steps broken steps-unfit'],
    advice: /Register now/,
  },
  {
    link: 'a step is registered twice',
    breaking: async () => {
      const path = `sdkmessageprocessingsteps(${await step('Nod: Create of nod_consentrequest')})`;
      const { name, mode, stage, rank, supporteddeployment, ...ids } =
        await cloud.dataverse.get<Record<string, unknown>>(path);
      await atDataverse(cloud, 'POST', 'sdkmessageprocessingsteps', {
        ...{ name, mode, stage, rank, supporteddeployment },
        'sdkmessageid@odata.bind': `/sdkmessages(${String(ids._sdkmessageid_value)})`,
        'sdkmessagefilterid@odata.bind': `/sdkmessagefilters(${String(ids._sdkmessagefilterid_value)})`,
        'eventhandler_serviceendpoint@odata.bind': `/serviceendpoints(${String(ids._eventhandler_value)})`,
      });
    },
    mending: () => register(cloud),
    expected: ['steps broken steps-unfit'],
    advice: /npm run register -- --apply.*takes away/,
  },
  {
    link: 'the key of the endpoint is another one',
    breaking: async () =>
      cloud.dataverse.patch(
        `serviceendpoints(${await idOfRow('serviceendpoints', 'serviceendpointid', 'Nod')})`,
        {
          authvalue: '<settings><setting name="x-nod-key" value="another key" /></settings>',
        },
      ),
    mending: () => register(cloud, { writeKey: true }),
    expected: ['steps broken steps-unheard'],
    advice: /npm run register -- --write-key --apply/,
    waiting: 'for the sweep',
  },
  {
    link: 'the endpoint is gone',
    breaking: async () => {
      for (const row of await cloud.dataverse.list('sdkmessageprocessingsteps?$select=name'))
        await cloud.dataverse.delete(`sdkmessageprocessingsteps(${String(row.sdkmessageprocessingstepid)})`);
      const endpoint = await idOfRow('serviceendpoints', 'serviceendpointid', 'Nod');
      await cloud.dataverse.delete(`serviceendpoints(${endpoint})`);
    },
    mending: () => register(cloud),
    expected: ['steps broken endpoint-missing'],
    advice: /npm run register -- --apply/,
    waiting: 'for the sweep',
  },
  {
    link: 'the Compliance Field is dropped',
    breaking: dropColumn,
    mending: () => addColumn('Boolean'),
    expected: ['columns broken columns-unfit'],
    advice: /Record Types.*choose columns that are there/,
  },
  {
    link: 'the Compliance Field is a text',
    breaking: async () => {
      await dropColumn();
      await addColumn('String');
    },
    mending: async () => {
      await dropColumn();
      await addColumn('Boolean');
    },
    expected: ['columns broken columns-unfit'],
    advice: /Record Types/,
  },
  {
    link: 'an answer is not published any more',
    breaking: () => setStatus(ownWords.yes, MessageTemplateStatusCode.Draft),
    mending: () => setStatus(ownWords.yes, MessageTemplateStatusCode.Published),
    expected: ['answers broken answers-missing'],
    advice: /Opt-In.*Publish/,
  },
  {
    link: 'a message lies in a poison queue',
    breaking: () =>
      createQueue({ storage: cloud.parts.storage }).putAside('whatsapp-inbound', 'not a webhook'),
    mending: () => queues().getQueueClient('whatsapp-inbound-poison').clearMessages(),
    expected: ['queues broken messages-failed'],
    advice: /message-failed.*move the messages back/,
  },
  {
    link: 'the clocks differ',
    breaking: () => cloud.whatsapp.moveClock(600),
    mending: () => cloud.whatsapp.moveClock(-600),
    expected: ['clock broken clock-skewed'],
    advice: /Restart the Functions app/,
  },
  {
    link: 'the clock of Dataverse is minutes ahead',
    breaking: () => cloud.parts.dataverse.clock.advance(6 * 60_000),
    mending: () => cloud.parts.dataverse.clock.reset(),
    expected: ['clock broken clock-skewed'],
    advice: /Restart the Functions app/,
  },
  {
    link: 'a template is deleted at WhatsApp',
    breaking: () =>
      atWhatsApp(cloud, 'DELETE', `_local/templates?name=${consent.name}&language=${BUSINESS.language}`),
    mending: async () => {
      await template({ category: consent.category, components: consent.components });
      await cloud.idle();
    },
    expected: ['templates broken templates-unfit'],
    advice: /see what became of it.*Sync from WhatsApp.*publish the Message Template again/,
  },
  {
    link: 'a template is paused',
    breaking: () => template({ status: 'PAUSED' }),
    mending: () => template({ status: 'APPROVED' }),
    expected: ['templates broken templates-unfit'],
    advice: /Sync from WhatsApp/,
  },
  {
    link: 'the app does not run',
    breaking: () => cloud.killWorker(),
    mending: () => cloud.startWorker(),
    expected: ['app broken app-silent', ...waitingFor('app', linesOfApp)],
    advice: /start it if it is stopped/,
    waiting: 'in vain',
  },
];

async function setStatus(id: string, statuscode: number): Promise<void> {
  await cloud.dataverse.patch(`nod_messagetemplates(${id})`, { statuscode });
  await cloud.idle();
}

/** A Consent Template in words of its own, with an answer to each of its buttons. */
async function publishOwnWords(): Promise<void> {
  const components = [
    { type: 'BODY', text: 'Which cup shall we fill for you?' },
    {
      type: 'BUTTONS',
      buttons: ['The blue one', 'The red one'].map((text) => ({ type: 'QUICK_REPLY', text })),
    },
  ];
  await cloud.whatsapp.addTemplate({
    name: 'cups',
    language: BUSINESS.language,
    category: 'UTILITY',
    components,
  });
  const { id, yes } = ownWords;
  const answers = { 'nod_consenttemplateid@odata.bind': `/nod_messagetemplates(${id})` };
  await cloud.dataverse.upsert(`nod_messagetemplates(${id})`, {
    ...templateRow(TEMPLATES.serviceConsent),
    nod_name: 'Cups',
    nod_whatsappname: 'cups',
    nod_components: JSON.stringify(components),
  });
  await cloud.dataverse.upsert(`nod_messagetemplates(${yes})`, {
    ...templateRow(TEMPLATES.serviceConsentYes),
    ...answers,
    nod_keywords: 'The blue one',
  });
  await cloud.dataverse.upsert('nod_messagetemplates(5d3c2f10-0000-4000-b000-000000000003)', {
    ...templateRow(TEMPLATES.serviceConsentNo),
    ...answers,
    nod_keywords: 'The red one',
  });
}

describe('the set-up check in a local cloud', () => {
  it('finds every link of a fresh one whole, with the rights of an admin', async () => {
    const findings = await check(cloud);
    expect(notOk(findings)).toEqual([]);
    expect(findings.size).toBe(13);
  });

  it.each(cases)('$link: its line alone is red, and mending it is enough', async (one) => {
    await one.breaking();
    const findings = await check(cloud, { waiting: one.waiting });
    const broken = [...findings.values()].filter(({ state }) => state === 'broken');
    await one.mending();
    // What was asked in vain is done, or was put aside, before the next look.
    if (one.waiting === 'in vain') await recover();

    expect(notOk(findings)).toEqual([...one.expected].sort());
    expect(broken).toHaveLength(1);
    expect(saidOf(broken[0]!).mend?.en).toMatch(one.advice);
    expect(notOk(await check(cloud))).toEqual([]);
  });

  it('says what an agent may not look at', async () => {
    expect(notOk(await check(cloud, { who: 'agent' }))).toEqual(
      [
        'app unchecked forbidden',
        'steps unchecked forbidden',
        'user unchecked forbidden',
        ...waitingFor('app', linesOfApp),
      ].sort(),
    );
  });
});

async function recover(): Promise<void> {
  await queues()
    .getQueueClient('dataverse-events')
    .clearMessages()
    .catch(() => undefined);
  await cloud.idle();
  await runTimer(cloud, 'sweep');
  await forgetPoison();
}
