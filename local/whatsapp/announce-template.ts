import type { WhatsAppContext } from './context';
import type { Template } from './model';
import {
  toTemplateCategoryPayload,
  toTemplateComponentsPayload,
  toTemplateQualityPayload,
  toTemplateStatusPayload,
} from './template-payloads';

type Json = Record<string, unknown>;

/** Tells what has changed about a template, each by its own webhook; nothing if nobody subscribed to the account. */
export async function announceTemplate(
  context: WhatsAppContext,
  before: Template,
  after: Template,
  reason: string,
): Promise<void> {
  if (!context.state.subscribedWabas.has(after.wabaId)) return;
  const time = Number(context.clock.timestamp());
  const payloads: Json[] = [];
  if (before.status !== after.status) {
    if (after.status === 'REJECTED') after.rejectedReason = reason;
    const event = before.status === 'ARCHIVED' && after.status === 'APPROVED' ? 'UNARCHIVED' : after.status;
    const otherInfo = otherInfoOf(before, after);
    payloads.push(toTemplateStatusPayload(after, { event, reason, time, ...(otherInfo && { otherInfo }) }));
  }
  if (before.category !== after.category) {
    payloads.push(toTemplateCategoryPayload(after, { previous: before.category, time }));
  }
  if (before.qualityScore !== after.qualityScore) {
    payloads.push(toTemplateQualityPayload(after, { previous: before.qualityScore, time }));
  }
  if (JSON.stringify(before.components) !== JSON.stringify(after.components)) {
    payloads.push(toTemplateComponentsPayload(after, time));
  }
  for (const payload of payloads) await context.webhooks.send(payload);
}

/** A pause, and its end, are told with what they are. */
function otherInfoOf(before: Template, after: Template): Json | undefined {
  if (after.status === 'PAUSED') {
    return { title: 'FIRST_PAUSE', description: 'The template was paused because of its quality.' };
  }
  return before.status === 'PAUSED' && after.status === 'APPROVED'
    ? { title: 'UNPAUSE', description: 'The template can be sent again.' }
    : undefined;
}
