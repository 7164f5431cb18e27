import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { localEnvironment } from '@nod/functions/register/local-environment';
import { connect, runRegister } from '@nod/functions/register/run-register';
import { readRegisterSettings } from '@nod/functions/register/settings';
import { Direction, MessageType, SessionType } from '@nod/solution';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, PortTakenError, labelIn, portsFrom, startCloud } from '../../local/cloud';
import { BUSINESS, TEMPLATES } from '../../local/seed';
import { customer } from './customer';
import { startTestCloud } from './start-test-cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

async function statusOf(digits: string): Promise<string | null> {
  const [row] = await cloud
    .as('auditor')
    .list(`nod_optinoutnumbers?$select=nod_status&$filter=nod_phonenumber eq '${digits}'`);
  return row ? labelIn(row, 'nod_status') : null;
}

/** Sends as an agent does: by creating the row. Gives the row as it is once nothing is under way. */
async function sendAsAgent(to: { id: string; digits: string }, content: Record<string, unknown>) {
  const id = await cloud.as('agent').post('nod_messages', {
    nod_direction: Direction.Outbound,
    nod_sessiontype: SessionType.Utility,
    nod_phonenumber: to.digits,
    'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
    'nod_contactid@odata.bind': `/contacts(${to.id})`,
    ...content,
  });
  await cloud.idle();
  return cloud.as('auditor').get(`nod_messages(${id})?$select=nod_status,nod_refusal,nod_remedy`);
}

const template = (id: string) => ({
  nod_type: MessageType.Template,
  'nod_templateid@odata.bind': `/nod_messagetemplates(${id})`,
});

describe('the local cloud', () => {
  it('takes a JOIN and then a STOP from the phone to the number, and answers each once', async () => {
    const { digits } = customer('Raman');
    await cloud.whatsapp.say(digits, 'JOIN');
    await cloud.idle();
    expect(await statusOf(digits)).toBe('Single Opt-In');
    await cloud.whatsapp.say(digits, 'STOP');
    await cloud.idle();
    expect(await statusOf(digits)).toBe('Opted-Out');
    const { messages } = await cloud.whatsapp.thread(digits);
    expect(messages.map(({ from }) => from)).toEqual(['customer', 'business', 'customer', 'business']);
  });

  it('takes Meta’s own stop of offers, and lifts it when the customer resumes them', async () => {
    const { digits } = customer('Bello');
    const isStopped = async () => {
      await cloud.idle();
      const [row] = await cloud.dataverse.list(
        `nod_optinoutnumbers?$select=nod_isstoppedatwhatsapp&$filter=nod_phonenumber eq '${digits}'`,
      );
      return row?.nod_isstoppedatwhatsapp;
    };
    await cloud.whatsapp.prefer(digits, 'stop');
    expect(await isStopped()).toBe(true);
    expect(await statusOf(digits)).toBe('Opted-Out');
    // WhatsApp counts in seconds, and within one the stop wins.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await cloud.whatsapp.prefer(digits, 'resume');
    expect(await isStopped()).toBe(false);
  });

  it('refuses free text from a record that has not agreed, and says what would help', async () => {
    const row = await sendAsAgent(customer('Lee'), { nod_type: MessageType.Text, nod_body: 'Hello' });
    expect(labelIn(row, 'nod_status')).toBe('Refused');
    expect(row.nod_refusal).toBe('compliance-not-given');
    expect(row.nod_remedy).toContain('Consent Template');
    expect((await cloud.whatsapp.thread(customer('Lee').digits)).messages).toEqual([]);
  });

  it('sets the Compliance Field when the customer taps yes under a Consent Template', async () => {
    const to = customer('Whitfield');
    const row = await sendAsAgent(to, template(TEMPLATES.serviceConsent.id));
    expect(labelIn(row, 'nod_status')).toBe('Delivered');
    await cloud.whatsapp.tap(to.digits, 'Yes, I Agree');
    await cloud.idle();
    const contact = await cloud.as('agent').get(`contacts(${to.id})?$select=nod_whatsappconsent`);
    expect(contact.nod_whatsappconsent).toBe(true);
  });

  it('loses nothing that was said while the Functions app was down', async () => {
    const { digits } = customer('Haddad');
    await cloud.killWorker();
    const told = await cloud.whatsapp.say(digits, 'STOP');
    expect(told.webhook).toHaveProperty('failed');
    await cloud.startWorker();
    await cloud.idle();
    expect(await statusOf(digits)).toBe('Opted-Out');
  });

  it('gives the people the roles of the solution and nothing more', async () => {
    await expect(cloud.as('marketer').post('nod_messages', { nod_name: 'x' })).rejects.toMatchObject({
      status: 403,
    });
    await expect(cloud.as('agent').post('nod_optinoutnumbers', { nod_name: 'x' })).rejects.toMatchObject({
      status: 403,
    });
  });

  it('keeps one webhook endpoint and one step of a kind, however often they are registered', async () => {
    const count = async () => [
      (await cloud.dataverse.list('serviceendpoints?$select=name')).length,
      (await cloud.dataverse.list('sdkmessageprocessingsteps?$select=name')).length,
    ];
    const before = await count();
    const registration = connect(readRegisterSettings(localEnvironment(cloud.ports)));
    expect(await runRegister(registration, { apply: true, print: () => undefined })).toBe(0);
    expect(await count()).toEqual(before);
  });

  it('seeds canonical digits, two records of one number and one without', async () => {
    const rows = await cloud.dataverse.list<{ nod_whatsappnumber: string | null }>(
      'contacts?$select=nod_whatsappnumber',
    );
    const digits = rows.map((row) => row.nod_whatsappnumber);
    expect(digits).toContain('13125550123');
    expect(digits.filter((one) => one === '15035550156')).toHaveLength(2);
    expect(digits.filter((one) => one === null)).toHaveLength(1);
  });
});

it('says which port is taken, and starts nothing', async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
  const { port } = squatter.address() as AddressInfo;
  try {
    const starting = startCloud({ ports: portsFrom(port - 2) });
    await expect(starting).rejects.toBeInstanceOf(PortTakenError);
    await expect(starting).rejects.toThrow(String(port));
  } finally {
    squatter.close();
  }
});
