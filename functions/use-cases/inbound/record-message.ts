import { type MeaningLabel, interpret, meaningOf } from '@nod/consent';
import type { MessageItem } from '../../inbound/item';
import { wholeSecond } from '@nod/solution/rows/date';
import { messageId } from '../../rows/ids';
import { inboundRow } from '../../rows/inbound-message';
import { textOf } from '@nod/solution/rows/text';
import type { Workspace } from '../../workspace/workspace';
import { enterEvents } from '../enter-events';
import { resolveNumber } from '../resolve-number';
import { confirm } from './confirm';
import { evidenceOf } from './evidence-of';
import { type Outcome, ignored, noConfiguration, noSender, outcomeOf } from './outcome';
import { tellOwners } from '../tell-owners';
import { understand } from './understand';

/** Types of which nobody is told: nothing was written. */
const gestures = new Set(['reaction', 'revoke', 'system', 'request_welcome']);

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
    return {
      ...ignored('message', 'It was recorded before.', item.type),
      meaning: meaningAlone(item),
      rowId,
    };
  }
  // A message without a readable time is of now.
  const occurredOn = wholeSecond(item.occurredOn ?? now);
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
  const prompt = said?.statement.prompt;

  const keep = () => {
    const quoted = item.repliesTo === undefined ? undefined : workspace.message({ wamid: item.repliesTo });
    const row = inboundRow({
      item,
      occurredOn,
      meaning,
      digits: speaker?.digits,
      session: prompt?.scope,
      configurationId: configuration?.id,
      numberId: speaker?.number.exists ? speaker.number.id : undefined,
      quotedId: textOf(quoted?.nod_messageid),
      // It belongs to the record of the question that it answers; else to those that the number belongs to.
      records: prompt?.record ? [prompt.record] : workspace.recordsOf(speaker?.number),
    });
    workspace.create('nod_message', rowId, row);
  };
  if (said === undefined || configuration === undefined || speaker === undefined) {
    keep();
    const reason = configuration === undefined ? noConfiguration : noSender;
    return { kind: 'message', type: item.type, outcome: 'recorded', meaning, reason, rowId, changes: [] };
  }

  const { statement } = said;
  const entered = enterEvents(events, {
    workspace,
    configuration,
    number: speaker.number,
    cause: rowId,
    now,
    evidence: evidenceOf(item, {
      statement,
      events: speaker.number.events,
      templates: configuration.templates,
      messageId: rowId,
    }),
  });
  // Only now, because the message is bound to the number, which the events may have made.
  keep();
  confirm({
    statement,
    entered,
    item,
    configuration,
    speaker,
    workspace,
    messageId: rowId,
    now,
    occurredOn,
  });
  tellOwners({
    workspace,
    number: speaker.number,
    asked: prompt?.record,
    entered,
    cause: rowId,
    isMessage: !gestures.has(item.type),
    now,
  });
  const result = outcomeOf(entered);
  return {
    kind: 'message',
    type: item.type,
    meaning,
    rowId,
    ...result,
    reason: result.reason ?? statement.interpretation.reason,
  };
}

/** What a message means by itself, where nothing is done about it any more. */
function meaningAlone(item: MessageItem): MeaningLabel {
  const { intent } = interpret(item.content, { templates: [] });
  return intent === 'yes' || intent === 'no' ? 'none' : intent;
}
