import './always';
import { ConsentAction, HowReceived, RequestAction, RequestStatus } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../functions/ports/dataverse';
import { numberId } from '../../functions/rows/ids';
import { World, customer, ids, message, noon, phoneNumberId, preference } from './world';

const request = (i: number) => `00000000-0000-4000-8000-0000000bb${String(i).padStart(3, '0')}`;
const ask = (action: keyof typeof RequestAction, values: Row = {}): Row => ({
  nod_action: RequestAction[action],
  nod_howreceived: HowReceived.Phone,
  ...values,
});
const onNumber = { nod_phonenumber: customer };
const onContact = { _nod_contactid_value: ids.contact };
const reason = { nod_reason: 'Said so on the phone, 10 May' };

describe('a Consent Request of a person in CRM', () => {
  it.each([
    ['Opt-In', 'Single Opt-In', 'The marketing status is now Single Opt-In.'],
    ['Opt-Out', 'Opted-Out', 'The marketing status is now Opted-Out.'],
  ] as const)(
    'for %s writes the status, names the person, and says what it did',
    async (action, status, outcome) => {
      for (const target of [onNumber, onContact, { nod_phonenumber: '+1 (650) 555-1234' }]) {
        const world = new World();
        const row = await world.request(request(1), ask(action, { ...target, ...reason }));
        expect(row).toMatchObject({
          nod_status: RequestStatus.Done,
          nod_outcome: outcome,
          nod_doneon: '2026-06-01T12:00:00Z',
        });
        expect(world.status()).toBe(status);
        expect(world.ledger()[0]!.row).toMatchObject({
          _nod_actorid_value: ids.agent,
          nod_howreceived: HowReceived.Phone,
          nod_reason: reason.nod_reason,
        });
      }
    },
  );

  it.each(['Opt-In', 'Grant'] as const)(
    'for %s that does not say how it was received is refused, and enters nothing',
    async (action) => {
      const world = new World();
      const row = await world.request(
        request(1),
        ask(action, { ...onContact, ...reason, nod_howreceived: null }),
      );
      expect(row.nod_status).toBe(RequestStatus.Refused);
      expect(row.nod_outcome).toContain('how it was received');
      expect(world.ledger()).toEqual([]);
    },
  );

  it('on a row of Opt-In / Opt-Out Numbers is for that number, also one without a phone number', async () => {
    const world = new World();
    const userId = 'US.13491208655302741918';
    await world.receive(message({ id: 'a', at: -60, text: 'START', from: '', userId }));
    const row = await world.request(
      request(1),
      ask('Opt-Out', { _nod_numberid_value: numberId(phoneNumberId, userId) }),
    );
    expect(row.nod_status).toBe(RequestStatus.Done);
    expect(world.status(userId)).toBe('Opted-Out');
  });

  it.each([
    ['(650) 555-1234', RequestStatus.Done, 'now Opted-Out'],
    ['650.555.1234', RequestStatus.Done, 'now Opted-Out'],
    ['call me', RequestStatus.Refused, 'cannot be read'],
  ])(
    'on the number "%s", as people write it, is for the person with it or for nobody',
    async (typed, status, outcome) => {
      const world = new World();
      const row = await world.request(request(1), ask('Opt-Out', { nod_phonenumber: typed, ...onContact }));
      expect(row).toMatchObject({
        nod_status: status,
        nod_outcome: expect.stringContaining(outcome) as string,
      });
      expect(world.status()).toBe(status === RequestStatus.Done ? 'Opted-Out' : undefined);
      expect(world.dataverse.rows('nod_optinoutnumber')).toHaveLength(status === RequestStatus.Done ? 1 : 0);
    },
  );

  it('on the row of a user id that has become one with a number is for the number', async () => {
    const world = new World();
    const userId = 'US.13491208655302741918';
    await world.receive(message({ id: 'a', at: -60, text: 'START', from: '', userId }));
    await world.receive(message({ id: 'b', at: -50, text: 'Hello', userId }));
    await world.request(request(1), ask('Opt-Out', { _nod_numberid_value: numberId(phoneNumberId, userId) }));
    expect(world.status()).toBe('Opted-Out');
  });

  it('on a record without a number of its own is for the number of the one that it points to', async () => {
    const world = new World();
    const opportunity = request(7);
    world.dataverse.seed('nod_recordtype', {
      nod_recordtypeid: request(6),
      nod_name: 'Opportunity',
      nod_tablename: 'opportunity',
      nod_relatedtablename: 'contact',
      nod_compliancecolumn: 'new_whatsapp',
      _nod_configurationid_value: ids.configuration,
    });
    world.dataverse.seed('opportunity', {
      opportunityid: opportunity,
      _parentcontactid_value: ids.contact,
      new_whatsapp: false,
    });
    const onOpportunity = { nod_recordtable: 'opportunity', nod_recordid: opportunity };
    expect(await world.request(request(1), ask('Grant', { ...onOpportunity, ...reason }))).toMatchObject({
      nod_outcome: 'The Compliance Field is now Yes.',
    });
    expect(world.dataverse.row('opportunity', opportunity)!.new_whatsapp).toBe(true);
    expect(world.contact().nod_whatsappconsent).toBe(false);
    // What is changed by hand on it, and has no number of its own, is judged together with that.
    await world.dataverse.write([
      { kind: 'update', table: 'opportunity', id: opportunity, values: { new_whatsapp: false } },
    ]);
    await world.announce({
      message: 'Update',
      table: 'opportunity',
      id: opportunity,
      written: { new_whatsapp: false },
      on: noon + 60_000,
    });
    const question = world.outbound(request(5), {
      _nod_templateid_value: ids.consent,
      _nod_contactid_value: null,
      nod_phonenumber: null,
      nod_recordtable: 'opportunity',
      nod_recordid: opportunity,
      nod_parameters: '{"1":"Sheena"}',
    });
    expect(await world.worker().sender.send(question)).toBe('sent');
    await world.receive(
      message({ id: 'y', at: 30, tap: { label: 'Yes, I Agree', on: world.whatsapp.sent[0]!.wamid } }),
    );
    expect(world.dataverse.row('opportunity', opportunity)!.new_whatsapp).toBe(false);
    await world.receive(
      message({ id: 'z', at: 90, tap: { label: 'Yes, I Agree', on: world.whatsapp.sent[0]!.wamid } }),
    );
    expect(world.dataverse.row('opportunity', opportunity)!.new_whatsapp).toBe(true);
  });

  it('to block and to unblock says so, and unblocking needs a reason', async () => {
    const world = new World();
    expect(await world.request(request(1), ask('Block', onNumber))).toMatchObject({
      nod_outcome: 'The number is blocked: nothing is sent to it any more.',
    });
    expect(world.number()!.nod_isblocked).toBe(true);
    world.now += 1000;
    expect(await world.request(request(2), ask('Unblock', onNumber))).toMatchObject({
      nod_status: RequestStatus.Refused,
      nod_outcome: 'Say why the number is to be unblocked.',
    });
    expect(await world.request(request(3), ask('Unblock', { ...onNumber, ...reason }))).toMatchObject({
      nod_outcome: 'The number is no longer blocked.',
    });
    expect(world.number()!.nod_isblocked).toBe(false);
  });

  it('to grant and to deny writes the Compliance Field of the record, and leaves the marketing status', async () => {
    const world = new World();
    expect(await world.request(request(1), ask('Grant', { ...onContact, ...reason }))).toMatchObject({
      nod_outcome: 'The Compliance Field is now Yes.',
    });
    expect(world.contact().nod_whatsappconsent).toBe(true);
    world.now += 1000;
    expect(await world.request(request(2), ask('Deny', onContact))).toMatchObject({
      nod_outcome: 'The Compliance Field is now No.',
    });
    expect(world.contact().nod_whatsappconsent).toBe(false);
    expect(world.status()).toBeUndefined();
  });

  it('that wants more without a reason is refused; one that wants less is not kept waiting', async () => {
    const world = new World();
    for (const [i, action] of (['Opt-In', 'Grant', 'Unblock'] as const).entries()) {
      expect(
        await world.request(request(i), ask(action, { ...onNumber, ...onContact, nod_reason: '  ' })),
      ).toMatchObject({
        nod_status: RequestStatus.Refused,
        nod_outcome: expect.stringMatching(/reason|why/) as string,
      });
    }
    for (const [i, action] of (['Opt-Out', 'Deny', 'Block'] as const).entries()) {
      expect(await world.request(request(i + 5), ask(action, onContact))).toMatchObject({
        nod_status: RequestStatus.Done,
      });
    }
  });

  it('undoes a stop with a reason, but not the one at WhatsApp itself', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: -60, text: 'STOP' }));
    expect(await world.request(request(1), ask('Opt-In', { ...onNumber, ...reason }))).toMatchObject({
      nod_outcome: 'The marketing status is now Single Opt-In.',
    });
    await world.receive(preference({ at: 0, value: 'stop' }));
    world.now += 5000;
    expect(await world.request(request(2), ask('Opt-In', { ...onNumber, ...reason }))).toMatchObject({
      nod_status: RequestStatus.Refused,
      nod_outcome: expect.stringContaining('in WhatsApp') as string,
    });
  });

  it('that changes nothing is Done, entered, and says why it changed nothing', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: -60, text: 'STOP' }));
    const row = await world.request(request(1), ask('Opt-Out', onNumber));
    expect(row).toMatchObject({
      nod_status: RequestStatus.Done,
      nod_outcome: 'Entered in the ledger. It changed nothing: Already Opted-Out.',
    });
    expect(world.ledger()).toHaveLength(2);
  });

  it.each<[string, Row, string]>([
    ['without an action', onNumber, 'It does not say what is to be done.'],
    ['about nobody', ask('Opt-Out'), 'Say which number or record it is about.'],
    ['to grant without a record', ask('Grant', { ...onNumber, ...reason }), 'Say which record it is about'],
    [
      'about a table that is not registered',
      ask('Opt-Out', {
        nod_recordtable: 'opportunity',
        nod_recordid: request(9),
        _nod_configurationid_value: ids.configuration,
      }),
      'not registered',
    ],
    [
      'about a number row that is gone',
      ask('Opt-Out', { _nod_numberid_value: request(9) }),
      'does not exist any more',
    ],
    [
      'about a record that is gone',
      ask('Opt-Out', { nod_recordtable: 'contact', nod_recordid: request(9) }),
      'no phone number',
    ],
    [
      'to grant for a record that is gone',
      ask('Grant', { ...reason, ...onNumber, nod_recordtable: 'contact', nod_recordid: request(9) }),
      'does not exist any more',
    ],
    [
      'to grant for a record whose table has no Compliance Field',
      ask('Grant', {
        ...reason,
        ...onNumber,
        nod_recordtable: 'lead',
        nod_recordid: request(9),
        _nod_configurationid_value: ids.configuration,
      }),
      'no Compliance Field',
    ],
  ])('%s is refused with a sentence', async (_, values, outcome) => {
    const world = new World();
    const row = await world.request(request(1), values);
    expect(row).toMatchObject({
      nod_status: RequestStatus.Refused,
      nod_outcome: expect.stringContaining(outcome) as string,
    });
    expect(world.dataverse.rows('nod_consentevent')).toHaveLength(0);
  });

  it('about a bare number is refused while there are two configurations that it could be for', async () => {
    const world = new World();
    world.dataverse.seed('nod_configuration', {
      nod_configurationid: request(8),
      nod_name: 'Fabrikam',
      nod_phonenumberid: '2',
    });
    expect(await world.request(request(1), ask('Opt-Out', onNumber))).toMatchObject({
      nod_status: RequestStatus.Refused,
      nod_outcome: expect.stringContaining('Choose the WhatsApp Configuration') as string,
    });
    expect(
      await world.request(
        request(2),
        ask('Opt-Out', { ...onNumber, _nod_configurationid_value: ids.configuration }),
      ),
    ).toMatchObject({ nod_status: RequestStatus.Done });
    expect(await world.request(request(3), ask('Opt-Out', onContact))).toMatchObject({
      nod_status: RequestStatus.Done,
    });
  });

  it('that is announced again, or by two workers at once, is entered once', async () => {
    const world = new World();
    world.dataverse.seed('nod_consentrequest', {
      nod_consentrequestid: request(1),
      _createdby_value: ids.agent,
      ...ask('Opt-Out', onNumber),
    });
    const announce = () => world.announce({ message: 'Create', table: 'nod_consentrequest', id: request(1) });
    await Promise.all([announce(), announce()]);
    await announce();
    expect(world.ledger()).toHaveLength(1);
  });

  it('is finished by its repetition when the answer to the write was lost', async () => {
    const world = new World();
    world.dataverse.failNextWrite('crash-after');
    await expect(world.request(request(1), ask('Opt-Out', onNumber))).rejects.toMatchObject({
      code: 'dataverse-unreachable',
    });
    await world.announce({ message: 'Create', table: 'nod_consentrequest', id: request(1) });
    expect(world.ledger()).toHaveLength(1);
    expect(world.dataverse.row('nod_consentrequest', request(1))!.nod_status).toBe(RequestStatus.Done);
  });

  it('for an opt-in under Double Opt-In waits for the confirmation that the person is then asked for', async () => {
    const world = new World({ configuration: { nod_doubleoptin: true, nod_doubleoptindays: 7 } });
    expect(await world.request(request(1), ask('Opt-In', { ...onNumber, ...reason }))).toMatchObject({
      nod_outcome: 'The marketing status is now Pending.',
    });
    await world.sendQueued();
    expect(world.whatsapp.sent).toMatchObject([
      { to: { waId: customer }, content: { type: 'template', name: 'confirm' } },
    ]);
    await world.receive(
      message({ id: 'c', at: 60, tap: { label: 'Confirm', on: world.whatsapp.sent[0]!.wamid } }),
    );
    expect(world.status()).toBe('Double Opt-In');
  });
});

const field = 'nod_whatsappconsent';

describe('a Compliance Field that is changed by hand', () => {
  it.each([
    [true, 'Grant', 'Yes'],
    [false, 'Deny', 'No'],
  ] as const)('to %s is entered in the ledger with who and when', async (value, action, shown) => {
    const world = new World();
    if (!value)
      await world.edit('contact', ids.contact, { [field]: true }, { on: noon - 60_000, operation: 'before' });
    await world.edit('contact', ids.contact, { [field]: value });
    expect(world.ledger().at(-1)).toMatchObject({
      action,
      source: 'Person',
      applied: true,
      row: {
        _nod_actorid_value: ids.agent,
        nod_newstatus: shown,
        nod_occurredon: '2026-06-01T12:00:00Z',
        _nod_contactid_value: ids.contact,
      },
    });
    expect(world.contact()[field]).toBe(value);
  });

  it('by the app itself is no news', async () => {
    const world = new World();
    await world.edit('contact', ids.contact, { [field]: true }, { by: ids.app.toUpperCase() });
    expect(world.ledger()).toHaveLength(0);
  });

  it('announced twice is entered once', async () => {
    const world = new World();
    await world.edit('contact', ids.contact, { [field]: true });
    await world.announce({
      message: 'Update',
      table: 'contact',
      id: ids.contact,
      written: { [field]: true },
    });
    expect(world.ledger()).toHaveLength(1);
  });

  it("on a new record counts when it is true; the default of the column is nobody's word", async () => {
    for (const [value, entries] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const world = new World();
      const id = request(7);
      world.dataverse.seed('contact', { contactid: id, mobilephone: '(650) 555-2222', [field]: value });
      await world.announce({
        message: 'Create',
        table: 'contact',
        id,
        written: { mobilephone: '(650) 555-2222', [field]: value },
      });
      expect(world.ledger()).toHaveLength(entries);
      expect(world.dataverse.row('contact', id)!.nod_whatsappnumber).toBe('16505552222');
    }
  });

  it('on a record without a number is entered all the same, and goes along when it gets one', async () => {
    const world = new World();
    await world.edit('contact', ids.contact, { mobilephone: null });
    await world.edit('contact', ids.contact, { [field]: true });
    expect(world.ledger()).toMatchObject([{ action: 'Grant', row: { nod_recordid: ids.contact } }]);
    expect(world.ledger()[0]!.row._nod_numberid_value).toBeUndefined();
    world.now += 60_000;
    await world.edit('contact', ids.contact, { mobilephone: '+1 650 555 3333' });
    expect(world.ledger().at(-1)).toMatchObject({
      action: 'Grant',
      source: 'Number Changed',
      identity: '16505553333',
      occurredOn: noon,
    });
    expect(world.contact()).toMatchObject({ nod_whatsappnumber: '16505553333', [field]: true });
  });

  it.each([
    [30, 'Yes, I Agree', false, false],
    [90, 'Yes, I Agree', false, true],
    [30, 'No, Thank You', true, true],
    [90, 'No, Thank You', true, false],
  ])(
    'stands against an answer %i s after the question, when it was changed after 60 s, whichever comes in first',
    async (at, label, byHand, result) => {
      for (const handFirst of [true, false]) {
        const world = new World();
        const question = world.outbound(request(5), { _nod_templateid_value: ids.consent });
        await world.worker().sender.send(question);
        const answer = () =>
          world.receive(message({ id: 'a', at, tap: { label, on: world.whatsapp.sent[0]!.wamid } }));
        const hand = () =>
          world.announce({
            message: 'Update',
            table: 'contact',
            id: ids.contact,
            written: { [field]: byHand },
            on: noon + 60_000,
          });
        await world.dataverse.write([
          { kind: 'update', table: 'contact', id: ids.contact, values: { [field]: byHand } },
        ]);
        for (const step of handFirst ? [hand, answer] : [answer, hand]) await step();
        expect(world.contact()[field]).toBe(result);
      }
    },
  );

  it('twice in the same second is No, on the record too', async () => {
    const world = new World();
    await world.edit('contact', ids.contact, { [field]: false }, { on: noon + 100, operation: 'first' });
    await world.edit('contact', ids.contact, { [field]: true }, { on: noon + 800, operation: 'second' });
    expect(world.contact()[field]).toBe(false);
    expect(world.ledger().map((e) => e.row.nod_action)).toEqual([ConsentAction.Deny, ConsentAction.Grant]);
  });

  it('is one with what is asked and answered under the other number of the record', async () => {
    const world = new World();
    await world.edit('contact', ids.contact, { telephone1: '+1 650 555 4321' });
    const question = world.outbound(request(5), {
      _nod_templateid_value: ids.consent,
      nod_phonenumber: '16505554321',
    });
    await world.worker().sender.send(question);
    await world.edit('contact', ids.contact, { [field]: false }, { on: noon + 60_000 });
    await world.receive(
      message({
        id: 'a',
        at: 30,
        from: '16505554321',
        tap: { label: 'Yes, I Agree', on: world.whatsapp.sent[0]!.wamid },
      }),
    );
    expect(world.contact()[field]).toBe(false);
  });
});

describe('a request that gives the number of its record as the record has it, without a plus', () => {
  it.each(['DE', 'GB', 'US'])('is about that number, whatever numbers look like in %s', async (country) => {
    const world = new World({ configuration: { nod_defaultcountry: country } });
    await world.request('00000000-0000-4000-8000-00000000f501', {
      nod_action: RequestAction['Opt-Out'],
      nod_phonenumber: customer,
      _nod_configurationid_value: ids.configuration,
      _nod_contactid_value: ids.contact,
    });
    expect(world.dataverse.rows('nod_optinoutnumber').map((row) => row.nod_phonenumber)).toEqual([customer]);
    expect(world.status()).toBe('Opted-Out');
  });
});

describe('the number of a record', () => {
  it('is kept as canonical digits whenever a phone column changes', async () => {
    const world = new World();
    for (const [typed, digits] of [
      ['(650) 555-7777', '16505557777'],
      ['+52 1 55 1234 5678', '525512345678'],
      ['none yet', null],
    ] as const) {
      await world.edit('contact', ids.contact, { mobilephone: typed });
      expect(world.contact().nod_whatsappnumber).toBe(digits);
    }
    await world.edit('contact', ids.contact, { telephone1: '650-555-8888' });
    expect(world.contact().nod_whatsappnumber).toBe('16505558888');
  });

  it('is kept when Dataverse left the changed columns out for size', async () => {
    const world = new World();
    await world.dataverse.write([
      { kind: 'update', table: 'contact', id: ids.contact, values: { mobilephone: '+16505557777' } },
    ]);
    await world.announce({ message: 'Update', table: 'contact', id: ids.contact });
    expect(world.contact().nod_whatsappnumber).toBe('16505557777');
  });

  it('takes the answer of the record along, and not the marketing status of the old number', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'START' }));
    await world.edit('contact', ids.contact, { [field]: true });
    world.now += 60_000;
    await world.edit('contact', ids.contact, { mobilephone: '+16505557777' });
    expect(world.status('16505557777')).toBeUndefined();
    expect(world.contact()[field]).toBe(true);
    const carried = world.ledger().at(-1)!;
    expect(carried).toMatchObject({
      action: 'Grant',
      source: 'Number Changed',
      occurredOn: noon,
      identity: '16505557777',
    });
    // A STOP from the new number, under "Marketing and Utility", is judged by all that is known of the record.
    await world.announce({
      message: 'Update',
      table: 'contact',
      id: ids.contact,
      written: { mobilephone: '+16505557777' },
    });
    expect(world.ledger().at(-1)!.id).toBe(carried.id);
  });

  it('with a no keeps it, and a late yes to a question from before does not undo it', async () => {
    const world = new World();
    const question = world.outbound(request(5), { _nod_templateid_value: ids.consent });
    await world.worker().sender.send(question);
    await world.edit('contact', ids.contact, { [field]: false }, { on: noon + 60_000 });
    await world.edit('contact', ids.contact, { mobilephone: '+16505557777' });
    await world.receive(
      message({ id: 'a', at: 30, tap: { label: 'Yes, I Agree', on: world.whatsapp.sent[0]!.wamid } }),
    );
    expect(world.contact()[field]).toBe(false);
  });

  it('of rows of other tables and of other changes is left alone', async () => {
    const world = new World();
    const before = world.contact()['@odata.etag'];
    await world.announce({
      message: 'Update',
      table: 'contact',
      id: ids.contact,
      written: { lastname: 'Nelson' },
    });
    await world.announce({ message: 'Update', table: 'lead', id: request(6), written: { mobilephone: '1' } });
    expect(world.contact()['@odata.etag']).toBe(before);
  });
});
