import { beforeEach, describe, expect, it } from 'vitest';
import { decide } from '@nod/consent';
import {
  ConsentAction,
  ConsentSource,
  Direction,
  MessageStatus,
  RequestAction,
  RequestStatus,
  SessionType,
} from '@nod/solution';
import type { Surroundings } from '../../pcf-controls/ConsentChat/conversation/surroundings';
import { FakeDataverse, configurationId, contactId, digits } from './fake-dataverse';
import { Stage } from './stage';

let dataverse: FakeDataverse;
let stage: Stage;
beforeEach(() => {
  dataverse = new FakeDataverse();
  stage = new Stage({ fetch: dataverse.fetch });
});

const contact = { table: 'contact', id: contactId, name: 'Sheena Lee' };
const hour = 3_600_000;

async function opened(more: Partial<Pick<Surroundings, 'createRow' | 'updateRow'>> = {}) {
  stage = new Stage({ fetch: dataverse.fetch, ...more });
  dataverse.serverTime = () => stage.now;
  stage.conversation.show(contact);
  await stage.pass(0);
}

describe('opening', () => {
  it('takes two requests, and three where another record has the number', async () => {
    expect(await stage.counted(() => opened())).toBe(0);
    expect(stage.requests).toHaveLength(2);
    expect(stage.state).toMatchObject({
      phase: 'ready',
      selected: { digits },
      may: { send: true, export: false },
    });

    dataverse.recordTypes.push({
      nod_tablename: 'opportunity',
      nod_relatedtablename: 'contact',
      nod_compliancecolumn: 'nod_agreed',
      _nod_configurationid_value: configurationId,
    });
    const other = new Stage({ fetch: dataverse.fetch });
    other.conversation.show({ table: 'opportunity', id: contactId });
    await other.pass(0);
    expect(other.requests).toHaveLength(3);
    expect(other.state).toMatchObject({ phase: 'ready', selected: { digits } });
    expect(other.state.facts).toMatchObject({ numberOfRecord: true, record: { granted: true } });
  });

  it('asks nothing about a record that is not saved, and opens once it is', async () => {
    stage.conversation.show({ table: 'contact', id: '' });
    await stage.pass(60_000);
    expect(stage.requests).toHaveLength(0);
    expect(stage.state.phase).toBe('unsaved');
    stage.conversation.show(contact);
    await stage.pass(0);
    expect(stage.state.phase).toBe('ready');
  });

  it('says that a table is not registered, and goes on asking nothing', async () => {
    dataverse.recordTypes = [];
    await opened();
    expect(stage.state.phase).toBe('unregistered');
    expect(await stage.counted(() => stage.pass(60_000))).toBe(0);
  });

  it.each(['nod_messages', 'nod_configurations', 'contacts(', 'nod_consentevents'])(
    'says that one may not read %s',
    async (part) => {
      dataverse.failures.set(part, { status: 403, code: '0x80040220' });
      await opened();
      expect(stage.state).toMatchObject({ phase: 'no-permission', problem: { kind: 'no-permission' } });
    },
  );

  it('goes on without what is good to know only', async () => {
    dataverse.failures.set('systemusers', { status: 403, code: '0x80040220' });
    dataverse.failures.set('leads?', { status: 403, code: '0x80040220' });
    dataverse.failures.set('nod_consentrequests', { status: 403, code: '0x80040220' });
    await opened();
    expect(stage.state).toMatchObject({ phase: 'ready', may: { send: false, request: false } });
  });

  it('tries again, less and less often, when Dataverse fails', async () => {
    dataverse.failures.set('nod_configurations', { status: 503, code: '0x0' });
    await opened();
    expect(stage.state).toMatchObject({ phase: 'failed', problem: { kind: 'dataverse' } });
    const first = await stage.counted(() => stage.pass(30_000));
    const then = await stage.counted(() => stage.pass(30_000));
    expect(first).toBeGreaterThan(then);
    expect(then).toBeGreaterThanOrEqual(0);
    dataverse.failures.clear();
    await stage.pass(60_000);
    expect(stage.state).toMatchObject({ phase: 'ready', problem: undefined });
  });

  it('shows the user id of a customer whose number WhatsApp withholds', async () => {
    dataverse.contact = { ...dataverse.contact, nod_whatsappnumber: null, mobilephone: null };
    dataverse.message('m1', stage.now, {
      nod_phonenumber: null,
      nod_userid: 'US.13491208655302741918',
      _nod_configurationid_value: configurationId,
    });
    await opened();
    expect(stage.state).toMatchObject({ phase: 'ready', selected: { userId: 'US.13491208655302741918' } });
    expect(stage.state.messages).toHaveLength(1);
    await stage.conversation.actions.send({ session: 'Utility', text: 'Hello' });
    expect(stage.writes[0]!.values).toMatchObject({ nod_userid: 'US.13491208655302741918' });
  });

  it('knows the number of such a customer once a message holds both, and that it is not on the record', async () => {
    dataverse.contact = { ...dataverse.contact, nod_whatsappnumber: null, mobilephone: null };
    const withheld = { nod_userid: 'US.4711', _nod_configurationid_value: configurationId };
    dataverse.message('m1', stage.now - hour, { ...withheld, nod_phonenumber: null });
    await opened();
    expect(stage.requests).toHaveLength(3);
    expect(await stage.counted(() => stage.pass(1500))).toBe(1);
    expect(stage.state.facts.numberOfRecord).toBeUndefined();
    dataverse.message('m2', stage.now, { ...withheld, nod_waid: digits });
    await stage.pass(1500);
    expect(stage.state).toMatchObject({ selected: { key: 'US.4711', userId: 'US.4711', digits } });
    expect(stage.state.messages.map((m) => m.id)).toEqual(['m1', 'm2']);
    expect(stage.state.facts.numberOfRecord).toBe(false);
    expect(await stage.counted(() => stage.pass(1500))).toBe(1);
  });

  it('tells that there is no number, and opens the thread once one is entered', async () => {
    dataverse.contact = { ...dataverse.contact, nod_whatsappnumber: null, mobilephone: null };
    await opened();
    expect(stage.state.phase).toBe('no-number');
    expect(stage.state.facts.reachable).toBe(false);
    dataverse.contact = { ...dataverse.contact, nod_whatsappnumber: digits };
    await stage.pass(1500);
    expect(stage.state).toMatchObject({ phase: 'ready', selected: { digits } });
  });

  it('names the other records with the number, and not the record itself', async () => {
    dataverse.others = [
      { contactid: contactId, fullname: 'Sheena Lee' },
      { contactid: 'c2', fullname: 'Tom Lee' },
    ];
    await opened();
    expect(stage.state.sharedWith).toEqual([{ table: 'contact', id: 'c2', name: 'Tom Lee' }]);
  });
});

describe('polling', () => {
  beforeEach(() => opened());

  it('takes one request when nothing has happened, and changes no state', async () => {
    dataverse.message('m1', stage.now - hour);
    await opened();
    const before = stage.state;
    expect(await stage.counted(() => stage.pass(1500))).toBe(1);
    expect(await stage.counted(() => stage.pass(15_000))).toBe(10);
    expect(stage.state).toBe(before);
  });

  it('takes none while the page is hidden, and one at once when it is shown', async () => {
    await stage.change({ hidden: true });
    expect(await stage.counted(() => stage.pass(hour))).toBe(0);
    expect(await stage.counted(() => stage.change({ hidden: false }))).toBe(1);
  });

  it('comes less often when nobody touches anything for a quarter of an hour, and at once when somebody does', async () => {
    await stage.pass(15 * 60_000 + 10_000);
    expect(await stage.counted(() => stage.pass(60_000))).toBe(6);
    expect(
      await stage.counted(async () => {
        stage.conversation.touched();
        await stage.pass(0);
      }),
    ).toBe(1);
    expect(await stage.counted(() => stage.pass(7500))).toBe(5);
  });

  it('shows what the customer writes, and that the window is open', async () => {
    const row = dataverse.message('m1', stage.now + 1000);
    await stage.pass(1500);
    expect(stage.state.messages.map((m) => m.id)).toEqual(['m1']);
    expect(stage.state.facts.lastInboundOn).toBe(Date.parse(String(row.nod_occurredon)));
  });

  it('shows nothing of an inbound row that a person made, and opens no window for it', async () => {
    dataverse.message('m1', stage.now + 1000, { nod_status: null });
    dataverse.message('m2', stage.now + 1000, { nod_status: MessageStatus.Sent });
    await stage.pass(1500);
    expect(stage.state.messages).toEqual([]);
    expect(stage.state.facts.lastInboundOn).toBeUndefined();
    await opened();
    expect(stage.state.messages).toEqual([]);
    await stage.conversation.actions.seen();
    expect(stage.writes).toEqual([]);
  });

  it('takes in a status of a message that is shown, once', async () => {
    const row = dataverse.message('m1', stage.now, {
      nod_direction: Direction.Outbound,
      nod_status: MessageStatus.Sent,
    });
    await stage.pass(1500);
    dataverse.touch(row, stage.now, { nod_status: MessageStatus.Read });
    await stage.pass(1500);
    expect(stage.state.messages).toMatchObject([{ id: 'm1', status: 'Read' }]);
  });

  it('sees at once that the Compliance Field has changed, and reads the ledger anew in the same breath', async () => {
    dataverse.contact = { ...dataverse.contact, nod_whatsappconsent: true };
    dataverse.events = [
      {
        nod_consenteventid: 'e1',
        nod_scope: SessionType.Utility,
        nod_action: ConsentAction.Grant,
        nod_source: ConsentSource.Person,
        nod_occurredon: new Date(stage.now).toISOString(),
        nod_recordtable: 'contact',
        nod_recordid: contactId,
        _nod_numberid_value: null,
        nod_applied: true,
      },
    ];
    expect(await stage.counted(() => stage.pass(1500))).toBe(2);
    expect(stage.state.facts.record?.granted).toBe(true);
    expect(stage.state.consent).toMatchObject({ granted: true, grantedSource: 'Person' });
    expect(stage.state.history).toHaveLength(1);
    expect(await stage.counted(() => stage.pass(1500))).toBe(1);
  });

  it('says that it is offline, and goes on by itself when the network comes back', async () => {
    await stage.change({ online: false });
    await stage.pass(1500);
    expect(stage.state).toMatchObject({ phase: 'ready', problem: { kind: 'offline' } });
    await stage.change({ online: true });
    expect(stage.state.problem).toBeUndefined();
  });

  it('tells the time of the server, whatever this computer’s clock says', async () => {
    const ahead = 3 * hour;
    dataverse.serverTime = () => stage.now + ahead;
    await stage.pass(1500);
    expect(Math.abs(stage.conversation.actions.now() - (stage.now + ahead))).toBeLessThanOrEqual(1000);
  });

  it('ends with the control', async () => {
    stage.conversation.destroy();
    expect(await stage.counted(() => stage.pass(hour))).toBe(0);
  });
});

describe('older messages', () => {
  it('come by pages of fifty, each once, until there are none', async () => {
    for (let i = 0; i < 120; i++)
      dataverse.message(`m${String(i).padStart(3, '0')}`, stage.now - (i % 7) * hour);
    await opened();
    expect(stage.state.messages).toHaveLength(50);
    expect(stage.state.hasOlder).toBe(true);
    await stage.conversation.actions.loadOlder();
    expect(stage.state.messages).toHaveLength(100);
    const twice = [stage.conversation.actions.loadOlder(), stage.conversation.actions.loadOlder()];
    await Promise.all(twice);
    expect(new Set(stage.state.messages.map((m) => m.id)).size).toBe(120);
    expect(stage.state).toMatchObject({ hasOlder: false, loadingOlder: false });
    const on = stage.state.messages.map((m) => m.on);
    expect(on).toEqual([...on].sort((a, b) => a - b));
  });
});

describe('writing', () => {
  beforeEach(() => opened());
  const text = { session: 'Utility' as const, text: 'Hello' };

  it('shows what is sent at once, asks often until it has left, and then as usual', async () => {
    await stage.conversation.actions.send(text);
    expect(stage.state.messages).toMatchObject([{ text: 'Hello', status: 'Queued' }]);
    const { id, values } = stage.writes[0]!;
    expect(values).toMatchObject({
      nod_direction: Direction.Outbound,
      nod_body: 'Hello',
      nod_phonenumber: digits,
      'nod_contactid@odata.bind': `/contacts(${contactId})`,
    });
    expect(await stage.counted(() => stage.pass(5000))).toBeGreaterThan(8);
    dataverse.message(id, stage.now, { ...values, nod_status: MessageStatus.Sent });
    await stage.pass(500);
    expect(stage.state.messages).toMatchObject([{ id, status: 'Sent' }]);
    expect(await stage.counted(() => stage.pass(7500))).toBe(5);
  });

  it('rejects with what is the matter, and shows no message that was not taken', async () => {
    await opened({
      createRow: () => Promise.reject(Object.assign(new Error('no'), { errorCode: 2147746336 })),
    });
    await expect(stage.conversation.actions.send(text)).rejects.toMatchObject({ kind: 'no-permission' });
    expect(stage.state.messages).toEqual([]);
  });

  it('makes one row, however often the answer to it is lost', async () => {
    const made = new Map<string, unknown>();
    await opened({
      createRow: (table, values) => {
        const id = values[`${table}id`] as string;
        if (made.has(id)) return Promise.reject(Object.assign(new Error('twice'), { errorCode: 2147746359 }));
        made.set(id, values);
        return Promise.reject(new TypeError('Failed to fetch'));
      },
    });
    const id = '00000000-0000-4000-8000-00000000000a';
    const { actions } = stage.conversation;
    await expect(actions.send(text, id)).rejects.toMatchObject({ kind: 'offline', isUnknown: true });
    await actions.send(text, id);
    expect([...made.keys()]).toEqual([id]);
    expect(stage.state.messages).toMatchObject([{ id, status: 'Queued' }]);

    const wish = { action: 'Block', reason: 'asked to' } as const;
    await expect(actions.request(wish, id)).resolves.toBeUndefined();
    expect(made.size).toBe(1);
    expect(stage.state.requests).toMatchObject([{ id, outcome: 'waiting' }]);
  });

  it('knows that nothing was taken while there was no network, and when there is one again', async () => {
    await opened({ createRow: () => Promise.reject(new TypeError('Failed to fetch')) });
    stage.online = false;
    const attempt = stage.conversation.actions.send(text);
    await expect(attempt).rejects.toMatchObject({ kind: 'offline', isUnknown: undefined });
    expect(stage.state.problem).toMatchObject({ kind: 'offline' });
    await stage.change({ online: true });
    await stage.pass(10_000);
    expect(stage.state.problem).toBeUndefined();
  });

  it('follows a request until the app has handled it', async () => {
    await stage.conversation.actions.request({ action: 'Block', reason: ' asked to ', howReceived: 'Phone' });
    const { id, values } = stage.writes[0]!;
    expect(values).toMatchObject({
      nod_action: RequestAction.Block,
      nod_reason: 'asked to',
      nod_phonenumber: `+${digits}`,
    });
    expect(stage.state.requests).toMatchObject([{ outcome: 'waiting' }]);
    dataverse.requests = [
      {
        nod_consentrequestid: id,
        nod_action: RequestAction.Block,
        nod_status: RequestStatus.Refused,
        nod_outcome: 'No.',
      },
    ];
    await stage.pass(1000);
    expect(stage.state.requests).toMatchObject([{ id, outcome: 'refused', text: 'No.' }]);
  });

  it('marks the newest message as seen, once, and all before it with it', async () => {
    dataverse.message('m1', stage.now - 2000);
    dataverse.message('m2', stage.now - 1000);
    await stage.pass(1500);
    await stage.conversation.actions.seen();
    await stage.conversation.actions.seen();
    await stage.pass(1500);
    await stage.conversation.actions.seen();
    expect(stage.writes.map((w) => [w.kind, w.id, Object.keys(w.values)])).toEqual([
      ['update', 'm2', ['nod_seenon']],
    ]);
    expect(stage.state.messages.every((m) => m.seen)).toBe(true);
  });
});

describe('several numbers', () => {
  it('each have their thread, and late answers of the other are dropped', async () => {
    dataverse.contact = { ...dataverse.contact, nod_whatsappnumber2: '16505550199' };
    dataverse.message('m1', stage.now);
    dataverse.message('m2', stage.now, { nod_phonenumber: '16505550199' });
    await opened();
    expect(stage.state.numbers.map((n) => n.key)).toEqual([digits, '16505550199']);
    const there = stage.conversation.actions.selectNumber('16505550199');
    await Promise.all([there, stage.pass(1500)]);
    expect(stage.state.selected?.key).toBe('16505550199');
    expect(stage.state.messages.map((m) => m.id)).toEqual(['m2']);
  });
});

describe('the export', () => {
  it('is refused to whoever may not take data out', async () => {
    await opened();
    await expect(stage.conversation.actions.exportConversation()).rejects.toMatchObject({
      kind: 'no-permission',
    });
    expect(stage.files).toEqual([]);
  });
});

describe('the facts', () => {
  it('refuse everything while they are not known', () => {
    stage.conversation.show({ table: 'contact', id: contactId });
    const { facts } = stage.state;
    expect(decide({ origin: 'Chat', session: 'Utility' }, facts)).toMatchObject({ allowed: false });
    expect(facts.record?.granted).toBeUndefined();
  });
});
