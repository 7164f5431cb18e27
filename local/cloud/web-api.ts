/** A row as the Web API reads or takes it. */
export type Row = Record<string, unknown>;

const FORMATTED = 'OData.Community.Display.V1.FormattedValue';

/** The label of a choice value, or the name behind a lookup (`_nod_templateid_value`); null for none. */
export function labelIn(row: Row, column: string): string | null {
  const label = row[`${column}@${FORMATTED}`];
  return typeof label === 'string' ? label : null;
}

/** Dataverse answered with something other than success. */
export class WebApiError extends Error {
  override readonly name = 'WebApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(`${status} ${code}: ${message}`);
  }
}

/** A small client of the Dataverse Web API, for seeds, tests and the phone page. Paths begin after `/api/data/v9.2/`. */
export type WebApi = {
  /** One row or one page of rows, as the Web API gives it. */
  get: <T = Row>(path: string) => Promise<T>;
  /** The rows of a collection, all pages of it. */
  list: <T = Row>(path: string) => Promise<T[]>;
  /** Creates a row; returns its id. */
  post: (set: string, row: Row) => Promise<string>;
  /** Updates an existing row; never creates one. */
  patch: (path: string, row: Row, headers?: Record<string, string>) => Promise<void>;
  /** Creates the row with this id, or updates it. */
  upsert: (path: string, row: Row) => Promise<void>;
  delete: (path: string) => Promise<void>;
  /** Calls an action, such as `nod_messages/Microsoft.Dynamics.CRM.CreateMultiple`. */
  act: (action: string, parameters: Row) => Promise<void>;
};

/**
 * @param url origin of Dataverse
 * @param token gives a bearer token; asked for before every request
 */
export function createWebApi(url: string, token: () => Promise<string> | string): WebApi {
  const base = `${url}/api/data/v9.2/`;
  const send = async (
    method: string,
    path: string,
    more: { row?: Row; headers?: Record<string, string> } = {},
  ): Promise<Response> => {
    const response = await fetch(path.startsWith('http') ? path : base + path, {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        accept: 'application/json',
        'odata-version': '4.0',
        'odata-maxversion': '4.0',
        // Labels of choices and names behind lookups come along.
        prefer: `odata.include-annotations="${FORMATTED}"`,
        ...(more.row === undefined ? {} : { 'content-type': 'application/json' }),
        ...more.headers,
      },
      ...(more.row === undefined ? {} : { body: JSON.stringify(more.row) }),
    });
    if (!response.ok) throw await toError(response);
    return response;
  };
  const get = async <T>(path: string): Promise<T> => (await (await send('GET', path)).json()) as T;
  return {
    get,
    list: async <T>(path: string) => {
      const rows: T[] = [];
      for (let next: string | undefined = path; next !== undefined;) {
        const page: { value: T[]; '@odata.nextLink'?: string } = await get(next);
        rows.push(...page.value);
        next = page['@odata.nextLink'];
      }
      return rows;
    },
    post: async (set, row) => {
      const response = await send('POST', set, { row });
      const id = /\(([0-9a-f-]{36})\)$/i.exec(response.headers.get('odata-entityid') ?? '')?.[1];
      if (id === undefined) throw new Error(`${set}: the answer to a create names no row.`);
      return id.toLowerCase();
    },
    patch: async (path, row, headers) => {
      await send('PATCH', path, { row, headers: { 'if-match': '*', ...headers } });
    },
    upsert: async (path, row) => {
      await send('PATCH', path, { row });
    },
    delete: async (path) => {
      await send('DELETE', path);
    },
    act: async (action, parameters) => {
      await send('POST', action, { row: parameters });
    },
  };
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
