import { beforeEach, describe, expect, it } from 'vitest';
import { decide } from '@nod/consent';
import { Direction, MessageStatus, RequestAction, RequestStatus } from '@nod/solution';
import type { PendingRequest } from '../../pcf-controls/ConsentChat/conversation/conversation';
import { withMade } from '../../pcf-controls/ConsentChat/conversation/poll-thread';
import { FakeDataverse, configurationId, contactId, digits } from './fake-dataverse';
import { Stage } from './stage';

const contact = { table: 'contact', id: contactId, name: 'Sheena Lee' };
const hour = 3_600_000;
let dataverse: FakeDataverse;
let stage: Stage;

async function opened(): Promise<Stage> {
  stage = new Stage({ fetch: dataverse.fetch });
  dataverse.serverTime = () => stage.now;
  stage.conversation.show(contact);
  await stage.pass(0);
  return stage;
}

beforeEach(async () => {
  dataverse = new FakeDataverse();
  await opened();
});

const shown = () => stage.state.messages.map((m) => m.id);

describe('what has changed', () => {
  it('is seen of two messages of the same second, whichever is seen first', async () => {
    dataverse.message('m1', stage.now + 1000);
    await stage.pass(1500);
    dataverse.message('m2', stage.now - 500);
    await stage.pass(1500);
    expect(shown()).toEqual(['m1', 'm2']);
  });

  it('is seen of a transaction that took half a minute, and is dated before what is known', async () => {
    dataverse.message('m1', stage.now);
    await stage.pass(1500);
    dataverse.message('m0', stage.now - 32_000);
    await stage.pass(1500);
    expect(shown()).toEqual(['m0', 'm1']);
  });

  it('is not read again and again once the thread is quiet', async () => {
    for (let i = 0; i < 30; i++) dataverse.message(`m${i}`, stage.now);
    await stage.pass(4000);
    const since = () => /modifiedon%20ge%20(\S+?)&/.exec(stage.requests.at(-1)!)![1]!;
    await stage.pass(10 * 60_000);
    expect(Date.parse(decodeURIComponent(since()))).toBeGreaterThan(stage.now - 130_000);
  });

  it('is read anew, once, when more has changed than one answer holds', async () => {
    dataverse.message('old', stage.now - hour);
    await stage.pass(1500);
    for (let i = 0; i < 300; i++)
      dataverse.message(`m${String(i).padStart(3, '0')}`, stage.now - 300 + i, {});
    expect(await stage.counted(() => stage.pass(1500))).toBe(3);
    expect(stage.state.messages).toHaveLength(50);
    expect(shown().at(-1)).toBe('m299');
    expect(stage.state.hasOlder).toBe(true);
    expect(await stage.counted(() => stage.pass(15_000))).toBe(10);
  });

  it('is told of the Compliance Field at the next poll, without any message', async () => {
    dataverse.message('m1', stage.now);
    await stage.pass(1500);
    dataverse.contact = { ...dataverse.contact, nod_whatsappconsent: true };
    await stage.pass(1500);
    expect(decide({ origin: 'Chat', session: 'Utility' }, stage.state.facts)).toEqual({ allowed: true });
    dataverse.contact = { ...dataverse.contact, nod_whatsappconsent: false };
    await stage.pass(1500);
    expect(stage.state.facts.record?.granted).toBe(false);
  });

  it('is noticed of the Record Type within half a minute, and the pages that were read stay', async () => {
    for (let i = 0; i < 60; i++) dataverse.message(`m${i}`, stage.now - i * 60_000);
    await opened();
    await stage.conversation.actions.loadOlder();
    dataverse.contact = { ...dataverse.contact, nod_other: true };
    dataverse.recordTypes = [
      { ...dataverse.recordTypes[0], '@odata.etag': 'W/"rt2"', nod_compliancecolumn: 'nod_other' },
    ];
    await stage.pass(32_000);
    expect(stage.state.recordType?.complianceColumn).toBe('nod_other');
    expect(stage.state.facts.record?.granted).toBe(true);
    expect(stage.state.messages).toHaveLength(60);
    dataverse.recordTypes = [];
    await stage.pass(32_000);
    expect(stage.state.phase).toBe('unregistered');
  });

  it('is read after an hour in the background, with one request at once', async () => {
    dataverse.message('m1', stage.now);
    await stage.pass(1500);
    await stage.change({ hidden: true });
    await stage.pass(30 * 60_000);
    dataverse.message('m2', stage.now);
    await stage.pass(30 * 60_000);
    expect(await stage.counted(() => stage.change({ hidden: false }))).toBe(1);
    expect(shown()).toEqual(['m1', 'm2']);
  });
});

describe('a record that is deleted meanwhile', () => {
  it('refuses everything, says so, and is asked for less and less', async () => {
    dataverse.contact = { ...dataverse.contact, nod_whatsappconsent: true };
    dataverse.message('m1', stage.now);
    await stage.pass(1500);
    dataverse.isDeleted = true;
    await stage.pass(1500);
    expect(stage.state).toMatchObject({ phase: 'ready', problem: { kind: 'dataverse', details: '404' } });
    expect(decide({ origin: 'Chat', session: 'Utility' }, stage.state.facts)).toMatchObject({
      allowed: false,
    });
    expect(await stage.counted(() => stage.pass(10 * 60_000))).toBeLessThan(40);
    dataverse.isDeleted = false;
    await stage.pass(60_000);
    expect(stage.state.problem).toBeUndefined();
    expect(decide({ origin: 'Chat', session: 'Utility' }, stage.state.facts)).toEqual({ allowed: true });
  });
});

describe('a failure', () => {
  const html = () =>
    new Response('<html>Sign in</html>', { status: 200, headers: { 'Content-Type': 'text/html' } });
  const redirect = () =>
    ({ ok: false, status: 0, headers: new Headers(), text: () => Promise.resolve('') }) as Response;
  const plain =
    (status: number, headers = {}) =>
    () =>
      new Response('{}', { status, headers });

  it.each([
    ['a page to sign in on', html, 'signed-out'],
    ['a redirect', redirect, 'signed-out'],
    ['401', plain(401), 'signed-out'],
    ['503', plain(503), 'dataverse'],
  ])('that shows as %s keeps what is shown, tries less often, and ends by itself', async (_, whole, kind) => {
    dataverse.message('m1', stage.now);
    await stage.pass(1500);
    dataverse.whole = whole;
    expect(await stage.counted(() => stage.pass(60_000))).toBeLessThan(8);
    expect(stage.state).toMatchObject({ phase: 'ready', problem: { kind } });
    expect(shown()).toEqual(['m1']);
    dataverse.whole = undefined;
    dataverse.message('m2', stage.now);
    await stage.pass(60_000);
    expect(stage.state.problem).toBeUndefined();
    expect(shown()).toEqual(['m1', 'm2']);
  });

  it('of a write is put down to the session that has ended, once a reading has found that out', async () => {
    stage = new Stage({
      fetch: dataverse.fetch,
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as the platform rejects
      createRow: () => Promise.reject({ errorCode: 2147746611, message: 'Unexpected' }),
    });
    stage.conversation.show(contact);
    await stage.pass(0);
    const send = () => stage.conversation.actions.send({ session: 'Utility', text: 'Hello' });
    await expect(send()).rejects.toMatchObject({ kind: 'dataverse' });
    dataverse.whole = html;
    await stage.pass(4000);
    await expect(send()).rejects.toMatchObject({ kind: 'signed-out' });
  });

  it('at the opening for want of a session is tried again', async () => {
    dataverse.whole = html;
    await opened();
    expect(stage.state).toMatchObject({ phase: 'failed', problem: { kind: 'signed-out' } });
    dataverse.whole = undefined;
    await stage.pass(4000);
    expect(stage.state.phase).toBe('ready');
  });

  it('with Retry-After is respected, whoever touches the control, shows the tab or sends', async () => {
    dataverse.whole = plain(429, { 'Retry-After': '40' });
    await stage.pass(1500);
    dataverse.whole = undefined;
    const asked = await stage.counted(async () => {
      await stage.change({ hidden: true });
      await stage.change({ hidden: false });
      stage.conversation.touched(true);
      await stage.conversation.actions.send({ session: 'Utility', text: 'Hello' });
      await stage.pass(39_000);
    });
    expect(asked).toBe(0);
    expect(stage.state.messages).toMatchObject([{ text: 'Hello', status: 'Queued' }]);
    expect(await stage.counted(() => stage.pass(1000))).toBeGreaterThan(0);
    expect(stage.state.problem).toBeUndefined();
  });
});

describe('two tabs', () => {
  it('show what was sent in the other, and mark as seen once', async () => {
    const one = stage;
    const two = new Stage({ fetch: dataverse.fetch });
    two.now = one.now;
    two.conversation.show(contact);
    await two.pass(0);
    const row = dataverse.message('m1', one.now);
    await Promise.all([one.pass(1500), two.pass(1500)]);
    await one.conversation.actions.seen();
    dataverse.touch(row, one.now, { nod_seenon: new Date(one.now).toISOString() });
    await two.pass(1500);
    await two.conversation.actions.seen();
    expect(two.writes).toEqual([]);
    await two.conversation.actions.send({ session: 'Utility', text: 'Hello' });
    const { id, values } = two.writes[0]!;
    dataverse.message(id, two.now, { ...values, nod_status: MessageStatus.Sent });
    await one.pass(4000);
    expect(one.state.messages.map((m) => m.text)).toEqual(['message m1', 'Hello']);
  });
});

describe('the clock of a computer that is wrong by hours', () => {
  it.each([-5, 7])(
    '(%i) neither opens the window nor hides messages nor puts them in another order',
    async (hours) => {
      const server = () => stage.now - hours * hour;
      dataverse.contact = { ...dataverse.contact, nod_whatsappconsent: true };
      const said = server() - 23 * hour;
      dataverse.message('m1', said);
      stage = new Stage({ fetch: dataverse.fetch });
      dataverse.serverTime = server;
      stage.conversation.show(contact);
      await stage.pass(0);
      const decided = () =>
        decide(
          { origin: 'Chat', session: 'Utility' },
          { ...stage.state.facts, now: stage.conversation.actions.now() },
        );
      expect(decided()).toEqual({ allowed: true });
      await stage.conversation.actions.send({ session: 'Utility', text: 'Hello' });
      dataverse.message('m2', server() + 2000);
      await stage.pass(5000);
      expect(stage.state.messages.map((m) => m.text)).toEqual(['message m1', 'Hello', 'message m2']);
      dataverse.messages.pop();
      await opened();
      dataverse.serverTime = server;
      await stage.pass(hour);
      expect(stage.state.facts.lastInboundOn).toBe(said);
      expect(decided()).toMatchObject({ code: 'window-closed' });
    },
  );
});

describe('a request of a person', () => {
  const made: PendingRequest = { id: 'r1', action: 'Block', outcome: 'waiting' };

  it('that was made while an answer was on its way waits on, and what was handled does not come back', () => {
    const done = { ...made, outcome: 'done' as const };
    expect(withMade([], [made])).toEqual([made]);
    expect(withMade([done], [made])).toEqual([done]);
    expect(withMade([], [done])).toEqual([]);
    const other = { ...made, id: 'r2' };
    expect(withMade([done], [other, made])).toEqual([other, done]);
  });

  it('is followed although a poll was on its way when it was made', async () => {
    const send = dataverse.fetch;
    const late: (() => void)[] = [];
    stage = new Stage({
      fetch: async (url, init) => {
        const answer = await send(url, init);
        if (late.length > 0) await new Promise<void>((resolve) => (late[0] = resolve));
        return answer;
      },
    });
    dataverse.requests = [
      { nod_consentrequestid: 'r0', nod_action: RequestAction.Grant, nod_status: RequestStatus.Requested },
    ];
    stage.conversation.show(contact);
    await stage.pass(0);
    late.push(() => undefined);
    await stage.pass(1500);
    await stage.conversation.actions.request({ action: 'Block', reason: 'Asked to' });
    const release = late.pop()!;
    release();
    await stage.pass(0);
    expect(stage.state.requests.map((r) => [r.action, r.outcome])).toContainEqual(['Block', 'waiting']);
  });
});

describe('a table that is registered under two configurations', () => {
  const other = '00000000-0000-4000-8000-000000000002';
  beforeEach(() => {
    dataverse.configurations.push({
      '@odata.etag': 'W/"c2"',
      nod_configurationid: other,
      nod_name: 'Service',
      nod_phonenumberid: '2',
      nod_displayphonenumber: '+1 650-555-0002',
      nod_businessname: 'Contoso Service',
    });
    dataverse.recordTypes.push({
      ...dataverse.recordTypes[0],
      '@odata.etag': 'W/"rt9"',
      _nod_configurationid_value: other,
    });
  });
  const at = { _nod_configurationid_value: other };

  it('speaks under the first by name while there is no message, and says that there is another', async () => {
    await opened();
    expect(stage.state.configuration?.id).toBe(configurationId);
    expect(stage.state.businesses?.map((b) => b.id)).toEqual([configurationId, other]);
    expect(stage.state.businesses?.[1]).toMatchObject({ name: 'Service', displayNumber: '+1 650-555-0002' });
  });

  it('speaks under the one of the newest message, and stays with it', async () => {
    dataverse.message('m1', stage.now - hour, at);
    await opened();
    expect(stage.state.configuration?.id).toBe(other);
    expect(shown()).toEqual(['m1']);
    dataverse.message('m2', stage.now, { _nod_configurationid_value: configurationId });
    await stage.conversation.actions.refresh();
    expect(stage.state.configuration?.id).toBe(other);
    await stage.conversation.actions.send({ session: 'Utility', text: 'Hello' });
    expect(stage.writes[0]!.values).toMatchObject({
      'nod_configurationid@odata.bind': `/nod_configurations(${other})`,
    });
  });

  it('is not led there by a row that a person made up', async () => {
    dataverse.message('m1', stage.now, { ...at, nod_status: null });
    await opened();
    expect(stage.state.configuration?.id).toBe(configurationId);
  });

  it('changes when the person chooses so, and shows what was said there alone', async () => {
    dataverse.message('m1', stage.now, { _nod_configurationid_value: configurationId });
    dataverse.message('m2', stage.now - hour, at);
    await opened();
    expect(shown()).toEqual(['m1']);
    await stage.conversation.actions.selectBusiness(other);
    expect(stage.state).toMatchObject({ phase: 'ready', selected: { digits } });
    expect(shown()).toEqual(['m2']);
    await stage.pass(60_000);
    expect(shown()).toEqual(['m2']);
  });

  it('says that it failed, rather than judging one conversation by the other’s rules', async () => {
    dataverse.message('m1', stage.now, { _nod_configurationid_value: configurationId });
    await opened();
    dataverse.failures.set('nod_consentevents', { status: 503, code: '0x0' });
    await expect(stage.conversation.actions.selectBusiness(other)).rejects.toMatchObject({
      kind: 'dataverse',
    });
    expect(stage.state.phase).toBe('failed');
    expect(stage.state.messages).toEqual([]);
    expect(decide({ origin: 'Chat', session: 'Utility' }, stage.state.facts)).toMatchObject({
      allowed: false,
    });
  });
});

describe('messages', () => {
  it('do not quote what a person made up', async () => {
    const quoted = (nod_status: number | null) => ({
      nod_direction: Direction.Outbound,
      nod_replytoid: { nod_body: 'You may', nod_direction: Direction.Inbound, nod_status } as never,
    });
    dataverse.message('m1', stage.now, quoted(null));
    dataverse.message('m2', stage.now, quoted(MessageStatus.Received));
    await stage.pass(1500);
    expect(stage.state.messages.map((m) => m.quotes)).toEqual([undefined, 'You may']);
  });
});
