import type { Column, Row } from '../../ports/dataverse';

/** Where the metadata of a table's columns are; as a filter, so that a table that is not there is an empty list. */
export function columnsUrl(table: string): string {
  const filter = encodeURIComponent(`LogicalName eq '${table.replaceAll("'", "''")}'`);
  return `EntityDefinitions?$select=LogicalName&$filter=${filter}&$expand=Attributes($select=LogicalName,AttributeType)`;
}

/** The columns that the metadata tell of; `undefined` if there is no such table. */
export function toColumns([definition]: readonly Row[]): Column[] | undefined {
  const attributes: unknown = definition?.['Attributes'];
  if (!Array.isArray(attributes)) return undefined;
  return (attributes as { LogicalName?: unknown; AttributeType?: unknown }[]).flatMap(
    ({ LogicalName: name, AttributeType: type }) =>
      typeof name === 'string' && typeof type === 'string' ? [{ name, type }] : [],
  );
}
