import { type GraphObject, unreachable } from './graph-call';

/**
 * Everything on an edge of the Graph API, page after page: there is another one as long as `paging.next` is given.
 * That address is never asked itself, because the token would go wherever it points: only its cursor is used.
 * https://developers.facebook.com/docs/graph-api/results
 * @param page asks for the page after a cursor; the first one without.
 * @throws UnreachableError when a page is not one, or comes again: half a list would be taken for the whole.
 */
export async function readPages(
  page: (after: string | undefined) => Promise<GraphObject>,
): Promise<GraphObject[]> {
  const found: GraphObject[] = [];
  const seen = new Set<string>();
  let after: string | undefined;
  for (;;) {
    const { data, paging } = await page(after);
    if (!Array.isArray(data) || !data.every(isObject)) throw unreachable('WhatsApp answered with no list.');
    found.push(...data);
    after = cursorOf(paging);
    if (after === undefined) return found;
    if (seen.has(after)) throw unreachable('The pages of WhatsApp do not end.');
    seen.add(after);
  }
}

function cursorOf(paging: unknown): string | undefined {
  if (!isObject(paging) || typeof paging['next'] !== 'string') return undefined;
  const cursors = paging['cursors'];
  if (isObject(cursors) && typeof cursors['after'] === 'string') return cursors['after'];
  const after = URL.canParse(paging['next']) ? new URL(paging['next']).searchParams.get('after') : null;
  if (after === null) throw unreachable('WhatsApp tells of a further page, and not of which.');
  return after;
}

function isObject(value: unknown): value is GraphObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
