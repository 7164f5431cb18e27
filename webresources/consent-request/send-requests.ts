import { Direction, MessageStatus, MessageType, SessionType } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { dateValue } from '@nod/solution/rows/date';
import { bind } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { fit, textOf } from '@nod/solution/rows/text';
import { type Listener, askForEach } from '../kit/ask-for-each';
import type { Pause } from '../kit/pause';
import { refusalWordsOf } from '../kit/refusal-words';
import { regarding } from '../kit/regarding';
import type { Result } from '../kit/results';
import { type Words, same } from '../kit/words';
import type { Candidate } from './candidate';
import type { Offer } from './read-offers';

/** Creates one message for each, which asks to have it sent, and waits for what the app makes of them. */
export function sendRequests(
  offer: Offer,
  candidates: readonly Candidate[],
  listener?: Listener,
  wait?: Pause,
): Promise<Result[]> {
  return askForEach(
    candidates.map((one) => ({ name: one.chosen.name, row: toRow(offer, one) })),
    {
      table: 'nod_message',
      select: ['nod_status', 'nod_refusal', 'nod_remedy', 'nod_errordetails'],
      outcomeOf,
      unknown: notKnown,
      listener,
    },
    wait,
  );
}

/** A row that asks to be sent, as the chat's. Its status is the app's to write, and so is the number of a record. */
function toRow({ template, configuration, session }: Offer, { record, to }: Candidate): Row {
  return {
    nod_name: fit(template.name, 200),
    nod_direction: Direction.Outbound,
    nod_sessiontype: SessionType[session],
    nod_occurredon: dateValue(Date.now()),
    nod_type: MessageType.Template,
    ...(to?.digits !== undefined ? { nod_phonenumber: to.digits } : {}),
    ...(to?.digits === undefined && to?.userId !== undefined ? { nod_userid: to.userId } : {}),
    ...bind('nod_templateid', 'nod_messagetemplate', template.id),
    ...bind('nod_configurationid', 'nod_configuration', configuration.id),
    ...(record === undefined ? {} : regarding(record)),
  };
}

function outcomeOf(row: Row): Omit<Result, 'name'> | undefined {
  switch (labelOf(MessageStatus, row['nod_status'])) {
    case 'Sent':
    case 'Delivered':
    case 'Read':
      return { state: 'done' };
    case 'Refused':
      return {
        state: 'refused',
        reason: refusalWordsOf(textOf(row['nod_refusal']) ?? '', textOf(row['nod_remedy']) ?? ''),
      };
    case 'Failed':
      return { state: 'refused', reason: failed(row) };
    case 'Unknown':
      return { state: 'unknown', reason: maybeSent };
    case 'Queued':
    case 'Sending':
    case 'Received':
    case undefined:
      return undefined;
  }
}

function failed(row: Row): Words {
  const remedy = textOf(row['nod_remedy']);
  const details = textOf(row['nod_errordetails']);
  if (remedy !== undefined) return same(remedy);
  return {
    en: `WhatsApp did not take it. ${details ?? 'It gave no reason.'}`,
    de: `WhatsApp hat sie nicht angenommen. ${details ?? 'Einen Grund nannte es nicht.'}`,
  };
}

const maybeSent: Words = {
  en: 'It is not known whether it left: look at the conversation before asking again. It is not sent again by itself.',
  de: 'Ob sie hinausging, ist nicht bekannt: Sehen Sie in der Unterhaltung nach, bevor Sie erneut fragen. Sie wird nicht von selbst erneut gesendet.',
};

const notKnown: Words = {
  en: 'Dataverse did not answer, so it is not known whether it was asked to send it: look at the conversation before asking again.',
  de: 'Dataverse hat nicht geantwortet; ob sie gesendet wird, ist nicht bekannt: Sehen Sie in der Unterhaltung nach, bevor Sie erneut fragen.',
};
