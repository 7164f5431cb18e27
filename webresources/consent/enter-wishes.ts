import type { RequestedAction } from '@nod/consent';
import { HowReceived, type HowReceivedLabel, RequestAction, RequestStatus } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { bind } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { fit, textOf } from '@nod/solution/rows/text';
import { type Listener, askForEach } from '../kit/ask-for-each';
import { NUMBER_TABLE } from '../kit/configurations';
import type { Pause } from '../kit/pause';
import { regarding } from '../kit/regarding';
import type { Result } from '../kit/results';
import type { Chosen } from '../kit/selection';
import { type Words, same } from '../kit/words';

/** What is to be entered for each of the records. */
export interface Wish {
  action: Exclude<RequestedAction, 'Block' | 'Unblock'>;
  reason: string;
  howReceived?: HowReceivedLabel;
  /** Missing for numbers, which have their own. */
  configurationId?: string;
}

/** Enters one Consent Request for each, and waits for what the app makes of them. */
export function enterWishes(
  wish: Wish,
  chosen: readonly Chosen[],
  listener?: Listener,
  wait?: Pause,
): Promise<Result[]> {
  return askForEach(
    chosen.map((one) => ({ name: one.name, row: toRow(wish, one) })),
    {
      table: 'nod_consentrequest',
      select: ['nod_status', 'nod_outcome'],
      outcomeOf,
      unknown: notKnown,
      listener,
    },
    wait,
  );
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

function outcomeOf(row: Row): Omit<Result, 'name'> | undefined {
  switch (labelOf(RequestStatus, row['nod_status'])) {
    case 'Done':
      return { state: 'done' };
    case 'Refused':
      return { state: 'refused', reason: same(textOf(row['nod_outcome']) ?? '') };
    default:
      return undefined;
  }
}

const notKnown: Words = {
  en: 'Dataverse did not answer, so it is not known whether it was entered: look at the Consent History.',
  de: 'Dataverse hat nicht geantwortet; ob es eingetragen wurde, ist nicht bekannt: Sehen Sie im Einwilligungsverlauf nach.',
};
