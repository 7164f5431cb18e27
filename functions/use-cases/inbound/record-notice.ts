import type { InboundItem } from '../../inbound/item';
import { dateValue } from '@nod/solution/rows/date';
import { fit } from '@nod/solution/rows/text';
import { noticeId } from '../../rows/ids';
import { bind } from '@nod/solution/rows/lookup';
import type { Workspace } from '../../workspace/workspace';
import type { Outcome } from './outcome';

/**
 * Keeps a note of what WhatsApp told us that is not a message, with what became of it. The note holds no content,
 * so that no personal data comes in by a field that Nod does not know.
 */
export function recordNotice(
  item: Extract<InboundItem, { digest: string }>,
  outcome: Outcome,
  workspace: Workspace,
): void {
  const configuration = workspace.configuration(item.phoneNumberId);
  workspace.keepNotice(noticeId(item), {
    nod_name: fit(`${item.field} · ${outcome.outcome}`, 200),
    nod_field: fit(item.field, 100),
    nod_kind: fit(item.kind, 30),
    nod_outcome: outcome.outcome,
    nod_reason: fit(outcome.reason, 500),
    nod_payloadhash: item.digest,
    nod_occurredon: dateValue(item.occurredOn),
    ...bind('nod_configurationid', 'nod_configuration', configuration?.id),
  });
}
