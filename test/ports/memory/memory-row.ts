import { MessageTemplateStatusCode } from '@nod/solution';
import type { Row } from '../../../functions/ports/dataverse';
import { fold } from './memory-predicate';
import type { Table } from './memory-schema';

/** The values of an alternate key as one text; undefined if one is null, for then Dataverse enforces nothing. */
export function keyOf(row: Row, properties: readonly string[]): string | undefined {
  const values = properties.map((property) => fold(row[property]));
  return values.includes(null) ? undefined : JSON.stringify(values);
}

/** What Dataverse fills in on create. */
export function defaultsOf(table: Table): Row {
  const row: Row = table.closed ? { statecode: 0, statuscode: 1 } : {};
  if (table.name === 'nod_messagetemplate') row['statuscode'] = MessageTemplateStatusCode.Draft;
  for (const column of table.columns.values()) {
    if (column.default === undefined) continue;
    row[column.logicalName] = column.type === 'bit' ? column.default === 1 : column.default;
  }
  return row;
}

/** Null comes first, as in SQL Server. */
export function sorted(rows: Row[], column: string, descending: boolean): Row[] {
  const sign = descending ? -1 : 1;
  return rows.sort((left, right) => {
    const [a, b] = [fold(left[column]), fold(right[column])];
    if (a === b) return 0;
    if (a === null) return -sign;
    if (b === null) return sign;
    return a < b ? -sign : sign;
  });
}
