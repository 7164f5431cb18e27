import type { RequestedAction } from '@nod/consent';
import { HowReceived, MarketingStatus, RequestAction } from '@nod/solution';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, PRINCIPALS, type Row, labelIn } from '../../local/cloud';
import { CREDENTIALS } from '../../local/cloud/credentials';
import { BUSINESS } from '../../local/seed';
import { requestToRow } from '../../pcf-controls/ConsentChat/dataverse/request-row';
import { customer } from '../cloud/customer';
import { startTestCloud } from '../cloud/start-test-cloud';
import { executionContext } from '../functions/payloads';

/*
 * What a person in CRM asks to have entered on the word of a customer: the very rows that the chat creates.
 */

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());

type To = ReturnType<typeof customer>;

const numberOf = async (to: To): Promise<Row | undefined> =>
  (await cloud.as('auditor').list(`nod_optinoutnumbers?$filter=nod_phonenumber eq '${to.digits}'`))[0];
const ledgerOf = async (to: To): Promise<Row[]> =>
  cloud.as('auditor').list(`nod_consentevents?$filter=nod_identity eq '${to.digits}'&$orderby=nod_sequence`);
const field = async (to: To) =>
  (await cloud.as('agent').get(`contacts(${to.id})?$select=nod_whatsappconsent`)).nod_whatsappconsent;

/** The row that the chat creates, and what it is once everything is done. */
async function asked(to: To, action: RequestedAction, reason: string): Promise<Row> {
  const number = await numberOf(to);
  const id = await cloud.as('agent').post(
    'nod_consentrequests',
    requestToRow({
      action,
      reason,
      howReceived: 'Counter',
      record: { table: 'contact', id: to.id },
      number: { key: to.digits, digits: to.digits, written: `+${to.digits}` },
      numberId: number && String(number.nod_optinoutnumberid),
      configurationId: BUSINESS.id,
    }),
  );
  await cloud.idle();
  return cloud.as('agent').get(`nod_consentrequests(${id})`);
}

/** Dataverse delivers the webhook of a request once more. */
async function announcedAgain(request: Row): Promise<void> {
  const body = executionContext({
    message: 'Create',
    table: 'nod_consentrequest',
    id: String(request.nod_consentrequestid),
    by: PRINCIPALS.agent.userId,
    on: Date.now(),
  });
  const answer = await fetch(`${cloud.urls.functions}/api/dataverse/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-nod-key': CREDENTIALS.webhookKey },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  await cloud.idle();
}

/** At an equal instant the stricter wins, and Dataverse counts in seconds. */
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1100));

describe('an agent who asks for', () => {
  const pairs: [RequestedAction, string, RequestedAction, string, string][] = [
    // A number of another country than the business: it is stored without a plus.
    [
      'Opt-In',
      'The marketing status is now Single Opt-In.',
      'Opt-Out',
      'The marketing status is now Opted-Out.',
      'Whitfield',
    ],
    ['Grant', 'The Compliance Field is now Yes.', 'Deny', 'The Compliance Field is now No.', 'Raman'],
    [
      'Block',
      'The number is blocked: nothing is sent to it any more.',
      'Unblock',
      'The number is no longer blocked.',
      'Bello',
    ],
  ];

  it.each(pairs)(
    '%s is told "%s", and for %s after it "%s"; once each, and the ledger says who, why and how',
    async (first, outcome, second, secondOutcome, name) => {
      const to = customer(name);
      const state = async () => {
        const number = await numberOf(to);
        return {
          status: number && labelIn(number, 'nod_status'),
          blocked: number?.nod_isblocked,
          field: await field(to),
        };
      };
      const done = await asked(to, first, 'Said so at the counter in Leeds.');
      expect([labelIn(done, 'nod_status'), done.nod_outcome]).toEqual(['Done', outcome]);
      const after = await state();
      expect(after).toMatchObject(
        { 'Opt-In': { status: 'Single Opt-In' }, Grant: { field: true }, Block: { blocked: true } }[
          first as 'Block'
        ],
      );
      await nextSecond();
      const undone = await asked(to, second, 'Changed their mind, on the phone.');
      expect([labelIn(undone, 'nod_status'), undone.nod_outcome]).toEqual(['Done', secondOutcome]);
      expect(await state()).toMatchObject(
        { 'Opt-Out': { status: 'Opted-Out' }, Deny: { field: false }, Unblock: { blocked: false } }[
          second as 'Deny'
        ],
      );

      const before = [await state(), await ledgerOf(to)] as const;
      expect(
        before[1].map((e) => [
          labelIn(e, 'nod_action'),
          labelIn(e, 'nod_source'),
          e._nod_actorid_value,
          labelIn(e, 'nod_howreceived'),
          e.nod_applied,
        ]),
      ).toEqual(
        [first, second].map((action) => [action, 'Person', PRINCIPALS.agent.userId, 'Counter', true]),
      );
      expect(before[1].map((e) => e.nod_reason)).toEqual([
        expect.stringContaining('Said so at the counter in Leeds.'),
        expect.stringContaining('Changed their mind, on the phone.'),
      ]);

      for (const request of [done, undone, done]) await announcedAgain(request);
      expect([await state(), await ledgerOf(to)]).toEqual(before);
    },
  );

  it.each(['Opt-In', 'Grant', 'Unblock'] as const)(
    '%s without a reason is refused in a sentence, and nothing is entered',
    async (action) => {
      const to = customer('Pugh');
      const refused = await asked(to, action, ' ');
      expect(labelIn(refused, 'nod_status')).toBe('Refused');
      expect(refused.nod_outcome).toMatch(/reason|Say why/);
      expect(await ledgerOf(to)).toEqual([]);
      await announcedAgain(refused);
      expect(await ledgerOf(to)).toEqual([]);
    },
  );

  it('an opt-in of somebody who stopped in WhatsApp itself is refused: only they can lift that', async () => {
    const to = customer('Weiß');
    await cloud.whatsapp.prefer(to.digits, 'stop');
    await cloud.idle();
    const refused = await asked(to, 'Opt-In', 'Said so at the counter.');
    expect([labelIn(refused, 'nod_status'), refused.nod_outcome]).toEqual([
      'Refused',
      'The customer has stopped marketing in WhatsApp itself. Only they can lift that, in WhatsApp.',
    ]);
    expect((await numberOf(to))!.nod_status).toBe(MarketingStatus['Opted-Out']);
  });

  it('the same twice, as two requests, is entered twice and changes nothing the second time', async () => {
    const to = customer('Olsen');
    await asked(to, 'Opt-Out', 'By mail.');
    const again = await asked(to, 'Opt-Out', 'By mail, again.');
    expect(labelIn(again, 'nod_status')).toBe('Done');
    expect(labelIn((await numberOf(to))!, 'nod_status')).toBe('Opted-Out');
    expect(await ledgerOf(to)).toHaveLength(2);
  });
});

describe('a Consent Request', () => {
  it.each(['marketer', 'auditor'] as const)('cannot be made by a %s, whatever it asks for', async (who) => {
    for (const action of Object.values(RequestAction))
      await expect(
        cloud.as(who).post('nod_consentrequests', {
          nod_action: action,
          nod_reason: 'Because.',
          nod_howreceived: HowReceived.Phone,
          nod_phonenumber: '+12065550101',
          'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
        }),
      ).rejects.toMatchObject({ status: 403 });
  });

  it('cannot be changed or taken back by the agent who made it', async () => {
    const made = await asked(customer('Haddad'), 'Opt-Out', 'By mail.');
    const path = `nod_consentrequests(${String(made.nod_consentrequestid)})`;
    await expect(cloud.as('agent').patch(path, { nod_outcome: 'x' })).rejects.toMatchObject({ status: 403 });
    await expect(cloud.as('agent').patch(path, { nod_reason: 'Another.' })).rejects.toMatchObject({
      status: 403,
    });
    await expect(cloud.as('agent').delete(path)).rejects.toMatchObject({ status: 403 });
  });
});
