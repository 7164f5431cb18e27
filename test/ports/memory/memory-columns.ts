import { type ColumnType, schema } from '@nod/solution';
import type { Column } from '../../../functions/ports/dataverse';

/** What the metadata call the types of the solution's files. */
const types: Record<ColumnType, string> = {
  bit: 'Boolean',
  datetime: 'DateTime',
  int: 'Integer',
  lookup: 'Lookup',
  ntext: 'Memo',
  nvarchar: 'String',
  owner: 'Owner',
  picklist: 'Picklist',
  primarykey: 'Uniqueidentifier',
  state: 'State',
  status: 'Status',
};

/** Columns that every environment has on the tables of people. */
const standard: Record<string, readonly Column[]> = {
  contact: [
    { name: 'firstname', type: 'String' },
    { name: 'lastname', type: 'String' },
    { name: 'mobilephone', type: 'String' },
    { name: 'telephone1', type: 'String' },
    { name: 'donotemail', type: 'Boolean' },
    { name: 'gendercode', type: 'Picklist' },
  ],
};

/** The columns that a table has by the solution, and in every environment; `undefined` for one that is not known. */
export function columnsNamed(table: string): Column[] | undefined {
  const known = (
    schema as Record<string, { columns: Record<string, { logicalName: string; type: ColumnType }> }>
  )[table];
  if (known === undefined) return undefined;
  const own = Object.values(known.columns).map(({ logicalName, type }) => ({
    name: logicalName,
    type: types[type],
  }));
  return [...own, ...(standard[table] ?? [])];
}
