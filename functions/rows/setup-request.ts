import { RequestStatus, SetUpAction } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { dateValue, instantOf } from '@nod/solution/rows/date';
import type { PublishingProblem, SetupOutcome } from '@nod/solution/rows/setup-request';
import { textOf } from '@nod/solution/rows/text';
import type { Row } from '../ports/dataverse';

/** A Set-up Request: what an admin asks the app to look at or to do. */
export interface SetupRequest {
  id: string;
  etag: string;
  /** Absent in a row that does not say. */
  action?: keyof typeof SetUpAction;
  configurationId?: string;
  templateId?: string;
  /** Milliseconds since 1970, by the clock of Dataverse. */
  createdOn: number;
}

/** The columns that a Set-up Request is read from. */
export const setupRequestColumns = [
  'nod_action',
  'nod_status',
  'createdon',
  '_nod_configurationid_value',
  '_nod_messagetemplateid_value',
] as const;

/** Whether it still waits. A person cannot write the status: an empty one is a new request. */
export function isWaiting(row: Row): boolean {
  return row.nod_status == null || row.nod_status === RequestStatus.Requested;
}

/**
 * A request as it is read.
 * @param now milliseconds since 1970, for a row without a date.
 */
export function setupRequestFromRow(row: Row, now: number): SetupRequest {
  return {
    id: row.nod_setuprequestid as string,
    etag: row['@odata.etag'] as string,
    action: labelOf(SetUpAction, row.nod_action),
    configurationId: textOf(row._nod_configurationid_value),
    templateId: textOf(row._nod_messagetemplateid_value),
    createdOn: instantOf(row.createdon) ?? now,
  };
}

const mostOutcome = 100_000;

/** The columns by which a request is closed: Refused with problems or when it failed, else Done. */
export function closedColumns(outcome: SetupOutcome, now: number): Row {
  const refused =
    outcome.action === 'Failed' || (outcome.action === 'Publish' && outcome.problems.length > 0);
  return {
    nod_status: RequestStatus[refused ? 'Refused' : 'Done'],
    nod_outcome: fitting(outcome),
    nod_doneon: dateValue(now),
  };
}

/** What has to be mended, as the template holds it: from the first on, as much as the column takes. */
export function problemsText(problems: readonly PublishingProblem[]): string | null {
  for (let count = problems.length; count > 0; count--) {
    const text = JSON.stringify(problems.slice(0, count));
    if (text.length <= 8000) return text;
  }
  return null;
}

/** Half of a JSON text is none: long lists of names are cut as lists. */
function fitting(outcome: SetupOutcome): string {
  for (let most = 1000; ; most = Math.floor(most / 2)) {
    const text = JSON.stringify(outcome, (_, value: unknown) =>
      Array.isArray(value) ? value.slice(0, most) : value,
    );
    if (text.length <= mostOutcome || most === 0) return text;
  }
}
