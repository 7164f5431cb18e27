import { announceTemplate } from './announce-template';
import type { WhatsAppContext } from './context';
import type { Template, TemplateCategory, TemplateComponent, TemplateStatus } from './model';
import { BadRequest, type Reply } from '../http/serve-routes';
import { removeTemplates } from './remove-templates';
import { toTemplate } from './template-routes';

type Json = Record<string, unknown>;

/**
 * POST /_local/templates: adds a template, APPROVED unless it says otherwise, or changes the one of that
 * name and language. What changed of status, category, quality and components is told by the matching webhook.
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
      // What only WhatsApp says of a template, and what a test may want to have said.
      ...(typeof body['id'] === 'string' ? { id: body['id'] } : {}),
      ...(typeof body['qualityScore'] === 'string'
        ? { qualityScore: body['qualityScore'] as Template['qualityScore'] }
        : {}),
      ...(typeof body['rejectedReason'] === 'string' ? { rejectedReason: body['rejectedReason'] } : {}),
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
  await announceTemplate(
    context,
    before,
    existing,
    typeof body['reason'] === 'string' ? body['reason'] : 'NONE',
  );
  return { status: 200, body: existing };
}

/** DELETE /_local/templates?name=&language=: deletes it as the business would in WhatsApp Manager, and tells so. */
export async function deleteTemplates(context: WhatsAppContext, query: URLSearchParams): Promise<Reply> {
  const name = query.get('name');
  if (name === null) throw new BadRequest('name is required');
  const found = context.state.templates.filter(
    (one) => one.name === name && one.language === (query.get('language') ?? one.language),
  );
  await removeTemplates(context, found);
  return { status: found.length > 0 ? 204 : 404 };
}
