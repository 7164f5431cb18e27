import { typeColumn } from '../storage/ddl';
import type { Row } from '../storage/store';
import type { Principal } from '../security/principal';
import type { RowRenderer } from '../wire/row-to-json';
import type { Json } from '../wire/row-to-json';
import { toJsonValue } from '../wire/values';
import type { Cell } from './cells';

/**
 * A row of a FetchXML result. [V] Unlike $select it leaves out columns without a value; a column under another name
 * carries its own in an annotation. A secured column that the caller may not read has no value.
 * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/select-columns
 */
export function renderFetchRow(
  row: Row,
  cells: readonly Cell[],
  given: { principal: Principal; renderer: RowRenderer },
): Json {
  const json: Json = row.etag__ == null ? {} : { '@odata.etag': `W/"${String(row.etag__)}"` };
  for (const cell of cells) {
    const { column } = cell;
    const value = row[cell.key] ?? null;
    if (value === null || !given.principal.canReadColumn(cell.table, column)) continue;
    const own: Row = { [column.name]: value, [typeColumn(column)]: row[`${cell.key}t`] ?? null };
    given.renderer.annotate(json, cell.name, { column, row: own, value, aliased: cell.aliased });
    json[cell.name] = toJsonValue(column, value);
  }
  return json;
}
