import { badQuery } from '../errors';
import type { Operation } from '../operation';
import { relativePath } from '../write/row-reference';

export interface BatchOperation {
  readonly operation: Operation;
  readonly contentId: string | undefined;
}

/** A part of a batch: one operation, or a change set of several. */
export type BatchPart =
  | ({ readonly kind: 'operation' } & BatchOperation)
  | { readonly kind: 'changeset'; readonly operations: readonly BatchOperation[] };

/** [V] A batch holds at most this many operations. */
const MAX_OPERATIONS = 1000;

/**
 * Parses the body of a POST to $batch.
 * @throws DataverseError 400 when it is not the multipart text that Dataverse takes
 */
export function parseBatch(body: string, contentType: string | undefined): BatchPart[] {
  const parts = splitParts(body, boundaryOf(contentType)).map(parsePart);
  const count = parts.reduce(
    (sum, part) => sum + (part.kind === 'changeset' ? part.operations.length : 1),
    0,
  );
  if (count > MAX_OPERATIONS)
    throw badQuery(`The batch has ${count} operations; at most ${MAX_OPERATIONS} are allowed.`);
  return parts;
}

function boundaryOf(contentType: string | undefined): string {
  const match = /multipart\/mixed\s*;.*boundary\s*=\s*(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '');
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) throw badQuery('A batch needs Content-Type: multipart/mixed with a boundary.');
  return boundary;
}

/** The texts between the boundaries. Lines may end in CRLF or LF; a boundary stands at the start of a line. */
function splitParts(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (start >= 0) parts.push(body.slice(start, at).replace(/\r?\n$/, ''));
    const after = at + mark.length;
    if (body.startsWith('--', after)) return parts;
    start = body.indexOf('\n', after) + 1;
    if (start === 0) break;
  }
  throw badQuery('The batch does not end with its boundary.');
}

function parsePart(text: string): BatchPart {
  const { headers, rest } = readHeaders(text);
  const type = headers['content-type'] ?? '';
  if (/^multipart\/mixed/i.test(type)) {
    const operations = splitParts(rest, boundaryOf(type)).map((inner) => {
      const part = parsePart(inner);
      if (part.kind === 'changeset') throw badQuery('A change set holds no other change set.');
      if (part.operation.method === 'GET') throw badQuery('GET is not allowed in a change set.');
      return { operation: part.operation, contentId: part.contentId };
    });
    return { kind: 'changeset', operations };
  }
  if (!/^application\/http/i.test(type)) throw badQuery(`A part of a batch has the content type '${type}'.`);
  return { kind: 'operation', operation: readOperation(rest), contentId: headers['content-id'] };
}

function readOperation(text: string): Operation {
  const trimmed = text.replace(/^[\r\n]+/, '');
  const end = trimmed.indexOf('\n');
  const line = (end < 0 ? trimmed : trimmed.slice(0, end)).trim();
  const request = /^([A-Z]+) (\S.*?)(?: HTTP\/1\.[01])?$/.exec(line);
  if (!request) throw badQuery(`'${line}' is not a request line.`);
  const [, method = '', url = ''] = request;
  const { headers, rest } = readHeaders(end < 0 ? '' : trimmed.slice(end + 1));
  const relative = relativePath(url);
  const mark = relative.indexOf('?');
  return {
    method,
    path: mark < 0 ? relative : relative.slice(0, mark),
    query: mark < 0 ? '' : relative.slice(mark + 1),
    headers,
    body: rest,
  };
}

/** Header lines up to an empty line; the rest follows it. */
function readHeaders(text: string): { headers: Record<string, string>; rest: string } {
  const headers: Record<string, string> = {};
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end).trim();
    at = end < 0 ? text.length : end + 1;
    const colon = line.indexOf(':');
    if (line === '' && at <= 2) continue;
    if (line === '') break;
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, rest: text.slice(at) };
}
