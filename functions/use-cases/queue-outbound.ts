import { Direction, MessageOrigin, MessageStatus, SessionType } from '@nod/solution';
import type { Row } from '../ports/dataverse';
import { dateValue } from '@nod/solution/rows/date';
import { fit } from '@nod/solution/rows/text';
import type { Configuration } from '@nod/solution/rows/configuration';
import { bind } from '@nod/solution/rows/lookup';
import type { Template } from '@nod/solution/rows/template';
import type { NumberInHand } from '../workspace/number-in-hand';
import type { Workspace } from '../workspace/workspace';

/**
 * Puts a message of the app's own in the outbox, in the same change set as what it follows from. Its id derives
 * from that, so that it can never be two. Whether it may leave is decided when it is sent, as for every other.
 */
export function queueOutbound(
  workspace: Workspace,
  of: {
    id: string;
    configuration: Configuration;
    number: NumberInHand;
    to: { digits?: string; waId?: string; userId?: string };
    /** Lookups to the record that it is about. */
    regarding: Row;
    template?: Template;
    content: Row;
    /** When it stands in its thread at the earliest, milliseconds since 1970. */
    now: number;
  },
): void {
  const { configuration, number, template } = of;
  workspace.create('nod_message', of.id, {
    nod_name: fit(template?.name, 200) ?? 'Reply',
    nod_direction: Direction.Outbound,
    nod_status: MessageStatus.Queued,
    nod_origin: MessageOrigin.System,
    nod_sessiontype: SessionType.Utility,
    nod_occurredon: dateValue(of.now),
    nod_phonenumber: of.to.digits ?? null,
    nod_waid: fit(of.to.waId, 30),
    nod_userid: fit(of.to.userId, 150),
    ...bind('nod_configurationid', 'nod_configuration', configuration.id),
    ...of.regarding,
    ...bind('nod_templateid', 'nod_messagetemplate', template?.id),
    ...bind('nod_numberid', 'nod_optinoutnumber', number.exists ? number.id : undefined),
    ...of.content,
  });
}
