import { choiceIdentifier, propertyName } from './render-choices';
import type { ChoiceSchema, ColumnSchema, SolutionSchema, TableSchema } from './schema';

/** The name of a table's row interface: NodMessage for nod_message, Contact for contact. */
export function rowIdentifier({ logicalName }: TableSchema): string {
  return logicalName
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/**
 * A table's row as the Web API reads and writes it. Every property is optional, since a read selects and a
 * write sends only some; empty columns are null.
 */
export function renderRow(table: TableSchema, schema: SolutionSchema): string {
  const known = table.columns.some(({ type }) => type === 'primarykey');
  return [
    `/** A row of ${table.logicalName}${known ? '' : ', with the columns that the solution adds'}. */`,
    `export interface ${rowIdentifier(table)} {`,
    `  '@odata.etag'?: string;`,
    ...(known ? [] : [`  ${table.primaryId}?: string;`]),
    ...table.columns.flatMap((column) => renderColumn(column, schema)).map((line) => `  ${line}`),
    '}',
  ].join('\n');
}

function renderColumn(column: ColumnSchema, schema: SolutionSchema): string[] {
  const { logicalName, type } = column;
  switch (type) {
    case 'primarykey':
      return [`${logicalName}?: string;`];
    case 'nvarchar':
    case 'ntext':
    case 'datetime':
      return [`${logicalName}?: string | null;`];
    case 'int':
      return [`${logicalName}?: number | null;`];
    case 'bit':
      return [`${logicalName}?: boolean | null;`];
    case 'picklist':
      return [`${logicalName}?: ${choiceIdentifier(choiceOf(column, schema.choices))}Value | null;`];
    case 'state':
    case 'status':
      return [`${logicalName}?: ${choiceIdentifier(choiceOf(column, schema.choices))}Value;`];
    case 'lookup':
    case 'owner':
      return renderReference(column, schema.tables);
  }
}

/** A lookup is read as its id, written by binding, and expanded to the row that it points to. */
function renderReference(column: ColumnSchema, tables: TableSchema[]): string[] {
  const { logicalName, create, update } = column;
  const target = tables.find((table) => column.targets?.includes(table.logicalName));
  return [
    `_${logicalName}_value?: string | null;`,
    ...(create || update ? [`${propertyName(`${logicalName}@odata.bind`)}?: string | null;`] : []),
    ...(target ? [`${logicalName}?: ${rowIdentifier(target)} | null;`] : []),
  ];
}

function choiceOf({ logicalName, choice }: ColumnSchema, choices: ChoiceSchema[]): ChoiceSchema {
  const found = choices.find(({ name }) => name === choice);
  if (found === undefined)
    throw new Error(
      `${logicalName} takes its values from ${choice ?? 'nothing'}, which is not in the solution.`,
    );
  return found;
}
