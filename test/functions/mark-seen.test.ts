import './always';
import { Direction } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../functions/ports/dataverse';
import { messageId } from '../../functions/rows/ids';
import { rowEvent } from '../../functions/use-cases/crm/event';
import { World, customer, executionContext, ids, message, noon } from './world';

const day = 86_400_000;
const row = (world: World, id: string) => world.dataverse.row('nod_message', messageId(`wamid.${id}`))!;
const see = (world: World, id: string) =>
  world.edit('nod_message', messageId(`wamid.${id}`), { nod_seenon: new Date(world.now).toISOString() });

async function wrote(...texts: string[]): Promise<World> {
  const world = new World();
  for (const [i, text] of texts.entries()) await world.receive(message({ id: text, at: i * 10, text }));
  return world;
}

describe('a message that a person in CRM has seen', () => {
  it('is marked as read at WhatsApp, once, with all before it in its thread', async () => {
    const world = await wrote('one', 'two', 'three');
    await world.receive(message({ id: 'other', at: 5, text: 'other', from: '16505550007' }));
    await see(world, 'two');
    await see(world, 'two');
    expect(world.whatsapp.read).toEqual(['wamid.two']);
    const readOn = (id: string) => row(world, id).nod_readon ?? null;
    expect([readOn('one'), readOn('two')]).toEqual(
      Array(2).fill(new Date(world.now).toISOString().replace('.000', '')),
    );
    expect([readOn('three'), readOn('other')]).toEqual([null, null]);
    // What was read along is not marked again.
    await see(world, 'one');
    await see(world, 'three');
    expect(world.whatsapp.read).toEqual(['wamid.two', 'wamid.three']);
  });

  it('by a hundred at once is marked at WhatsApp once', async () => {
    const world = await wrote('one', 'two');
    const id = messageId('wamid.two');
    await world.dataverse.write([
      {
        kind: 'update',
        table: 'nod_message',
        id,
        values: { nod_seenon: new Date(world.now).toISOString() },
      },
    ]);
    const { events } = world.worker();
    const event = rowEvent(
      JSON.parse(
        JSON.stringify(
          executionContext({
            message: 'Update',
            table: 'nod_message',
            id,
            written: { nod_seenon: 'x' },
            on: 0,
          }),
        ),
      ),
    )!;
    await Promise.all(Array.from({ length: 100 }, () => events.handle(event)));
    expect(world.whatsapp.read).toEqual(['wamid.two']);
    expect([row(world, 'one').nod_readon, row(world, 'two').nod_readon]).not.toContain(null);
  });

  it('is left where its WhatsApp Configuration is gone', async () => {
    const world = await wrote('one');
    world.dataverse.remove('nod_configuration', ids.configuration);
    await see(world, 'one');
    expect(world.whatsapp.read).toEqual([]);
    expect(row(world, 'one').nod_readon ?? null).toBeNull();
  });

  it('is marked, with what came before under the same identity, of a person whose user id and number became one', async () => {
    const userId = 'US.13491208655302741918';
    const world = new World();
    await world.receive(message({ id: 'alone', at: 0, from: '', userId, text: 'STOP' }));
    await world.receive(message({ id: 'both', at: 10, userId, text: 'Hello' }));
    await world.receive(message({ id: 'after', at: 20, from: '', userId, text: 'Hello?' }));
    await see(world, 'after');
    expect(world.whatsapp.read).toEqual(['wamid.after']);
    expect(['both', 'after'].map((id) => row(world, id).nod_readon != null)).toEqual([true, true]);
    await see(world, 'alone');
    expect(world.whatsapp.read).toEqual(['wamid.after', 'wamid.alone']);
  });

  it('is left where WhatsApp refuses the receipt, and the log has the code', async () => {
    const world = await wrote('one');
    world.whatsapp.failNext({ kind: 'refused', code: 131009, retryable: false });
    await see(world, 'one');
    expect(row(world, 'one').nod_readon ?? null).toBeNull();
    expect(world.log.lines).toContainEqual(
      expect.objectContaining({
        event: 'receipt-refused',
        fields: expect.objectContaining({ code: '131009' }) as object,
      }),
    );
  });

  it.each([
    [{ kind: 'unreachable' } as const],
    [{ kind: 'refused', code: 130429, retryable: true } as const],
  ])('is tried again after %o', async (fault) => {
    const world = await wrote('one');
    world.whatsapp.failNext(fault);
    await expect(see(world, 'one')).rejects.toMatchObject({ retryable: true });
    await see(world, 'one');
    expect(world.whatsapp.read).toEqual(['wamid.one']);
    expect(row(world, 'one').nod_readon).not.toBeNull();
  });

  it('is marked again, to no harm, when Dataverse failed after WhatsApp had it', async () => {
    const world = await wrote('one');
    await world.dataverse.write([
      {
        kind: 'update',
        table: 'nod_message',
        id: messageId('wamid.one'),
        values: { nod_seenon: new Date(noon).toISOString() },
      },
    ]);
    const announce = () =>
      world.announce({
        message: 'Update',
        table: 'nod_message',
        id: messageId('wamid.one'),
        written: { nod_seenon: 'x' },
      });
    world.dataverse.failNextWrite('crash-before');
    await expect(announce()).rejects.toThrow();
    await announce();
    expect(world.whatsapp.read).toEqual(['wamid.one', 'wamid.one']);
    expect(row(world, 'one').nod_readon).not.toBeNull();
  });

  it('is not marked when it is older than 30 days: WhatsApp takes no receipt then', async () => {
    const world = await wrote('one');
    world.now += 31 * day;
    await see(world, 'one');
    expect(world.whatsapp.read).toEqual([]);
  });

  it.each<[string, Row]>([
    [
      'a row that a person made',
      {
        nod_direction: Direction.Inbound,
        nod_wamid: 'wamid.forged',
        nod_occurredon: new Date(noon).toISOString(),
      },
    ],
    [
      'a message of ours',
      {
        nod_direction: Direction.Outbound,
        nod_wamid: 'wamid.ours',
        nod_occurredon: new Date(noon).toISOString(),
      },
    ],
  ])('is nothing to WhatsApp if it is %s', async (_, values) => {
    const world = new World();
    const id = '00000000-0000-4000-8000-00000000f0a1';
    world.dataverse.seed('nod_message', {
      nod_messageid: id,
      nod_phonenumber: customer,
      _nod_configurationid_value: ids.configuration,
      ...values,
    });
    await world.edit('nod_message', id, { nod_seenon: new Date(noon).toISOString() });
    expect(world.whatsapp.read).toEqual([]);
    expect(world.dataverse.row('nod_message', id)!.nod_readon ?? null).toBeNull();
  });
});
