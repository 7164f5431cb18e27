import type { MeaningLabel } from '@nod/consent';
import type { ColumnChange } from '../column-change';

/** What became of one item of a webhook. */
export interface Outcome {
  kind:
    'message' | 'status' | 'preference' | 'system' | 'template' | 'account' | 'echo' | 'history' | 'other';
  /** applied: a consent changed. recorded: kept, no consent changed. ignored: see the reason. */
  outcome: 'applied' | 'recorded' | 'ignored';
  meaning: MeaningLabel;
  type?: string;
  reason?: string;
  /** The row of the message, if it has one. */
  rowId?: string;
  changes: ColumnChange[];
}

/** Reasons that several kinds of items have in common. */
export const noConfiguration = 'No WhatsApp Configuration has this phone number id.';
export const noSender = 'The sender has neither a phone number nor a user id.';

/** The outcome of an item that is not acted on. */
export function ignored(kind: Outcome['kind'], reason: string, type?: string): Outcome {
  return { kind, outcome: 'ignored', meaning: 'none', reason, type, changes: [] };
}

/** What became of an item whose events were entered: whether any counts, why or why not, and what it changed. */
export function outcomeOf(
  entered: readonly { applied: boolean; reason?: string; changes: ColumnChange[] }[],
): Pick<Outcome, 'outcome' | 'reason' | 'changes'> {
  const effective = entered.filter((e) => e.applied);
  const decisive = effective.length > 0 ? effective : entered;
  return {
    outcome: effective.length > 0 ? 'applied' : 'recorded',
    reason: decisive.find((e) => e.reason !== undefined)?.reason,
    changes: entered.flatMap((e) => e.changes),
  };
}
