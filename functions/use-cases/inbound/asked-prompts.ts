import type { AskedPrompt } from '@nod/consent';
import type { LedgerEvent } from '@nod/solution/rows/event';

/** The questions that stand in a ledger. */
export function askedPrompts(events: readonly LedgerEvent[]): AskedPrompt[] {
  return events
    .filter((e) => e.action === 'Asked' && e.promptId !== undefined)
    .map((e) => ({
      id: e.promptId!,
      scope: e.scope,
      type: e.promptType ?? 'Consent',
      templateId: e.templateId,
      record: e.record,
      askedOn: e.occurredOn,
    }));
}
