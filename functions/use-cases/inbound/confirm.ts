import { type Statement, serviceWindow } from '@nod/consent';
import { Direction, MessageOrigin, MessageStatus, MessageType, SessionType } from '@nod/solution';
import type { MessageItem } from '../../inbound/item';
import type { Configuration, Template } from '../../rows/configuration';
import { dateValue } from '../../rows/choice';
import { replyId } from '../../rows/ids';
import type { Workspace } from '../../workspace/workspace';
import type { EnteredEvent } from '../enter-events';
import { replyText } from './reply-text';
import type { Speaker } from '../resolve-number';

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
  messageId: string;
  now: number;
  occurredOn: number;
}): void {
  const { configuration, statement, entered } = at;
  const help = statement.interpretation.intent === 'help';
  const effective = entered.find((e) => e.applied);
  if (!configuration.sendConfirmations || at.now >= at.occurredOn + serviceWindow) return;
  if (!help && effective === undefined) return;
  // An opt-in that has to be confirmed is answered by the question itself, not by a thank-you.
  if (effective?.state.marketing.awaitsConfirmation && effective.event.action === 'Opt-In') {
    askToConfirm(at);
    return;
  }
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

function askToConfirm(at: Parameters<typeof confirm>[0]): void {
  const { configuration } = at;
  const published = configuration.templates.filter(
    (t) => t.published && t.type === 'Double Opt-In' && t.whatsAppName,
  );
  const language = at.statement.interpretation.language ?? configuration.defaultLanguage;
  const template = published.find((t) => t.language?.slice(0, 2) === language?.slice(0, 2)) ?? published[0];
  if (template === undefined) return;
  create(at, { nod_type: MessageType.Template, nod_sessiontype: SessionType.Marketing }, template);
}

function create(
  at: Parameters<typeof confirm>[0],
  content: Record<string, string | number>,
  template: Template | undefined,
): void {
  const { workspace, speaker, configuration, messageId, item } = at;
  const inbound = workspace.message({ id: messageId });
  const regarding = Object.entries(inbound ?? {}).filter(([key]) =>
    /^nod_(contact|lead|account)id@odata\.bind$/.test(key),
  );
  workspace.create('nod_message', replyId(messageId), {
    nod_name: 'Reply',
    nod_direction: Direction.Outbound,
    nod_status: MessageStatus.Queued,
    nod_origin: MessageOrigin.System,
    nod_sessiontype: SessionType.Utility,
    nod_occurredon: dateValue(at.now),
    nod_phonenumber: speaker.digits ?? null,
    nod_waid: item.sender.waId ?? null,
    nod_userid: item.sender.userId ?? null,
    nod_replytowamid: item.wamid,
    'nod_replytoid@odata.bind': `/nod_messages(${messageId})`,
    'nod_configurationid@odata.bind': `/nod_configurations(${configuration.id})`,
    ...Object.fromEntries(regarding),
    ...(inbound?.nod_recordtable
      ? { nod_recordtable: inbound.nod_recordtable, nod_recordid: inbound.nod_recordid }
      : {}),
    ...(template ? { 'nod_templateid@odata.bind': `/nod_messagetemplates(${template.id})` } : {}),
    ...(speaker.number.exists
      ? { 'nod_numberid@odata.bind': `/nod_optinoutnumbers(${speaker.number.id})` }
      : {}),
    ...content,
  });
}
