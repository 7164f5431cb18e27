import { Direction, MessageStatus, MessageType, SessionType } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { dateValue } from '@nod/solution/rows/date';
import { bind } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { fit, textOf } from '@nod/solution/rows/text';
import { followRows } from '../kit/follow-rows';
import { forEach } from '../kit/in-parts';
import type { Pause } from '../kit/pause';
import { refusalWordsOf } from '../kit/refusal-words';
import { regarding } from '../kit/regarding';
import type { Result } from '../kit/results';
import { reasonOf } from '../kit/tell';
import { type Words, same } from '../kit/words';
import type { Candidate } from './candidate';
import type { Offer } from './read-offers';

/** Longest wait for the messages to leave, in milliseconds. */
const PATIENCE_MS = 90_000;

/**
 * Creates one message for each, which asks to have it sent, and waits for what the app makes of them.
 * @param progress is told how many are answered.
 */
export async function sendRequests(
  offer: Offer,
  candidates: readonly Candidate[],
  progress: (done: number) => void = () => undefined,
  wait?: Pause,
): Promise<Result[]> {
  const messages = await forEach(candidates, (one) => save(offer, one));
  const answered = await followRows(
    {
      table: 'nod_message',
      id: 'nod_messageid',
      ids: messages.flatMap(({ id }) => id ?? []),
      select: ['nod_status', 'nod_refusal', 'nod_remedy', 'nod_errordetails'],
      isDone: (row) => resultOf('', row).state !== 'late',
      upTo: PATIENCE_MS,
      onProgress: progress,
    },
    wait,
  );
  return messages.map(({ name, id, result }) => result ?? resultOf(name, answered.get(id!)));
}

async function save(offer: Offer, one: Candidate): Promise<{ name: string; id?: string; result?: Result }> {
  const { name } = one.chosen;
  try {
    const { id } = await Xrm.WebApi.createRecord('nod_message', toRow(offer, one));
    return { name, id };
  } catch (error) {
    return { name, result: { name, state: 'not-saved', reason: reasonOf(error) } };
  }
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

function resultOf(name: string, row: Row | undefined): Result {
  switch (labelOf(MessageStatus, row?.['nod_status'])) {
    case 'Sent':
    case 'Delivered':
    case 'Read':
      return { name, state: 'done' };
    case 'Refused':
      return {
        name,
        state: 'refused',
        reason: refusalWordsOf(textOf(row?.['nod_refusal']) ?? '', textOf(row?.['nod_remedy']) ?? ''),
      };
    case 'Failed':
      return { name, state: 'refused', reason: failed(row!) };
    case 'Unknown':
      return { name, state: 'refused', reason: unknown };
    case 'Queued':
    case 'Sending':
    case 'Received':
    case undefined:
      return { name, state: 'late' };
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

const unknown: Words = {
  en: 'It is not known whether it left. It is not sent again by itself: look at the chat before you ask again.',
  de: 'Ob sie hinausging, ist nicht bekannt. Sie wird nicht von selbst erneut gesendet: Sehen Sie im Chat nach, bevor Sie erneut fragen.',
};
