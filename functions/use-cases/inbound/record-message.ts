import {
  type InboundContent,
  type Statement,
  eventsOf,
  findPrompt,
  interpret,
  meaningOf,
  readButtonPayload,
} from '@nod/consent';
import type { MessageItem } from '../../inbound/item';
import { type Configuration, keywordTemplates } from '../../rows/configuration';
import type { LedgerEvent } from '../../rows/event';
import { messageId } from '../../rows/ids';
import { inboundRow } from '../../rows/inbound-message';
import type { Workspace } from '../../workspace/workspace';
import { confirm } from './confirm';
import { enterEvents } from '../enter-events';
import { type Outcome, ignored, outcomeOf } from './outcome';
import { type Speaker, resolveNumber } from '../resolve-number';
import { askedPrompts } from './asked-prompts';

/** Types of message in which nobody says anything: they are kept and never mean a consent. */
const speechless = new Set(['reaction', 'revoke', 'system', 'unsupported', 'unknown', 'request_welcome']);

/**
 * Keeps an inbound message and does what it says about consent: its row, the events, the status of the number
 * or the Compliance Field, and the one confirmation, all in the workspace. A message that was recorded before
 * is ignored, whatever it says.
 * @param lastSentOn when the person was last sent anything, where that decides what a bare answer belongs to.
 */
export function recordMessage(
  item: MessageItem,
  { workspace, now, lastSentOn }: { workspace: Workspace; now: number; lastSentOn?: number },
): Outcome {
  const rowId = messageId(item.wamid);
  if (workspace.message({ id: rowId }) !== undefined) {
    return { ...ignored('message', 'It was recorded before.', item.type), rowId };
  }
  // Dataverse keeps dates to the second, as WhatsApp does; a message without a readable time is of now.
  const occurredOn = Math.floor((item.occurredOn ?? now) / 1000) * 1000;
  const configuration = workspace.configuration(item.phoneNumberId);
  const speaker =
    configuration && resolveNumber(workspace, { configuration, sender: item.sender, occurredOn, now });

  const said =
    configuration && speaker
      ? understand(item, { workspace, configuration, speaker, occurredOn, lastSentOn })
      : undefined;
  // What the sentence says is looked at even if it cannot be applied to anyone, so that a person sees it.
  const intent = said?.statement.interpretation.intent ?? interpret(item.content, { templates: [] }).intent;
  const events = said?.events ?? [];
  const meaning = said ? meaningOf(intent, events) : intent === 'none' ? 'none' : 'review';

  const keep = () => {
    const prompt = said?.statement.prompt;
    workspace.create(
      'nod_message',
      rowId,
      inboundRow({ item, occurredOn, configuration, speaker, prompt, meaning, workspace }),
    );
  };
  if (said === undefined || configuration === undefined || speaker === undefined) {
    keep();
    const reason =
      configuration === undefined
        ? 'No WhatsApp Configuration has this phone number id.'
        : 'The sender has neither a phone number nor a user id.';
    return { kind: 'message', type: item.type, outcome: 'recorded', meaning, reason, rowId, changes: [] };
  }

  const entered = enterEvents(events, {
    workspace,
    configuration,
    number: speaker.number,
    cause: rowId,
    now,
    evidence: evidenceOf(item, said.statement, speaker.number.events, rowId),
  });
  // Only now, because the message is bound to the number, which the events may have made.
  keep();
  confirm({
    statement: said.statement,
    entered,
    item,
    configuration,
    speaker,
    workspace,
    messageId: rowId,
    now,
    occurredOn,
  });
  const result = outcomeOf(entered);
  return {
    kind: 'message',
    type: item.type,
    meaning,
    rowId,
    ...result,
    reason: result.reason ?? said.statement.interpretation.reason,
  };
}

function understand(
  item: MessageItem,
  at: {
    workspace: Workspace;
    configuration: Configuration;
    speaker: Speaker;
    occurredOn: number;
    lastSentOn?: number;
  },
) {
  const { workspace, configuration, speaker, occurredOn, lastSentOn } = at;
  const content: InboundContent = speechless.has(item.type) ? { type: item.type } : item.content;
  const payload = content.buttonPayload === undefined ? undefined : readButtonPayload(content.buttonPayload);
  const quoted = item.type === 'edit' ? undefined : item.repliesTo;
  const repliesTo =
    quoted === undefined
      ? undefined
      : ((workspace.message({ wamid: quoted })?.nod_messageid as string | undefined) ?? quoted);
  const prompt = findPrompt(askedPrompts(speaker.number.events), {
    occurredOn,
    repliesTo,
    payloadTemplateId: payload?.templateId,
  });
  const interpretation = interpret(content, {
    templates: keywordTemplates(configuration),
    promptTemplateId: prompt?.templateId,
  });
  const statement: Statement = {
    interpretation,
    occurredOn,
    identity: speaker.identity,
    prompt,
    repliesToPrompt: prompt !== undefined && repliesTo !== undefined,
    lastSentOn,
  };
  const events = eventsOf(statement, {
    confirmWithinDays: configuration.doubleOptIn ? configuration.doubleOptInDays : undefined,
    stopDeniesRecords: configuration.stopDeniesRecords
      ? registered(configuration, workspace, speaker.digits)
      : [],
  });
  return { statement, events };
}

/** The records of a number that have a Compliance Field. */
function registered(configuration: Configuration, workspace: Workspace, digits: string | undefined) {
  const tables = new Set(configuration.recordTypes.filter((t) => t.complianceColumn).map((t) => t.table));
  return workspace
    .recordsOf(digits)
    .filter((r) => tables.has(r.table))
    .map(({ table, id }) => ({ table, id }));
}

function evidenceOf(item: MessageItem, statement: Statement, events: readonly LedgerEvent[], rowId: string) {
  const { content } = item;
  const asked = events.find((e) => e.action === 'Asked' && e.promptId === statement.prompt?.id);
  const { templateId, language, matched, via } = statement.interpretation;
  return {
    messageId: rowId,
    wording: statement.prompt && asked?.wording,
    response:
      content.buttonText ??
      content.text ??
      (content.flow ? JSON.stringify(content.flow) : undefined) ??
      content.buttonPayload,
    templateId: statement.prompt?.templateId ?? templateId,
    templateLanguage: language,
    details: {
      via,
      ...(matched === undefined ? {} : { matched }),
      ...(item.referral ? { referral: item.referral } : {}),
    },
  };
}
