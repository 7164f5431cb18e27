import { ConflictError, RefusedError } from '../../errors';
import type { Change, Dataverse, Query, Row, Value } from '../../ports/dataverse';
import { readBatch } from './read-batch';
import { columnsUrl, toColumns } from './read-columns';
import { createTableResolver } from './resolve-tables';
import { toQueryUrl } from './to-query-url';
import { withRetry, type Retrying } from './with-retry';
import type { TableName } from './table-names';
import { writeChangeSet, writeEach } from './write-change-set';

/** Most operations of a batch. https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api */
const maxOperations = 1000;

export interface DataverseOptions extends Retrying {
  /** Address of the environment, e.g. `https://contoso.crm4.dynamics.com`. */
  url: string;
  token: () => Promise<string>;
  /** Milliseconds that one request may take. */
  timeoutMs: number;
  /** Used for reads. */
  fetch?: typeof fetch;
  /** Rows a page; without it Dataverse's 5,000. */
  pageSize?: number;
  /** Told of every request that is sent, repetitions included. */
  onRequest?: (request: { kind: 'read' | 'write'; operations: number; attempt: number }) => void;
}

/** The port to Dataverse over its Web API 9.2. */
export function createDataverse(options: DataverseOptions): Dataverse {
  const root = new URL('/api/data/v9.2/', options.url).href;

  const readPages = (urls: readonly string[], sent: readonly unknown[]) =>
    withRetry(options, 'read', async (attempt) => {
      const token = await options.token();
      options.onRequest?.({ kind: 'read', operations: urls.length, attempt });
      const { timeoutMs, pageSize } = options;
      return readBatch({ root, urls, token, fetch: options.fetch ?? fetch, timeoutMs, pageSize, sent });
    });

  /** Reads all pages of all URLs, page by page, each round in one request for every 1,000. */
  const readAll = async (
    starts: readonly (string | undefined)[],
    sent: readonly unknown[],
    tops: boolean[] = [],
  ) => {
    const results: Row[][] = starts.map(() => []);
    let pending = starts.flatMap((url, index) => (url === undefined ? [] : [{ index, url: root + url }]));
    while (pending.length > 0) {
      const batch = pending.slice(0, maxOperations);
      const pages = await readPages(
        batch.map(({ url }) => url),
        sent,
      );
      const further = batch.flatMap(({ index }, position) => {
        const { rows, nextUrl } = pages[position]!;
        for (const row of rows) results[index]!.push(row);
        return nextUrl === undefined || tops[index] ? [] : [{ index, url: nextUrl }];
      });
      pending = [...pending.slice(maxOperations), ...further];
    }
    return results;
  };

  const resolveTables = createTableResolver((urls) => readAll(urls, []));

  return {
    async read(queries: readonly Query[]) {
      const names = await resolveTables(queries.map((query) => query.table));
      const urls = queries.map((query) => toQueryUrl(query, names.get(query.table)!));
      const tops = queries.map((query) => query.top !== undefined);
      return readAll(urls, queries.flatMap(valuesOf), tops);
    },

    async columns(tables: readonly string[]) {
      if (tables.length === 0) return [];
      return (await readAll(tables.map(columnsUrl), tables)).map(toColumns);
    },

    async write(changes: readonly Change[], { then = [] }: { then?: readonly Change[] } = {}) {
      if (changes.length === 0) return;
      if (changes.length > maxOperations) throw tooMany(changes.length);
      const names = await resolveTables([...changes, ...then].map((change) => change.table));
      const withIt = then.slice(0, maxOperations - changes.length);
      const tried = await withRetry(options, 'write', async (attempt) => {
        const token = await options.token();
        options.onRequest?.({ kind: 'write', operations: changes.length + withIt.length, attempt });
        const { url, timeoutMs } = options;
        return writeChangeSet({ url, changes, then: withIt, names, token, timeoutMs });
      });
      const results = [...tried, ...(await writeRest(then.slice(tried.length), names))];
      results.forEach((error, i) => logLost(then[i]!, error));
    },
  };

  /** A batch stops at its first failure: what comes after it is made in a request of its own, tried once. */
  async function writeRest(changes: readonly Change[], names: ReadonlyMap<string, TableName>) {
    if (changes.length === 0) return [];
    try {
      const token = await options.token();
      options.onRequest?.({ kind: 'write', operations: changes.length, attempt: 1 });
      return await writeEach({ url: options.url, changes, names, token, timeoutMs: options.timeoutMs });
    } catch (error) {
      return changes.map(() => error);
    }
  }

  /** That something is there already is as it should be. */
  function logLost({ table, id }: Change, error: unknown): void {
    if (error === undefined || error instanceof ConflictError) return;
    const code =
      error instanceof RefusedError ? error.vendorCode : error instanceof Error ? error.name : 'Error';
    options.log.warn('dataverse-lost', { table, id, code });
  }
}

/** What a query compares with, so that no error message repeats it. */
function valuesOf(query: Query): Value[] {
  const of = (conditions: Query['where']): Value[] =>
    conditions.flatMap((condition): Value[] => {
      if ('anyOf' in condition) return of(condition.anyOf);
      if ('is' in condition) return [condition.is];
      if ('isNot' in condition) return [condition.isNot];
      return 'isIn' in condition ? [...condition.isIn] : [];
    });
  return of(query.where);
}

function tooMany(count: number): RefusedError {
  return new RefusedError(
    'dataverse-refused',
    `A change set of ${count} changes: Dataverse takes ${maxOperations}.`,
    {
      status: 413,
      vendorCode: 'too-many-changes',
    },
  );
}
