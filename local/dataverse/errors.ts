/**
 * An answer that Dataverse gives instead of doing the work: HTTP status, its own error code, and a message.
 * Codes marked [V] stand in Microsoft's pages, [P] in public reports of live answers, [U] are unverified guesses.
 */
export class DataverseError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'DataverseError';
  }
}

/** What this stand-in does not implement is said, never guessed. */
export const notImplemented = (what: string) =>
  new DataverseError(501, '0x80040203', `Not implemented by the local Dataverse: ${what}.`);

/** [V] An unknown entity set, function or action. */
export const noSuchSegment = (segment: string) =>
  new DataverseError(404, '0x8006088a', `Resource not found for the segment '${segment}'.`);

/** [V] code and message, [P] status. */
export const noSuchRow = (logicalName: string, id: string) =>
  new DataverseError(404, '0x80040217', `Entity '${logicalName}' With Id = ${id} Does Not Exist`);

/** [P] A row looked for by an alternate key that no row has. */
export const noSuchKey = (logicalName: string) =>
  new DataverseError(
    404,
    '0x80060891',
    `A record with the specified key values does not exist in ${logicalName} entity`,
  );

/** [V] code, [P] status: the primary key is taken, or If-None-Match: * met an existing row. */
export const duplicateRow = () =>
  new DataverseError(412, '0x80040237', 'A record with matching key values already exists.');

/** [P] An alternate key is taken. */
export const duplicateKey = (keyName: string, columns: readonly string[]) =>
  new DataverseError(
    412,
    '0x80060892',
    `Entity Key ${keyName} violated. A record with the same value for ${columns.join(', ')} already exists. A duplicate record cannot be created. Select one or more unique values and try again.`,
  );

/** [V] The row has moved on since the ETag was read. */
export const versionMismatch = () =>
  new DataverseError(
    412,
    '0x80060882',
    "The version of the existing record doesn't match the RowVersion property provided.",
  );

/** [P] A request body that does not fit the table. */
export const badPayload = (reason: string) =>
  new DataverseError(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user for Entity :'', For more information on this error please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ----> InnerException : ${reason}`,
  );

/** [R] A query that names what the table does not have, or that cannot be parsed. */
export const badQuery = (reason: string) => new DataverseError(400, '0x80060888', reason);

/** [R] A query that names a property that the table does not have. */
export const noSuchProperty = (property: string, logicalName: string) =>
  badQuery(`Could not find a property named '${property}' on type 'Microsoft.Dynamics.CRM.${logicalName}'.`);

/** [V] from the batch page's own example. */
export const tooLong = (column: string, logicalName: string, maxLength: number) =>
  new DataverseError(
    400,
    '0x80044331',
    `A validation error occurred.  The length of the '${column}' attribute of the '${logicalName}' entity exceeded the maximum allowed length of '${maxLength}'.`,
  );

/** [P] A choice that is not among the column's options. */
export const notAnOption = (given: {
  column: string;
  logicalName: string;
  value: unknown;
  accepted: readonly number[];
}) =>
  new DataverseError(
    400,
    '0x8004431A',
    `A validation error occurred. The value ${String(given.value)} of '${given.column}' on record of type '${given.logicalName}' is outside the valid range. Accepted Values: ${given.accepted.join(',')}`,
  );

/** [U] code: a number outside the column's minimum and maximum. */
export const outOfRange = (column: string, logicalName: string) =>
  new DataverseError(
    400,
    '0x80044330',
    `A validation error occurred. The value of '${column}' on record of type '${logicalName}' is outside the valid range.`,
  );

/** [U] code: a SystemRequired column without a value. ApplicationRequired is a matter of forms, not of the API. */
export const requiredMissing = (column: string, logicalName: string) =>
  new DataverseError(400, '0x80040203', `Required field '${column}' of '${logicalName}' is missing.`);

/** [P] A status reason that does not belong to the state. */
export const wrongStatus = (given: { status: number; state: number; logicalName: string; id: string }) =>
  new DataverseError(
    400,
    '0x80048408',
    `${given.status} is not a valid status code for state code ${given.logicalName}State.${given.state} on ${given.logicalName} with Id ${given.id}.`,
  );

/** [V] CannotDeleteDueToAssociation; status [U]. */
export const stillReferenced = (logicalName: string, by: string) =>
  new DataverseError(
    400,
    '0x80040227',
    `The object you tried to delete is associated with another object and cannot be deleted. ${logicalName} is referenced by ${by}.`,
  );

/** A request without a token that the organization accepts. */
export const unauthorized = () =>
  new DataverseError(401, '0x80040225', 'HTTP Error 401 - Unauthorized: Access is denied', {
    'WWW-Authenticate': 'Bearer',
  });

/** The segment exists, the method does not apply to it. */
export const methodNotAllowed = (method: string) =>
  new DataverseError(405, '0x8006088a', `The requested resource does not support http method '${method}'.`);
