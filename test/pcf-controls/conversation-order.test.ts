import { Direction, MessageStatus } from '@nod/solution';
import type { Row } from '@nod/solution/rows/row';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../pcf-controls/ConsentChat/conversation/conversation';
import { inOrder, mergeMessages } from '../../pcf-controls/ConsentChat/conversation/merge-messages';
import {
  type ThreadData,
  continued,
  threadFrom,
  withNews,
  withOlder,
} from '../../pcf-controls/ConsentChat/conversation/thread-data';
import type { Answer } from '../../pcf-controls/ConsentChat/dataverse/gateway';
import { message } from './chat-fixtures';

const start = Date.UTC(2026, 5, 1, 12);
/** Few instants and few ids, so that they often meet. */
const anyMessage = fc
  .record({ on: fc.nat(3), inbound: fc.boolean(), id: fc.constantFrom('a', 'b', 'c', 'd') })
  .map((of): Message => message({ ...of, on: start + of.on * 1000 }));

describe('the order of messages', () => {
  it('puts what the app answers at once below what it answers', () => {
    const asked = message({ id: 'z', inbound: true, on: start });
    const answered = message({ id: 'a', on: start });
    expect(mergeMessages([], [answered, asked])).toEqual([asked, answered]);
    expect(mergeMessages([asked], [answered])).toEqual([asked, answered]);
  });

  it('is a strict weak order, in which only the same message is equal', () => {
    fc.assert(
      fc.property(anyMessage, anyMessage, anyMessage, (a, b, c) => {
        const [ab, bc, ac] = [Math.sign(inOrder(a, b)), Math.sign(inOrder(b, c)), Math.sign(inOrder(a, c))];
        expect(inOrder(a, a)).toBe(0);
        expect(ab + Math.sign(inOrder(b, a))).toBe(0);
        // What comes before, or stands beside, does so across a third.
        if (ab <= 0 && bc <= 0) expect(ac).toBe(Math.min(ab, bc));
        expect(ab === 0).toBe(a.on === b.on && a.inbound === b.inbound && a.id === b.id);
      }),
      { numRuns: 2000 },
    );
  });
});

/** A row as Dataverse has it; times are cut to the second. */
interface Kept {
  second: number;
  id: number;
  inbound: boolean;
}
const anyThread = fc.uniqueArray(fc.record({ second: fc.nat(4), id: fc.nat(500), inbound: fc.boolean() }), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 40,
});
const key = { configurationId: 'c', record: { table: 'contact', id: 'r' }, number: undefined };
const noWording = () => undefined;

function rowOf({ second, id, inbound }: Kept): Row {
  const on = new Date(start + second * 1000).toISOString();
  return {
    '@odata.etag': `W/"${id}"`,
    nod_messageid: `m${String(id).padStart(4, '0')}`,
    nod_direction: inbound ? Direction.Inbound : Direction.Outbound,
    nod_status: inbound ? MessageStatus.Received : MessageStatus.Sent,
    nod_occurredon: on,
    modifiedon: on,
  };
}

/** The page that begins after so many rows, by nod_occurredon and nod_messageid, newest first. */
function page(kept: readonly Kept[], from: number, size: number): Answer {
  const rows = [...kept].sort((a, b) => b.second - a.second || b.id - a.id);
  const next = from + size < rows.length;
  return {
    status: 200,
    body: {
      value: rows.slice(from, from + size).map(rowOf),
      ...(next && { '@odata.nextLink': `https://x/api/data/v9.2/${from + size}` }),
    },
  };
}

const nothing: Answer = { status: 200, body: { value: [] } };
const opened = (kept: readonly Kept[], size: number): ThreadData =>
  threadFrom([page(kept, 0, size), ...Array<Answer>(7).fill(nothing)], key, noWording);

function toTheStart(thread: ThreadData, kept: readonly Kept[], size: number): ThreadData {
  let read = thread;
  while (read.older !== undefined) read = withOlder(read, page(kept, Number(read.older), size), noWording);
  return read;
}

const idsOf = (messages: readonly Message[]) => messages.map((m) => m.id);
const all = (kept: readonly Kept[]) =>
  idsOf([...mergeMessages([], toTheStart(opened(kept, 1000), kept, 1000).messages)]);

describe('at the edge of a page', () => {
  it('nothing is lost and nothing doubled, though an instant lies on both sides of it', () => {
    fc.assert(
      fc.property(anyThread, fc.integer({ min: 1, max: 9 }), (kept, size) => {
        const read = toTheStart(opened(kept, size), kept, size);
        expect(idsOf(read.messages)).toEqual(all(kept));
        expect(new Set(idsOf(read.messages)).size).toBe(kept.length);
      }),
    );
  });

  it('nor when news of an instant of the page comes before the older ones are read', () => {
    fc.assert(
      fc.property(anyThread, fc.integer({ min: 1, max: 9 }), (kept, size) => {
        const thread = withNews(opened(kept, size), kept.map(rowOf), noWording);
        expect(idsOf(toTheStart(thread, kept, size).messages)).toEqual(all(kept));
      }),
    );
  });

  it('nor when the conversation is read anew after more has come', () => {
    fc.assert(
      fc.property(anyThread, anyThread, fc.integer({ min: 1, max: 9 }), (earlier, more, size) => {
        // What comes later is dated no earlier than what was there, and often at the same instant.
        const last = Math.max(...earlier.map(({ second }) => second));
        const later = more.map((one) => ({
          ...one,
          id: one.id + 1000 * ((one.id % 2) + 1),
          second: one.second + last,
        }));
        const before = earlier.map((one) => ({ ...one, id: one.id + 1000 * ((one.id + 1) % 2) + 500 }));
        const known = new Set(before.map(({ id }) => id));
        const kept = [...before, ...later.filter(({ id }) => !known.has(id))];
        const thread = continued(opened(before, size), opened(kept, size), false);
        // The next link of before goes on where it stood then.
        const from = thread.older === undefined ? undefined : oldestKept(kept, thread);
        const read = from === undefined ? thread : toTheStart({ ...thread, older: String(from) }, kept, size);
        expect(idsOf(read.messages)).toEqual(all(kept));
      }),
      { numRuns: 1000 },
    );
  });
});

/** How many rows stand at or before the last that the pages read so far reach without a gap at their older end. */
function oldestKept(kept: readonly Kept[], { messages }: ThreadData): number {
  const shown = new Set(idsOf(messages));
  const rows = (page(kept, 0, kept.length).body.value as Row[]).map((row) => row.nod_messageid as string);
  // Paging cookies name the last row of a page.
  return rows.length - [...rows].reverse().findIndex((id) => shown.has(id));
}
