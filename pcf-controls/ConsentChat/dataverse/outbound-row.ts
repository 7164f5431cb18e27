import type { RecordRef } from '@nod/consent';
import { Direction, MessageType, SessionType } from '@nod/solution';
import { dateValue } from '@nod/solution/rows/date';
import { bind } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { fit } from '@nod/solution/rows/text';
import type { Draft, RecordNumber } from '../conversation/conversation';
import { regarding } from './request-row';

/** The row by which a message is asked to be sent. Its status and origin are the app's to write. */
export function outboundRow(of: {
  draft: Draft;
  record: RecordRef;
  number?: RecordNumber;
  configurationId: string;
  /** Milliseconds since 1970. */
  now: number;
}): Row {
  const { draft, number } = of;
  return {
    nod_name: fit(`${'template' in draft ? draft.template.name : 'Text'}`, 200),
    nod_direction: Direction.Outbound,
    nod_sessiontype: SessionType[draft.session],
    nod_occurredon: dateValue(of.now),
    // A person whose number WhatsApp withholds is written to by the user id.
    ...(number?.digits !== undefined ? { nod_phonenumber: number.digits } : {}),
    ...(number?.digits === undefined && number?.userId !== undefined ? { nod_userid: number.userId } : {}),
    ...content(draft),
    ...bind('nod_configurationid', 'nod_configuration', of.configurationId),
    ...regarding(of.record),
  };
}

function content(draft: Draft): Row {
  if ('template' in draft) {
    const { template, parameters } = draft;
    return {
      nod_type: MessageType.Template,
      nod_parameters: Object.keys(parameters).length > 0 ? JSON.stringify(parameters) : null,
      ...bind('nod_templateid', 'nod_messagetemplate', template.id),
    };
  }
  const { text, replyTo } = draft;
  return {
    nod_type: MessageType.Text,
    nod_body: text,
    ...(replyTo?.wamid === undefined ? {} : { nod_replytowamid: replyTo.wamid }),
    ...bind('nod_replytoid', 'nod_message', replyTo?.id),
  };
}
