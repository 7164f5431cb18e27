import { DataverseError } from '../errors';
import type { Table } from '../metadata/model';
import type { SqlValue } from '../storage/store';

/**
 * [V] "Sending a notification to a team isn't supported"; [U] that the platform refuses the row rather than never
 * show it, and the code.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications
 * @throws DataverseError 400 when a notification is given to a team
 */
export function requireRecipient(table: Table, values: Readonly<Record<string, SqlValue>>): void {
  if (table.name !== 'appnotification' || values.ownerid__type !== 'team') return;
  throw new DataverseError(400, '0x80040203', 'A notification belongs to a user: a team is not supported.');
}
