import './always';
import { MessageStatus, OptOutScope } from '@nod/solution';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../functions/ports/dataverse';
import { messageId } from '../../functions/rows/ids';
import { World, customer, ids, message } from './world';

const second = '16505550002';
const third = '16505550003';
const other = ids.contact.replace(/1$/, '2');
const numbersOf = (row: Row) => [row.nod_whatsappnumber, row.nod_whatsappnumber2, row.nod_whatsappnumber3];

/** The contact has a second number, typed in on its form. */
async function withSecond(...args: ConstructorParameters<typeof World>): Promise<World> {
  const world = new World(...args);
  await world.edit('contact', ids.contact, { telephone1: `+${second}` });
  return world;
}

async function grant(world: World): Promise<void> {
  const question = world.outbound('00000000-0000-4000-8000-00000000f101', {
    _nod_templateid_value: ids.consent,
  });
  await world.worker().sender.send(question);
  await world.receive(
    message({ id: 'yes', at: 30, tap: { label: 'Yes, I Agree', on: world.whatsapp.sent[0]!.wamid } }),
  );
}

describe('a record with several numbers', () => {
  it('keeps the first three different ones in order of preference, and empties what is gone', async () => {
    const world = new World();
    world.dataverse.seed('nod_recordtype', {
      nod_recordtypeid: '00000000-0000-4000-8000-000000000202',
      nod_name: 'Lead',
      nod_tablename: 'lead',
      nod_phonecolumns: 'mobilephone,telephone1,telephone2,telephone3,fax',
      _nod_configurationid_value: ids.configuration,
    });
    world.dataverse.seed('lead', { leadid: other });
    const lead = () => numbersOf(world.dataverse.row('lead', other)!);
    await world.edit('lead', other, {
      mobilephone: 'call me',
      telephone1: '(650) 555-0001',
      telephone2: '+1 650 555 0001',
      telephone3: `+${second}`,
      fax: `+${third}`,
    });
    expect(lead()).toEqual(['16505550001', second, third]);
    await world.edit('lead', other, { mobilephone: '+16505550009' });
    expect(lead()).toEqual(['16505550009', '16505550001', second]);
    await world.edit('lead', other, {
      mobilephone: null,
      telephone1: null,
      telephone2: null,
      telephone3: null,
    });
    expect(lead()).toEqual([third, null, null]);
    await world.edit('lead', other, { fax: null });
    expect(lead()).toEqual([null, null, null]);
  });

  it('has no fourth: nothing is sent there from it, as nothing from there would be known to be its', async () => {
    const world = new World();
    world.dataverse.seed('nod_recordtype', {
      nod_recordtypeid: '00000000-0000-4000-8000-000000000202',
      nod_name: 'Lead',
      nod_tablename: 'lead',
      nod_phonecolumns: 'mobilephone,telephone1,telephone2,telephone3',
      nod_compliancecolumn: 'nod_whatsappconsent',
      _nod_configurationid_value: ids.configuration,
    });
    world.dataverse.seed('lead', { leadid: other, nod_whatsappconsent: true });
    const numbers = ['16505550001', second, third, '16505550004'];
    await world.edit('lead', other, {
      mobilephone: `+${numbers[0]}`,
      telephone1: `+${numbers[1]}`,
      telephone2: `+${numbers[2]}`,
      telephone3: `+${numbers[3]}`,
    });
    const refusals = [];
    for (const [i, digits] of numbers.entries()) {
      const id = world.outbound(`00000000-0000-4000-8000-00000000f30${i}`, {
        _nod_templateid_value: ids.order,
        nod_phonenumber: digits,
        _nod_contactid_value: null,
        _nod_leadid_value: other,
      });
      await world.worker().sender.send(id);
      refusals.push(world.dataverse.row('nod_message', id)!.nod_refusal ?? null);
    }
    expect(refusals).toEqual([null, null, null, 'number-not-of-record']);
  });

  it('has what is written from any of them', async () => {
    const world = await withSecond();
    await world.receive(message({ id: 'a', at: 0, from: second, text: 'Hello' }));
    expect(world.dataverse.row('nod_message', messageId('wamid.a'))).toMatchObject({
      _nod_contactid_value: ids.contact,
    });
  });

  it('is answered for from the second number: the question there is its own, and so is the field', async () => {
    const world = await withSecond();
    const question = world.outbound('00000000-0000-4000-8000-00000000f102', {
      _nod_templateid_value: ids.consent,
      nod_phonenumber: second,
    });
    expect(await world.worker().sender.send(question)).toBe('sent');
    await world.receive(
      message({
        id: 'y',
        at: 30,
        from: second,
        tap: { label: 'Yes, I Agree', on: world.whatsapp.sent[0]!.wamid },
      }),
    );
    expect(world.contact().nod_whatsappconsent).toBe(true);
  });

  it('loses all it agreed to by a STOP from the second number, where a stop means both', async () => {
    const world = await withSecond({
      configuration: { nod_optoutscope: OptOutScope['Marketing and Utility'] },
    });
    await grant(world);
    expect(world.contact().nod_whatsappconsent).toBe(true);
    await world.receive(message({ id: 's', at: 60, from: second, text: 'STOP' }));
    expect(world.contact().nod_whatsappconsent).toBe(false);
    expect([world.status(second), world.status()]).toEqual(['Opted-Out', undefined]);
  });

  it('loses nothing of it by a STOP from the second number where a stop means marketing alone', async () => {
    const world = await withSecond();
    await grant(world);
    await world.receive(message({ id: 's', at: 60, from: second, text: 'STOP' }));
    expect(world.contact().nod_whatsappconsent).toBe(true);
  });

  it('takes what it has agreed to along to a number that it gets later', async () => {
    const world = new World();
    await grant(world);
    await world.edit('contact', ids.contact, { telephone1: `+${second}` });
    const carried = world.ledger().filter((e) => e.source === 'Number Changed');
    expect(carried).toMatchObject([{ action: 'Grant', identity: second, record: { id: ids.contact } }]);
    expect(world.contact().nod_whatsappconsent).toBe(true);
  });

  it('stays as it is when a number moves from column to column, but for their order', async () => {
    const world = await withSecond();
    await grant(world);
    const before = world.ledger().length;
    await world.edit('contact', ids.contact, { mobilephone: `+${second}`, telephone1: `+${customer}` });
    expect(numbersOf(world.contact())).toEqual([second, customer, null]);
    expect(world.ledger()).toHaveLength(before);
    await world.receive(message({ id: 'a', at: 90, from: customer, text: 'Hello' }));
    expect(world.dataverse.row('nod_message', messageId('wamid.a'))!._nod_contactid_value).toBe(ids.contact);
  });

  it('shares a second number with another: a STOP from there that means both concerns the two', async () => {
    const world = await withSecond({
      configuration: { nod_optoutscope: OptOutScope['Marketing and Utility'] },
    });
    world.dataverse.seed('contact', {
      contactid: other,
      nod_whatsappnumber: '16505550008',
      nod_whatsappnumber2: second,
      nod_whatsappconsent: true,
    });
    await grant(world);
    await world.receive(message({ id: 's', at: 60, from: second, text: 'STOP' }));
    expect(world.contact().nod_whatsappconsent).toBe(false);
    expect(world.dataverse.row('contact', other)!.nod_whatsappconsent).toBe(false);
  });

  it('ends in the same field in whatever order, and however often, its answers from all numbers come in (invariant 3)', async () => {
    const numbers = [customer, second];
    const words = ['STOP', 'START', 'hello', 'yes', 'no', 'tap yes', 'tap no'] as const;
    type Said = { who: number; at: number; what: (typeof words)[number] };
    /** Two contacts that share the second number of one, each asked under each number that it has. */
    const asked = async () => {
      const world = await withSecond({
        configuration: { nod_optoutscope: OptOutScope['Marketing and Utility'] },
      });
      world.dataverse.seed('contact', {
        contactid: other,
        firstname: 'A',
        mobilephone: '+16505550008',
        telephone1: `+${second}`,
        nod_whatsappnumber: '16505550008',
        nod_whatsappnumber2: second,
        nod_whatsappconsent: false,
      });
      const wamids: string[] = [];
      for (const [i, digits] of numbers.entries()) {
        const question = world.outbound(`00000000-0000-4000-8000-00000000f20${i}`, {
          _nod_templateid_value: ids.consent,
          nod_phonenumber: digits,
          _nod_contactid_value: i === 0 ? ids.contact : other,
        });
        expect(await world.worker().sender.send(question)).toBe('sent');
        wamids.push(world.whatsapp.sent.at(-1)!.wamid);
      }
      return { world, wamids };
    };
    const end = async (history: readonly (Said & { id: string })[]) => {
      const { world, wamids } = await asked();
      for (const { id, who, at, what } of history) {
        const from = numbers[who]!;
        const tap = { 'tap yes': 'Yes, I Agree', 'tap no': 'No, Thank You' }[what as string];
        const said = tap === undefined ? { text: what } : { tap: { label: tap, on: wamids[who]! } };
        await world.receive(message({ id, at, from, ...said }));
      }
      const fields = world.dataverse.rows('contact').map((row) => row.nod_whatsappconsent);
      return [numbers.map((digits) => world.status(digits)), fields];
    };
    const said = fc.record({
      who: fc.nat(1),
      at: fc.integer({ min: 100, max: 106 }),
      what: fc.constantFrom(...words),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat(999)),
        async (history, chance) => {
          const named = history.map((one, i) => ({ ...one, id: `h${i}` }));
          const shuffled = [...named, ...named]
            .map((one) => [chance.next().value as number, one] as const)
            .sort((x, y) => x[0] - y[0])
            .map(([, one]) => one);
          expect(await end(shuffled)).toEqual(await end(named));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('the inbox of messages that no record has', () => {
  const texts = ['one', 'two', 'three'];
  const messageOf = (world: World, text: string) =>
    world.dataverse.row('nod_message', messageId(`wamid.${text}`))!;

  async function strangers(): Promise<World> {
    const world = new World();
    for (const [i, text] of texts.entries())
      await world.receive(message({ id: text, at: i, from: third, text: text === 'two' ? 'STOP' : text }));
    expect(texts.map((t) => messageOf(world, t)._nod_contactid_value ?? null)).toEqual([null, null, null]);
    return world;
  }

  it('empties when a record gets the number: what was said, what was answered, and the number are its own', async () => {
    const world = await strangers();
    await world.edit('contact', ids.contact, { telephone1: `+${third}` });
    const bound = world.dataverse.rows('nod_message').filter((m) => m.nod_phonenumber === third);
    expect(bound.length).toBeGreaterThan(texts.length);
    for (const row of bound) expect(row._nod_contactid_value).toBe(ids.contact);
    expect(world.number(third)!._nod_contactid_value).toBe(ids.contact);
    expect(world.status(third)).toBe('Opted-Out');
    const versions = () => world.dataverse.rows('nod_message').map((m) => m['@odata.etag']);
    const before = versions();
    await world.edit('contact', ids.contact, { telephone1: `+${third}` });
    expect(versions()).toEqual(before);
  });

  it('has what was read before a record got the number and written after the inbox was emptied, until the next sweep', async () => {
    const world = new World();
    const write = world.dataverse.write.bind(world.dataverse);
    world.dataverse.write = async (...args) => {
      world.dataverse.write = write;
      // While the message is in hand, and knows of no record.
      await world.edit('contact', ids.contact, { telephone1: `+${third}` });
      await write(...args);
    };
    await world.receive(message({ id: 'one', at: 0, from: third, text: 'STOP' }));
    await world.receive(message({ id: 'nobody', at: 1, from: '16505550009', text: 'Hello' }));
    expect(messageOf(world, 'one')._nod_contactid_value ?? null).toBeNull();
    expect(await world.sweep()).toMatchObject({ claimed: 2 });
    expect(messageOf(world, 'one')._nod_contactid_value).toBe(ids.contact);
    expect(world.number(third)!._nod_contactid_value).toBe(ids.contact);
    expect(messageOf(world, 'nobody')._nod_contactid_value ?? null).toBeNull();
    expect(await world.sweep()).toMatchObject({ claimed: 0 });
  });

  it('costs a sweep no request where it is empty, or as it was an hour ago', async () => {
    const world = new World();
    const read = world.dataverse.read.bind(world.dataverse);
    let requests = 0;
    world.dataverse.read = (queries) => {
      requests += 1;
      return read(queries);
    };
    await world.sweep();
    expect(requests).toBe(1);
    await world.receive(message({ id: 'one', at: 0, from: third, text: 'Hello' }));
    requests = 0;
    await world.sweep();
    expect(requests).toBe(2);
    world.now += 61 * 60_000;
    requests = 0;
    await world.sweep();
    expect(requests).toBe(1);
  });

  it('empties when a record is made with the number', async () => {
    const world = await strangers();
    world.dataverse.seed('contact', { contactid: other, mobilephone: `+${third}` });
    await world.announce({ message: 'Create', table: 'contact', id: other });
    expect(texts.map((t) => messageOf(world, t)._nod_contactid_value)).toEqual([other, other, other]);
  });

  it('leaves what somebody has linked by hand, and what another record has', async () => {
    const world = await strangers();
    world.dataverse.seed('contact', { contactid: other });
    await world.edit('nod_message', messageId('wamid.one'), {
      'nod_contactid@odata.bind': `/contacts(${other})`,
    });
    await world.edit('nod_message', messageId('wamid.two'), {
      nod_recordtable: 'opportunity',
      nod_recordid: other,
    });
    await world.edit('contact', ids.contact, { telephone1: `+${third}` });
    expect(messageOf(world, 'one')._nod_contactid_value).toBe(other);
    expect(messageOf(world, 'two')._nod_contactid_value ?? null).toBeNull();
    expect(messageOf(world, 'three')._nod_contactid_value).toBe(ids.contact);
    await world.edit('contact', other, { mobilephone: `+${third}` });
    expect(messageOf(world, 'three')._nod_contactid_value).toBe(ids.contact);
    expect(world.number(third)!._nod_contactid_value).toBe(ids.contact);
  });

  it('of more than a thousand messages is emptied in change sets that Dataverse takes', async () => {
    const sizes: number[] = [];
    const world = new World({ onWrite: (changes) => void sizes.push(changes.length) });
    for (let i = 0; i < 1203; i++)
      world.dataverse.seed('nod_message', {
        nod_messageid: messageId(`wamid.many${i}`),
        nod_direction: 726000000,
        nod_status: MessageStatus.Received,
        nod_phonenumber: third,
        nod_occurredon: new Date(world.now + i * 1000).toISOString(),
        _nod_configurationid_value: ids.configuration,
      });
    await world.edit('contact', ids.contact, { telephone1: `+${third}` });
    const unbound = world.dataverse.rows('nod_message').filter((m) => m._nod_contactid_value == null);
    expect(unbound).toEqual([]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
  });

  it.each(['crash-before', 'crash-after', 'conflict'] as const)(
    'is emptied by the next try after %s of any of the writes',
    async (fault) => {
      for (const failing of [1, 2]) {
        const world = await strangers();
        await world.dataverse.write([
          { kind: 'update', table: 'contact', id: ids.contact, values: { telephone1: `+${third}` } },
        ]);
        const announce = () =>
          world.announce({
            message: 'Update',
            table: 'contact',
            id: ids.contact,
            written: { telephone1: 'x' },
          });
        let writes = 0;
        const write = world.dataverse.write.bind(world.dataverse);
        world.dataverse.write = (changes, more) => {
          if (++writes === failing) world.dataverse.failNextWrite(fault);
          return write(changes, more);
        };
        if (fault === 'conflict') await announce();
        else await expect(announce()).rejects.toThrow();
        await announce();
        expect(texts.map((t) => messageOf(world, t)._nod_contactid_value)).toEqual(
          Array(3).fill(ids.contact),
        );
        expect(numbersOf(world.contact())).toEqual([customer, third, null]);
      }
    },
  );
});
