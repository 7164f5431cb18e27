import { TemplateChange } from '@nod/solution';
import { dateValue, instantOf } from '@nod/solution/rows/date';
import { fit, textOf } from '@nod/solution/rows/text';
import type { TemplateItem } from '../../inbound/item';
import type { Row } from '../../ports/dataverse';
import { type KnownTemplate, categoryValue } from '../../rows/whatsapp-template';
import type { Workspace } from '../../workspace/workspace';
import type { ColumnChange } from '../column-change';
import { changeOfStatus } from '../setup/tell-apart';
import { sendable } from './sendable-status';

/**
 * Takes over what Meta says of a template on the rows that hold what WhatsApp has. It is news of its own day: the
 * next synchronisation reads all of it anew.
 */
export function recordKnownTemplate(item: TemplateItem, workspace: Workspace, now: number): ColumnChange[] {
  return knownOf(item, workspace).flatMap((known) => {
    const values = newsOf(known, item, item.occurredOn ?? now);
    if (Object.keys(values).length === 0) return [];
    workspace.update('nod_whatsapptemplate', known.id, values, known.etag);
    remember(known, values);
    return (['nod_metastatus', 'nod_quality'] as const)
      .filter((column) => column in values)
      .map((column) => ({ table: 'nod_whatsapptemplate', column, to: String(values[column]) }));
  });
}

/** The rows of the template under the configurations of its account. */
export function knownOf(item: TemplateItem, workspace: Workspace): KnownTemplate[] {
  const under = new Set(
    workspace.configurations
      .filter((c) => item.wabaId !== undefined && c.wabaId === item.wabaId)
      .map(({ id }) => id),
  );
  return workspace.whatsAppTemplates.filter(
    ({ configurationId, metaId }) => under.has(configurationId) && metaId === item.templateId,
  );
}

/** The later word stands; of two at the same instant, the one by which nothing is sent. */
function newsOf(known: KnownTemplate, item: TemplateItem, on: number): Row {
  const values: Row = {};
  const last = known.seenOn ?? 0;
  const status = item.status === undefined || sendable.has(item.status) ? 'APPROVED' : item.status;
  const isLater = on > last || (on === last && status !== 'APPROVED');
  // Kept also where it says nothing new: an earlier word that comes later is known by it.
  if (item.status !== undefined && isLater) values.nod_seenon = dateValue(on);
  if (item.status !== undefined && status !== known.status && isLater) {
    values.nod_metastatus = fit(status, 50);
    values.nod_change = TemplateChange[changeOfStatus(known.status, status)];
    values.nod_changedon = dateValue(on);
  }
  // What is announced names the coming category elsewhere: only one that holds is taken over.
  const category = item.nextCategory === undefined ? item.category : undefined;
  if (category !== undefined && category !== known.category && isLater && categoryValue(category) !== null) {
    values.nod_category = categoryValue(category);
    values.nod_change ??= TemplateChange.Changed;
    values.nod_changedon = dateValue(on);
  }
  if (item.quality !== undefined && item.quality !== known.quality)
    values.nod_quality = fit(item.quality, 20);
  return values;
}

function remember(known: KnownTemplate, values: Row): void {
  if ('nod_metastatus' in values) known.status = textOf(values.nod_metastatus) ?? '';
  if ('nod_seenon' in values) known.seenOn = instantOf(values.nod_seenon);
  if ('nod_quality' in values) known.quality = textOf(values.nod_quality);
}
