import './always';
import { describe, expect, it } from 'vitest';
import { MessageOrigin, OptOutScope, SessionType } from '@nod/solution';
import type { Row } from '../../functions/ports/dataverse';
import { World, customer, delivery, ids, message, noon, preference, webhook } from './world';

const notifications = (world: World) => world.dataverse.rows('appnotification');
const titles = (world: World) => notifications(world).map((row) => row.title);

/** A world in which the agent, or a team, owns the contact. */
function owned(
  options: ConstructorParameters<typeof World>[0] = {},
  owner: Row = { _owninguser_value: ids.agent },
): World {
  const world = new World(options);
  const contact = world.contact();
  world.dataverse.remove('contact', ids.contact);
  world.dataverse.seed('contact', { ...contact, fullname: 'Anna Berg', ...owner });
  return world;
}

describe('the owner of a record', () => {
  it.each([
    ['STOP', 'Anna Berg opted out of marketing on WhatsApp', 100_000_003],
    ['JOIN', 'Anna Berg opted in to marketing on WhatsApp', 100_000_001],
    ['Where is my order 4711?', 'Anna Berg wrote on WhatsApp', 100_000_004],
  ])('is told of "%s" without the words, with a link to the record', async (text, title, icontype) => {
    const world = owned();
    await world.receive(message({ id: 'a', at: 0, text }));
    expect(notifications(world)).toEqual([
      expect.objectContaining({ title, icontype, _ownerid_value: ids.agent }),
    ]);
    const [row] = notifications(world);
    expect(JSON.parse(String(row!.data))).toEqual({
      actions: [{ title: 'Open', data: { url: `?pagetype=entityrecord&etn=contact&id=${ids.contact}` } }],
    });
    expect(JSON.stringify(row)).not.toContain('4711');
    expect(JSON.stringify(row)).not.toContain(customer);
  });

  it('is told once in ten minutes that a customer writes, and of each change of consent', async () => {
    const world = owned();
    for (const [at, text] of [
      [0, 'Hello'],
      [60, 'Are you there?'],
      [120, 'STOP'],
      [180, 'JOIN'],
      [599, 'So?'],
      [601, 'Hello?'],
    ] as const)
      await world.receive(message({ id: `m${at}`, at, text }));
    expect(titles(world)).toEqual([
      'Anna Berg wrote on WhatsApp',
      'Anna Berg opted out of marketing on WhatsApp',
      'Anna Berg opted in to marketing on WhatsApp',
      'Anna Berg wrote on WhatsApp',
    ]);
  });

  it('is told once of what is delivered several times, one by one or in one webhook', async () => {
    const world = owned();
    const stop = message({ id: 'a', at: 0, text: 'STOP' });
    await world.receive(stop, stop);
    await world.receive(stop);
    expect(titles(world)).toHaveLength(1);
  });

  it('is told that a customer refuses and agrees again', async () => {
    const world = owned();
    const question = world.outbound('00000000-0000-4000-8000-00000000f001', {
      _nod_templateid_value: ids.consent,
    });
    await world.worker().sender.send(question);
    const on = world.whatsapp.sent[0]!.wamid;
    await world.receive(message({ id: 'n', at: 30, tap: { label: 'No, Thank You', on } }));
    await world.receive(message({ id: 'y', at: 60, tap: { label: 'Yes, I Agree', on } }));
    expect(titles(world)).toEqual([
      'Anna Berg refused messages on WhatsApp',
      'Anna Berg agreed to messages on WhatsApp',
    ]);
  });

  it('is told of a stop that clears the Compliance Field too as one thing', async () => {
    const world = owned({ configuration: { nod_optoutscope: OptOutScope['Marketing and Utility'] } });
    await world.receive(message({ id: 'a', at: 0, text: 'STOP' }));
    expect(titles(world)).toEqual(['Anna Berg opted out of marketing and of messages on WhatsApp']);
  });

  it('is told of a stop in WhatsApp itself, and that an opt-in still waits to be confirmed', async () => {
    const world = owned({ configuration: { nod_doubleoptin: true } });
    await world.receive(message({ id: 'a', at: 0, text: 'JOIN' }));
    await world.receive(preference({ at: 60, value: 'stop' }));
    expect(titles(world)).toEqual([
      'Anna Berg asked for marketing on WhatsApp',
      'Anna Berg opted out of marketing on WhatsApp',
    ]);
  });

  it.each(['at once', 'by a status', 'by both'])(
    'is told once of a stop in WhatsApp itself that is learned from a send, %s',
    async (how) => {
      const world = owned();
      await world.receive(message({ id: 'a', at: 0, text: 'JOIN' }));
      const id = world.outbound('00000000-0000-4000-8000-00000000f002', {
        _nod_templateid_value: ids.offer,
        nod_sessiontype: SessionType.Marketing,
        nod_origin: MessageOrigin.Campaign,
      });
      world.now += 30_000;
      if (how !== 'by a status') world.whatsapp.failNext({ kind: 'refused', code: 131050, retryable: false });
      await world.worker().sender.send(id);
      if (how !== 'at once')
        await world.receive(
          delivery({ wamid: 'wamid.failed', at: 60, status: 'failed', error: 131050, callbackData: id }),
        );
      expect(world.status()).toBe('Opted-Out');
      expect(titles(world)).toEqual([
        'Anna Berg opted in to marketing on WhatsApp',
        'Anna Berg opted out of marketing on WhatsApp',
      ]);
    },
  );

  it('is not told of a reaction, nor of what a person in CRM did', async () => {
    const world = owned();
    await world.receive(
      webhook({
        messages: [
          {
            id: 'wamid.r',
            from: customer,
            timestamp: String(noon / 1000),
            type: 'reaction',
            reaction: { message_id: 'wamid.x', emoji: '👍' },
          },
        ],
      }),
    );
    await world.edit('contact', ids.contact, { nod_whatsappconsent: true });
    expect(titles(world)).toEqual([]);
  });

  it('is nobody where a team owns it: the log says so, without a name', async () => {
    const world = owned({}, { _owninguser_value: null });
    await world.receive(message({ id: 'a', at: 0, text: 'STOP' }));
    expect(notifications(world)).toEqual([]);
    expect(world.log.lines).toContainEqual(expect.objectContaining({ event: 'owner-not-told' }));
  });

  it('has a name that is cut rather than what happened', async () => {
    const world = owned();
    await world.dataverse.write([
      { kind: 'update', table: 'contact', id: ids.contact, values: { fullname: 'A'.repeat(150) } },
    ]);
    await world.receive(message({ id: 'a', at: 0, text: 'STOP' }));
    expect(String(titles(world)[0])).toMatch(/^A+… opted out of marketing on WhatsApp$/);
    expect(String(titles(world)[0]).length).toBeLessThanOrEqual(100);
  });
});

it('of a number that no record has nobody is told', async () => {
  const world = owned();
  await world.receive(message({ id: 'a', at: 0, from: '16505550001', text: 'STOP' }));
  expect(notifications(world)).toEqual([]);
});

it('a notification that is lost fails nothing', async () => {
  const world = owned();
  world.dataverse.remove('systemuser', ids.agent);
  await world.receive(message({ id: 'a', at: 0, text: 'STOP' }));
  expect(world.status()).toBe('Opted-Out');
  expect(notifications(world)).toEqual([]);
});
