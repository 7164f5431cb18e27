import './always';
import { Direction, OptOutScope } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { messageId, numberId } from '../../functions/rows/ids';
import { World, ids, message, phoneNumberId } from './world';

const userId = 'US.13491208655302741918';
const other = ids.contact.replace(/1$/, '2');
const alone = (id: string, at: number, text: string, user = userId) =>
  message({ id, at, text, from: '', userId: user });
const contactOf = (world: World, id: string) =>
  world.dataverse.row('nod_message', messageId(`wamid.${id}`))!._nod_contactid_value ?? null;
const numberRow = (world: World) =>
  world.dataverse.row('nod_optinoutnumber', numberId(phoneNumberId, userId));

/** What "Link to…" of the inbox does. */
const link = (world: World, id: string, contact: string = ids.contact) =>
  world.edit('nod_message', messageId(`wamid.${id}`), {
    'nod_contactid@odata.bind': `/contacts(${contact})`,
  });

/** A contact without a number, owned by the agent, and two messages of somebody whose number is withheld. */
async function strangers(...args: ConstructorParameters<typeof World>): Promise<World> {
  const world = new World(...args);
  const contact = { ...world.contact(), mobilephone: null, nod_whatsappnumber: null };
  world.dataverse.remove('contact', ids.contact);
  world.dataverse.seed('contact', { ...contact, fullname: 'Anna Berg', _owninguser_value: ids.agent });
  await world.receive(alone('one', 0, 'Hello'));
  await world.receive(alone('two', 10, 'STOP'));
  expect([contactOf(world, 'one'), contactOf(world, 'two')]).toEqual([null, null]);
  return world;
}

describe('somebody whose number WhatsApp withholds', () => {
  it('is the record that a person linked one of their messages to, from then on', async () => {
    const world = await strangers();
    await link(world, 'two');
    await world.receive(alone('three', 20, 'Are you there?'), alone('four', 30, 'JOIN'));
    await world.receive(alone('five', 40, 'Hello?'));
    expect(['three', 'four', 'five'].map((id) => contactOf(world, id))).toEqual(Array(3).fill(ids.contact));
    expect(contactOf(world, 'one')).toBeNull();
    expect(numberRow(world)!._nod_contactid_value).toBe(ids.contact);
    expect(world.dataverse.rows('appnotification').map((row) => row.title)).toEqual([
      'Anna Berg wrote on WhatsApp',
      'Anna Berg opted in to marketing on WhatsApp',
    ]);
  });

  it('is another record once the newest of their messages is linked to that', async () => {
    const world = await strangers();
    world.dataverse.seed('contact', { contactid: other });
    await link(world, 'one');
    await world.receive(alone('three', 20, 'Hello'));
    await link(world, 'three', other);
    await world.receive(alone('four', 30, 'Hello'));
    expect(contactOf(world, 'four')).toBe(other);
  });

  it('is the record of their row where no message says it any more', async () => {
    const world = await strangers();
    await link(world, 'two');
    await world.receive(alone('three', 20, 'JOIN'));
    for (const id of ['one', 'two', 'three']) world.dataverse.remove('nod_message', messageId(`wamid.${id}`));
    await world.receive(alone('four', 30, 'Hello'));
    expect(contactOf(world, 'four')).toBe(ids.contact);
  });

  it('takes back what that record agreed to by a STOP, where a stop means both', async () => {
    const world = await strangers({
      configuration: { nod_optoutscope: OptOutScope['Marketing and Utility'] },
    });
    await link(world, 'one');
    await world.edit('contact', ids.contact, { nod_whatsappconsent: true }, { on: world.now + 1000 });
    expect(world.contact().nod_whatsappconsent).toBe(true);
    await world.receive(alone('three', 20, 'STOP'));
    expect(world.contact().nod_whatsappconsent).toBe(false);
  });

  it('stays in the inbox where the record is gone, where the row is a person’s own, or for somebody else', async () => {
    const world = await strangers();
    world.dataverse.seed('nod_message', {
      nod_messageid: other,
      nod_direction: Direction.Inbound,
      nod_userid: userId,
      nod_occurredon: new Date(world.now).toISOString(),
      _nod_contactid_value: ids.contact,
    });
    await world.receive(alone('three', 20, 'Hello'));
    expect(contactOf(world, 'three')).toBeNull();
    await link(world, 'three');
    await world.receive(alone('four', 30, 'Hello', 'US.24817305912873645029'));
    expect(contactOf(world, 'four')).toBeNull();
    world.dataverse.remove('contact', ids.contact);
    await world.receive(alone('five', 40, 'Hello'));
    expect(contactOf(world, 'five')).toBeNull();
  });

  it('costs one request more when they are linked, and none when they are not', async () => {
    const world = await strangers();
    const read = world.dataverse.read.bind(world.dataverse);
    let requests = 0;
    world.dataverse.read = (queries) => {
      requests += 1;
      return read(queries);
    };
    await world.receive(alone('three', 20, 'Hello'));
    expect(requests).toBe(1);
    await link(world, 'three');
    requests = 0;
    await world.receive(alone('four', 30, 'Hello'));
    expect(requests).toBe(2);
  });
});
