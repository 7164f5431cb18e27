import { digest } from './digest';
import type { InboundItem } from './item';
import { type Json, instant, text } from './read';
import type { Surroundings } from './surroundings';

/** What Meta says about a message template: status, quality, category, or its components. */
export function parseTemplate(value: Json, around: Surroundings): InboundItem {
  const { wabaId, phoneNumberId, field, time } = around;
  // An announcement names today's category in new_category and the coming one in correct_category.
  const coming = text(value.correct_category);
  return {
    kind: 'template',
    digest: digest(value),
    wabaId,
    phoneNumberId,
    field,
    occurredOn: time,
    templateId: text(value.message_template_id),
    name: text(value.message_template_name),
    // Webhooks say en-US where the Graph API and sending say en_US.
    language: text(value.message_template_language)?.replace('-', '_'),
    status: field === 'message_template_status_update' ? text(value.event) : undefined,
    quality: text(value.new_quality_score),
    category: text(value.new_category) ?? text(value.message_template_category),
    nextCategory: coming,
    nextCategoryOn: coming === undefined ? undefined : instant(value.category_update_timestamp),
  };
}
