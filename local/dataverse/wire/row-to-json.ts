import type { Column, Table } from '../metadata/model';
import { wireName, type Schema } from '../metadata/schema';
import type { Projection } from '../query/projection';
import type { Principal } from '../security/principal';
import { isPolymorphic, quoted, typeColumn } from '../storage/ddl';
import type { Row, SqlValue, Store } from '../storage/store';
import {
  ATTRIBUTE_NAME,
  FORMATTED_VALUE,
  LOOKUP_LOGICAL_NAME,
  NAVIGATION_PROPERTY,
  type Preferences,
} from './prefer';
import { formatted, toJsonValue } from './values';

export type Json = Record<string, unknown>;

export const etagOf = (row: Row) => `W/"${String(row.versionnumber)}"`;

/** Renders rows of one table for one caller. A secured column that the caller may not read is null. */
export class RowRenderer {
  constructor(
    private readonly schema: Schema,
    private readonly store: Store,
    private readonly principal: Principal,
    private readonly preferences: Preferences,
  ) {}

  render(table: Table, row: Row, projection: Projection): Json {
    const json: Json = { '@odata.etag': etagOf(row) };
    for (const column of projection.columns) {
      const readable = !column.secured || this.principal.canReadColumn(table, column);
      const value = readable ? (row[column.name] ?? null) : null;
      const name = wireName(column);
      if (this.preferences.anyAnnotation && value !== null) this.annotate(json, name, { column, row, value });
      json[name] = toJsonValue(column, value);
    }
    return json;
  }

  /**
   * Puts the annotations that the caller wants before a value.
   * @param cell.aliased the property has another name than its column: FetchXML only
   */
  annotate(
    json: Json,
    name: string,
    cell: { column: Column; row: Row; value: SqlValue; aliased?: boolean },
  ): void {
    const { column, row, value } = cell;
    const { wants } = this.preferences;
    if (cell.aliased && wants(ATTRIBUTE_NAME)) json[`${name}@${ATTRIBUTE_NAME}`] = column.name;
    const target = column.type === 'lookup' ? targetTable(column, row) : undefined;
    if (wants(FORMATTED_VALUE)) {
      const text =
        target === undefined ? formatted(column, value, this.principal.language) : this.nameOf(target, value);
      if (text !== undefined) json[`${name}@${FORMATTED_VALUE}`] = text;
    }
    if (target === undefined) return;
    if (!cell.aliased && wants(NAVIGATION_PROPERTY)) {
      const navigation = column.targets.find((one) => one.table === target)?.navigation;
      if (navigation !== undefined) json[`${name}@${NAVIGATION_PROPERTY}`] = navigation;
    }
    if (wants(LOOKUP_LOGICAL_NAME)) json[`${name}@${LOOKUP_LOGICAL_NAME}`] = target;
  }

  /** The primary name of the row that a lookup points at; Dataverse shows it without a Read privilege. */
  private nameOf(target: string, id: SqlValue): string | undefined {
    const table = this.schema.table(target);
    if (!table.primaryName) return undefined;
    const sql = `SELECT ${quoted(table.primaryName)} AS name FROM ${quoted(table.name)} WHERE ${quoted(table.primaryId)} = ?`;
    const name = this.store.get(sql, id)?.name;
    return name === null || name === undefined ? undefined : String(name);
  }
}

/** The logical name of the table that a lookup of this row points at. */
export function targetTable(column: Column, row: Row): string | undefined {
  return isPolymorphic(column)
    ? ((row[typeColumn(column)] as string | null) ?? undefined)
    : column.targets[0]?.table;
}
