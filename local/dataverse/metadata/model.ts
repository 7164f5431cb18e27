/** The column types that this stand-in stores; a type it does not know stops the import. */
export type ColumnType =
  | 'string'
  | 'memo'
  | 'boolean'
  | 'integer'
  | 'bigint'
  | 'decimal'
  | 'double'
  | 'money'
  | 'datetime'
  | 'dateonly'
  | 'picklist'
  | 'state'
  | 'status'
  | 'lookup'
  | 'uniqueidentifier';

export type RequiredLevel = 'none' | 'recommended' | 'required' | 'systemrequired';
export type Ownership = 'user' | 'organization' | 'none';
export type DeleteRule = 'NoCascade' | 'RemoveLink' | 'Restrict' | 'Cascade';

/** A text in the languages that the solution has it in, by language code (1033 English, 1031 German). */
export type Labels = Readonly<Record<number, string>>;

export interface Option {
  readonly value: number;
  /** In English. */
  readonly label: string;
  readonly labels?: Labels;
  /** Status reasons only: the state that they belong to. */
  readonly state?: number;
  /** States only: the status reason that a row gets with the state alone. */
  readonly defaultStatus?: number;
}

export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly labels?: Labels;
  readonly options: readonly Option[];
  readonly isGlobal: boolean;
}

/** One table that a lookup may point at. */
export interface Target {
  readonly table: string;
  /** The single-valued navigation property on the row that holds the lookup; case counts. */
  readonly navigation: string;
  /** The collection-valued navigation property on the row that is pointed at. */
  readonly collection: string;
  readonly relationship: string;
  readonly onDelete: DeleteRule;
}

export interface Column {
  readonly name: string;
  readonly schemaName: string;
  readonly label: string;
  readonly labels?: Labels;
  readonly type: ColumnType;
  readonly required: RequiredLevel;
  readonly format?: string;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly choice?: Choice;
  /** What a created row gets when the payload is silent. */
  readonly defaultValue?: number;
  readonly secured: boolean;
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
  readonly canRead: boolean;
  readonly custom: boolean;
  readonly targets: readonly Target[];
}

export interface Key {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
}

export interface Table {
  readonly name: string;
  readonly schemaName: string;
  readonly label: string;
  readonly labels?: Labels;
  readonly collectionLabel: string;
  readonly collectionLabels?: Labels;
  readonly setName: string;
  readonly primaryId: string;
  readonly primaryName: string | undefined;
  readonly ownership: Ownership;
  readonly typeCode: number;
  /** Its rows are kept in Azure Cosmos DB, outside of any transaction. */
  readonly elastic: boolean;
  readonly custom: boolean;
  /** What stands after prvRead, prvWrite…; the schema name for all but a few old tables. */
  readonly privilegeName: string;
  /** Joins two tables: its rows are made by associating, not by themselves. */
  readonly intersect: boolean;
  /** It has privileges for creating, reading, writing and deleting only: nothing is appended to it or shared. */
  readonly plainPrivileges: boolean;
  readonly columns: Map<string, Column>;
  readonly keys: Key[];
}

export type AccessLevel = 'Basic' | 'Local' | 'Deep' | 'Global';

export interface Role {
  readonly id: string;
  readonly name: string;
  /** Privilege name in lower case → level. */
  readonly privileges: ReadonlyMap<string, AccessLevel>;
  /** The same names as they are written. */
  readonly privilegeNames: readonly string[];
}

export interface ColumnPermission {
  readonly table: string;
  readonly column: string;
  readonly read: boolean;
  readonly create: boolean;
  readonly update: boolean;
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly ColumnPermission[];
}

/** An environment variable that the solution defines. */
export interface Variable {
  readonly schemaName: string;
  readonly label: string;
  readonly description: string | undefined;
  /** 100000000 text, 100000001 number, 100000002 yes or no, 100000003 JSON… */
  readonly type: number;
  readonly defaultValue: string | undefined;
}

/** All that the organization knows of its shape. */
export interface Organization {
  readonly tables: Map<string, Table>;
  readonly choices: Map<string, Choice>;
  readonly roles: readonly Role[];
  readonly profiles: readonly Profile[];
  readonly variables: readonly Variable[];
  readonly solution: { readonly uniqueName: string; readonly version: string };
}
