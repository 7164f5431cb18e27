import { badPayload, notImplemented } from '../errors';
import type { Column, Table } from '../metadata/model';
import type { Call } from '../organization';
import { isPolymorphic, typeColumn } from '../storage/ddl';
import type { SqlValue } from '../storage/store';
import { coerce } from './coerce';
import { readReference, requireId, type References } from './row-reference';

/** What a request body asks to be written. */
export interface Payload {
  /** SQL column → value. */
  readonly values: Record<string, SqlValue>;
  /** The columns that the body names, whether or not this message may write them. */
  readonly columns: readonly Column[];
  /** The tables of the rows that lookups are bound to. */
  readonly bound: readonly { readonly column: Column; readonly table: Table }[];
}

export type Body = Readonly<Record<string, unknown>>;

/** Parses the text of a body. @throws DataverseError 400 when it is not a JSON object */
export function readBody(text: string): Body {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badPayload('Microsoft.OData.ODataException: the request body is not valid JSON.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badPayload('Microsoft.OData.ODataException: the request body is not a JSON object.');
  return body as Body;
}

/**
 * Reads a row's body against its table.
 * [R] Columns that the message may not write (createdon…) are passed over, as Dataverse does.
 * @throws DataverseError 400 for what the table does not have or take, 404 for a lookup that leads nowhere, 501 for
 *   related rows created in the same body
 */
export function readPayload(
  call: Call,
  given: { table: Table; body: Body; message: 'Create' | 'Update'; references?: References },
): Payload {
  const { table, message } = given;
  const values: Record<string, SqlValue> = {};
  const columns: Column[] = [];
  const bound: { column: Column; table: Table }[] = [];
  for (const [name, value] of Object.entries(given.body)) {
    const at = name.indexOf('@');
    if (at >= 0 && !name.endsWith('@odata.bind')) continue;
    if (at >= 0 || call.organization.schema.navigation(table, name)) {
      const column = bind(call, {
        ...given,
        navigation: at >= 0 ? name.slice(0, at) : name,
        value,
        values,
        bound,
      });
      columns.push(column);
      continue;
    }
    const column = table.columns.get(name) ?? table.columns.get(/^_(.+)_value$/.exec(name)?.[1] ?? '');
    if (!column) throw unknownProperty(call, table, name);
    const coerced = coerce(table, column, value);
    if (message === 'Create' ? !column.canCreate : !column.canUpdate) continue;
    columns.push(column);
    values[column.name] = coerced;
  }
  return { values, columns, bound };
}

function bind(
  call: Call,
  given: {
    table: Table;
    navigation: string;
    value: unknown;
    references?: References;
    values: Record<string, SqlValue>;
    bound: { column: Column; table: Table }[];
  },
): Column {
  const { schema, store } = call.organization;
  const single = schema.navigation(given.table, given.navigation);
  if (!single) throw undeclared(given.navigation);
  const { column, targets } = single;
  if (given.value === null) {
    given.values[column.name] = null;
    if (isPolymorphic(column)) given.values[typeColumn(column)] = null;
    return column;
  }
  if (typeof given.value !== 'string') throw notImplemented('creating related rows in one body');
  const address = readReference(schema, given.value, given.references);
  if (!targets.some((target) => target.table === address.table.name))
    throw badPayload(
      `Microsoft.OData.ODataException: '${given.navigation}' does not point at '${address.table.name}'.`,
    );
  given.values[column.name] = requireId(store, address);
  if (isPolymorphic(column)) given.values[typeColumn(column)] = address.table.name;
  given.bound.push({ column, table: address.table });
  return column;
}

function unknownProperty(call: Call, table: Table, name: string) {
  if (call.organization.schema.collection(table, name))
    return notImplemented('creating related rows in one body');
  return badPayload(
    `Microsoft.Crm.CrmException: Invalid property '${name}' was found in entity 'Microsoft.Dynamics.CRM.${table.name}'.`,
  );
}

function undeclared(name: string) {
  return badPayload(
    `Microsoft.OData.ODataException: An undeclared property '${name}' which only has property annotations in the payload but no property value was found in the payload.`,
  );
}
