import { noSuchKey, noSuchRow } from '../errors';
import { quoted } from '../storage/ddl';
import type { Row, Store } from '../storage/store';
import type { RowAddress } from './resource-path';

/** The row behind an address with the given SQL columns of alias `t`, `undefined` when there is none. */
export function findRow(store: Store, address: RowAddress, columns: string): Row | undefined {
  const { table, key } = address;
  const select = `SELECT ${columns} FROM ${quoted(table.name)} t WHERE`;
  if (key.kind === 'id') return store.get(`${select} t.${quoted(table.primaryId)} = ?`, key.id);
  const conditions = key.key.columns.map((column) => `t.${quoted(column)} = ?`).join(' AND ');
  return store.get(
    `${select} ${conditions}`,
    ...key.key.columns.map((column) => key.values.get(column) ?? null),
  );
}

/** The error for an address that leads nowhere. */
export function notFound(address: RowAddress) {
  return address.key.kind === 'id'
    ? noSuchRow(address.table.name, address.key.id)
    : noSuchKey(address.table.name);
}
