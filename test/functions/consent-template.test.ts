import { MessageOrigin, MessageStatus, SessionType } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { messageId } from '../../functions/rows/ids';
import { World, ids, message, noon } from './world';

const prompt = '00000000-0000-4000-8000-00000000aaaa';

async function asked(
  session: keyof typeof SessionType,
  configuration: Record<string, boolean | number> = {},
) {
  const world = new World({ configuration });
  world.outbound(prompt, { _nod_templateid_value: ids.consent, nod_sessiontype: SessionType[session] });
  expect(await world.worker().sender.send(prompt)).toBe('sent');
  return { world, wamid: world.whatsapp.sent[0]!.wamid };
}

/** The payload that the tap on a button of the sent message returns. */
function payloadOf(world: World, index: number): string {
  const { content } = world.whatsapp.sent[0]!;
  const buttons = content.type === 'template' ? content.components.filter((c) => c.type === 'button') : [];
  return (buttons[index] as { parameters: { payload: string }[] }).parameters[0]!.payload;
}

describe('a Consent Template in a Utility session', () => {
  it('is filled in, shown as evidence and entered as a question', async () => {
    const { world } = await asked('Utility');
    const row = world.dataverse.row('nod_message', prompt)!;
    expect(row.nod_wording).toBe(
      'Hello Sheena, may Contoso write to you here?\n[Yes, I Agree]\n[No, Thank You]',
    );
    expect(row.nod_status).toBe(MessageStatus.Sent);
    expect(world.ledger()).toMatchObject([
      { action: 'Asked', scope: 'Utility', record: { table: 'contact', id: ids.contact } },
    ]);
    // It concerns the record: the number has no marketing status for it.
    expect(world.status()).toBeUndefined();
  });

  it('answered "Yes, I Agree" sets the Compliance Field to true, with the wording and the answer as evidence', async () => {
    const { world, wamid } = await asked('Utility');
    const [outcome] = await world.receive(
      message({ id: 'a', at: 60, tap: { label: 'Yes, I Agree', payload: payloadOf(world, 0), on: wamid } }),
    );
    expect(outcome).toMatchObject({
      outcome: 'applied',
      meaning: 'grant',
      changes: [{ table: 'contact', column: 'nod_whatsappconsent', to: 'true' }],
    });
    expect(world.contact().nod_whatsappconsent).toBe(true);
    expect(world.ledger()[1]!.row).toMatchObject({
      nod_wording: expect.stringContaining('may Contoso write') as string,
      nod_response: 'Yes, I Agree',
      nod_newstatus: 'Yes',
    });
    await world.sendQueued();
    expect(world.whatsapp.sent[1]!.content).toEqual({ type: 'text', body: 'Thank you for agreeing.' });
  });

  it.each(['No, Thank You', 'no thank you', 'NO, THANK YOU!'])(
    'answered "%s" sets it to false',
    async (text) => {
      const { world, wamid } = await asked('Utility');
      await world.receive(message({ id: 'a', at: 60, tap: { label: 'Yes, I Agree', on: wamid } }));
      await world.receive(message({ id: 'b', at: 120, text, repliesTo: wamid }));
      expect(world.contact().nod_whatsappconsent).toBe(false);
      expect(world.ledger().map((e) => e.action)).toEqual(['Asked', 'Grant', 'Deny']);
    },
  );

  it('typed without quoting it, the published words answer the question that was put last', async () => {
    const { world } = await asked('Utility');
    await world.receive(message({ id: 'a', at: 60, text: 'yes, i agree' }));
    expect(world.contact().nod_whatsappconsent).toBe(true);
    await world.receive(message({ id: 'b', at: 90, text: 'No, thank you' }));
    expect(world.contact().nod_whatsappconsent).toBe(false);
  });

  it('"yes" to another message, or after the time that the question was open, changes nothing', async () => {
    const { world } = await asked('Utility');
    await world.receive(message({ id: 'a', at: 60, text: 'Yes, I Agree', repliesTo: 'wamid.another' }));
    expect(world.contact().nod_whatsappconsent).toBe(false);
    await world.receive(message({ id: 'b', at: 31 * 86_400, text: 'Yes, I Agree' }));
    expect(world.contact().nod_whatsappconsent).toBe(false);
    expect(world.ledger().at(-1)).toMatchObject({ action: 'Grant', applied: false });
  });

  it('is not sent again before the days have passed, nor more often than allowed', async () => {
    const { world } = await asked('Utility');
    const send = async (id: string) => {
      world.outbound(id, { _nod_templateid_value: ids.consent });
      await world.worker().sender.send(id);
      return world.dataverse.row('nod_message', id)!;
    };
    world.now = noon + 3 * 86_400_000;
    expect(await send('00000000-0000-4000-8000-00000000aaab')).toMatchObject({
      nod_status: MessageStatus.Refused,
      nod_refusal: 'asked-too-recently',
    });
    world.now = noon + 40 * 86_400_000;
    expect(await send('00000000-0000-4000-8000-00000000aaac')).toMatchObject({
      nod_status: MessageStatus.Sent,
    });
    world.now = noon + 80 * 86_400_000;
    expect(await send('00000000-0000-4000-8000-00000000aaad')).toMatchObject({
      nod_status: MessageStatus.Sent,
    });
    world.now = noon + 120 * 86_400_000;
    expect(await send('00000000-0000-4000-8000-00000000aaae')).toMatchObject({
      nod_status: MessageStatus.Refused,
      nod_refusal: 'asked-too-often',
    });
  });
});

describe('the same Consent Template in a Marketing session', () => {
  it('makes the number Pending, and "Yes, I Agree" a Single Opt-In; the Compliance Field stays', async () => {
    const { world, wamid } = await asked('Marketing');
    expect(world.status()).toBe('Pending');
    const [outcome] = await world.receive(
      message({ id: 'a', at: 60, tap: { label: 'Yes, I Agree', payload: payloadOf(world, 0), on: wamid } }),
    );
    expect(outcome).toMatchObject({ meaning: 'opt-in', outcome: 'applied' });
    expect(world.status()).toBe('Single Opt-In');
    expect(world.contact().nod_whatsappconsent).toBe(false);
  });

  it('"No, Thank You" makes it Opted-Out', async () => {
    const { world, wamid } = await asked('Marketing');
    await world.receive(message({ id: 'a', at: 60, tap: { label: 'No, Thank You', on: wamid } }));
    expect(world.status()).toBe('Opted-Out');
  });

  it('with Double Opt-In on, a yes waits for its confirmation, and only that makes a Double Opt-In', async () => {
    const { world, wamid } = await asked('Marketing', { nod_doubleoptin: true, nod_doubleoptindays: 7 });
    await world.receive(message({ id: 'a', at: 60, tap: { label: 'Yes, I Agree', on: wamid } }));
    expect(world.status()).toBe('Pending');
    world.now = noon + 61_000;
    await world.sendQueued();
    const second = world.whatsapp.sent[1]!;
    expect(second.content).toMatchObject({ type: 'template', name: 'confirm' });
    // Tapping the first question again is not the confirmation.
    await world.receive(message({ id: 'b', at: 70, tap: { label: 'Yes, I Agree', on: wamid } }));
    expect(world.status()).toBe('Pending');
    await world.receive(message({ id: 'c', at: 80, tap: { label: 'Confirm', on: second.wamid } }));
    expect(world.status()).toBe('Double Opt-In');
  });

  it('STOP while a double opt-in is pending withdraws it: a later confirmation does not count', async () => {
    const { world, wamid } = await asked('Marketing', { nod_doubleoptin: true, nod_doubleoptindays: 7 });
    await world.receive(message({ id: 'a', at: 60, tap: { label: 'Yes, I Agree', on: wamid } }));
    world.now = noon + 61_000;
    await world.sendQueued();
    await world.receive(message({ id: 'b', at: 70, text: 'stop' }));
    await world.receive(
      message({ id: 'c', at: 80, tap: { label: 'Confirm', on: world.whatsapp.sent[1]!.wamid } }),
    );
    expect(world.status()).toBe('Opted-Out');
  });
});

describe('a bare "yes" or "no", quoting nothing', () => {
  const order = '00000000-0000-4000-8000-00000000aabb';

  it('answers the question about consent when that is what the person was sent last', async () => {
    const { world } = await asked('Utility');
    await world.receive(message({ id: 'a', at: 60, text: 'Yes' }));
    expect(world.contact().nod_whatsappconsent).toBe(true);
  });

  it('belongs to what was sent since, and is no consent', async () => {
    const { world } = await asked('Utility');
    world.now = noon + 3_600_000;
    world.outbound(order, { _nod_templateid_value: ids.order, nod_origin: MessageOrigin.Flow });
    expect(await world.worker().sender.send(order)).toBe('sent');
    const [outcome] = await world.receive(message({ id: 'a', at: 3660, text: 'ok' }));
    expect(outcome).toMatchObject({ meaning: 'none', outcome: 'recorded' });
    expect(world.contact().nod_whatsappconsent).toBe(false);
    // The published words are never about anything else.
    await world.receive(message({ id: 'b', at: 3720, text: 'Yes, I Agree' }));
    expect(world.contact().nod_whatsappconsent).toBe(true);
  });
});

it('keeps the wording that was shown as evidence of an answer that is typed and quotes nothing', async () => {
  const { world } = await asked('Utility');
  await world.receive(message({ id: 'a', at: 60, text: 'No, thank you' }));
  expect(world.ledger().at(-1)!.row).toMatchObject({
    nod_wording: expect.stringContaining('may Contoso write') as string,
    nod_response: 'No, thank you',
  });
});

it('keeps the wording through the moment at which a user id and a number turn out to be one person', async () => {
  const world = new World();
  const userId = 'US.4711';
  world.outbound(prompt, {
    _nod_templateid_value: ids.consent,
    nod_sessiontype: SessionType.Marketing,
    nod_origin: MessageOrigin.Flow,
    nod_userid: userId,
    nod_phonenumber: null,
    _nod_contactid_value: null,
    nod_parameters: JSON.stringify({ 1: 'Sheena' }),
  });
  expect(await world.worker().sender.send(prompt)).toBe('sent');
  await world.receive(message({ id: 'a', at: 60, userId, text: 'Hello' }));
  await world.receive(message({ id: 'b', at: 120, text: 'Yes, I Agree' }));
  expect(world.status()).toBe('Single Opt-In');
  expect(world.ledger().at(-1)!.row).toMatchObject({
    nod_wording: expect.stringContaining('may Contoso write') as string,
  });
});

it('the reply to an answer stands after it in its thread, by dates that are kept to the second, whatever the clocks', async () => {
  const { world, wamid } = await asked('Utility');
  world.now += 10_400;
  // Said in this very second, and by a clock that is ahead.
  for (const [id, at] of [
    ['same', 10],
    ['ahead', 15],
  ] as const) {
    const now = world.now;
    await world.receive(
      message({ id, at, tap: { label: id === 'same' ? 'Yes, I Agree' : 'No, Thank You', on: wamid } }),
    );
    world.now = now;
    await world.sendQueued();
    const [reply] = world.dataverse
      .rows('nod_message')
      .filter((row) => row._nod_replytoid_value === messageId(`wamid.${id}`));
    expect(Date.parse(String(reply!.nod_occurredon))).toBe(noon + (at + 1) * 1000);
  }
});

it('a message of a person stands where it was sent, whatever date they wrote on it', async () => {
  const world = new World();
  world.outbound(prompt, {
    _nod_templateid_value: ids.consent,
    nod_occurredon: new Date(noon + 3_600_000).toISOString(),
  });
  expect(await world.worker().sender.send(prompt)).toBe('sent');
  expect(Date.parse(String(world.dataverse.row('nod_message', prompt)!.nod_occurredon))).toBe(noon);
});
