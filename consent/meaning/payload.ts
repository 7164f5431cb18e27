import type { Intent } from './interpretation';

/** What a button of ours can mean. */
export type ButtonIntent = Exclude<Intent, 'review' | 'none'>;

const PREFIX = 'nod';
const INTENTS: readonly string[] = ['opt-in', 'opt-out', 'yes', 'no', 'help'] satisfies ButtonIntent[];

/**
 * The payload for a quick reply, so that a tap is understood in any label language: `nod:yes:<template id>`.
 * WhatsApp returns the label when a template is sent without payloads, and labels are translated.
 */
export function buttonPayload(intent: ButtonIntent, templateId: string): string {
  return `${PREFIX}:${intent}:${templateId.toLowerCase()}`;
}

/** Reads a payload of ours; undefined for anybody else's. */
export function readButtonPayload(payload: string): { intent: ButtonIntent; templateId: string } | undefined {
  const [prefix, intent, templateId, ...rest] = payload.split(':');
  if (prefix !== PREFIX || intent === undefined || !INTENTS.includes(intent)) return undefined;
  if (!templateId || rest.length > 0) return undefined;
  return { intent: intent as ButtonIntent, templateId };
}
