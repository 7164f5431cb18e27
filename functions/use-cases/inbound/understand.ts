import {
  type EventDraft,
  type InboundContent,
  type RecordRef,
  type Statement,
  eventsOf,
  findPrompt,
  interpret,
  readButtonPayload,
} from '@nod/consent';
import type { MessageItem } from '../../inbound/item';
import type { Configuration } from '@nod/solution/rows/configuration';
import { keywordTemplates } from '@nod/solution/rows/template';
import { textOf } from '@nod/solution/rows/text';
import type { Workspace } from '../../workspace/workspace';
import type { Speaker } from '../resolve-number';
import { askedPrompts } from './asked-prompts';

/** Types of message in which nobody says anything: they are kept and never mean a consent. */
const speechless = new Set(['reaction', 'revoke', 'system', 'unsupported', 'unknown', 'request_welcome']);

/** What a message says, as the answer to the question that it belongs to, and the events that this amounts to. */
export function understand(
  item: MessageItem,
  at: {
    workspace: Workspace;
    configuration: Configuration;
    speaker: Speaker;
    /** Milliseconds since 1970. */
    occurredOn: number;
    /** When the person was last sent anything, milliseconds since 1970. */
    lastSentOn?: number;
  },
): { statement: Statement; events: EventDraft[] } {
  const { workspace, configuration, speaker, occurredOn, lastSentOn } = at;
  const content: InboundContent = speechless.has(item.type) ? { type: item.type } : item.content;
  const payload = content.buttonPayload === undefined ? undefined : readButtonPayload(content.buttonPayload);
  // What an edit names is the message that it changes, which is the person's own.
  const quoted = item.type === 'edit' ? undefined : item.repliesTo;
  const repliesTo =
    quoted === undefined
      ? undefined
      : (textOf(workspace.message({ wamid: quoted })?.nod_messageid) ?? quoted);
  const prompt = findPrompt(askedPrompts(speaker.number.events), {
    occurredOn,
    repliesTo,
    payloadTemplateId: payload?.templateId,
  });
  const interpretation = interpret(content, {
    templates: keywordTemplates(configuration.templates),
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
    stopDeniesRecords: configuration.stopDeniesRecords ? registered(configuration, workspace, speaker) : [],
  });
  return { statement, events };
}

/** The records of a number that have a Compliance Field. */
function registered(configuration: Configuration, workspace: Workspace, { number }: Speaker): RecordRef[] {
  const tables = new Set(configuration.recordTypes.filter((t) => t.complianceColumn).map((t) => t.table));
  return workspace
    .recordsOf(number)
    .filter((r) => tables.has(r.table))
    .map(({ table, id }) => ({ table, id }));
}
