import type { SyncFindings } from '@nod/solution/rows/setup-request';
import type { RemoteTemplate } from '../../ports/whatsapp-account';
import { type Change, type KnownTemplate, categoryValue, componentsText } from '../../rows/whatsapp-template';
import { TemplateCategory } from '@nod/solution';

/** Taken away, or about to be. */
const gone = new Set(['DELETED', 'PENDING_DELETION']);

/** Not approved yet: approval is the first, and nothing that comes back. */
const underReview = new Set(['', 'PENDING', 'IN_APPEAL', 'REJECTED']);

/**
 * What has happened to a template since it was read last; `undefined` if nothing. Where several things have, the one
 * that decides whether it can be sent.
 */
export function changeOf(known: KnownTemplate | undefined, remote: RemoteTemplate): Change | undefined {
  if (known === undefined) return 'New';
  // That it is about to go was told already: that it went is no news.
  if (known.status !== remote.status && !(gone.has(known.status) && gone.has(remote.status)))
    return changeOfStatus(known.status, remote.status);
  return saysSame(known, remote) ? undefined : 'Changed';
}

/** What it means for a template that it has this status now, and had another one before. */
export function changeOfStatus(before: string, status: string): Exclude<Change, 'New' | 'Unchanged'> {
  if (gone.has(status)) return 'Deleted';
  if (status === 'ARCHIVED') return 'Archived';
  if (status === 'PAUSED') return 'Paused';
  return status === 'APPROVED' && !underReview.has(before) ? 'Restored' : 'Changed';
}

/** Whether anything of the row is not as WhatsApp has it, the quality among it, which is no change of the template. */
export function isStale(known: KnownTemplate, remote: RemoteTemplate): boolean {
  return (
    known.status !== remote.status ||
    (known.quality ?? '') !== (remote.quality ?? '') ||
    (known.rejectedReason ?? '') !== (remote.rejectedReason ?? '') ||
    !saysSame(known, remote)
  );
}

/** Whether it is to be told of a template that it is in the list no more: not where it was about to go. */
export function isNewlyGone(known: KnownTemplate): boolean {
  return !gone.has(known.status);
}

function saysSame(known: KnownTemplate, remote: RemoteTemplate): boolean {
  return (
    (known.components ?? null) === componentsText(remote) &&
    known.name === remote.name &&
    known.language === remote.language &&
    categoryOf(known) === categoryValue(remote.category)
  );
}

function categoryOf({ category }: KnownTemplate): number | null {
  return category === undefined ? null : TemplateCategory[category as keyof typeof TemplateCategory];
}

/** Where the outcome names a template that changed in this way. */
export const listOf: Record<
  Exclude<Change, 'Unchanged'>,
  keyof Omit<SyncFindings, 'templates' | 'withdrawn'>
> = {
  New: 'new',
  Changed: 'changed',
  Paused: 'paused',
  Archived: 'archived',
  Deleted: 'deleted',
  Restored: 'restored',
};
