import { type Statement, serviceWindow } from '@nod/consent';
import { MessageType } from '@nod/solution';
import type { MessageItem } from '../../inbound/item';
import type { Row } from '../../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import { replyId } from '../../rows/ids';
import { bind } from '@nod/solution/rows/lookup';
import type { Template } from '@nod/solution/rows/template';
import { fit } from '@nod/solution/rows/text';
import type { Workspace } from '../../workspace/workspace';
import { confirmationQuestion } from '../confirmation-question';
import type { EnteredEvent } from '../enter-events';
import { queueOutbound } from '../queue-outbound';
import type { Speaker } from '../resolve-number';
import { replyText } from './reply-text';

/**
 * Answers an opt-in, opt-out, yes, no or call for help, once: as an outbound message in the same change set.
 * Its row id derives from the message that it answers, so that it can never be two.
 * A statement that changed nothing is not confirmed, nor is one from before the service window.
 */
export function confirm(at: {
  statement: Statement;
  entered: readonly EnteredEvent[];
  item: MessageItem;
  configuration: Configuration;
  speaker: Speaker;
  workspace: Workspace;
  /** The row of the message that is answered. */
  messageId: string;
  /** Milliseconds since 1970: now, by our clock, and when they spoke, by WhatsApp's. */
  now: number;
  occurredOn: number;
}): void {
  const { configuration, statement, entered } = at;
  const help = statement.interpretation.intent === 'help';
  const effective = entered.find((e) => e.applied);
  // An opt-in that has to be confirmed is answered by the question itself, not by a thank-you.
  if (effective?.state.marketing.awaitsConfirmation && effective.event.action === 'Opt-In') {
    const question = confirmationQuestion(configuration, statement.interpretation.language);
    if (question !== undefined) create(at, question.content, question.template);
    return;
  }
  if (!configuration.sendConfirmations || at.now >= at.occurredOn + serviceWindow) return;
  if (!help && effective === undefined) return;
  reply(at, help ? undefined : effective);
}

function reply(at: Parameters<typeof confirm>[0], effective: EnteredEvent | undefined): void {
  const { statement, configuration } = at;
  const type = typeOf(effective);
  const replies = configuration.templates.filter(
    (t) => t.published && t.type === type && t.body !== undefined,
  );
  const template =
    replies.find((t) => t.id === statement.interpretation.templateId) ??
    replies.find(
      (t) => statement.prompt !== undefined && t.consentTemplateId === statement.prompt.templateId,
    ) ??
    replies.find((t) => t.consentTemplateId === undefined);
  const language = statement.interpretation.language ?? template?.language ?? configuration.defaultLanguage;
  const body =
    template?.body ??
    replyText(effective?.event.action, { language, businessName: configuration.businessName });
  if (body === undefined) return;
  create(at, { nod_type: MessageType.Text, nod_body: body }, template);
}

function typeOf(effective: EnteredEvent | undefined): Template['type'] {
  switch (effective?.event.action) {
    case 'Opt-In':
    case 'Confirm':
    case 'Grant':
      return 'Opt-In';
    case 'Opt-Out':
    case 'Deny':
      return 'Opt-Out';
    default:
      return 'Help';
  }
}

function create(at: Parameters<typeof confirm>[0], content: Row, template: Template | undefined): void {
  const { workspace, speaker, configuration, messageId, item } = at;
  queueOutbound(workspace, {
    id: replyId(messageId),
    configuration,
    number: speaker.number,
    to: { digits: speaker.digits, waId: item.sender.waId, userId: item.sender.userId },
    regarding: regardingOf(workspace.message({ id: messageId })),
    template,
    // Dates are kept to the second: within the same one, an answer would stand above what it answers.
    now: Math.max(at.now, at.occurredOn + 1000),
    content: {
      ...content,
      nod_replytowamid: fit(item.wamid, 200),
      ...bind('nod_replytoid', 'nod_message', messageId),
    },
  });
}

/** The record that a message is about, as it is bound on another message. */
function regardingOf(message: Row | undefined): Row {
  const bound = /^nod_(contact|lead|account)id@odata\.bind$|^nod_record(table|id)$/;
  return Object.fromEntries(
    Object.entries(message ?? {}).filter(([key, value]) => bound.test(key) && value != null),
  );
}
