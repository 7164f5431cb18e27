import { customerTables } from '@nod/solution/rows/lookup';
import { type RecordType, relatedLookup } from '@nod/solution/rows/record-type';
import type { FindingOf } from '@nod/solution/rows/setup-request';
import { readRecordTypes } from './registration';
import { type SetupApi, unreadable } from './setup-api';

/** AttributeTypeCode of what a column may be. */
const text = ['String', 'Memo'];
const yesNo = ['Boolean'];
const lookup = ['Lookup', 'Customer'];

/** A column that a Record Type needs, and of which types it may be. */
export interface NeededColumn {
  column: string;
  types: readonly string[];
}

/** Columns of a table by name, with their type; `undefined` if there is no such table. */
export type ColumnTypes = ReadonlyMap<string, string> | undefined;

/** Whether the tables of the configuration's Record Types have the columns that they name. Never throws. */
export async function lookAtColumns(api: SetupApi, configurationId: string): Promise<FindingOf<'columns'>> {
  try {
    const recordTypes = await readRecordTypes(api, configurationId);
    const found = await Promise.all(
      recordTypes.map(async (type) => ({ type, columns: await readColumns(api, type) })),
    );
    return judgeColumns(found);
  } catch (error) {
    return { line: 'columns', state: 'unchecked', code: unreadable(error) };
  }
}

/** The columns that a Record Type needs in its table. */
export function neededColumns(type: RecordType): NeededColumn[] {
  const needed: NeededColumn[] = type.phoneColumns.map((column) => ({ column, types: text }));
  if (type.complianceColumn !== undefined) needed.push({ column: type.complianceColumn, types: yesNo });
  if (type.relatedTable !== undefined)
    needed.push({ column: relatedLookup(type).column.replace(/^_|_value$/g, ''), types: lookup });
  // Where the app keeps the canonical digits of these tables: they came with the solution.
  if (customerTables.includes(type.table))
    for (const column of ['nod_whatsappnumber', 'nod_whatsappnumber2', 'nod_whatsappnumber3'])
      needed.push({ column, types: text });
  return needed;
}

/** Judges what the tables have against what the Record Types need of them. */
export function judgeColumns(
  found: readonly { type: RecordType; columns: ColumnTypes }[],
): FindingOf<'columns'> {
  if (found.length === 0) return { line: 'columns', state: 'broken', code: 'record-types-missing' };
  const problems: Record<'tables' | 'missing' | 'wrong', string[]> = { tables: [], missing: [], wrong: [] };
  for (const { type, columns } of found) {
    if (columns === undefined) {
      problems.tables.push(type.table);
      continue;
    }
    for (const { column, types } of neededColumns(type)) {
      const is = columns.get(column);
      if (is === undefined) problems.missing.push(`${type.table}.${column}`);
      else if (!types.includes(is)) problems.wrong.push(`${type.table}.${column} (${is}, not ${types[0]})`);
    }
  }
  const lists = Object.entries(problems).filter(([, names]) => names.length > 0);
  if (lists.length === 0)
    return {
      line: 'columns',
      state: 'ok',
      code: 'columns-ready',
      about: { tables: found.map(({ type }) => type.table).join(', ') },
    };
  return {
    line: 'columns',
    state: 'broken',
    code: 'columns-unfit',
    about: Object.fromEntries(lists.map(([problem, names]) => [problem, [...new Set(names)].join(', ')])),
  };
}

async function readColumns(api: SetupApi, type: RecordType): Promise<ColumnTypes> {
  const filter = neededColumns(type)
    .map(({ column }) => `LogicalName eq '${column}'`)
    .join(' or ');
  const path = `EntityDefinitions(LogicalName='${encodeURIComponent(type.table)}')/Attributes`;
  try {
    const found = await api.list<{ LogicalName: string; AttributeType: string }>(
      `${path}?$select=LogicalName,AttributeType${filter === '' ? '&$top=1' : `&$filter=${encodeURIComponent(filter)}`}`,
    );
    return new Map(found.map((one) => [one.LogicalName, one.AttributeType]));
  } catch (error) {
    if ((error as { status?: number }).status === 404) return undefined;
    throw error;
  }
}
