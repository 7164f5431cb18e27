import { describe, expect, it } from 'vitest';
import { World, customer, ids, message, noon, preference } from './world';

describe('a STOP becomes a record', () => {
  it('writes the message, the event and the number in one change set, with two requests', async () => {
    const world = new World();
    const [outcome] = await world.receive(message({ id: 'a', at: 0, text: 'STOP' }));
    expect(outcome).toMatchObject({
      outcome: 'applied',
      meaning: 'opt-out',
      changes: [{ column: 'nod_status', to: 'Opted-Out' }],
    });
    expect(world.status()).toBe('Opted-Out');
    expect(world.dataverse.stats).toEqual({ reads: 1, writes: 1 });
    expect(world.ledger()).toHaveLength(1);
    expect(world.ledger()[0]!.row).toMatchObject({ nod_response: 'STOP', nod_applied: true });
    expect(world.number()).toMatchObject({ nod_waid: customer, _nod_contactid_value: ids.contact });
  });

  it('confirms once, in the language of the person, and the same STOP ten times changes nothing more', async () => {
    const world = new World();
    const stop = message({ id: 'a', at: 0, text: 'Stopp bitte' });
    await world.receive(stop);
    const before = JSON.stringify(
      ['nod_message', 'nod_consentevent', 'nod_optinoutnumber'].map((t) => world.dataverse.rows(t)),
    );
    for (let i = 0; i < 10; i++) {
      const [again] = await world.receive(stop);
      expect(again).toMatchObject({ outcome: 'ignored', reason: 'It was recorded before.' });
    }
    expect(
      JSON.stringify(
        ['nod_message', 'nod_consentevent', 'nod_optinoutnumber'].map((t) => world.dataverse.rows(t)),
      ),
    ).toBe(before);
    await world.sendQueued();
    await world.sendQueued();
    expect(world.whatsapp.sent).toHaveLength(1);
    expect(world.whatsapp.sent[0]!.content).toMatchObject({
      type: 'text',
      body: expect.stringContaining('START') as string,
    });
  });

  it('a START with an older timestamp that arrives later changes nothing and is in the ledger as not applied', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 60, text: 'STOP' }));
    const [outcome] = await world.receive(message({ id: 'b', at: 30, text: 'START' }));
    expect(outcome).toMatchObject({ outcome: 'recorded', meaning: 'opt-in', changes: [] });
    expect(world.status()).toBe('Opted-Out');
    expect(world.ledger().map((e) => [e.action, e.applied])).toEqual([
      ['Opt-Out', true],
      ['Opt-In', false],
    ]);
  });

  it("Meta's own stop stands until Meta's resume, and a resume alone is no opt-in", async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'START' }));
    expect(world.status()).toBe('Single Opt-In');
    await world.receive(preference({ at: 10, value: 'stop' }));
    expect(world.status()).toBe('Opted-Out');
    await world.receive(preference({ at: 20, value: 'resume' }));
    expect(world.status()).toBe('Single Opt-In');
    const other = new World();
    await other.receive(preference({ at: 20, value: 'resume' }));
    expect(other.status()).toBeUndefined();
  });

  it('keeps a plain message without making a number row of it', async () => {
    const world = new World();
    const [outcome] = await world.receive(message({ id: 'a', at: 0, text: 'Do you have it in blue?' }));
    expect(outcome).toMatchObject({ outcome: 'recorded', meaning: 'none' });
    expect(world.number()).toBeUndefined();
    expect(world.dataverse.rows('nod_message')[0]).toMatchObject({
      nod_body: 'Do you have it in blue?',
      _nod_contactid_value: ids.contact,
    });
  });

  it('shares two requests among a hundred messages in hand', async () => {
    const world = new World();
    const webhooks = Array.from({ length: 100 }, (_, i) =>
      message({ id: `m${i}`, at: i, from: `1650555${1000 + i}`, text: i % 2 ? 'STOP' : 'Hello' }),
    );
    await world.receive(...webhooks);
    expect(world.dataverse.stats.reads + world.dataverse.stats.writes).toBeLessThanOrEqual(10);
    expect(world.dataverse.rows('nod_optinoutnumber')).toHaveLength(50);
    void noon;
  });
});
