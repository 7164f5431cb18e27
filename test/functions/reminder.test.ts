import './always';
import { RequestAction } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { World, customer, ids, message, noon } from './world';

const hour = 3_600_000;
const reminding = { nod_doubleoptin: true, nod_doubleoptindays: 7, nod_doubleoptinreminderhours: 24 };

/** A customer asked for marketing and was asked to confirm it. */
async function asked(configuration: object = reminding): Promise<World> {
  const world = new World({ configuration: { ...configuration } });
  await world.receive(message({ id: 'a', at: 0, text: 'JOIN' }));
  await world.sendQueued();
  expect(world.whatsapp.sent).toHaveLength(1);
  return world;
}

const questions = (world: World) =>
  world.whatsapp.sent.filter((m) => m.content.type === 'template' && m.content.name === 'confirm').length;

async function after(world: World, hours: number): Promise<number> {
  world.now = noon + hours * hour;
  await world.sweep();
  await world.sendQueued();
  return questions(world);
}

describe('a question to confirm an opt-in', () => {
  it('is put once more after the hours of the configuration, and never again', async () => {
    const world = await asked();
    expect(await after(world, 23.9)).toBe(1);
    expect(await after(world, 24.1)).toBe(2);
    for (const hours of [24.2, 25, 26, 30, 48, 72, 167]) expect(await after(world, hours)).toBe(2);
    expect(world.dataverse.rows('nod_message').at(-1)).toMatchObject({ _nod_contactid_value: ids.contact });
  });

  it('has no more time for its answer because it was put again', async () => {
    const world = await asked();
    const until = world.number()!.nod_pendinguntil;
    expect(await after(world, 24.1)).toBe(2);
    expect(world.number()!.nod_pendinguntil).toBe(until);
    await world.receive(
      message({
        id: 'late',
        at: 7 * 86_400 + 3600,
        tap: { label: 'Confirm', on: world.whatsapp.sent[1]!.wamid },
      }),
    );
    expect(world.status()).not.toBe('Double Opt-In');
  });

  it('is confirmed by an answer to the reminder as to the first', async () => {
    for (const answered of [0, 1]) {
      const world = await asked();
      await after(world, 24.1);
      await world.receive(
        message({
          id: 'c',
          at: 26 * 3600,
          tap: { label: 'Confirm', on: world.whatsapp.sent[answered]!.wamid },
        }),
      );
      expect(world.status()).toBe('Double Opt-In');
    }
  });

  it('is put once by two sweeps at the same time', async () => {
    const world = await asked();
    world.now = noon + 24.1 * hour;
    await Promise.all([world.sweep(), world.sweep()]);
    await world.sendQueued();
    expect(questions(world)).toBe(2);
  });

  it('is not put again to who has answered, has said stop, or is blocked', async () => {
    const said = [
      async (world: World) =>
        world.receive(
          message({ id: 'c', at: 60, tap: { label: 'Confirm', on: world.whatsapp.sent[0]!.wamid } }),
        ),
      async (world: World) => world.receive(message({ id: 's', at: 60, text: 'STOP' })),
      async (world: World) =>
        world.request('00000000-0000-4000-8000-0000000bb001', {
          nod_action: RequestAction.Block,
          nod_phonenumber: customer,
        }),
    ];
    for (const say of said) {
      const world = await asked();
      await say(world);
      expect(await after(world, 24.1)).toBe(1);
    }
  });

  it.each([undefined, 0])('is not put again where the configuration has %s hours', async (hours) => {
    const world = await asked({ ...reminding, nod_doubleoptinreminderhours: hours });
    expect(await after(world, 24.1)).toBe(1);
  });
});
