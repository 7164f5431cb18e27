import { notImplemented } from '../errors';
import { wrongEntitySet, noSuchEntity } from '../fetch-xml/fetch-errors';
import { parseFetch } from '../fetch-xml/parse-fetch';
import { runFetch, type FetchResult } from '../fetch-xml/run-fetch';
import type { Table } from '../metadata/model';
import type { Answer, Operation } from '../operation';
import type { Call } from '../organization';
import { readQueryPairs } from '../query/options';
import {
  MORE_RECORDS,
  PAGING_COOKIE,
  readPreferences,
  TOTAL_COUNT,
  TOTAL_COUNT_EXCEEDED,
  type Preferences,
} from '../wire/prefer';
import { jsonAnswer } from './outcome';
import { applied } from './read-routes';

/** The FetchXML of a query string, undefined when it has none. @throws DataverseError 400 for a broken escape */
export function fetchXmlOf(query: string): string | undefined {
  if (!/fetchxml=/i.test(query)) return undefined;
  return readQueryPairs(query).find(([name]) => name.toLowerCase() === 'fetchxml')?.[1];
}

/**
 * GET `set?fetchXml=…`, alone or with `$count=true`.
 * @throws DataverseError 400 for a query that is none, or is about another table; 403; 501
 */
export function fetchRows(
  call: Call,
  operation: Operation,
  given: { table: Table; fetchXml: string },
): Answer {
  const { table } = given;
  const preferences = readPreferences(operation.headers.prefer);
  const parsed = parseFetch(given.fetchXml);
  if (!call.organization.schema.tables.has(parsed.root.name)) throw noSuchEntity(parsed.root.name);
  if (parsed.root.name !== table.name) throw wrongEntitySet();
  const query = { ...parsed, returnTotalCount: parsed.returnTotalCount || countWanted(operation.query) };
  const result = runFetch(call, { table, query, preferences });
  return jsonAnswer(
    200,
    {
      '@odata.context': `${call.organization.baseUrl}/$metadata#${table.setName}(${result.context})`,
      ...(result.count === undefined ? {} : { '@odata.count': result.count }),
      ...pageAnnotations(result, preferences),
      value: result.rows,
    },
    applied(preferences.applied),
  );
}

/** [V] No cookie and no `morerecords` on the last page; a count of -1 when none was asked for. */
function pageAnnotations(result: FetchResult, { wants }: Preferences): Record<string, unknown> {
  return {
    ...(wants(TOTAL_COUNT) ? { [`@${TOTAL_COUNT}`]: result.count ?? -1 } : {}),
    ...(wants(TOTAL_COUNT_EXCEEDED) ? { [`@${TOTAL_COUNT_EXCEEDED}`]: result.countLimitExceeded } : {}),
    ...(result.cookie !== undefined && wants(PAGING_COOKIE) ? { [`@${PAGING_COOKIE}`]: result.cookie } : {}),
    ...(result.cookie !== undefined && wants(MORE_RECORDS) ? { [`@${MORE_RECORDS}`]: true } : {}),
  };
}

function countWanted(query: string): boolean {
  const others = readQueryPairs(query).filter(([name]) => name.toLowerCase() !== 'fetchxml');
  for (const [name] of others)
    if (name !== '$count') throw notImplemented(`the query option ${name} beside fetchXml`);
  return others.some(([, value]) => value === 'true');
}
