/** The types of column that the solution's tables have, as Entity.xml names them. */
export type ColumnType =
  | 'nvarchar'
  | 'ntext'
  | 'int'
  | 'bit'
  | 'datetime'
  | 'picklist'
  | 'lookup'
  | 'owner'
  | 'primarykey'
  | 'state'
  | 'status';

export interface ColumnSchema {
  logicalName: string;
  label: string;
  type: ColumnType;
  /** none, recommended, required (asked for by forms, not by the Web API) or systemrequired. */
  required: string;
  /** Whether only a field security profile opens the column. */
  secured: boolean;
  /** Whether the Web API takes the column on create and on update. */
  create: boolean;
  update: boolean;
  /** Most characters of text. */
  maxLength?: number;
  min?: number;
  max?: number;
  /** Value on create where none is given; Dataverse knows one for Booleans and choices alone. */
  default?: number;
  /** Name of the choice that the values come from. */
  choice?: string;
  /** Logical names of the tables that a lookup may point to. */
  targets?: string[];
}

export interface KeySchema {
  logicalName: string;
  columns: string[];
}

export interface TableSchema {
  logicalName: string;
  entitySetName: string;
  label: string;
  primaryId: string;
  /** Missing on a table that the solution only adds columns to. */
  primaryName?: string;
  ownership?: 'user' | 'organization';
  columns: ColumnSchema[];
  keys: KeySchema[];
}

/** A choice: a global one, or the state or status of one table. Options in the order of the file. */
export interface ChoiceSchema {
  name: string;
  label: string;
  options: { value: number; label: string }[];
}

export interface SolutionSchema {
  tables: TableSchema[];
  choices: ChoiceSchema[];
}
