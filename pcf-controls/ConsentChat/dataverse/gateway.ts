import type { Row } from '@nod/solution/rows/row';
import { formatBatch } from './format-batch';
import { parseMultipart } from './parse-multipart';
import { DataverseProblem, offline, problemOf } from './problem';

/** One GET of a batch: the path under the API's root, with its query, encoded. */
export interface Get {
  path: string;
  /** Rows a page; then the answer may have a next link. */
  pageSize?: number;
}

/** What a GET of several rows, of one row or of a function answered. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** The answers in the order of the GETs, and the time of the server, milliseconds since 1970. */
export interface Answers {
  answers: Answer[];
  serverTime?: number;
}

/** Reads from Dataverse, as many GETs as are wanted in one request. */
export interface Gateway {
  /** @throws DataverseProblem if the request as a whole failed; the answer of a single GET may be a failure. */
  read(gets: readonly Get[]): Promise<Answers>;
}

/** Version of the Web API that the whole product speaks. */
const root = '/api/data/v9.2/';

/** Longer than this, and it counts as not to be reached; milliseconds. */
const patience = 30_000;

/**
 * @param at.baseUrl of the organization, without a slash at its end; empty for the page's own origin.
 */
export function createGateway(at: { baseUrl: string; fetch: typeof fetch; newId(): string }): Gateway {
  return {
    async read(gets) {
      const boundary = `batch_${at.newId()}`;
      const answer = await request(at, boundary, formatBatch(gets, { boundary, root: at.baseUrl + root }));
      const text = await answer.text().catch((error: unknown) => {
        throw offline(error);
      });
      const date = Date.parse(answer.headers.get('Date') ?? '');
      const answers = answer.ok ? parseMultipart(text, answer.headers.get('Content-Type') ?? '') : undefined;
      if (answers === undefined || answers.length !== gets.length)
        throw problemOf({ status: answer.status, text, retryAfter: answer.headers.get('Retry-After') });
      return { answers, serverTime: Number.isNaN(date) ? undefined : date };
    },
  };
}

async function request(
  at: { baseUrl: string; fetch: typeof fetch },
  boundary: string,
  body: string,
): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    return await at.fetch(`${at.baseUrl}${root}$batch`, {
      method: 'POST',
      credentials: 'same-origin',
      // The API never redirects: a session that has ended does, to a page where one signs in.
      redirect: 'manual',
      signal: abort.signal,
      headers: {
        'Content-Type': `multipart/mixed; boundary=${boundary}`,
        Accept: 'application/json',
        'OData-Version': '4.0',
        'OData-MaxVersion': '4.0',
        // Each GET has an answer of its own, also after one that failed.
        Prefer: 'odata.continue-on-error',
      },
      body,
    });
  } catch (error) {
    throw offline(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The rows that a GET found.
 * @throws DataverseProblem if it failed.
 */
export function rowsOf(answer: Answer | undefined): Row[] {
  return (checked(answer).value ?? []) as Row[];
}

/**
 * The row that a GET found; `undefined` if it does not exist.
 * @throws DataverseProblem if it failed otherwise.
 */
export function rowOf(answer: Answer | undefined): Row | undefined {
  return answer?.status === 404 ? undefined : (checked(answer) as Row);
}

/** The rows that a GET found, or none if the person may not read them. */
export function rowsIfReadable(answer: Answer | undefined): Row[] {
  return answer?.status === 200 ? rowsOf(answer) : [];
}

/** The path of the next page; `undefined` if there is none. The host is left out: the page may speak through a proxy. */
export function nextPage(answer: Answer | undefined): string | undefined {
  const link = answer?.body['@odata.nextLink'];
  return typeof link === 'string' ? link.slice(link.indexOf(root) + root.length) : undefined;
}

function checked(answer: Answer | undefined): Record<string, unknown> {
  if (answer === undefined) throw new DataverseProblem('dataverse', 'An answer is missing.');
  if (answer.status >= 400)
    throw problemOf({ status: answer.status, text: JSON.stringify(answer.body), retryAfter: null });
  return answer.body;
}
