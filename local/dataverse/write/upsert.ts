import { duplicateRow, versionMismatch } from '../errors';
import type { Call } from '../organization';
import { findRow, notFound } from '../query/find-row';
import type { RowAddress } from '../query/resource-path';
import { etagOf } from '../wire/row-to-json';
import type { Row, SqlValue } from '../storage/store';
import { createRow, type Written } from './create-row';
import type { Body } from './payload';
import { requireId, type References } from './row-reference';
import { standingColumns, updateRow } from './update-row';

/** The preconditions of a write, as the headers state them. */
export interface Conditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export const NO_CONDITIONS: Conditions = { ifMatch: undefined, ifNoneMatch: undefined };

/**
 * PATCH: updates the row, or creates it when it is not there and If-Match does not forbid that.
 * @throws DataverseError 404 or 412 when a precondition fails, and what create and update throw
 */
export function upsertRow(
  call: Call,
  given: { address: RowAddress; body: Body; conditions: Conditions; references?: References },
): Written {
  const { address, body, conditions, references } = given;
  const { table, key } = address;
  const row = findRow(call.organization.store, address, standingColumns(table));
  if (!row) {
    if (conditions.ifMatch !== undefined) throw notFound(address);
    return createRow(call, { table, body, preset: presetOf(call, address), references });
  }
  if (conditions.ifNoneMatch === '*') throw duplicateRow();
  requireVersion(row, conditions.ifMatch);
  const ignore = key.kind === 'alternate' ? key.key.columns : [];
  return updateRow(call, { table, row, body, ignore, references });
}

/** @throws DataverseError 412 unless the row's version is the one that the header names */
export function requireVersion(row: Row, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  if (ifMatch.trim() !== etagOf(row)) throw versionMismatch();
}

/** The key values of the URL, for the row that they are to name. */
function presetOf(call: Call, address: RowAddress): Record<string, SqlValue> {
  const { key, table } = address;
  if (key.kind === 'id') return { [table.primaryId]: key.id };
  for (const [name, value] of key.values) {
    const target = table.columns.get(name)?.targets[0];
    if (target)
      requireId(call.organization.store, {
        table: call.organization.schema.table(target.table),
        key: { kind: 'id', id: String(value) },
      });
  }
  return Object.fromEntries(key.values);
}
