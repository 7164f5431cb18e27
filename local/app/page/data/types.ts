/** A row as the Web API gives it, with annotations. */
export type Row = Record<string, unknown>;

/** The Web API as whoever is signed in, through the page's own server (`/api/data/v9.2/`). Paths begin after that. */
export interface WebApi {
  /**
   * @param options maxPageSize as `Prefer: odata.maxpagesize`
   * @throws WebApiError
   */
  get<T = Row>(path: string, options?: { maxPageSize?: number }): Promise<T>;
  post(set: string, row: Row): Promise<string>;
  patch(path: string, row: Row): Promise<void>;
  delete(path: string): Promise<void>;
}

/** Dataverse answered with something other than success. `code` as it gives it, `0x80040220`. */
export class WebApiError extends Error {
  override readonly name = 'WebApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export type ColumnType =
  | 'String'
  | 'Memo'
  | 'Integer'
  | 'BigInt'
  | 'Decimal'
  | 'Double'
  | 'Money'
  | 'Boolean'
  | 'DateTime'
  | 'Picklist'
  | 'State'
  | 'Status'
  | 'Lookup'
  | 'Customer'
  | 'Owner'
  | 'Uniqueidentifier'
  | 'Virtual'
  | 'EntityName';

export interface Column {
  name: string;
  label: string;
  type: ColumnType;
  options: { value: number; label: string }[];
  /** Tables that a lookup may point to. */
  targets: string[];
  /** Name to bind a lookup by, by target table: `nod_contactid` of `nod_contactid@odata.bind`. */
  navigation: Readonly<Record<string, string>>;
  maxLength?: number;
  /** As metadata has it: `DateOnly`, `DateAndTime`, `TextArea`, `Phone`, `Email`, `Url`… */
  format?: string;
  required: boolean;
  secured: boolean;
  validForCreate: boolean;
  validForUpdate: boolean;
}

export interface Table {
  name: string;
  set: string;
  label: string;
  plural: string;
  primaryId: string;
  primaryName: string;
  columns: ReadonlyMap<string, Column>;
}

/** Metadata, read once from EntityDefinitions. */
export interface Metadata {
  table(name: string): Promise<Table>;
  /** Privileges of whoever is signed in, by name (`prvCreatenod_message`), read once. */
  may(privilege: string): Promise<boolean>;
}

/** Where the page is, as the platform's own URLs say it. */
export type Place =
  | { pageType: 'entitylist'; table: string; viewId?: string }
  | { pageType: 'entityrecord'; table: string; id?: string; formId?: string; defaults?: Row }
  | { pageType: 'dashboard'; id: string }
  | { pageType: 'webresource'; name: string; data?: string };
