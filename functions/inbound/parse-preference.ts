import { digest } from './digest';
import type { InboundItem } from './item';
import { withContact } from './parse-message';
import { type Json, instant, text } from './read';
import type { Surroundings } from './surroundings';

/** Meta's own stop or resume. Its timestamp is a number where messages have text; samples have both, or none. */
export function parsePreference(preference: Json, around: Surroundings): InboundItem {
  const { wabaId, phoneNumberId, field, contacts } = around;
  return {
    kind: 'preference',
    digest: digest(preference),
    wabaId,
    phoneNumberId,
    field,
    occurredOn: instant(preference.timestamp),
    sender: withContact(
      {
        waId: text(preference.wa_id),
        userId: text(preference.user_id),
        parentUserId: text(preference.parent_user_id),
      },
      contacts,
    ),
    category: text(preference.category) ?? 'marketing_messages',
    value: text(preference.value) ?? '',
  };
}
