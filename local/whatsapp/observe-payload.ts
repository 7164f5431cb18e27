import type { TemplateCategory, TemplateStatus } from './model';
import type { WhatsAppState } from './state';

type Value = {
  metadata?: { phone_number_id?: string };
  messages?: { from?: string; from_user_id?: string; timestamp?: string; type?: string }[];
  user_preferences?: { wa_id?: string; user_id?: string; value?: string }[];
  event?: string;
  message_template_name?: string;
  message_template_language?: string;
  new_category?: string;
  previous_category?: string;
};
type Payload = { entry?: { id?: string; changes?: { field?: string; value?: Value }[] }[] };

/** Learns from a captured payload what a send needs to know: open windows, stops, states of templates. */
export function observePayload(state: WhatsAppState, payload: unknown): void {
  for (const entry of (payload as Payload).entry ?? []) {
    for (const { field, value } of entry.changes ?? []) {
      if (!value) continue;
      const phoneNumberId = value.metadata?.phone_number_id ?? '';
      if (field === 'messages') {
        for (const message of value.messages ?? []) {
          const digits = message.from ?? state.phoneOfUser(message.from_user_id ?? '')?.digits;
          if (digits === undefined || message.type === 'system') continue;
          state.noteInbound(phoneNumberId, state.phone(digits).digits, Number(message.timestamp) * 1000);
        }
      }
      for (const preference of value.user_preferences ?? []) {
        const phone =
          preference.wa_id === undefined
            ? state.phoneOfUser(preference.user_id ?? '')
            : state.phone(preference.wa_id);
        if (preference.value === 'stop') phone?.stoppedMarketing.add(entry.id ?? '');
        if (preference.value === 'resume') phone?.stoppedMarketing.delete(entry.id ?? '');
      }
      const template = state.templates.find(
        (one) =>
          one.wabaId === entry.id &&
          one.name === value.message_template_name &&
          one.language === value.message_template_language?.replace('-', '_'),
      );
      if (template && field === 'message_template_status_update' && value.event !== undefined) {
        template.status = value.event as TemplateStatus;
      }
      // With only new_category it announces a change; with previous_category it has happened.
      if (template && field === 'template_category_update' && value.previous_category !== undefined) {
        template.category = value.new_category as TemplateCategory;
      }
    }
  }
}
