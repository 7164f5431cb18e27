import type { InboundItem } from './item';
import { each, other, parseEchoes } from './other-items';
import { parseMessages } from './parse-messages';
import { parsePreference } from './parse-preference';
import { parseUserIdUpdate } from './parse-system';
import { parseTemplate } from './parse-template';
import { type Json, text } from './read';
import type { Surroundings } from './surroundings';

/**
 * The value of one change, by the webhook field that it came in; never empty.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview
 */
export function parseValue(value: Json, around: Surroundings): InboundItem[] {
  switch (around.field) {
    case 'messages':
    case 'standby':
      return parseMessages(value, around);
    case 'user_preferences':
      return each(value.user_preferences, around, parsePreference);
    case 'user_id_update':
      return each(value.user_id_update, around, parseUserIdUpdate);
    case 'smb_message_echoes':
      return parseEchoes(value.message_echoes, around);
    case 'history': {
      const reason = 'Messages of the past are never acted on.';
      return [other(around, { kind: 'history', type: 'history', reason, told: value })];
    }
    case 'message_template_status_update':
    case 'message_template_quality_update':
    case 'message_template_components_update':
    case 'template_category_update':
      return [parseTemplate(value, around)];
    case 'account_alerts':
    case 'account_review_update':
    case 'account_update':
    case 'account_settings_update':
    case 'business_capability_update':
    case 'phone_number_name_update':
    case 'phone_number_quality_update':
    case 'security': {
      const type = text(value.event) ?? around.field;
      const reason = 'It concerns the account, not a consent.';
      return [other(around, { kind: 'account', type, reason, told: value })];
    }
    default: {
      const reason = 'Nod does not use this webhook field.';
      return [other(around, { kind: 'other', type: around.field, reason, told: value })];
    }
  }
}
