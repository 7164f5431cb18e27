import { clockTolerance, interpret } from '@nod/consent';
import { Direction, MessageStatus } from '@nod/solution';
import type { InboundItem } from '../../inbound/item';
import type { Query, Row } from '../../ports/dataverse';
import { instantOf } from '@nod/solution/rows/date';
import { digitsOf } from '../../workspace/digits-of';

/** Messages that have left, or may have. */
const left = [
  MessageStatus.Sending,
  MessageStatus.Sent,
  MessageStatus.Delivered,
  MessageStatus.Read,
  MessageStatus.Unknown,
];

/**
 * The queries for what people were sent last, for those few messages whose meaning depends on it: a "yes" or a
 * "no" that quotes nothing. Each query finds the last message before its answer.
 * @returns the queries, and what tells from their rows when each sender was last sent anything (milliseconds since
 * 1970).
 */
export function lastSentQueries(items: readonly InboundItem[]): {
  queries: Query[];
  read: (rows: Row[][]) => Map<InboundItem, number>;
} {
  const asked = items.flatMap((item) => {
    const query = lastSentQuery(item);
    return query === undefined ? [] : [{ item, query }];
  });
  return {
    queries: asked.map(({ query }) => query),
    read: (rows) => {
      const found = asked.map(({ item }, i) => [item, instantOf(rows[i]?.[0]?.nod_occurredon)] as const);
      return new Map(
        found.filter((entry): entry is readonly [InboundItem, number] => entry[1] !== undefined),
      );
    },
  };
}

function lastSentQuery(item: InboundItem): Query | undefined {
  if (item.kind !== 'message' || item.repliesTo !== undefined) return undefined;
  const { intent } = interpret(item.content, { templates: [] });
  if (intent !== 'yes' && intent !== 'no') return undefined;
  const digits = digitsOf(item.sender.waId);
  if (digits === undefined && item.sender.userId === undefined) return undefined;
  return {
    table: 'nod_message',
    select: ['nod_occurredon'],
    where: [
      digits === undefined
        ? { column: 'nod_userid', is: item.sender.userId }
        : { column: 'nod_phonenumber', is: digits },
      { column: 'nod_configurationid/nod_phonenumberid', is: item.phoneNumberId ?? null },
      { column: 'nod_direction', is: Direction.Outbound },
      { column: 'nod_status', isIn: left },
      ...(item.occurredOn === undefined
        ? []
        : [{ column: 'nod_occurredon', isBefore: new Date(item.occurredOn + clockTolerance) }]),
    ],
    orderBy: { column: 'nod_occurredon', descending: true },
    top: 1,
  };
}
