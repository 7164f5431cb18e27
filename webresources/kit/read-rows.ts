import type { Row } from '@nod/solution/rows/row';
import { inParts } from './in-parts';

/** Reads some columns of one row. @throws as Xrm.WebApi. */
export async function readOne(table: string, id: string, select: readonly string[]): Promise<Row> {
  const row: Row = await Xrm.WebApi.retrieveRecord(table, id, `?$select=${select.join()}`);
  return row;
}

/** Reads all rows of a table that meet a filter, page after page. @throws as Xrm.WebApi. */
export async function readAll(table: string, select: readonly string[], filter: string): Promise<Row[]> {
  const rows: Row[] = [];
  let query = `?$select=${select.join()}&$filter=${encodeURIComponent(filter)}`;
  for (;;) {
    const { entities, nextLink } = await Xrm.WebApi.retrieveMultipleRecords(table, query);
    rows.push(...(entities as Row[]));
    const rest = /\?.*$/.exec(nextLink ?? '')?.[0];
    if (rest === undefined) return rows;
    query = rest;
  }
}

/** Reads rows by their ids, in parts that fit an address; those that are not there are left out. */
export async function readByIds(
  table: string,
  of: { id: string; ids: readonly string[]; select: readonly string[] },
): Promise<Row[]> {
  const parts = inParts(of.ids).map((ids) =>
    readAll(table, of.select, ids.map((id) => `${of.id} eq ${id}`).join(' or ')),
  );
  return (await Promise.all(parts)).flat();
}

/** Reads rows one of whose text columns is one of these. */
export async function readByTexts(
  table: string,
  of: { column: string; texts: readonly string[]; select: readonly string[]; and?: string },
): Promise<Row[]> {
  const parts = inParts(of.texts).map((texts) => {
    const any = texts.map((text) => `${of.column} eq '${text.replaceAll("'", "''")}'`).join(' or ');
    return readAll(table, of.select, of.and === undefined ? any : `(${any}) and ${of.and}`);
  });
  return (await Promise.all(parts)).flat();
}
