import type { WhatsAppContext } from './context';
import type { Template, TemplateCategory, TemplateComponent, TemplateStatus } from './model';
import {
  toTemplateCategoryPayload,
  toTemplateQualityPayload,
  toTemplateStatusPayload,
} from './template-payloads';
import { BadRequest, type Reply } from '../http/serve-routes';
import { toTemplate } from './template-routes';

type Json = Record<string, unknown>;

/**
 * POST /_local/templates: adds a template, APPROVED unless it says otherwise, or changes the one of that
 * name and language. A changed status, category or quality is told by the matching webhook.
 */
export async function changeTemplate(context: WhatsAppContext, body: Json): Promise<Reply> {
  const { state } = context;
  const wabaId = body['wabaId'] ?? [...state.numbers.values()][0]?.wabaId;
  if (typeof wabaId !== 'string') throw new BadRequest('wabaId is required');
  const existing = state.templates.find(
    (one) => one.wabaId === wabaId && one.name === body['name'] && one.language === body['language'],
  );
  if (!existing) {
    const template = {
      ...toTemplate(wabaId, body),
      status: (body['status'] ?? 'APPROVED') as TemplateStatus,
    };
    state.templates.push(template);
    return { status: 201, body: template };
  }
  const before = { ...existing };
  if (typeof body['status'] === 'string') existing.status = body['status'] as TemplateStatus;
  if (typeof body['category'] === 'string') existing.category = body['category'] as TemplateCategory;
  if (typeof body['qualityScore'] === 'string')
    existing.qualityScore = body['qualityScore'] as Template['qualityScore'];
  if (Array.isArray(body['components'])) existing.components = body['components'] as TemplateComponent[];
  if (before.category !== existing.category) existing.previousCategory = before.category;
  await announce(context, before, existing, typeof body['reason'] === 'string' ? body['reason'] : 'NONE');
  return { status: 200, body: existing };
}

async function announce(
  context: WhatsAppContext,
  before: Template,
  after: Template,
  reason: string,
): Promise<void> {
  if (!context.state.subscribedWabas.has(after.wabaId)) return;
  const time = Number(context.clock.timestamp());
  const payloads: Json[] = [];
  if (before.status !== after.status) {
    if (after.status === 'REJECTED') after.rejectedReason = reason;
    payloads.push(toTemplateStatusPayload(after, { event: after.status, reason, time }));
  }
  if (before.category !== after.category) {
    payloads.push(toTemplateCategoryPayload(after, { previous: before.category, time }));
  }
  if (before.qualityScore !== after.qualityScore) {
    payloads.push(toTemplateQualityPayload(after, { previous: before.qualityScore, time }));
  }
  for (const payload of payloads) await context.webhooks.send(payload);
}
