import { SessionType } from '@nod/solution';
import { fold, recordKey, statusOf } from '@nod/consent';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreachableError } from '../../functions/errors';
import type { Fault } from '../ports/memory/memory-dataverse';
import { World, delivery, ids, message, noon, preference } from '../functions/world';

const people = ['16505551234', '16505551235'] as const;
const prompts = people.map((_, i) => ({
  marketing: `00000000-0000-4000-8000-0000000000${i}1`,
  utility: `00000000-0000-4000-8000-0000000000${i}2`,
}));

/** One thing that a customer, or WhatsApp, says; seconds after noon are few so that instants are often equal. */
const saying = fc.record({
  who: fc.nat(people.length - 1),
  at: fc.integer({ min: 100, max: 112 }),
  /** WhatsApp may give the number, the business-scoped user id, or both. */
  as: fc.constantFrom('phone', 'both', 'user'),
  what: fc.constantFrom(
    'STOP',
    'Stop. Thank you',
    'START',
    'JOIN',
    'hello',
    'yes',
    'no',
    'Yes, I Agree',
    'No, Thank You',
    'tap yes',
    'tap no',
    'tap utility yes',
    'tap utility no',
    'meta stop',
    'meta resume',
    '131050',
    'please stop messaging me',
  ),
});
type Saying = { who: number; at: number; as: string; what: string };

function toWebhook({ who, at, as, what }: Saying, index: number, wamids: Map<string, string>): object {
  const from = people[who]!;
  const id = `h${index}`;
  const on = (which: 'marketing' | 'utility') => wamids.get(prompts[who]![which])!;
  switch (what) {
    case 'meta stop':
      return preference({ at, value: 'stop', from });
    case 'meta resume':
      return preference({ at, value: 'resume', from });
    case '131050':
      return delivery({ wamid: on('marketing'), at, status: 'failed', error: 131050, to: from });
    case 'tap yes':
      return message({ id, at, from, tap: { label: 'Yes, I Agree', on: on('marketing') } });
    case 'tap no':
      return message({ id, at, from, tap: { label: 'No, Thank You', on: on('marketing') } });
    case 'tap utility yes':
      return message({ id, at, from, tap: { label: 'Yes, I Agree', on: on('utility') } });
    case 'tap utility no':
      return message({ id, at, from, tap: { label: 'No, Thank You', on: on('utility') } });
    default: {
      // A bare answer under a user id that is not yet known to be this person's answers nothing: nobody knows whom it was asked.
      const answers = ['yes', 'no', 'Yes, I Agree', 'No, Thank You'].includes(what);
      const userId = as === 'phone' ? undefined : `US.100${who}`;
      return message({ id, at, from: as === 'user' && !answers ? '' : from, userId, text: what });
    }
  }
}

async function worldWithPrompts(options: ConstructorParameters<typeof World>[0]) {
  const world = new World({ ...options, onRead: undefined, onWrite: undefined });
  const wamids = new Map<string, string>();
  for (const [i, digits] of people.entries()) {
    const contact = `00000000-0000-4000-8000-0000000001c${i}`;
    world.dataverse.seed('contact', {
      contactid: contact,
      firstname: 'A',
      mobilephone: `+${digits}`,
      nod_whatsappnumber: digits,
      nod_whatsappconsent: false,
      _owninguser_value: ids.agent,
    });
    for (const session of ['Marketing', 'Utility'] as const) {
      const id = prompts[i]![session === 'Marketing' ? 'marketing' : 'utility'];
      const values = {
        _nod_templateid_value: ids.consent,
        nod_sessiontype: SessionType[session],
        nod_phonenumber: digits,
        _nod_contactid_value: contact,
      };
      world.outbound(id, values);
      expect(await world.worker().sender.send(id)).toBe('sent');
      wamids.set(id, world.whatsapp.sent.at(-1)!.wamid);
    }
  }
  world.now = noon + 200_000;
  return { world, wamids };
}

/** What must not depend on how the webhooks came in. */
function endOf(world: World) {
  return {
    statuses: people.map((p) => [
      world.status(p),
      world.number(p)?.nod_isstoppedatwhatsapp,
      world.number(p)?.nod_isblocked,
    ]),
    users: people.map((_, i) =>
      world.number(`US.100${i}`)?._nod_mergedintoid_value ? undefined : world.status(`US.100${i}`),
    ),
    fields: world.dataverse.rows('contact').map((c) => c.nod_whatsappconsent),
    inbound: world.dataverse
      .rows('nod_message')
      .filter((m) => m.nod_direction === 726000000)
      .map((m) => m.nod_messageid)
      .sort(),
  };
}

/** Delivers each webhook until it is taken, as a queue does, through workers that fail and get in each other's way. */
async function deliver(world: World, webhooks: object[], workers: number): Promise<void> {
  const pool = Array.from({ length: workers }, () => world.worker().inbound);
  await Promise.all(
    webhooks.map(async (webhook, i) => {
      const body = Buffer.from(JSON.stringify(webhook));
      for (let delivery = 0; ; delivery++) {
        try {
          await pool[(i + delivery) % workers]!.record(body);
          return;
        } catch (error) {
          if (delivery > 200) throw error;
          // The worker that failed is gone; another one takes the message when it is visible again.
          pool[(i + delivery) % workers] = world.worker().inbound;
        }
      }
    }),
  );
}

describe('Invariants 1, 2, 3 and 8: whatever the order, the repetition and the crashes, the end is the same', () => {
  it('any history, shuffled, repeated, interleaved among workers that crash and conflict, ends as in order', async () => {
    const property = () =>
      fc.asyncProperty(
        fc.array(saying, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat(999)),
        fc.integer({ min: 1, max: 3 }),
        async (history, chance, workers) => {
          const roll = () => chance.next().value as number;
          const inOrder = await worldWithPrompts({});
          for (const [i, said] of history.entries())
            await inOrder.world.receive(toWebhook(said, i, inOrder.wamids));

          const { world, wamids } = await worldWithPrompts({});
          const webhooks = history.flatMap((said, i) =>
            Array.from({ length: 1 + (roll() % 3) }, () => toWebhook(said, i, wamids)),
          );
          const shuffled = webhooks
            .map((w) => [roll(), w] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, w]) => w);
          injectFaults(world, roll);
          await deliver(world, shuffled, workers);

          expect(endOf(world)).toEqual(endOf(inOrder.world));
          // The status is the fold of the ledger and nothing else.
          for (const [i, digits] of people.entries()) {
            const ledger = world
              .ledger()
              .filter((e) => e.row._nod_numberid_value === world.number(digits)?.nod_optinoutnumberid);
            const state = fold(ledger);
            expect(world.status(digits)).toBe(statusOf(state));
            const record = recordKey({ table: 'contact', id: `00000000-0000-4000-8000-0000000001c${i}` });
            expect(world.dataverse.row('contact', record.split(':')[1]!)!.nod_whatsappconsent).toBe(
              state.records.get(record)?.granted ?? false,
            );
          }
        },
      );
    // Histories spend half of their time waiting for company, as items in hand do: several wait at a time.
    const lanes = 4;
    const numRuns = Math.ceil(Number(process.env.NOD_RUNS ?? 2000) / lanes);
    await Promise.all(Array.from({ length: lanes }, () => fc.assert(property(), { numRuns })));
  }, 240_000);
});

/** A third of the requests fail: before anything happened, after all was done, or because someone else was first. */
function injectFaults(world: World, roll: () => number): void {
  const { dataverse } = world;
  const { read, write } = { read: dataverse.read.bind(dataverse), write: dataverse.write.bind(dataverse) };
  const faults: Fault[] = ['conflict', 'crash-before', 'crash-after'];
  dataverse.read = async (queries) => {
    for (let turns = roll() % 4; turns > 0; turns--) await Promise.resolve();
    if (roll() % 6 === 0) throw new UnreachableError('dataverse-unreachable', 'A fault of the test.');
    return read(queries);
  };
  dataverse.write = async (changes, more) => {
    for (let turns = roll() % 4; turns > 0; turns--) await Promise.resolve();
    if (roll() % 3 === 0) dataverse.failNextWrite(faults[roll() % 3]!);
    return write(changes, more);
  };
}
