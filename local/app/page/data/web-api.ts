import { type Row, type WebApi, WebApiError } from './types';

/** Where the page's own server hands everything on to Dataverse, as whoever is signed in. */
export const API_PATH = '/api/data/v9.2/';

const HEADERS = {
  accept: 'application/json',
  'odata-version': '4.0',
  'odata-maxversion': '4.0',
  // Labels of choices, names behind lookups, and paging cookies come along.
  prefer: 'odata.include-annotations="*"',
};

/**
 * The Web API as whoever is signed in. Its methods throw WebApiError: with status 0 when nothing answered.
 * @param options.fetch the browser's own unless given
 */
export function createWebApi({ fetch: ask = fetch }: { fetch?: typeof fetch } = {}): WebApi {
  const send = async (
    method: string,
    path: string,
    row?: Row,
    prefer = HEADERS.prefer,
  ): Promise<Response> => {
    const response = await ask(API_PATH + path, {
      method,
      headers: {
        ...HEADERS,
        prefer,
        // A PATCH must not create the row that somebody else has deleted in the meantime.
        ...(method === 'PATCH' ? { 'if-match': '*' } : {}),
        ...(row === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(row === undefined ? {} : { body: JSON.stringify(row) }),
    }).catch((error: unknown) => {
      throw new WebApiError(0, '', error instanceof Error ? error.message : String(error));
    });
    if (!response.ok) throw await toError(response);
    return response;
  };
  return {
    get: async <T>(path: string, { maxPageSize }: { maxPageSize?: number } = {}) => {
      const prefer = maxPageSize === undefined ? [] : [`odata.maxpagesize=${maxPageSize}`];
      return (await (await send('GET', path, undefined, [HEADERS.prefer, ...prefer].join(','))).json()) as T;
    },
    post: async (set, row) => idIn(await send('POST', set, row)),
    patch: async (path, row) => void (await send('PATCH', path, row)),
    delete: async (path) => void (await send('DELETE', path)),
  };
}

function idIn(response: Response): string {
  const id = /\(([0-9a-f-]{36})\)$/i.exec(response.headers.get('odata-entityid') ?? '')?.[1];
  if (id === undefined) throw new WebApiError(response.status, '', 'The answer to a create names no row.');
  return id.toLowerCase();
}

async function toError(response: Response): Promise<WebApiError> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string } };
    return new WebApiError(response.status, error.code, error.message);
  } catch {
    // A gateway or a fault answers with something that is not the Web API's error.
    return new WebApiError(response.status, '', text.slice(0, 200));
  }
}
