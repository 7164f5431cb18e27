import { duplicateKey, duplicateRow } from '../errors';
import type { Table } from '../metadata/model';

/** Turns SQLite's refusal of a duplicate into Dataverse's; any other error is handed back as it is. */
export function fromConstraint(error: unknown, table: Table): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return duplicateRow();
  if (code !== 'SQLITE_CONSTRAINT_UNIQUE') return error;
  // "UNIQUE constraint failed: t.a, t.b"
  const columns = [...String((error as Error).message).matchAll(/\.(\w+)/g)].map((match) => match[1] ?? '');
  const key = table.keys.find(
    (one) => one.columns.length === columns.length && one.columns.every((column) => columns.includes(column)),
  );
  return duplicateKey(key?.label ?? 'unknown', columns);
}
