import { TemplateCategory } from '@nod/solution';
import type { TemplateItem } from '../../inbound/item';
import type { Row, Value } from '../../ports/dataverse';
import { labelOf } from '@nod/solution/rows/choice';
import { dateValue, instantOf } from '@nod/solution/rows/date';
import { fit, textOf } from '@nod/solution/rows/text';
import type { Template } from '@nod/solution/rows/template';
import type { Workspace } from '../../workspace/workspace';
import type { ColumnChange } from '../column-change';
import { noticeId } from '../../rows/ids';
import { type Outcome, ignored } from './outcome';
import { knownOf, recordKnownTemplate } from './record-known-template';
import { sendable } from './sendable-status';

const whyNoNews = 'It says nothing that was not known.';

/**
 * Takes over what Meta says of a template: its status, quality and category. A template that Meta moves to
 * MARKETING needs marketing consent from then on, and one that is announced to move, from the day announced.
 */
export function recordTemplate(item: TemplateItem, workspace: Workspace, now: number): Outcome {
  const known = workspace.configurations
    .filter((c) => item.wabaId !== undefined && c.wabaId === item.wabaId)
    .flatMap((c) => c.templates)
    .filter((t) => isIt(t, item));
  const ofWhatsApp = knownOf(item, workspace);
  if (known.length === 0 && ofWhatsApp.length === 0)
    return ignored('template', 'No Message Template here is this WhatsApp template.', item.field);
  if (item.field === 'message_template_components_update') return synchroniseSoon(item, workspace);
  const changes = [
    ...recordKnownTemplate(item, workspace, now),
    ...known.flatMap((template) => change(template, item, workspace, now)),
  ];
  const outcome = { kind: 'template', type: item.field, meaning: 'none', changes } as const;
  return changes.length > 0
    ? { ...outcome, outcome: 'recorded' }
    : { ...outcome, outcome: 'ignored', reason: whyNoNews };
}

/**
 * An edit is told by its texts, in another form than the components that a send is made of: those are read from
 * WhatsApp, within a minute. Told again it is no news.
 */
function synchroniseSoon(item: TemplateItem, workspace: Workspace): Outcome {
  if (workspace.hasNotice(noticeId(item))) return ignored('template', whyNoNews, item.field);
  for (const { id } of workspace.configurations.filter(({ wabaId }) => wabaId === item.wabaId))
    workspace.update('nod_configuration', id, { nod_syncedon: null });
  return {
    kind: 'template',
    type: item.field,
    meaning: 'none',
    outcome: 'recorded',
    reason: 'Its wording changed: the templates are synchronised.',
    changes: [],
  };
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
  const values: Row = { ...statusNews(template, item, on), ...categoryNews(template, item, on) };
  if (item.quality !== undefined) values.nod_quality = fit(item.quality, 20);
  if (Object.keys(values).length > 0)
    workspace.update('nod_messagetemplate', template.id, values, template.etag);
  // What is in hand at the same time builds on it.
  remember(template, values);
  return told(values);
}

/** The later word stands; of two at the same instant, the one by which nothing is sent. */
function statusNews(template: Template, { status }: TemplateItem, on: number): Row {
  const known = template.metaStatusOn ?? 0;
  if (status === undefined || on < known || (on === known && sendable.has(status))) return {};
  const next = sendable.has(status) ? 'APPROVED' : fit(status, 50);
  return {
    nod_metastatuson: dateValue(on),
    ...(next === template.metaStatus ? {} : { nod_metastatus: next }),
  };
}

/**
 * The latest word on the category stands; of two at the same instant, MARKETING. A category that is announced
 * holds from its day on, until a later word than that says otherwise.
 */
function categoryNews(template: Template, item: TemplateItem, on: number): Row {
  const values: Row = {};
  const known = template.categoryChangedOn ?? 0;
  const category = categoryOf(item.category);
  const isNews = category !== undefined && (on > known || (on === known && category === 'MARKETING'));
  if (isNews) {
    values.nod_categoryon = dateValue(on);
    if (category !== template.category) values.nod_category = TemplateCategory[category];
  }
  // Without a date it is taken to be now: the stricter reading.
  const announced =
    item.nextCategory === 'MARKETING' ? (item.nextCategoryOn ?? on) : template.becomesMarketingOn;
  const latest = isNews ? on : known;
  const becomesOn = announced === undefined || latest > announced ? undefined : announced;
  if (becomesOn !== template.becomesMarketingOn) values.nod_categorychangeson = dateValue(becomesOn);
  return values;
}

function categoryOf(category: string | undefined): keyof typeof TemplateCategory | undefined {
  return category !== undefined && Object.hasOwn(TemplateCategory, category)
    ? (category as keyof typeof TemplateCategory)
    : undefined;
}

function remember(template: Template, values: Row): void {
  if ('nod_metastatuson' in values) template.metaStatusOn = instantOf(values.nod_metastatuson);
  if ('nod_metastatus' in values) template.metaStatus = textOf(values.nod_metastatus);
  if ('nod_categoryon' in values) template.categoryChangedOn = instantOf(values.nod_categoryon);
  if ('nod_category' in values) template.category = labelOf(TemplateCategory, values.nod_category);
  if ('nod_categorychangeson' in values)
    template.becomesMarketingOn = instantOf(values.nod_categorychangeson);
}

/** What there is to tell of: since when a word holds is no change by itself. */
function told(values: Row): ColumnChange[] {
  const columns = ['nod_metastatus', 'nod_quality', 'nod_category', 'nod_categorychangeson'] as const;
  return columns
    .filter((column) => column in values)
    .map((column) => ({ table: 'nod_messagetemplate', column, to: label(column, values[column]) }));
}

function label(column: string, value: Value): string {
  if (column === 'nod_category') return labelOf(TemplateCategory, value) ?? '';
  if (column === 'nod_categorychangeson') return value == null ? '' : 'MARKETING';
  return String(value);
}
