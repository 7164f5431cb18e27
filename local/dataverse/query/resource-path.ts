import { badQuery, noSuchSegment } from '../errors';
import type { Column, Key, Table } from '../metadata/model';
import type { Schema } from '../metadata/schema';
import type { SqlValue } from '../storage/store';
import type { Literal } from './filter-syntax';
import { literalValue } from './literal-value';
import { decode } from './options';
import { splitList } from './split-list';
import { tokenizeFilter } from './tokenize-filter';

/** How a URL names a row. */
export type RowKey =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'alternate'; readonly key: Key; readonly values: ReadonlyMap<string, SqlValue> };

export interface RowAddress {
  readonly table: Table;
  readonly key: RowKey;
}

/** One step of a path: `name` or `name(predicate)`, decoded. */
export interface Segment {
  readonly name: string;
  readonly predicate: string | undefined;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Splits an encoded path; a `/` inside an encoded key value must be %2F, as in Dataverse. */
export function readSegments(path: string): Segment[] {
  return path
    .split('/')
    .filter((text) => text !== '')
    .map((text) => {
      const whole = /^([^(]*)\((.*)\)$/s.exec(decodeSegment(text));
      return whole
        ? { name: whole[1]!, predicate: whole[2]!.trim() }
        : { name: decodeSegment(text), predicate: undefined };
    });
}

/** In a path, unlike in a query, `+` stands for itself. */
const decodeSegment = (text: string) => decode(text.replaceAll('+', '%2B'));

/**
 * The row that `set(predicate)` names.
 * @throws DataverseError 404 for an unknown set, 400 for a predicate that is no key of the table
 */
export function readRowAddress(schema: Schema, segment: Segment): RowAddress {
  const table = schema.tableOfSet(segment.name);
  if (!table) throw noSuchSegment(segment.name);
  return { table, key: readKey(table, segment.predicate ?? '') };
}

function readKey(table: Table, predicate: string): RowKey {
  const bare = /^'?([^']*)'?$/.exec(predicate)?.[1] ?? '';
  if (GUID.test(bare)) return { kind: 'id', id: bare.toLowerCase() };
  const values = new Map<string, SqlValue>();
  for (const part of splitList(predicate, ',')) {
    const equals = part.indexOf('=');
    const name = equals < 0 ? part : part.slice(0, equals).trim();
    const column = keyColumn(table, name);
    if (equals < 0 || !column) throw notAKey(table);
    values.set(column.name, keyValue(column, part.slice(equals + 1).trim()));
  }
  const id = values.get(table.primaryId);
  if (values.size === 1 && typeof id === 'string') return { kind: 'id', id };
  const key = table.keys.find(
    (one) => one.columns.length === values.size && one.columns.every((column) => values.has(column)),
  );
  if (!key) throw notAKey(table);
  return { kind: 'alternate', key, values };
}

function keyColumn(table: Table, name: string): Column | undefined {
  const lookup = /^_(.+)_value$/.exec(name)?.[1];
  const column = table.columns.get(lookup ?? name);
  return column && (column.type === 'lookup') === (lookup !== undefined) ? column : undefined;
}

function keyValue(column: Column, text: string): SqlValue {
  const [token, end] = tokenizeFilter(text);
  if (token?.kind !== 'literal' || end?.kind !== 'end' || token.literal.type === 'null')
    throw badQuery(`'${text}' is not a value for the key column '${column.name}'.`);
  return literalValue(unquotedGuid(column, token.literal), column);
}

/** [R] Clients write GUIDs in keys with and without quotes. */
function unquotedGuid(column: Column, literal: Literal): Literal {
  const isId = column.type === 'lookup' || column.type === 'uniqueidentifier';
  return isId && literal.type === 'string' ? { type: 'guid', value: literal.value.toLowerCase() } : literal;
}

function notAKey(table: Table) {
  return badQuery(
    `The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM.${table.name}'. Ensure that the names and number of key properties match the declared keys.`,
  );
}
