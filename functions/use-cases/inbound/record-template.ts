import { TemplateCategory } from '@nod/solution';
import type { TemplateItem } from '../../inbound/item';
import type { Row } from '../../ports/dataverse';
import { dateValue } from '../../rows/choice';
import type { Template } from '../../rows/configuration';
import type { Workspace } from '../../workspace/workspace';
import type { ColumnChange, Outcome } from './outcome';
import { ignored } from './outcome';

/**
 * Takes over what Meta says of a template: its status, quality and category. A template that Meta moves to
 * MARKETING needs marketing consent from then on, and one that is announced to move, from the day announced.
 */
export function recordTemplate(item: TemplateItem, workspace: Workspace, now: number): Outcome {
  const known = workspace.configurations
    .filter((c) => item.wabaId !== undefined && c.wabaId === item.wabaId)
    .flatMap((c) => c.templates)
    .filter((t) => isIt(t, item));
  if (known.length === 0)
    return ignored('template', 'No Message Template here is this WhatsApp template.', item.field);
  const changes = known.flatMap((template) => change(template, item, workspace, now));
  const outcome = { kind: 'template', type: item.field, meaning: 'none', changes } as const;
  return changes.length > 0
    ? { ...outcome, outcome: 'recorded' }
    : { ...outcome, outcome: 'ignored', reason: 'It says nothing that was not known.' };
}

function isIt(template: Template, item: TemplateItem): boolean {
  if (template.whatsAppTemplateId !== undefined && item.templateId !== undefined) {
    return template.whatsAppTemplateId === item.templateId;
  }
  return (
    template.whatsAppName !== undefined &&
    template.whatsAppName === item.name &&
    template.language === item.language
  );
}

function change(template: Template, item: TemplateItem, workspace: Workspace, now: number): ColumnChange[] {
  const on = item.occurredOn ?? now;
  const values: Row = {};
  const changes: ColumnChange[] = [];
  const say = (column: string, to: string) => changes.push({ table: 'nod_messagetemplate', column, to });

  if (item.status !== undefined && on >= (template.metaStatusOn ?? 0)) {
    // FLAGGED is a warning and REINSTATED and UNARCHIVED bring a template back: all three can be sent.
    const status = ['FLAGGED', 'REINSTATED', 'UNARCHIVED'].includes(item.status) ? 'APPROVED' : item.status;
    values.nod_metastatuson = dateValue(on);
    if (status !== template.metaStatus) {
      values.nod_metastatus = status;
      say('nod_metastatus', status);
    }
  }
  if (item.quality !== undefined) {
    values.nod_quality = item.quality;
    say('nod_quality', item.quality);
  }
  const category = item.category;
  if (category !== undefined && category in TemplateCategory && on >= (template.categoryChangedOn ?? 0)) {
    values.nod_categoryon = dateValue(on);
    if (category !== template.category) {
      values.nod_category = TemplateCategory[category as keyof typeof TemplateCategory];
      say('nod_category', category);
    }
  }
  if (item.nextCategory === 'MARKETING') {
    // Without a date it is taken to be now: the stricter reading.
    values.nod_categorychangeson = dateValue(item.nextCategoryOn ?? on);
    say('nod_categorychangeson', 'MARKETING');
  }
  if (Object.keys(values).length > 0)
    workspace.update('nod_messagetemplate', template.id, values, template.etag);
  return changes;
}
