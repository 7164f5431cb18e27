import type { Choice, Column, Key, Table } from './model';

/** A choice with the options of both: what is imported tells the labels, what it no longer has stays. */
export function mergeChoice(existing: Choice | undefined, imported: Choice): Choice {
  if (!existing) return imported;
  const kept = existing.options.filter(
    (option) => !imported.options.some((other) => other.value === option.value),
  );
  return kept.length === 0 ? imported : { ...imported, options: [...imported.options, ...kept] };
}

/**
 * A table with what is imported over it. Of a table of the platform only columns are added: it stays what it is.
 * @throws when a column would change its type
 */
export function mergeTable(existing: Table, imported: Table): Table {
  const columns = new Map(existing.columns);
  for (const column of imported.columns.values()) {
    const before = columns.get(column.name);
    if (before && !existing.custom && !column.custom) continue;
    columns.set(column.name, before ? mergeColumn(existing, before, column) : column);
  }
  const keys = mergeKeys(existing.keys, imported.keys);
  if (!existing.custom) return { ...existing, columns, keys };
  return {
    ...imported,
    primaryName: imported.primaryName ?? existing.primaryName,
    ownership: existing.ownership,
    typeCode: existing.typeCode,
    columns,
    keys,
  };
}

/** [P] An import that would change the type of a column fails as a whole. */
function mergeColumn(table: Table, before: Column, after: Column): Column {
  if (before.type !== after.type)
    throw new Error(
      `Column ${table.name}.${after.name} is ${before.type}; an import cannot make it ${after.type}.`,
    );
  const choice =
    after.choice && !after.choice.isGlobal ? mergeChoice(before.choice, after.choice) : after.choice;
  return { ...after, choice };
}

function mergeKeys(existing: readonly Key[], imported: readonly Key[]): Key[] {
  return [...existing.filter((key) => !imported.some((other) => other.name === key.name)), ...imported];
}

/** Columns of global choices show the options that the choice has now. */
export function rebindChoices(tables: Map<string, Table>, choices: ReadonlyMap<string, Choice>): void {
  for (const [name, table] of tables) {
    let columns: Map<string, Column> | undefined;
    for (const column of table.columns.values()) {
      const choice = column.choice?.isGlobal ? choices.get(column.choice.name.toLowerCase()) : undefined;
      if (choice === undefined || choice === column.choice) continue;
      (columns ??= new Map(table.columns)).set(column.name, { ...column, choice });
    }
    if (columns) tables.set(name, { ...table, columns });
  }
}

/** What is imported takes the place of what has the same identity; the rest stays. */
export function replacing<T extends { readonly name: string } | { readonly schemaName: string }>(
  existing: readonly T[],
  imported: readonly T[],
  identity: (one: T) => string = (one) => ('name' in one ? one.name : one.schemaName),
): T[] {
  const names = new Set(imported.map(identity));
  return [...existing.filter((one) => !names.has(identity(one))), ...imported];
}
