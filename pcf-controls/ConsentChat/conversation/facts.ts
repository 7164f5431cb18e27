import { type ConsentState, type Folded, type SendFacts, fold, recordKey, statusOf } from '@nod/consent';
import type { RecordRef } from '@nod/consent';
import type { LedgerEvent } from '@nod/solution/rows/event';
import type { Row } from '@nod/solution/rows/row';
import { textOf } from '@nod/solution/rows/text';
import { numberRowOf } from '../dataverse/ledger';
import type { ConversationState, RecordNumber } from './conversation';
import { type Setup, ownNumbersOf } from './setup';

/** What is known of a conversation, from which it is decided what may be sent. */
export interface Known {
  setup: Setup;
  record: RecordRef;
  number?: RecordNumber;
  /** The ledger of the number, and what others say of the record; `undefined` while it is not read. */
  events?: readonly LedgerEvent[];
  /** The rows of the number, which tell what number a user id has come to be one with. */
  numberRows?: readonly Row[];
  /** Milliseconds since 1970. */
  lastInboundOn?: number;
  /** The form says that the Compliance Field is No, which Dataverse does not know yet. */
  withdrawnOnForm?: boolean;
  now: number;
}

/**
 * The facts in the terms in which the app decides, as it gathers them itself (`functions/use-cases/outbound/facts-of`).
 * What is not known stays undefined, and counts against sending.
 */
export function factsOf(known: Known): SendFacts {
  const { setup, number, events, now } = known;
  const state = events && fold(events);
  const utility = state?.records.get(recordKey(known.record));
  return {
    now,
    // Without the ledger nothing is known of a stop or a block: then nothing may be sent.
    configuration: state && setup.configuration,
    reachable: number !== undefined,
    numberOfRecord: isNumberOfRecord(known),
    number: state && {
      status: statusOf(state),
      blocked: state.marketing.blocked,
      stoppedAtWhatsApp: state.marketing.stoppedAtWhatsApp,
      askCount: state.marketing.askCount,
      lastAskedOn: state.marketing.lastAskedOn,
    },
    record: {
      granted: grantedNow(known),
      askCount: utility?.askCount ?? 0,
      lastAskedOn: utility?.lastAskedOn,
    },
    lastInboundOn: known.lastInboundOn,
  };
}

/** The Compliance Field as Dataverse has it; `undefined` while it is not known. */
export function grantedOf({ recordType, row }: Setup): boolean | undefined {
  const column = recordType?.complianceColumn;
  return row !== undefined && column !== undefined ? row[column] === true : undefined;
}

/** The stricter of Dataverse and the form. */
function grantedNow({ setup, withdrawnOnForm }: Known): boolean | undefined {
  const granted = grantedOf(setup);
  return granted && !withdrawnOnForm;
}

function isNumberOfRecord({ setup, number, numberRows = [] }: Known): boolean | undefined {
  const digits = number?.digits ?? textOf(numberRowOf(numberRows)?.nod_phonenumber);
  if (digits === undefined) return undefined;
  return ownNumbersOf(setup).some((one) => one.digits === digits);
}

/** Nobody has said anything. */
const nothing: Folded = fold([]);

/** Consent at a glance. */
export function consentOf(known: Known): ConversationState['consent'] {
  const { record, events } = known;
  const state: ConsentState = events === undefined ? nothing : fold(events);
  const { marketing } = state;
  const utility = state.records.get(recordKey(record));
  const granted = grantedNow(known);
  // The field may have been set when nobody listened: then the ledger does not know since when.
  const agrees = utility !== undefined && (utility.granted ?? false) === (granted ?? false);
  return {
    state,
    status: statusOf(state),
    statusSince: marketing.changedOn,
    source: marketing.source,
    pendingUntil: marketing.pendingUntil,
    granted,
    grantedSince: agrees ? utility.changedOn : undefined,
    grantedSource: agrees ? utility.source : undefined,
  };
}
