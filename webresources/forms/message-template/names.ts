import type { TemplateType } from '@nod/consent';
import { say } from '../../kit/words';
import { put, textIn } from '../shared/form-access';

/** What was proposed last, by form: only that, or nothing, gives way to another proposal. */
const proposals = new WeakMap<object, string>();

/** Proposes a name, unless the person has written one. */
export function proposeName(form: Xrm.FormContext, name: string): void {
  const now = textIn(form, 'nod_name');
  if (now !== undefined && now !== proposals.get(form.data.entity)) return;
  put(form, 'nod_name', name);
  proposals.set(form.data.entity, name);
}

/** `order_update` as people write it: `Order update`. */
export function readableName(whatsAppName: string): string {
  const words = whatsAppName.replace(/_+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What an answer to a Consent Template is called. */
export function answerName(consentTemplate: string, type: TemplateType | undefined): string {
  const answer = type === 'Opt-Out' ? say({ en: 'no', de: 'nein' }) : say({ en: 'yes', de: 'ja' });
  return `${consentTemplate}: ${answer}`;
}
