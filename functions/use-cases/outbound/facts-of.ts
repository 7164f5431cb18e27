import { type SendFacts, recordKey, statusOf } from '@nod/consent';
import { digitsOfRecord, recordTypeOf } from '../../rows/record';
import type { Known } from './known';

/** What is known about a message, in the terms in which it is decided about. */
export function factsOf(known: Known): SendFacts {
  const { message, configuration, number, record, now } = known;
  // A question is not held against itself, when it is decided about again after it was claimed.
  const state = number?.stateWithoutPrompt(message.id, message.record);
  const utility = message.record && state?.records.get(recordKey(message.record));
  const type = message.record && recordTypeOf(configuration, message.record.table);
  const column = type?.complianceColumn;
  return {
    now,
    configuration,
    reachable: message.digits !== undefined || message.userId !== undefined,
    numberOfRecord: isNumberOfRecord(known),
    number: state && {
      status: statusOf(state),
      blocked: state.marketing.blocked,
      stoppedAtWhatsApp: state.marketing.stoppedAtWhatsApp,
      askCount: state.marketing.askCount,
      lastAskedOn: state.marketing.lastAskedOn,
    },
    record: {
      granted: record !== undefined && column !== undefined ? record[column] === true : undefined,
      askCount: utility?.askCount ?? 0,
      lastAskedOn: utility?.lastAskedOn,
    },
    lastInboundOn: known.lastInboundOn,
  };
}

/** Whether the number is one of the record's; a question about a record that is not named is for no number. */
function isNumberOfRecord({ message, configuration, phoneRecord, number }: Known): boolean | undefined {
  const template = configuration?.templates.find((t) => t.id === message.templateId);
  const digits = message.digits ?? number?.digits;
  if (message.record === undefined)
    return template?.type === 'Consent' && message.session === 'Utility' ? false : undefined;
  if (digits === undefined) return undefined;
  const type = phoneRecord && recordTypeOf(configuration, phoneRecord.table);
  if (configuration === undefined || type === undefined || phoneRecord === undefined) return false;
  return digitsOfRecord(phoneRecord.row, type, configuration).includes(digits);
}
