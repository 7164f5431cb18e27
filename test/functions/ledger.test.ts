import './always';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../functions/ports/dataverse';
import { hashedColumns, verifyChain } from '../../functions/rows/ledger-hash';
import { ledgerOf } from './always';
import { World, customer, ids, message, noon, preference } from './world';

const userId = 'US.13491208655302741918';
const texts = [
  'STOP',
  'START',
  'Hello',
  'yes',
  'no',
  'JOIN',
  'please stop sending me these',
  'unsubscribe 😀',
];

/** Anything that may happen to one number, in any order of arrival. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.constantFrom(...texts),
    at: fc.nat(5000),
    who: fc.constantFrom('number', 'user', 'both'),
  }),
  fc.record({
    kind: fc.constant('preference' as const),
    value: fc.constantFrom('stop' as const, 'resume' as const),
    at: fc.nat(5000),
  }),
  fc.record({ kind: fc.constant('request' as const), action: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant('field' as const), value: fc.boolean(), at: fc.nat(5000) }),
  fc.record({ kind: fc.constant('ask' as const), session: fc.constantFrom(726000000, 726000001) }),
  fc.record({ kind: fc.constant('sweep' as const), days: fc.nat(40) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function live(steps: readonly Step[]): Promise<World> {
  const world = new World({ configuration: { nod_doubleoptin: steps.length % 2 === 0 } });
  for (const [i, one] of steps.entries()) {
    const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    world.now += 1000;
    switch (one.kind) {
      case 'text':
        await world.receive(
          message({
            id: `m${i}`,
            at: one.at,
            text: one.text,
            from: one.who === 'user' ? '' : customer,
            userId: one.who === 'number' ? undefined : userId,
          }),
        );
        break;
      case 'preference':
        await world.receive(preference({ at: one.at, value: one.value }));
        break;
      case 'request':
        await world.request(id, {
          nod_action: 726000000 + one.action,
          _nod_contactid_value: ids.contact,
          nod_reason: 'On the phone',
        });
        break;
      case 'field':
        await world.edit(
          'contact',
          ids.contact,
          { nod_whatsappconsent: one.value },
          { on: noon + one.at * 1000, operation: id },
        );
        break;
      case 'ask':
        world.outbound(id, { _nod_templateid_value: ids.consent, nod_sessiontype: one.session });
        await world.worker().sender.send(id);
        break;
      case 'sweep':
        world.now += one.days * 86_400_000;
        await world.sweep();
    }
  }
  return world;
}

describe('the chain of a ledger', () => {
  it('is whole after any history, and its fold is the status (invariant 2)', async () => {
    // What is checked stands in always.ts, and holds for every world.
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await live(steps);
      }),
      { numRuns: 60 },
    );
  });

  it('shows any entry that was changed, added or removed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 6, maxLength: 12 }),
        fc.nat(),
        fc.constantFrom(...hashedColumns),
        async (steps, at, column) => {
          const world = await live(steps);
          const number = world.number();
          if (number === undefined) return;
          const end = {
            head: String(number.nod_ledgerhead ?? ''),
            count: Number(number.nod_ledgercount ?? 0),
          };
          const rows = ledgerOf(world, number);
          if (rows.length === 0) return;
          expect(verifyChain(rows, end)).toEqual([]);
          const i = at % rows.length;
          expect(
            verifyChain(
              rows.filter((_, j) => j !== i),
              end,
            ),
          ).not.toEqual([]);
          expect(verifyChain([...rows, rows[i]!], end)).not.toEqual([]);
          expect(verifyChain([...rows].reverse(), end)).toEqual([]);
          const forged = rows.map((row, j): Row =>
            j === i ? { ...row, [column]: other(row[column], column) } : row,
          );
          expect(verifyChain(forged, end)).not.toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

function other(value: Row[string], column: string): Row[string] {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (column.endsWith('on') || column === 'nod_pendinguntil')
    return value == null ? '2026-01-01T00:00:00Z' : '2026-01-01T00:00:01Z';
  return value == null ? 'x' : `${value}x`;
}
