import { beforeEach, describe, expect, it } from 'vitest';
import { decide } from '@nod/consent';
import { Direction, MessageStatus, MessageType } from '@nod/solution';
import { FakeDataverse, contactId } from './fake-dataverse';
import { Stage } from './stage';

const contact = { table: 'contact', id: contactId, name: 'Sheena Lee' };
const quarter = 15 * 60_000;
let dataverse: FakeDataverse;
let stage: Stage;

async function opened(): Promise<void> {
  stage = new Stage({ fetch: dataverse.fetch });
  dataverse.serverTime = () => stage.now;
  stage.conversation.show(contact);
  await stage.pass(0);
}

beforeEach(() => {
  dataverse = new FakeDataverse();
});

describe('a Compliance Field that is set to No on the form', () => {
  const says = (nod_whatsappconsent: boolean) =>
    void (dataverse.contact = { ...dataverse.contact, nod_whatsappconsent });
  const mayWrite = () =>
    decide({ origin: 'Chat', session: 'Utility' }, { ...stage.state.facts, now: stage.now }).allowed;

  beforeEach(async () => {
    says(true);
    await opened();
    dataverse.message('m1', stage.now);
    await stage.pass(1500);
    expect(mayWrite()).toBe(true);
    stage.conversation.withdrawn(true);
  });

  it('counts at once, and as long as it is not saved', async () => {
    expect(mayWrite()).toBe(false);
    expect(stage.state.consent).toMatchObject({ granted: false });
    await stage.pass(60_000);
    await stage.conversation.actions.refresh();
    expect(stage.state.facts.record?.granted).toBe(false);
    expect(mayWrite()).toBe(false);
  });

  it('counts no longer once the form says Yes again', () => {
    stage.conversation.withdrawn(false);
    expect(mayWrite()).toBe(true);
  });

  it('is what Dataverse says once it is saved, so that a later Yes of the customer counts', async () => {
    says(false);
    await stage.pass(1500);
    expect(mayWrite()).toBe(false);
    says(true);
    await stage.pass(1500);
    expect(mayWrite()).toBe(true);
  });

  it('is none of another record’s', async () => {
    stage.conversation.show({ table: 'contact', id: '00000000-0000-4000-8000-0000000000c2' });
    stage.conversation.show(contact);
    await stage.pass(0);
    expect(mayWrite()).toBe(true);
  });

  it('does not turn a No of Dataverse into a Yes when the form says Yes', async () => {
    says(false);
    await stage.pass(1500);
    stage.conversation.withdrawn(false);
    expect(mayWrite()).toBe(false);
  });
});

describe('while a question of consent is open', () => {
  const ask = () =>
    dataverse.message('m1', stage.now, {
      nod_direction: Direction.Outbound,
      nod_status: MessageStatus.Delivered,
      nod_type: MessageType.Template,
      '_nod_templateid_value@OData.Community.Display.V1.FormattedValue': 'Consent',
    });

  it('is asked for as often after a quarter of an hour as before, and less often once it is answered', async () => {
    await opened();
    ask();
    await stage.pass(2 * quarter);
    expect(await stage.counted(() => stage.pass(15_000))).toBe(10);
    dataverse.contact = { ...dataverse.contact, nod_whatsappconsent: true };
    await stage.pass(2 * quarter);
    expect(await stage.counted(() => stage.pass(60_000))).toBe(6);
  });
});

describe('several numbers', () => {
  it('bear what their columns are called, for no request more', async () => {
    await opened();
    const requests = stage.requests.length;
    expect(stage.state.numbers.map((n) => n.label)).toEqual([undefined]);
    dataverse.contact = { ...dataverse.contact, nod_whatsappnumber2: '16505550199' };
    await opened();
    expect(stage.state.numbers.map((n) => [n.column, n.label])).toEqual([
      ['mobilephone', 'contact mobilephone'],
      [undefined, undefined],
    ]);
    expect(stage.requests).toHaveLength(requests);
  });
});
