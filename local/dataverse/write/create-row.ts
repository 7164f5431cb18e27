import { requiredMissing } from '../errors';
import type { Table } from '../metadata/model';
import type { Call, RowEvent } from '../organization';
import { isPolymorphic, quoted, sqlColumns, typeColumn } from '../storage/ddl';
import type { SqlValue } from '../storage/store';
import { beforeCreate } from '../webhooks/register-step';
import { authorizePayload } from './authorize';
import { fromConstraint } from './constraint';
import { setFullName } from './full-name';
import { requireRecipient } from './notification';
import { readPayload, type Body } from './payload';
import type { References } from './row-reference';
import { settleState } from './state';

export interface Written {
  readonly table: Table;
  readonly id: string;
  readonly version: number;
  readonly event: RowEvent;
}

/**
 * Creates a row, with the id of the body when there is one.
 * @param preset key values of the URL of an upsert; the body wins over them
 * @throws DataverseError 400, 403, 404 or 412 as Dataverse does
 */
export function createRow(
  call: Call,
  given: { table: Table; body: Body; preset?: Readonly<Record<string, SqlValue>>; references?: References },
): Written {
  const { organization, principal } = call;
  const { table } = given;
  const level = principal.requireTable('Create', table);
  const payload = readPayload(call, { ...given, message: 'Create' });
  authorizePayload(principal, table, payload, 'create');
  const values: Record<string, SqlValue> = { ...given.preset, ...payload.values };
  const id = String(values[table.primaryId] ?? organization.newId());
  values[table.primaryId] = id;
  setDefaults(table, values);
  settleState(table, values, { current: 0, id, creating: true });
  setFullName(table, values);
  setOwner(call, table, values);
  requireRecipient(table, values);
  if (level !== 'Global' && table.ownership === 'user')
    principal.requireRow('Create', table, { id, ownerId: values.ownerid as string | null });
  const version = stamp(call, values);
  checkRequired(table, values);
  beforeCreate(call, table, values);
  insert(call, table, values);
  return {
    table,
    id,
    version,
    event: { message: 'Create', table, id, values, initiatingUserId: principal.userId },
  };
}

function setDefaults(table: Table, values: Record<string, SqlValue>): void {
  for (const column of table.columns.values())
    if (column.defaultValue !== undefined && values[column.name] === undefined && column.type !== 'status')
      values[column.name] = column.defaultValue;
}

function setOwner(call: Call, table: Table, values: Record<string, SqlValue>): void {
  if (table.ownership !== 'user') return;
  const owner = table.columns.get('ownerid');
  values.ownerid ??= call.principal.userId;
  if (owner && isPolymorphic(owner)) values[typeColumn(owner)] ??= 'systemuser';
  setOwning(call, values);
}

/** owninguser, owningteam and owningbusinessunit follow from the owner. */
export function setOwning(call: Call, values: Record<string, SqlValue>): void {
  const byTeam = values.ownerid__type === 'team';
  values.owninguser = byTeam ? null : values.ownerid!;
  values.owningteam = byTeam ? values.ownerid! : null;
  values.owningbusinessunit = call.organization.ids.businessUnit;
}

function stamp(call: Call, values: Record<string, SqlValue>): number {
  const now = call.organization.clock.seconds();
  values.createdon = values.modifiedon = now;
  values.createdby = values.modifiedby = call.principal.userId;
  return (values.versionnumber = call.organization.store.nextVersion());
}

function checkRequired(table: Table, values: Readonly<Record<string, SqlValue>>): void {
  for (const column of table.columns.values())
    if (column.required === 'systemrequired' && (values[column.name] ?? null) === null)
      throw requiredMissing(column.name, table.name);
}

const inserts = new WeakMap<Table, { sql: string; columns: readonly string[] }>();

/** Every insert of a table is the same statement, so that it is prepared once. */
export function insert(call: Call, table: Table, values: Readonly<Record<string, SqlValue>>): void {
  let statement = inserts.get(table);
  if (!statement) {
    const columns = sqlColumns(table);
    const marks = columns.map(() => '?').join(', ');
    const sql = `INSERT INTO ${quoted(table.name)} (${columns.map(quoted).join(', ')}) VALUES (${marks})`;
    inserts.set(table, (statement = { sql, columns }));
  }
  try {
    call.organization.store.run(statement.sql, ...statement.columns.map((column) => values[column] ?? null));
  } catch (error) {
    throw fromConstraint(error, table);
  }
}
