import { methodNotAllowed, noSuchProperty, noSuchRow } from '../errors';
import type { Table } from '../metadata/model';
import { wireName } from '../metadata/schema';
import type { Answer, Operation } from '../operation';
import type { Call } from '../organization';
import { findRow, notFound } from '../query/find-row';
import { readQueryOptions, type QueryOptions } from '../query/options';
import { skipToken } from '../query/paging';
import { RowReader, type Page, type Within } from '../query/read-rows';
import type { RowAddress } from '../query/resource-path';
import { quoted } from '../storage/ddl';
import { readPreferences } from '../wire/prefer';
import { etagOf, targetTable } from '../wire/row-to-json';
import { toJsonValue } from '../wire/values';
import { jsonAnswer } from './outcome';

/** GET of an entity set, or of a collection-valued navigation property. */
export function listRows(call: Call, operation: Operation, table: Table, within?: Within): Answer {
  const preferences = readPreferences(operation.headers.prefer);
  const options = readQueryOptions(operation.query);
  const page = new RowReader(call, preferences).page(table, options, within);
  return jsonAnswer(200, pageBody(call, operation, { table, page, annotated: preferences.anyAnnotation }), {
    ...applied(preferences.applied),
  });
}

function pageBody(
  call: Call,
  operation: Operation,
  given: { table: Table; page: Page; annotated: boolean },
): unknown {
  const { baseUrl } = call.organization;
  const { table, page } = given;
  return {
    '@odata.context': `${baseUrl}/$metadata#${table.setName}${page.context === '' ? '' : `(${page.context})`}`,
    ...(page.count === undefined ? {} : { '@odata.count': page.count }),
    ...(page.count !== undefined && given.annotated
      ? {
          '@Microsoft.Dynamics.CRM.totalrecordcount': page.count,
          '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': false,
        }
      : {}),
    value: page.rows,
    ...(page.nextPage === undefined
      ? {}
      : { '@odata.nextLink': nextLink(baseUrl, operation, page.nextPage) }),
  };
}

function nextLink(baseUrl: string, operation: Operation, page: number): string {
  const kept = operation.query.split('&').filter((part) => part !== '' && !/^(\$|%24)skiptoken=/i.test(part));
  return `${baseUrl}/${operation.path}?${[...kept, `$skiptoken=${encodeURIComponent(skipToken(page))}`].join('&')}`;
}

/** GET `set/$count`: the number alone, no more than 5,000. */
export function countRows(call: Call, operation: Operation, table: Table): Answer {
  const options: QueryOptions = { ...readQueryOptions(operation.query), count: true, top: 1 };
  const { count } = new RowReader(call, readPreferences(undefined)).page(table, options);
  return {
    status: 200,
    headers: { 'Content-Type': 'text/plain', 'OData-Version': '4.0' },
    body: String(count ?? 0),
  };
}

/** GET of one row. [V] 304 when If-None-Match names its version, unless related rows or annotations are asked for. */
export function retrieveRow(call: Call, operation: Operation, address: RowAddress): Answer {
  const preferences = readPreferences(operation.headers.prefer);
  const options = readQueryOptions(operation.query);
  const body = rowBody(call, { address, options, prefer: operation.headers.prefer });
  const etag = String(body['@odata.etag']);
  const headers = { ETag: etag, ...applied(preferences.applied) };
  const conditional = options.expand === undefined && !preferences.anyAnnotation;
  if (conditional && operation.headers['if-none-match'] === etag)
    return { status: 304, headers: { 'OData-Version': '4.0', ETag: etag } };
  return jsonAnswer(200, body, headers);
}

/**
 * One row as JSON with its context URL.
 * @throws DataverseError 403 without the privilege, 404 when there is no such row
 */
export function rowBody(
  call: Call,
  given: { address: RowAddress; options: QueryOptions; prefer: string | undefined },
): Record<string, unknown> {
  const { address, options } = given;
  const { table } = address;
  const { baseUrl, store } = call.organization;
  call.principal.requireTable('Read', table);
  const reader = new RowReader(call, readPreferences(given.prefer));
  const plan = reader.plan(table, options);
  const owner = table.ownership === 'user' ? ', t."ownerid" AS owner__' : '';
  const row = findRow(store, address, `t.${quoted(table.primaryId)} AS id__${owner}, ${plan.sql}`);
  if (!row) throw notFound(address);
  call.principal.requireRow('Read', table, {
    id: String(row.id__),
    ownerId: (row.owner__ as string | null) ?? null,
  });
  const shape = plan.projection.context === '' ? '' : `(${plan.projection.context})`;
  return {
    '@odata.context': `${baseUrl}/$metadata#${table.setName}${shape}/$entity`,
    ...reader.render(table, row, plan),
  };
}

/** GET `set(key)/name`: a column's value, the row that a lookup leads to, or the rows that point here. */
export function readProperty(
  call: Call,
  operation: Operation,
  given: { address: RowAddress; name: string },
): Answer {
  if (operation.method !== 'GET') throw methodNotAllowed(operation.method);
  const { schema, store, baseUrl } = call.organization;
  const { table } = given.address;
  call.principal.requireTable('Read', table);
  const row = findRow(store, given.address, 't.*');
  if (!row) throw notFound(given.address);
  const id = String(row[table.primaryId]);
  call.principal.requireRow('Read', table, {
    id,
    ownerId: (row.ownerid as string | null | undefined) ?? null,
  });
  const collection = schema.collection(table, given.name);
  if (collection) return listRows(call, operation, collection.table, { collection, id });
  const single = schema.navigation(table, given.name);
  if (single) {
    const other = targetTable(single.column, row);
    const otherId = row[single.column.name];
    if (other === undefined || otherId == null) throw noSuchRow(table.name, id);
    return retrieveRow(call, operation, {
      table: schema.table(other),
      key: { kind: 'id', id: String(otherId) },
    });
  }
  const column = schema.queryColumn(table, given.name);
  if (!column) throw noSuchProperty(given.name, table.name);
  const value = call.principal.canReadColumn(table, column) ? (row[column.name] ?? null) : null;
  if (value === null) return { status: 204, headers: { 'OData-Version': '4.0' } };
  return jsonAnswer(200, {
    '@odata.context': `${baseUrl}/$metadata#${table.setName}(${id})/${wireName(column)}`,
    '@odata.etag': etagOf(row),
    value: toJsonValue(column, value),
  });
}

export const applied = (preferences: readonly string[]): Record<string, string> =>
  preferences.length === 0 ? {} : { 'Preference-Applied': preferences.join(', ') };
