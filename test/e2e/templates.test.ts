import { MessageTemplateStatusCode, SessionType, SetUpAction, TemplateType } from '@nod/solution';
import { type SetupOutcome, outcomeFrom } from '@nod/solution/rows/setup-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, type Row, labelIn } from '../../local/cloud';
import { BUSINESS, CUSTOMER_TABLES, TEMPLATES } from '../../local/seed';
import { startTestCloud } from '../cloud/start-test-cloud';

/*
 * Templates from WhatsApp to a published Message Template: what the admin's pages create, and what comes back.
 */

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

const admin = () => cloud.as('admin');
const configuration = { 'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})` };
const contacts = CUSTOMER_TABLES.find(({ table }) => table === 'contact')!.recordTypeId;

/** What a button of the admin's creates, and what it answers. */
async function ask(
  action: keyof typeof SetUpAction,
  more: Row = {},
): Promise<{ status: string | null; outcome: SetupOutcome | undefined }> {
  const values = { nod_action: SetUpAction[action], ...configuration, ...more };
  const id = await admin().post('nod_setuprequests', values);
  await cloud.idle();
  const row = await admin().get(`nod_setuprequests(${id})`);
  return { status: labelIn(row, 'nod_status'), outcome: outcomeFrom(row.nod_outcome as string) };
}

const publish = (id: string) =>
  ask('Publish', { 'nod_messagetemplateid@odata.bind': `/nod_messagetemplates(${id})` });
const templateRow = (id: string) => admin().get(`nod_messagetemplates(${id})`);
const known = async (name: string) =>
  (await admin().list(`nod_whatsapptemplates?$filter=nod_whatsappname eq '${name}'`))[0];

async function atWhatsApp(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<void> {
  const response = await fetch(`${cloud.urls.whatsapp}/_local/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.ok).toBe(true);
  await cloud.idle();
}

const mayWe = {
  name: 'may_we_write',
  language: 'en_US',
  category: 'UTILITY',
  components: [
    { type: 'BODY', text: 'May Contoso write to you here?' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'Yes, I Agree' },
        { type: 'QUICK_REPLY', text: 'No, Thank You' },
      ],
    },
  ],
};

describe('an admin', () => {
  it('reads the templates of the account into Dataverse, with the rights of the app', async () => {
    const { status, outcome } = await ask('Sync Templates');

    expect(outcome).toMatchObject({ action: 'Sync Templates', found: { deleted: [], withdrawn: [] } });
    expect(status).toBe('Done');
    const rows = await admin().list('nod_whatsapptemplates');
    expect(rows).toHaveLength(Object.values(TEMPLATES).filter((one) => 'whatsapp' in one).length);
  });

  it.each(Object.values(TEMPLATES).map(({ id, name }) => [name, id]))(
    'may publish what the seed has published: %s',
    async (_, id) => {
      expect((await publish(id)).outcome).toEqual({ action: 'Publish', problems: [] });
    },
  );

  it('chooses a template, is told what is missing, mends it, and publishes it', async () => {
    await atWhatsApp('POST', 'templates', { ...mayWe, status: 'PENDING' });
    await ask('Sync Templates');
    const source = await known('may_we_write');
    expect(labelIn(source!, 'nod_change')).toBe('New');
    const id = await admin().post('nod_messagetemplates', {
      nod_name: 'May we write to you?',
      nod_templatetype: TemplateType.Consent,
      nod_sessiontype: SessionType.Utility,
      nod_whatsappname: 'may_we_write',
      nod_language: 'en_US',
      'nod_sourceid@odata.bind': `/nod_whatsapptemplates(${String(source!.nod_whatsapptemplateid)})`,
      'nod_recordtypeid@odata.bind': `/nod_recordtypes(${contacts})`,
      ...configuration,
    });

    const first = await publish(id);
    expect(first).toMatchObject({ status: 'Refused', outcome: { problems: [{ code: 'not-approved' }] } });
    expect((await templateRow(id)).nod_problems).toContain('not-approved');

    // Of two words in one second the one counts by which nothing is sent: Meta takes longer than that.
    await atWhatsApp('POST', 'clock', { advanceSeconds: 2 });
    await atWhatsApp('POST', 'templates', { ...mayWe, status: 'APPROVED' });
    expect(labelIn((await known('may_we_write'))!, 'nod_change')).toBe('Changed');
    expect((await publish(id)).status).toBe('Done');
    expect(await templateRow(id)).toMatchObject({
      statuscode: MessageTemplateStatusCode.Published,
      nod_body: 'May Contoso write to you here?',
      nod_metastatus: 'APPROVED',
      nod_problems: null,
    });

    // The wording is evidence: an edit at WhatsApp is a new version of it.
    const edited = { ...mayWe, components: [{ type: 'BODY', text: 'May we? Reply YES or NO.' }] };
    await atWhatsApp('POST', 'templates', edited);
    await ask('Sync Templates');
    expect(await templateRow(id)).toMatchObject({ nod_body: 'May we? Reply YES or NO.', nod_version: 2 });

    await atWhatsApp('DELETE', 'templates?name=may_we_write');
    expect(labelIn((await known('may_we_write'))!, 'nod_change')).toBe('Deleted');
    expect((await ask('Sync Templates')).outcome).toMatchObject({ found: { deleted: [] } });
  });

  it('has templates without a source linked with what they are sent as, with the rights of the app', async () => {
    const [source] = await admin().list('nod_whatsapptemplates?$top=1');
    const id = await admin().post('nod_messagetemplates', {
      nod_name: 'Unlinked',
      nod_templatetype: TemplateType.Utility,
      nod_whatsappname: source!.nod_whatsappname,
      nod_language: source!.nod_language,
      ...configuration,
    });
    expect((await ask('Sync Templates')).status).toBe('Done');
    expect((await templateRow(id))._nod_sourceid_value).toBe(source!.nod_whatsapptemplateid);
  });

  it('who creates as published what may not be is told so', async () => {
    const id = await admin().post('nod_messagetemplates', {
      nod_name: 'Stop means go, at once',
      nod_templatetype: TemplateType['Opt-In'],
      nod_keywords: 'STOP',
      nod_body: 'Welcome!',
      statuscode: MessageTemplateStatusCode.Published,
      ...configuration,
    });
    await cloud.idle();
    const row = await templateRow(id);
    expect(row.statuscode).toBe(MessageTemplateStatusCode.Draft);
    expect(row.nod_problems).toContain('keyword-means-opposite');
  });

  it('who publishes by hand what may not be published is told the same', async () => {
    const id = await admin().post('nod_messagetemplates', {
      nod_name: 'Stop means go',
      nod_templatetype: TemplateType['Opt-In'],
      nod_keywords: 'STOP',
      nod_body: 'Welcome!',
      ...configuration,
    });
    await admin().patch(`nod_messagetemplates(${id})`, { statuscode: MessageTemplateStatusCode.Published });
    await cloud.idle();

    const row = await templateRow(id);
    expect(row.statuscode).toBe(MessageTemplateStatusCode.Draft);
    expect(row.nod_problems).toContain('keyword-means-opposite');
  });
});
