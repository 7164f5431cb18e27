import type { PreferenceItem } from '../../inbound/item';
import { wholeSecond } from '@nod/solution/rows/date';
import { derivedId } from '../../rows/ids';
import type { Workspace } from '../../workspace/workspace';
import { enterEvents } from '../enter-events';
import { resolveNumber } from '../resolve-number';
import { type Outcome, ignored, noConfiguration, noSender, outcomeOf } from './outcome';
import { tellOwners } from '../tell-owners';

/**
 * Enters Meta's own stop or resume of marketing messages. It has no id; its content identifies it.
 * A webhook that does not name a business number concerns all numbers of its WhatsApp Business Account.
 */
export function recordPreference(item: PreferenceItem, workspace: Workspace, now: number): Outcome {
  const { value, category } = item;
  if (category !== 'marketing_messages')
    return ignored('preference', 'The category of the preference is not known.', category);
  if (value !== 'stop' && value !== 'resume') {
    return ignored('preference', 'The value of the preference is neither stop nor resume.', value);
  }
  const configurations =
    item.phoneNumberId === undefined
      ? workspace.configurations.filter((c) => c.wabaId === item.wabaId)
      : workspace.configurations.filter((c) => c.phoneNumberId === item.phoneNumberId);
  if (configurations.length === 0) return ignored('preference', noConfiguration, value);

  const occurredOn = wholeSecond(item.occurredOn ?? now);
  const entered = configurations.flatMap((configuration) => {
    const { sender } = item;
    const speaker = resolveNumber(workspace, { configuration, sender, occurredOn, now, keepsLink: true });
    if (speaker === undefined) return [];
    const cause = derivedId(
      'preference',
      configuration.phoneNumberId,
      item.sender.userId ?? speaker.identity,
      value,
      String(item.occurredOn ?? 0),
    );
    const events = enterEvents(
      [
        {
          scope: 'Marketing',
          action: value === 'stop' ? 'Opt-Out' : 'Opt-In',
          source: 'WhatsApp',
          occurredOn,
          identity: speaker.identity,
        },
      ],
      {
        workspace,
        configuration,
        number: speaker.number,
        cause,
        now,
        evidence: { details: { preference: value } },
      },
    );
    tellOwners({ workspace, number: speaker.number, entered: events, cause, now });
    return events;
  });
  if (entered.length === 0) return ignored('preference', noSender, value);
  return {
    kind: 'preference',
    type: value,
    meaning: value === 'stop' ? 'opt-out' : 'opt-in',
    ...outcomeOf(entered),
  };
}
