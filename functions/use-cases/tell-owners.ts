import type { RecordRef } from '@nod/consent';
import { notificationId } from '../rows/ids';
import { notificationRow } from '../rows/notification';
import type { RecordInHand } from '../workspace/facts';
import type { NumberInHand } from '../workspace/number-in-hand';
import type { Workspace } from '../workspace/workspace';
import type { EnteredEvent } from './enter-events';
import { type News, newsOf, wrote } from './news-of';

/** Milliseconds in which the owner of a record is told once at most that the customer writes. */
const quietFor = 10 * 60_000;

/**
 * Tells the owners of the records of a number what the customer did: of each change of consent, and of a message that
 * changed none. Nobody is told where no record has the number: the inbox shows it. A team cannot be told.
 */
export function tellOwners(at: {
  workspace: Workspace;
  number: NumberInHand;
  /** The record that was asked about, if any: then it alone is meant. */
  asked?: RecordRef;
  entered: readonly EnteredEvent[];
  /** What caused it: the id derives from it. */
  cause: string;
  /** Whether it is worth telling though it changed no consent: somebody wrote something. */
  isMessage?: boolean;
  /** Milliseconds since 1970. */
  now: number;
}): void {
  const { workspace, entered, cause, now } = at;
  const changed = newsOf(entered);
  const news = changed ?? (at.isMessage ? wrote : undefined);
  if (news === undefined) return;
  for (const record of recordsOf(at)) {
    const slot = String(Math.floor(now / quietFor));
    const id = changed ? notificationId(cause, record.id) : notificationId('wrote', record.id, slot);
    if (record.ownerId === undefined) workspace.notTold(record);
    else workspace.tell(id, rowOf(news, record, record.ownerId));
  }
}

/** Those that a message is shown with, the first of each table; of several with one owner the first. */
function recordsOf({ workspace, number, asked }: Parameters<typeof tellOwners>[0]): RecordInHand[] {
  const all = workspace.recordsOf(number);
  const meant = all.filter((r) => r.table === asked?.table && r.id === asked.id);
  if (meant.length > 0) return meant;
  const shown = all.filter((r, i) => all.findIndex((o) => o.table === r.table) === i);
  return shown.filter(
    (r, i) => r.ownerId === undefined || shown.findIndex((o) => o.ownerId === r.ownerId) === i,
  );
}

function rowOf(news: News, record: RecordInHand, ownerId: string) {
  const { kind, happened, means } = news;
  const who = record.name ?? 'A customer';
  return notificationRow({ kind, title: titleOf(who, happened), body: means, record, ownerId });
}

/** What happened is never cut off; the name is. */
function titleOf(who: string, happened: string): string {
  const room = 100 - happened.length - 1;
  return `${who.length > room ? `${who.slice(0, room - 1).trimEnd()}…` : who} ${happened}`;
}
