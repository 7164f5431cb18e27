import { MessageStatus } from '@nod/solution';
import { fit } from '@nod/solution/rows/text';
import type { Row } from '../ports/dataverse';

/** The columns by which a send whose outcome nobody knows is parked and shown, with what a person can do about it. */
export function unknownOutcomeColumns(details: string): Row {
  return {
    nod_status: MessageStatus.Unknown,
    nod_errordetails: fit(details, 2000),
    nod_remedy:
      'It may or may not have reached the customer. It is not sent again by itself: if no answer or receipt comes, ' +
      'ask the customer or write a new message.',
  };
}

/** What becomes untrue of a parked send once it is known that it left. */
export const knownOutcomeColumns: Row = { nod_errordetails: null, nod_remedy: null };
