import type { Column, Metadata, Table } from '../data/types';
import { guarded } from './not-implemented';

/** `getEntityMetadata` of scripts and controls: a table and those of its columns that are asked for. */
export async function getEntityMetadata(
  metadata: Metadata,
  name: string,
  attributes: readonly string[] = [],
) {
  const table = await metadata.table(name);
  const columns = attributes.map((column) => {
    const found = table.columns.get(column);
    if (!found) throw new Error(`${name} has no column ${column}.`);
    return toAttribute(table, found);
  });
  return guarded(`metadata of ${name}`, {
    LogicalName: table.name,
    EntitySetName: table.set,
    DisplayName: table.label,
    DisplayCollectionName: table.plural,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName,
    Attributes: guarded(`metadata of ${name}.Attributes`, {
      get: (which?: string | number) =>
        which === undefined
          ? columns
          : (columns.find((one, at) => one.LogicalName === which || at === which) ?? null),
      getAll: () => columns,
      getByName: (which: string) => columns.find((one) => one.LogicalName === which) ?? null,
      forEach: (visit: (one: (typeof columns)[number], at: number) => void) => columns.forEach(visit),
      getLength: () => columns.length,
    }),
  });
}

function toAttribute(table: Table, column: Column) {
  return {
    LogicalName: column.name,
    EntityLogicalName: table.name,
    DisplayName: column.label,
    AttributeTypeName: column.type.toLowerCase(),
    IsSecured: column.secured,
    RequiredLevel: column.required ? 2 : 0,
    MaxLength: column.maxLength ?? null,
    Format: column.format ?? null,
    Targets: column.targets,
    OptionSet: Object.fromEntries(
      column.options.map(({ value, label }) => [value, { text: label, value, color: null }]),
    ),
  };
}
