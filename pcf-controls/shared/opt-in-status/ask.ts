import {
  HowReceived,
  type HowReceivedLabel,
  MarketingStatus,
  type MarketingStatusLabel,
  RequestAction,
  RequestStatus,
} from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { bind } from '@nod/solution/rows/lookup';
import { fit, textOf } from '@nod/solution/rows/text';

/** What the customer wants, as a person in CRM enters it. */
export interface Wish {
  action: 'Opt-In' | 'Opt-Out';
  reason: string;
  howReceived?: HowReceivedLabel;
}

/** What came of it. */
export type Answer =
  | { kind: 'done'; status?: MarketingStatusLabel }
  | { kind: 'refused'; text: string }
  /** The request is kept, and the app has not answered yet. */
  | { kind: 'late' };

/** What has become of a request, while it runs and after. */
export type Progress = Answer | 'waiting';

/**
 * Enters a Consent Request and waits for the app's answer.
 * @param signal nobody waits any more once it says `stopped`.
 * @param saved called once the request is in Dataverse.
 * @throws as the Web API if the request could not be saved: then nothing was entered.
 */
export type Ask = (wish: Wish, signal: { stopped: boolean }, saved: () => void) => Promise<Answer>;

/** How often the row is read, a second apart. The app usually answers within two seconds. */
const TIMES = 20;
const PAUSE_MS = 1000;

/** Asks about one Opt-In / Opt-Out Number. @param pause waits for some milliseconds; for tests. */
export function createAsk(
  webApi: ComponentFramework.WebApi,
  numberId: string,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Ask {
  return async (wish, signal, saved) => {
    const { id } = await webApi.createRecord('nod_consentrequest', toRow(wish, numberId));
    saved();
    for (let time = 0; time < TIMES && !signal.stopped; time += 1) {
      await pause(PAUSE_MS);
      const answer = await readAnswer(webApi, textOfId(id), numberId);
      if (answer !== undefined) return answer;
    }
    return { kind: 'late' };
  };
}

function toRow({ action, reason, howReceived }: Wish, numberId: string): ComponentFramework.WebApi.Entity {
  return {
    nod_name: action,
    nod_action: RequestAction[action],
    nod_reason: fit(reason.trim(), 1000),
    ...(howReceived && { nod_howreceived: HowReceived[howReceived] }),
    ...bind('nod_numberid', 'nod_optinoutnumber', numberId),
  };
}

/** Some versions of the platform hand out `{ guid }` where its types say a string. */
function textOfId(id: string | { guid: string }): string {
  return typeof id === 'string' ? id : id.guid;
}

async function readAnswer(
  webApi: ComponentFramework.WebApi,
  id: string,
  numberId: string,
): Promise<Answer | undefined> {
  try {
    const row = await webApi.retrieveRecord('nod_consentrequest', id, '?$select=nod_status,nod_outcome');
    switch (labelOf(RequestStatus, row['nod_status'])) {
      case 'Done': {
        const number = await webApi.retrieveRecord('nod_optinoutnumber', numberId, '?$select=nod_status');
        return { kind: 'done', status: labelOf(MarketingStatus, number['nod_status']) };
      }
      case 'Refused':
        return { kind: 'refused', text: textOf(row['nod_outcome']) ?? '' };
      default:
        return undefined;
    }
  } catch {
    // The request is saved. A reading that fails is no answer; the next one may be.
    return undefined;
  }
}
