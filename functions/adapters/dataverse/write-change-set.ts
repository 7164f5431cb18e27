import { DynamicsWebApi } from 'dynamics-web-api';
import { NodError, RefusedError } from '../../errors';
import type { Change } from '../../ports/dataverse';
import { toFault, TransientError } from './fault';
import type { TableName } from './table-names';

export interface WriteChangeSet {
  /** Address of the environment. */
  url: string;
  changes: readonly Change[];
  names: ReadonlyMap<string, TableName>;
  token: string;
  timeoutMs: number;
}

/**
 * Sends one `$batch` that holds one change set: all changes are made, or none.
 * @throws TransientError (the changes may have been made), ConflictError or RefusedError.
 */
export async function writeChangeSet({
  url,
  changes,
  names,
  token,
  timeoutMs,
}: WriteChangeSet): Promise<void> {
  // A batch is state of the instance: another caller's request would be drawn into ours. One instance a batch.
  const api = new DynamicsWebApi({
    serverUrl: url,
    dataApi: { version: '9.2' },
    timeout: timeoutMs,
    onTokenRefresh: () => Promise.resolve(token),
  });
  api.startBatch();
  await Promise.all(changes.map((change) => add(api, change, names)));
  const sent = changes.flatMap((change) => Object.values(change.values));
  let results: unknown;
  try {
    results = await withDeadline(timeoutMs, (signal) => api.executeBatch({ signal }));
  } catch (error) {
    throw toThrown(error, sent);
  }
  // A status of 200 may hold a part that failed.
  const parts: unknown[] = Array.isArray(results) ? (results as unknown[]) : [];
  const failed = parts.find((part) => part instanceof Error);
  if (failed) throw toThrown(failed, sent);
  if (parts.length !== changes.length) throw new TransientError('The answer to a change set is incomplete.');
}

/** Adds a change to the batch that the instance has started; the library sends nothing before the batch. */
function add(api: DynamicsWebApi, change: Change, names: ReadonlyMap<string, TableName>): Promise<unknown> {
  const name = names.get(change.table);
  if (!name)
    throw new RefusedError('dataverse-refused', `Table ${change.table} is unknown.`, {
      status: 404,
      vendorCode: '',
    });
  switch (change.kind) {
    case 'create':
      return api.create({ collection: name.set, data: { ...change.values, [name.primaryId]: change.id } });
    case 'update':
      // Without If-Match a PATCH would create the row: Dataverse upserts.
      return api.update({
        collection: name.set,
        key: change.id,
        data: change.values,
        ifmatch: change.etag ?? '*',
      });
  }
}

/**
 * The library's time-out counts idle time, and its promise never settles when an answer breaks off after the
 * headers (2.5.0, node): the deadline is ours.
 */
async function withDeadline<T>(timeoutMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TransientError(`Dataverse gave no answer in ${timeoutMs} ms.`));
      abort.abort();
    }, timeoutMs);
  });
  try {
    return await Promise.race([work(abort.signal), deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** The library throws an Error for an answer, a list of them for the parts of one, and network errors as they are. */
function toThrown(thrown: unknown, sent: readonly unknown[]): unknown {
  const error: unknown = Array.isArray(thrown)
    ? (thrown as unknown[]).find((part) => part instanceof Error)
    : thrown;
  if (error instanceof TransientError || error instanceof NodError || !(error instanceof Error)) return error;
  const answer = error as Error & {
    status?: number;
    code?: string;
    headers?: Record<string, string | undefined>;
    error?: { code?: string; message?: string };
  };
  if (answer.status === undefined) return new TransientError('Dataverse gave no answer.', { cause: error });
  return toFault(
    {
      status: answer.status,
      vendorCode: answer.error?.code ?? answer.code,
      message: answer.error?.message ?? answer.message,
      retryAfter: answer.headers?.['retry-after'],
    },
    sent,
  );
}
