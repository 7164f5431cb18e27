import type { RequestedAction } from '@nod/consent';
import { HowReceived, type HowReceivedLabel, RequestAction, RequestStatus } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { bind } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { fit, textOf } from '@nod/solution/rows/text';
import { NUMBER_TABLE } from '../kit/configurations';
import { followRows } from '../kit/follow-rows';
import { forEach } from '../kit/in-parts';
import type { Pause } from '../kit/pause';
import { regarding } from '../kit/regarding';
import type { Result } from '../kit/results';
import type { Chosen } from '../kit/selection';
import { reasonOf } from '../kit/tell';
import { same } from '../kit/words';

/** What is to be entered for each of the records. */
export interface Wish {
  action: Exclude<RequestedAction, 'Block' | 'Unblock'>;
  reason: string;
  howReceived?: HowReceivedLabel;
  /** Missing for numbers, which have their own. */
  configurationId?: string;
}

/** Longest wait for the answers, in milliseconds. */
const PATIENCE_MS = 90_000;

/**
 * Enters one Consent Request for each, and waits for what the app makes of them.
 * @param progress is told how many are answered.
 */
export async function enterWishes(
  wish: Wish,
  chosen: readonly Chosen[],
  progress: (done: number) => void = () => undefined,
  wait?: Pause,
): Promise<Result[]> {
  const requests = await forEach(chosen, (one) => save(wish, one));
  const saved = requests.flatMap(({ id }) => id ?? []);
  const answered = await followRows(
    {
      table: 'nod_consentrequest',
      id: 'nod_consentrequestid',
      ids: saved,
      select: ['nod_status', 'nod_outcome'],
      isDone: (row) => isAnswered(row),
      upTo: PATIENCE_MS,
      onProgress: progress,
    },
    wait,
  );
  return requests.map(({ name, id, result }) => result ?? resultOf(name, answered.get(id!)));
}

async function save(wish: Wish, one: Chosen): Promise<{ name: string; id?: string; result?: Result }> {
  try {
    const { id } = await Xrm.WebApi.createRecord('nod_consentrequest', toRow(wish, one));
    return { name: one.name, id };
  } catch (error) {
    return {
      name: one.name,
      result: { name: one.name, state: 'not-saved', reason: reasonOf(error) },
    };
  }
}

function toRow({ action, reason, howReceived, configurationId }: Wish, one: Chosen): Row {
  return {
    nod_name: action,
    nod_action: RequestAction[action],
    nod_reason: reason.trim() === '' ? null : fit(reason.trim(), 1000),
    ...(howReceived && { nod_howreceived: HowReceived[howReceived] }),
    ...(one.table === NUMBER_TABLE
      ? bind('nod_numberid', NUMBER_TABLE, one.id)
      : { ...bind('nod_configurationid', 'nod_configuration', configurationId), ...regarding(one) }),
  };
}

function isAnswered(row: Row): boolean {
  const status = labelOf(RequestStatus, row['nod_status']);
  return status === 'Done' || status === 'Refused';
}

function resultOf(name: string, row: Row | undefined): Result {
  if (row === undefined) return { name, state: 'late' };
  if (labelOf(RequestStatus, row['nod_status']) === 'Done') return { name, state: 'done' };
  return { name, state: 'refused', reason: same(textOf(row['nod_outcome']) ?? '') };
}
