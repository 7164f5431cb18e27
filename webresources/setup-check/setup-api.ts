import type { Row } from '@nod/solution/rows/row';

/** What the check needs of the Web API, with the rights of whoever runs it. */
export interface SetupApi {
  /**
   * One answer, by its path below `/api/data/v9.2/`.
   * @throws an object with the HTTP `status`, 0 without an answer.
   */
  get<T>(path: string): Promise<T>;
  /** All pages of a collection. @throws as `get` */
  list<T>(path: string): Promise<T[]>;
  /** Creates a row, and gives its id. @throws an object with a `message`, and the HTTP `status` where it is known */
  create(table: string, values: Row): Promise<string>;
  /** Changes a row. @throws as `create` */
  update(table: string, id: string, values: Row): Promise<void>;
}

/** Why something could not be looked at: the person may not, or there was no answer. */
export function unreadable(error: unknown): 'forbidden' | 'silent' {
  const { status, errorCode } = (error ?? {}) as { status?: number; errorCode?: number };
  // Xrm.WebApi has no status, but Dataverse's code as a number: 0x80040220 and 0x80048306 are missing privileges.
  return status === 403 || [0x80040220, 0x80048306].includes(errorCode ?? 0) ? 'forbidden' : 'silent';
}
