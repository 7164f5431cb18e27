import { canonicalDigits } from '@nod/consent/phone';
import type { InboundItem } from '../../functions/inbound/item';
import { parseWebhook } from '../../functions/inbound/parse-webhook';
import type { ItemLine } from './outcome-lines';

/** What `npm run replay` says of one item of a payload. */
export interface ReplayedItem {
  kind: string;
  id?: string;
  type?: string;
  meaning: string;
  /** `lost` if the app accepted it and never said what became of it. */
  outcome: string;
  reason?: string;
  number?: string;
  changes: { table: string; column: string; to: string }[];
}

export interface ReplayedPayload {
  file: string;
  http: number;
  items: ReplayedItem[];
}

/** Puts what was in a payload beside what the app said of each item, by their order. */
export function replayed(of: {
  file: string;
  http: number;
  body: unknown;
  lines: readonly ItemLine[];
}): ReplayedPayload {
  const { file, http, body, lines } = of;
  if (http !== 200) return { file, http, items: [] };
  const recorded = lines[Symbol.iterator]();
  const items = parseWebhook(body).map((item) =>
    item.kind === 'malformed' ? putAside(item.reason) : replayedItem(item, recorded.next().value),
  );
  return { file, http, items };
}

/** What cannot be read is not lost: it lies in the poison queue, with an alarm. */
function putAside(reason: string): ReplayedItem {
  const why = `Put aside in the poison queue: ${reason}`;
  return { kind: 'other', meaning: 'none', outcome: 'ignored', reason: why, changes: [] };
}

function replayedItem(item: InboundItem, line: ItemLine | undefined): ReplayedItem {
  const { kind, type, meaning, outcome, reason, changes } = line ?? lost;
  return {
    kind: line === undefined ? item.kind : kind,
    ...given({ id: 'wamid' in item ? item.wamid : 'id' in item ? item.id : undefined }),
    ...given({ type }),
    meaning,
    outcome,
    ...given({ reason }),
    ...given({ number: numberOf(item) }),
    changes,
  };
}

const lost: Omit<ItemLine, 'index'> = {
  kind: 'other',
  meaning: 'none',
  outcome: 'lost',
  reason: 'The app accepted it and did not say what became of it.',
  changes: [],
};

/** Whom it is about: canonical digits, else what WhatsApp gave. */
function numberOf(item: InboundItem): string | undefined {
  const who =
    'sender' in item
      ? item.sender
      : 'recipient' in item
        ? item.recipient
        : 'from' in item
          ? item.from
          : undefined;
  return who && (canonicalDigits(who.waId ?? '') ?? who.userId ?? who.waId);
}

function given<T extends Record<string, string | undefined>>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The ids of the business numbers in a payload, with the account that each belongs to. */
export function businessNumbers(body: unknown): { phoneNumberId: string; wabaId?: string }[] {
  const items = parseWebhook(body);
  return items.flatMap(({ phoneNumberId, wabaId }) =>
    phoneNumberId === undefined ? [] : [{ phoneNumberId, wabaId }],
  );
}
