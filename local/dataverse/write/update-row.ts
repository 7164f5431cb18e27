import { requiredMissing } from '../errors';
import type { Table } from '../metadata/model';
import type { Call } from '../organization';
import { quoted } from '../storage/ddl';
import type { Row, SqlValue } from '../storage/store';
import { beforeUpdate } from '../webhooks/register-step';
import { authorizePayload } from './authorize';
import { fromConstraint } from './constraint';
import { setOwning, type Written } from './create-row';
import { hasFullName, setFullName } from './full-name';
import { requireRecipient } from './notification';
import { readPayload, type Body } from './payload';
import type { References } from './row-reference';
import { settleState } from './state';

/** The SQL columns of alias `t` that a write needs of the row as it stands. */
export function standingColumns(table: Table): string {
  const names = [
    table.primaryId,
    'versionnumber',
    ...(table.ownership === 'user' ? ['ownerid'] : []),
    ...(table.columns.has('statecode') ? ['statecode'] : []),
    ...(hasFullName(table) ? ['firstname', 'lastname'] : []),
  ];
  return names.map((name) => `t.${quoted(name)}`).join(', ');
}

/**
 * Updates a row that exists.
 * @param row the row with its `standingColumns`
 * @param ignore columns that the URL names as key: [V] on an update the server drops them from the body
 * @throws DataverseError 400, 403, 404 or 412 as Dataverse does
 */
export function updateRow(
  call: Call,
  given: { table: Table; row: Row; body: Body; ignore?: readonly string[]; references?: References },
): Written {
  const { organization, principal } = call;
  const { table, row } = given;
  const id = String(row[table.primaryId]);
  principal.requireRow('Write', table, { id, ownerId: (row.ownerid as string | null | undefined) ?? null });
  const payload = readPayload(call, { ...given, message: 'Update' });
  authorizePayload(principal, table, payload, 'update');
  const values: Record<string, SqlValue> = { ...payload.values };
  for (const column of given.ignore ?? []) delete values[column];
  requireNotCleared(table, values);
  if (values.ownerid !== undefined) {
    principal.requireRow('Assign', table, {
      id,
      ownerId: (row.ownerid as string | null | undefined) ?? null,
    });
    requireRecipient(table, values);
    setOwning(call, values);
  }
  settleState(table, values, { current: Number(row.statecode ?? 0), id, creating: false });
  setFullName(table, values, row);
  values.modifiedon = organization.clock.seconds();
  values.modifiedby = principal.userId;
  const version = (values.versionnumber = organization.store.nextVersion());
  beforeUpdate(call, table, id, values);
  write(call, table, id, values);
  return {
    table,
    id,
    version,
    event: { message: 'Update', table, id, values, initiatingUserId: principal.userId },
  };
}

function requireNotCleared(table: Table, values: Readonly<Record<string, SqlValue>>): void {
  for (const [name, value] of Object.entries(values))
    if (value === null && table.columns.get(name)?.required === 'systemrequired')
      throw requiredMissing(name, table.name);
}

function write(call: Call, table: Table, id: string, values: Readonly<Record<string, SqlValue>>): void {
  const names = Object.keys(values);
  const assignments = names.map((name) => `${quoted(name)} = ?`).join(', ');
  const sql = `UPDATE ${quoted(table.name)} SET ${assignments} WHERE ${quoted(table.primaryId)} = ?`;
  try {
    call.organization.store.run(sql, ...names.map((name) => values[name] ?? null), id);
  } catch (error) {
    throw fromConstraint(error, table);
  }
}
