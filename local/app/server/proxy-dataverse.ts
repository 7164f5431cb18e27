import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../http/read-body';

export type ProxyOptions = {
  /** Origin of Dataverse. */
  dataverseUrl: string;
  /** A token of whoever is signed in. */
  token: string;
};

/** What the Web API reads of a request, and what a caller reads of its answer. */
const REQUEST_HEADERS = [
  'accept',
  'content-type',
  'prefer',
  'if-match',
  'if-none-match',
  'odata-version',
  'odata-maxversion',
  'mscrm.suppressduplicatedetection',
];
const RESPONSE_HEADERS = [
  'content-type',
  'etag',
  'location',
  'odata-entityid',
  'odata-version',
  'preference-applied',
  'retry-after',
];

/**
 * Hands a request on to Dataverse with a person's token, and its answer back. The page must see one origin, as it
 * does on the platform: addresses of Dataverse in answers become the page's own, and the other way round in requests.
 */
export async function proxyDataverse(
  request: IncomingMessage,
  response: ServerResponse,
  { dataverseUrl, token }: ProxyOptions,
): Promise<void> {
  const own = `http://${request.headers.host ?? ''}`;
  const body = await readBody(request);
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  for (const name of REQUEST_HEADERS) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  const answer = await fetch(dataverseUrl + (request.url ?? ''), {
    method: request.method ?? 'GET',
    headers,
    redirect: 'manual',
    ...(body.length === 0 ? {} : { body: readdress(body, own, dataverseUrl) }),
  });
  for (const name of RESPONSE_HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) response.setHeader(name, value.replaceAll(dataverseUrl, own));
  }
  const bytes = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, { 'cache-control': 'no-store' });
  response.end(readdress(bytes, dataverseUrl, own));
}

/** The bytes with one origin's Web API in place of another's. What does not name it stays as it is, byte by byte. */
function readdress(bytes: Buffer, from: string, to: string): Uint8Array<ArrayBuffer> {
  const api = '/api/data/';
  if (!bytes.includes(from + api)) return new Uint8Array(bytes);
  return new Uint8Array(Buffer.from(bytes.toString('utf8').replaceAll(from + api, to + api)));
}
