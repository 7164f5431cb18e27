import { clockTolerance } from './clock';
import type { RecordRef, Scope } from './event';

/** A Consent or Double Opt-In template that was sent: an `Asked` event of the ledger with what it was about. */
export interface AskedPrompt {
  /** The outbound message that asked. */
  id: string;
  scope: Scope;
  type: 'Consent' | 'Double Opt-In';
  templateId?: string;
  record?: RecordRef;
  /** Milliseconds since 1970, by our clock. */
  askedOn: number;
}

/**
 * Which question an inbound message answers.
 * A reply or a tap names the message or the template that it belongs to, and answers that or nothing; one that
 * names neither answers the question that was put last.
 * @param message.payloadTemplateId of the template whose button was tapped, if the button is ours.
 */
export function findPrompt(
  prompts: readonly AskedPrompt[],
  message: { occurredOn: number; repliesTo?: string; payloadTemplateId?: string },
): AskedPrompt | undefined {
  const { occurredOn, repliesTo, payloadTemplateId } = message;
  const replied = prompts.find((p) => p.id === repliesTo);
  if (replied !== undefined) return replied;
  // Two that were put at the same instant: always the same one, however the ledger was read.
  const latest = prompts
    .filter((p) => p.askedOn <= occurredOn + clockTolerance)
    .sort((a, b) => b.askedOn - a.askedOn || (a.id < b.id ? 1 : -1));
  // A button of ours tells its template, be the message that it is on unknown here. GUIDs come in either case.
  if (payloadTemplateId !== undefined) {
    return latest.find((p) => p.templateId?.toLowerCase() === payloadTemplateId.toLowerCase());
  }
  return repliesTo === undefined ? latest[0] : undefined;
}
