import type { Template, TemplateComponent } from './model';
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

/**
 * The webhook that tells of a new status of a template.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/message_template_status_update
 * @param change.time seconds since 1970
 */
export function toTemplateStatusPayload(
  template: Template,
  change: { event: string; reason: string | null; time: number; otherInfo?: Json },
): Json {
  const { event, reason, time, otherInfo } = change;
  const value = {
    event,
    ...templateKeys(template),
    reason,
    message_template_category: template.category,
    ...(otherInfo === undefined ? {} : { other_info: otherInfo }),
  };
  return toEnvelope({ wabaId: template.wabaId, field: 'message_template_status_update', value, time });
}

/**
 * The webhook that tells of another category; the new one is the template's.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/template_category_update
 * @param change.time seconds since 1970
 */
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

/**
 * The webhook that tells of another quality; the new one is the template's.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/message_template_quality_update
 * @param change.time seconds since 1970
 */
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

/** The text of each component, as Meta tells it after an edit was approved. */
export function toTemplateComponentsPayload(template: Template, time: number): Json {
  const find = (type: string): TemplateComponent | undefined =>
    template.components.find((component) => component.type.toUpperCase() === type);
  const header = find('HEADER')?.text;
  const footer = find('FOOTER')?.text;
  const buttons = find('BUTTONS')?.buttons ?? [];
  const value = {
    ...templateKeys(template),
    ...(header === undefined ? {} : { message_template_title: header }),
    message_template_element: find('BODY')?.text ?? '',
    ...(footer === undefined ? {} : { message_template_footer: footer }),
    ...(buttons.length === 0
      ? {}
      : {
          message_template_buttons: buttons.map(({ type, text, url, phone_number: phone }) => ({
            message_template_button_type: type,
            message_template_button_text: text,
            ...(url === undefined ? {} : { message_template_button_url: url }),
            ...(phone === undefined ? {} : { message_template_button_phone_number: phone }),
          })),
        }),
  };
  return toEnvelope({ wabaId: template.wabaId, field: 'message_template_components_update', value, time });
}
