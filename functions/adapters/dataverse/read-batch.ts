import { randomUUID } from 'node:crypto';
import type { Row } from '../../ports/dataverse';
import { batchOfReads } from './batch-of-reads';
import { fromErrorBody, toFault, TransientError } from './fault';
import { fromBatchResponse } from './from-batch-response';

/** A page of rows, and where the next one is. */
export interface Page {
  rows: Row[];
  nextUrl?: string;
}

export interface ReadBatch {
  /** Root of the Web API, ending in a slash. */
  root: string;
  /** Absolute URLs; page i belongs to URL i. */
  urls: readonly string[];
  token: string;
  fetch: typeof fetch;
  timeoutMs: number;
  pageSize?: number;
  /** Values that no error message may repeat. */
  sent: Iterable<unknown>;
}

/**
 * Sends one `$batch` of GET requests.
 *
 * Not through dynamics-web-api, which writes use: its parser (2.5.0) takes `--changesetresponse_` anywhere in
 * an answer for the start of a part and drops the rows, turns text that looks like a date into a Date, and
 * never settles when an answer breaks off. Rows hold what customers wrote, so one of them could stop the
 * messages of all others that share the batch.
 * @throws TransientError, or RefusedError when Dataverse rejects a query.
 */
export async function readBatch(batch: ReadBatch): Promise<Page[]> {
  const boundary = `batch_${randomUUID()}`;
  const { status, headers, text } = await post(batch, boundary);
  const parts = fromBatchResponse(headers.get('content-type'), text);
  const failed = parts?.find((part) => part.status >= 400);
  if (failed ?? status >= 400) {
    const answer = failed ?? { status, body: text };
    const retryAfter = headers.get('retry-after') ?? undefined;
    throw toFault({ status: answer.status, retryAfter, ...fromErrorBody(answer.body) }, batch.sent);
  }
  if (parts?.length !== batch.urls.length) throw new TransientError('The answer to a batch is incomplete.');
  return parts.map((part) => toPage(part.body, batch.root));
}

async function post(batch: ReadBatch, boundary: string) {
  try {
    const response = await batch.fetch(`${batch.root}$batch`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${batch.token}`,
        Accept: 'application/json',
        'OData-MaxVersion': '4.0',
        'OData-Version': '4.0',
        'Content-Type': `multipart/mixed;boundary=${boundary}`,
      },
      body: batchOfReads(batch.urls, boundary, batch.pageSize),
      redirect: 'error',
      signal: AbortSignal.timeout(batch.timeoutMs),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (cause) {
    throw new TransientError('Dataverse gave no answer.', { cause });
  }
}

function toPage(body: string, root: string): Page {
  let page: { value?: unknown; '@odata.nextLink'?: unknown };
  try {
    page = JSON.parse(body) as typeof page;
  } catch (cause) {
    throw new TransientError('A part of the answer to a batch is no JSON.', { cause });
  }
  if (!Array.isArray(page.value)) throw new TransientError('A part of the answer to a batch has no rows.');
  const next = page['@odata.nextLink'];
  // The token goes wherever this link points to.
  const nextUrl = typeof next === 'string' && next.startsWith(root) ? next : undefined;
  if (next !== undefined && nextUrl === undefined)
    throw new TransientError('A next page lies on another host.');
  return { rows: page.value as Row[], nextUrl };
}
