import { strFromU8, unzipSync } from 'fflate';
import { BASE_ROLES } from './base-roles';
import { baseTables } from './base-tables';
import { importChoice } from './import-choice';
import { importRelationships } from './import-relationships';
import { importProfiles, importRoles } from './import-security';
import { importTable } from './import-table';
import type { Choice, Organization, Table } from './model';
import { attributeOf, childAt, childrenOf, parseXml, textOf, type Element } from './xml';

/** Custom tables get type codes from here on, as in a real organization. */
const FIRST_CUSTOM_TYPE_CODE = 10_000;

/**
 * Imports a packed solution over the base tables.
 * @param zip the solution file: solution.xml and customizations.xml are read, the rest is the app's business
 * @throws when a file is missing, or the solution holds what the stand-in cannot enforce
 */
export function importSolution(zip: Uint8Array): Organization {
  const files = unzipSync(zip, { filter: (file) => /^(solution|customizations)\.xml$/i.test(file.name) });
  const root = parseXml(fileOf(files, 'customizations.xml'), 'ImportExportXml');
  const manifest = childAt(parseXml(fileOf(files, 'solution.xml'), 'ImportExportXml'), 'SolutionManifest');
  const choices = importChoices(root);
  const tables = baseTables();
  importTables(root, tables, choices);
  checkTargets(tables);
  return {
    tables,
    choices,
    roles: [...BASE_ROLES, ...importRoles(root)],
    profiles: importProfiles(root),
    solution: {
      uniqueName: textOf(manifest, 'UniqueName') ?? '',
      version: textOf(manifest, 'Version') ?? '',
    },
  };
}

function fileOf(files: Record<string, Uint8Array>, name: string): string {
  const found = Object.entries(files).find(([path]) => path.toLowerCase() === name);
  if (!found) throw new Error(`The solution zip has no ${name}.`);
  return strFromU8(found[1]);
}

function importChoices(root: Element): Map<string, Choice> {
  const elements = childrenOf(childAt(root, 'optionsets'), 'optionset');
  return new Map(
    elements.map((element) => [(attributeOf(element, 'Name') ?? '').toLowerCase(), importChoice(element)]),
  );
}

function importTables(root: Element, tables: Map<string, Table>, choices: ReadonlyMap<string, Choice>): void {
  const targets = importRelationships(root);
  let typeCode = FIRST_CUSTOM_TYPE_CODE;
  for (const element of childrenOf(childAt(root, 'Entities'), 'Entity')) {
    const { table, extendsExisting } = importTable(element, { choices, targets, typeCode: typeCode++ });
    const existing = tables.get(table.name);
    if (!existing && extendsExisting)
      throw new Error(`The solution extends ${table.name}, which the local Dataverse does not have.`);
    if (!existing) tables.set(table.name, table);
    else {
      for (const column of table.columns.values())
        if (column.custom || !existing.columns.has(column.name)) existing.columns.set(column.name, column);
      existing.keys.push(...table.keys);
    }
  }
}

function checkTargets(tables: ReadonlyMap<string, Table>): void {
  for (const table of tables.values())
    for (const column of table.columns.values())
      for (const target of column.targets)
        if (!tables.has(target.table))
          throw new Error(
            `Lookup ${table.name}.${column.name} points at ${target.table}, which is not there.`,
          );
}
