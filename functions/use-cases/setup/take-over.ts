import { isMessageAtWhatsApp, templateAtWhatsApp } from '@nod/consent/publishing';
import { dateValue } from '@nod/solution/rows/date';
import type { Template } from '@nod/solution/rows/template';
import { fit } from '@nod/solution/rows/text';
import { TemplateCategory } from '@nod/solution';
import type { Row } from '../../ports/dataverse';
import type { RemoteTemplate } from '../../ports/whatsapp-account';
import { bodyOf, categoryValue, componentsText } from '../../rows/whatsapp-template';
import { sameComponents } from '../setup-check/same-components';

/** The template of the account that a Message Template is sent as; none for words with a reply. */
export function remoteOf(
  template: Pick<Template, 'type' | 'whatsAppName' | 'language'>,
  remote: readonly RemoteTemplate[],
): RemoteTemplate | undefined {
  if (!isMessageAtWhatsApp(template.type) || template.whatsAppName === undefined) return undefined;
  return remote.find((one) => templateAtWhatsApp(template, [{ ...one, category: undefined }]) !== undefined);
}

/** What a Message Template takes over from the template that it is sent as, of which only what differs is written. */
export interface TakenOver {
  values: Row;
  /** What the person is shown has changed. */
  wording: boolean;
  /** WhatsApp takes it for something else. */
  category: boolean;
}

/**
 * What changed at WhatsApp, as columns of the Message Template. What WhatsApp answers is its word of the moment at which
 * it was asked: what is dated later on the row, by a webhook, stands; earlier words that come later by webhook are
 * known to be older by the dates beside status and category.
 * @param remote `undefined` where it is gone.
 * @param now when the reading began, milliseconds since 1970.
 */
export function takeOver(
  template: Template,
  quality: string | undefined,
  remote: RemoteTemplate | undefined,
  now: number,
): TakenOver {
  const values: Row = {};
  const status = remote?.status ?? 'DELETED';
  if (status !== template.metaStatus && (template.metaStatusOn ?? 0) <= now) {
    values.nod_metastatus = fit(status, 50);
    values.nod_metastatuson = dateValue(now);
  }
  if (remote === undefined) return { values, wording: false, category: false };
  const category = categoryValue(remote.category);
  const known = template.category === undefined ? null : TemplateCategory[template.category];
  const recategorised = category !== known && (template.categoryChangedOn ?? 0) <= now;
  if (recategorised) {
    values.nod_category = category;
    values.nod_categoryon = dateValue(now);
  }
  if ((remote.quality ?? '') !== (quality ?? '')) values.nod_quality = fit(remote.quality, 20);
  if (remote.id !== template.whatsAppTemplateId) values.nod_whatsapptemplateid = fit(remote.id, 50);
  if (remote.language !== template.language) values.nod_language = fit(remote.language, 15);
  const wording = !sameComponents(parsed(template.components), remote.components);
  if (wording) {
    values.nod_body = fit(bodyOf(remote), 4096);
    values.nod_components = componentsText(remote);
  }
  return { values, wording, category: recategorised };
}

function parsed(text: string | undefined): unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
