import { fromErrorBody, toFault, TransientError } from '../adapters/dataverse/fault';
import { withRetry } from '../adapters/dataverse/with-retry';
import { UnreachableError } from '../errors';

export type Row = Record<string, unknown>;

/** The Web API as a registration needs it. Each throws the errors of the Dataverse port. */
export interface WebApi {
  /** All pages of a collection. Paths begin after `/api/data/v9.2/`. */
  list<T = Row>(path: string): Promise<T[]>;
  /** @returns the id of the row */
  create(set: string, row: Row): Promise<string>;
  /** Changes a row that exists. */
  update(path: string, row: Row): Promise<void>;
  remove(path: string): Promise<void>;
  /** Joins two rows: `systemusers(…)/systemuserroles_association` and `roles(…)`. */
  associate(path: string, to: string): Promise<void>;
}

export interface WebApiOptions {
  /** Origin of Dataverse. */
  url: string;
  token: () => Promise<string> | string;
  /** Milliseconds to wait for an answer. */
  timeoutMs: number;
  fetch?: typeof fetch;
  sleep?: (ms: number) => Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A small client of the Web API: an administrator's tables are not those of the app's port. */
export function createWebApi(options: WebApiOptions): WebApi {
  const base = `${options.url}/api/data/v9.2/`;
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const retrying = { retry: { attempts: 4, maxWaitMs: 60_000 }, sleep, random: Math.random, log: quiet };

  /** A write whose answer was lost may have been done: only what was refused for now is tried again. */
  const send = (method: string, path: string, body?: Row): Promise<Response> =>
    withRetry(retrying, method === 'GET' ? 'read' : 'write', async () => {
      const response = await once(method, path, body);
      if (response.ok) return response;
      const { status } = response;
      // Behind a gateway's 500 or 504 a write may have been done; after 429 and 503 it was not.
      if (method !== 'GET' && status >= 500 && status !== 503 && status !== 501)
        throw new UnreachableError('dataverse-unreachable', `Dataverse answered ${status}.`);
      const retryAfter = response.headers.get('retry-after') ?? undefined;
      throw toFault({ status, retryAfter, ...fromErrorBody(await response.text()) }, valuesOf(body));
    });

  async function once(method: string, path: string, body: Row | undefined): Promise<Response> {
    try {
      return await (options.fetch ?? fetch)(path.startsWith('http') ? path : base + path, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(options.timeoutMs),
        headers: {
          authorization: `Bearer ${await options.token()}`,
          accept: 'application/json',
          'odata-version': '4.0',
          'odata-maxversion': '4.0',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(method === 'PATCH' ? { 'if-match': '*' } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (cause) {
      if (method === 'GET') throw new TransientError('no answer', { cause });
      throw new UnreachableError('dataverse-unreachable', 'Dataverse did not answer.', cause);
    }
  }

  return {
    async list<T>(path: string) {
      const rows: T[] = [];
      for (let next: string | undefined = path; next !== undefined;) {
        const page = (await (await send('GET', next)).json()) as { value: T[]; '@odata.nextLink'?: string };
        rows.push(...page.value);
        next = page['@odata.nextLink'];
        if (next !== undefined && !isAt(options.url, next))
          throw new UnreachableError(
            'dataverse-unreachable',
            'Dataverse names a further page at another address; it was not asked, because it would be given the sign-in.',
          );
      }
      return rows;
    },
    async create(set, row) {
      const entityId = (await send('POST', set, row)).headers.get('odata-entityid') ?? '';
      const id = /\(([0-9a-f-]{36})\)$/i.exec(entityId)?.[1];
      if (id === undefined)
        throw new UnreachableError('dataverse-unreachable', 'Dataverse did not say which row it made.');
      return id.toLowerCase();
    },
    async update(path, row) {
      await send('PATCH', path, row);
    },
    async remove(path) {
      await send('DELETE', path);
    },
    async associate(path, to) {
      await send('POST', `${path}/$ref`, { '@odata.id': base + to });
    },
  };
}

/** Whether an address is of this origin: the administrator's token goes nowhere else. */
function isAt(origin: string, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(origin).origin;
}

const valuesOf = (body: Row | undefined): unknown[] => Object.values(body ?? {});
