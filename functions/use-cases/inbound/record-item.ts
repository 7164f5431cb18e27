import type { InboundItem, NumberChangeItem, PreferenceItem } from '../../inbound/item';
import type { Workspace } from '../../workspace/workspace';
import { type Outcome, ignored } from './outcome';
import { recordMessage } from './record-message';
import { recordNotice } from './record-notice';
import { recordNumberChange } from './record-number-change';
import { recordPreference } from './record-preference';
import { recordStatus } from './record-status';
import { recordTemplate } from './record-template';

/** Records one item of a webhook in the workspace, and says what became of it. */
export function recordItem(
  item: Exclude<InboundItem, { kind: 'malformed' }>,
  at: { workspace: Workspace; now: number; lastSentOn?: number },
): Outcome {
  const { workspace, now } = at;
  switch (item.kind) {
    case 'message':
      return recordMessage(item, at);
    case 'status':
      return recordStatus(item, workspace, now);
    case 'preference':
      return noted(item, recordPreference(item, workspace, now), workspace);
    case 'system':
      return noted(item, recordNumberChange(item, workspace, now), workspace);
    case 'template': {
      const outcome = recordTemplate(item, workspace, now);
      recordNotice(item, outcome, workspace);
      return outcome;
    }
    case 'account':
    case 'echo':
    case 'history':
    case 'other': {
      const outcome = ignored(item.kind, item.reason, item.type);
      recordNotice(item, outcome, workspace);
      return outcome;
    }
  }
}

/** What is ignored leaves a notice with the reason; what is not has its place in the ledger. */
function noted(item: PreferenceItem | NumberChangeItem, outcome: Outcome, workspace: Workspace): Outcome {
  if (outcome.outcome === 'ignored') recordNotice(item, outcome, workspace);
  return outcome;
}
