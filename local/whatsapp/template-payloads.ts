import type { Template } from './model';
import { toEnvelope } from './payloads';

type Json = Record<string, unknown>;

// In webhooks the id is a number and the language has a hyphen; in the Graph API a string and an underscore.
function templateKeys(template: Template): Json {
  return {
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language.replace('_', '-'),
  };
}

export function toTemplateStatusPayload(
  template: Template,
  change: { event: string; reason: string | null; time: number },
): Json {
  const { event, reason, time } = change;
  const value = { event, ...templateKeys(template), reason, message_template_category: template.category };
  return toEnvelope({ wabaId: template.wabaId, field: 'message_template_status_update', value, time });
}

export function toTemplateCategoryPayload(
  template: Template,
  change: { previous: string; time: number },
): Json {
  const value = {
    ...templateKeys(template),
    previous_category: change.previous,
    new_category: template.category,
  };
  return toEnvelope({ wabaId: template.wabaId, field: 'template_category_update', value, time: change.time });
}

export function toTemplateQualityPayload(
  template: Template,
  change: { previous: string; time: number },
): Json {
  const value = {
    previous_quality_score: change.previous,
    new_quality_score: template.qualityScore,
    ...templateKeys(template),
  };
  return toEnvelope({
    wabaId: template.wabaId,
    field: 'message_template_quality_update',
    value,
    time: change.time,
  });
}
