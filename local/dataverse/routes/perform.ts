import { DataverseError } from '../errors';
import type { Answer, Operation } from '../operation';
import type { Call, RowEvent } from '../organization';
import { execute } from './execute';
import { jsonAnswer, type Outcome } from './outcome';

/** Does one operation in its own transaction, announces what it committed, and turns errors into answers. */
export function perform(call: Call, operation: Operation): Answer {
  const { store, announce } = call.organization;
  try {
    const isRead = operation.method === 'GET';
    const outcome: Outcome = isRead
      ? execute(call, operation)
      : store.transaction(() => execute(call, operation));
    if (outcome.events.length > 0) announce(outcome.events);
    return outcome.answer;
  } catch (error) {
    return errorAnswer(error, operation.headers.prefer);
  }
}

/** Does operations that all take effect or none: see `runChangeSet`. */
export function performAll<T>(call: Call, work: (note: (events: readonly RowEvent[]) => void) => T): T {
  const events: RowEvent[] = [];
  const result = call.organization.store.transaction(() => work((more) => events.push(...more)));
  if (events.length > 0) call.organization.announce(events);
  return result;
}

/** The OData error body of an error; one that Dataverse does not know is a fault of the stand-in and says so. */
export function errorAnswer(error: unknown, prefer?: string): Answer {
  const known = error instanceof DataverseError ? error : unexpected(error);
  const details = /include-annotations\s*=\s*"?[^"]*\*/.test(prefer ?? '')
    ? {
        '@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus': '0',
        '@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode': '0',
      }
    : {};
  return jsonAnswer(
    known.status,
    { error: { code: known.code, message: known.message, ...details } },
    known.headers,
  );
}

function unexpected(error: unknown): DataverseError {
  console.error('The local Dataverse failed:', error);
  const reason = error instanceof Error ? error.message : 'unknown';
  return new DataverseError(
    500,
    '0x80040216',
    `An unexpected error occurred in the local Dataverse: ${reason}`,
  );
}
