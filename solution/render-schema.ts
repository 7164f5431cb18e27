import { propertyName, renderChoice } from './render-choices';
import { renderRow, rowIdentifier } from './render-rows';
import type { SolutionSchema } from './schema';

/** The whole of schema.generated.ts. */
export function renderSchema(schema: SolutionSchema): string {
  const tables = schema.tables.map(({ columns, keys, ...table }) => ({
    ...table,
    columns: Object.fromEntries(columns.map((column) => [column.logicalName, column])),
    keys: Object.fromEntries(keys.map((key) => [key.logicalName, key.columns])),
  }));
  return [
    '// Generated from solution/src by `npx tsx solution/generate.ts`. Change the XML, not this file.',
    ...schema.choices.map(renderChoice),
    ...schema.tables.map((table) => renderRow(table, schema)),
    `export type TableName =\n${schema.tables.map(({ logicalName }) => `  | '${logicalName}'`).join('\n')};`,
    `/** The row of each table. */\nexport interface Rows {\n${schema.tables.map((table) => `  ${table.logicalName}: ${rowIdentifier(table)};`).join('\n')}\n}`,
    `/** What the solution says of each table, its columns and keys. */\nexport const schema = ${literal(Object.fromEntries(tables.map((table) => [table.logicalName, table])))} as const;`,
    '',
  ].join('\n\n');
}

/** A value as a TypeScript literal: small objects on one line, properties that are undefined left out. */
function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map((item) => literal(item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const properties = Object.entries(value).filter(([, item]) => item !== undefined);
  const nested = properties.some(([, item]) => typeof item === 'object' && !Array.isArray(item));
  if (!nested)
    return `{ ${properties.map(([name, item]) => `${propertyName(name)}: ${literal(item)}`).join(', ')} }`;
  const inner = `${indent}  `;
  return `{\n${properties.map(([name, item]) => `${inner}${propertyName(name)}: ${literal(item, inner)},`).join('\n')}\n${indent}}`;
}
