import { DynamicsWebApi } from 'dynamics-web-api';
import { NodError, RefusedError } from '../../errors';
import type { Change } from '../../ports/dataverse';
import { toFault, TransientError } from './fault';
import type { TableName } from './table-names';

export interface WriteChangeSet {
  /** Address of the environment. */
  url: string;
  changes: readonly Change[];
  /** Made after the change set, each alone, until one fails. */
  then?: readonly Change[];
  names: ReadonlyMap<string, TableName>;
  token: string;
  timeoutMs: number;
}

/**
 * Sends one `$batch` that holds one change set, of which all changes are made, or none, and behind it what is to be
 * made then.
 * @returns what came of each of those that were tried then: an error, or `undefined`. At the first failure Dataverse
 * stops, and leaves the rest.
 * @throws TransientError (the changes may have been made), ConflictError or RefusedError, all of the change set.
 */
export async function writeChangeSet({ changes, then = [], ...to }: WriteChangeSet): Promise<unknown[]> {
  const parts = await send(
    [
      ...changes.map((change) => ({ change, inChangeSet: true })),
      ...then.map((change) => ({ change, inChangeSet: false })),
    ],
    to,
  );
  // A status of 200 may hold a part that failed.
  const ofSet = parts.slice(0, changes.length);
  const failed = ofSet.find((part) => part instanceof Error);
  if (failed) throw failed;
  if (ofSet.length !== changes.length) throw new TransientError('The answer to a change set is incomplete.');
  return parts.slice(changes.length).map((part) => (part instanceof Error ? part : undefined));
}

/**
 * Sends one `$batch` of changes that are each made alone, whatever comes of the others.
 * @returns what came of each: an error, or `undefined`.
 * @throws TransientError if no answer came.
 */
export async function writeEach({ changes, ...to }: Omit<WriteChangeSet, 'then'>): Promise<unknown[]> {
  const parts = await send(
    changes.map((change) => ({ change, inChangeSet: false })),
    { ...to, continueOnError: true },
  );
  return changes.map((_, i) => (parts[i] instanceof Error ? parts[i] : undefined));
}

/** Sends a batch; @returns its parts, with an error of ours for one that failed. A batch without parts throws. */
async function send(
  operations: readonly { change: Change; inChangeSet: boolean }[],
  of: Pick<WriteChangeSet, 'url' | 'names' | 'token' | 'timeoutMs'> & { continueOnError?: boolean },
): Promise<unknown[]> {
  const { url, names, token, timeoutMs, continueOnError } = of;
  // A batch is state of the instance: another caller's request would be drawn into ours. One instance a batch.
  const api = new DynamicsWebApi({
    serverUrl: url,
    dataApi: { version: '9.2' },
    timeout: timeoutMs,
    onTokenRefresh: () => Promise.resolve(token),
  });
  api.startBatch();
  await Promise.all(operations.map(({ change, inChangeSet }) => add(api, change, { names, inChangeSet })));
  const sent = operations.flatMap(({ change }) => Object.values(change.values));
  const ours = (part: unknown) => (part instanceof Error ? toThrown(part, sent) : part);
  try {
    const results: unknown = await withDeadline(timeoutMs, (signal) =>
      api.executeBatch({ signal, continueOnError }),
    );
    return Array.isArray(results) ? (results as unknown[]).map(ours) : [];
  } catch (error) {
    // Of a batch that stopped at a failure the library throws the parts.
    if (Array.isArray(error)) return (error as unknown[]).map(ours);
    throw ours(error);
  }
}

/** Adds a change to the batch that the instance has started; the library sends nothing before the batch. */
function add(
  api: DynamicsWebApi,
  change: Change,
  { names, inChangeSet }: { names: ReadonlyMap<string, TableName>; inChangeSet: boolean },
): Promise<unknown> {
  const name = names.get(change.table);
  if (!name)
    throw new RefusedError('dataverse-refused', `Table ${change.table} is unknown.`, {
      status: 404,
      vendorCode: '',
    });
  switch (change.kind) {
    case 'create':
      return api.create({
        collection: name.set,
        data: { ...change.values, [name.primaryId]: change.id },
        inChangeSet,
      });
    case 'update':
      // Without If-Match a PATCH would create the row: Dataverse upserts.
      return api.update({
        collection: name.set,
        key: change.id,
        data: change.values,
        ifmatch: change.etag ?? '*',
        inChangeSet,
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

/** The library's errors are answers, or network errors as they are. */
function toThrown(error: Error, sent: readonly unknown[]): Error {
  if (error instanceof TransientError || error instanceof NodError) return error;
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
