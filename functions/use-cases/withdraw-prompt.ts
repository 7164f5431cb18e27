import type { Row } from '../ports/dataverse';
import type { Workspace } from '../workspace/workspace';
import { enterEvents } from './enter-events';

/** Takes back the question that a message asked and that never reached the person: nobody can answer it. */
export function withdrawPrompt(at: {
  workspace: Workspace;
  message: Row;
  occurredOn: number;
  now: number;
}): void {
  const { workspace, message, occurredOn, now } = at;
  const number = workspace.numberById((message._nod_numberid_value as string | null) ?? '');
  const id = message.nod_messageid as string;
  const asked = number?.events
    .filter((e) => e.action === 'Asked' && e.promptId === id)
    .sort((a, b) => b.occurredOn - a.occurredOn)[0];
  const configuration = number && workspace.configurationOf(number);
  if (number === undefined || asked === undefined || configuration === undefined) return;
  const { scope, record, identity } = asked;
  // It never failed before it was put, whatever the two clocks say.
  const failedOn = Math.max(occurredOn, asked.occurredOn);
  enterEvents(
    [
      {
        scope,
        action: 'Expire',
        source: 'Delivery Error',
        occurredOn: failedOn,
        promptId: id,
        record,
        identity,
      },
    ],
    {
      workspace,
      configuration,
      number,
      cause: `${id}/failed/${failedOn}`,
      now,
      evidence: { messageId: id },
    },
  );
}
