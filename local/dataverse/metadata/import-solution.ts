import { strFromU8, unzipSync } from 'fflate';
import { bareOrganization } from './bare-organization';
import { importChoice } from './import-choice';
import { importRelationships } from './import-relationships';
import { importProfiles, importRoles } from './import-security';
import { importTable } from './import-table';
import { importVariables } from './import-variables';
import { mergeChoice, mergeTable, rebindChoices, replacing } from './merge';
import type { Choice, Organization, Table } from './model';
import { attributeOf, childAt, childrenOf, parseXml, textOf, type Element } from './xml';

/** Custom tables get type codes from here on, as in a real organization. */
const FIRST_CUSTOM_TYPE_CODE = 10_000;

/** What an import reads of the zip. */
export const IMPORTED_FILES =
  /^(solution|customizations)\.xml$|^environmentvariabledefinitions\/[^/]+\/environmentvariabledefinition\.xml$/i;

/**
 * Imports a packed solution over an organization, as an unmanaged one is: what is new is added, what is there is
 * brought up to date, and what the solution no longer has stays.
 * @param zip the solution file: the rest of it is the app's business
 * @param over what is there; an organization that has no solution unless given. It is left as it is
 * @throws when a file is missing, a column would change its type, or the solution holds what the stand-in cannot
 *   enforce
 */
export function importSolution(zip: Uint8Array, over: Organization = bareOrganization()): Organization {
  const files = unzipSync(zip, { filter: (file) => IMPORTED_FILES.test(file.name) });
  const root = parseXml(fileOf(files, 'customizations.xml'), 'ImportExportXml');
  const manifest = childAt(parseXml(fileOf(files, 'solution.xml'), 'ImportExportXml'), 'SolutionManifest');
  const choices = importChoices(root, over.choices);
  const tables = new Map(over.tables);
  importTables(root, tables, choices);
  rebindChoices(tables, choices);
  checkTargets(tables);
  return {
    tables,
    choices,
    roles: replacing(over.roles, importRoles(root)),
    profiles: replacing(over.profiles, importProfiles(root)),
    variables: replacing(over.variables, importVariables(files), ({ schemaName }) =>
      schemaName.toLowerCase(),
    ),
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

function importChoices(root: Element, over: ReadonlyMap<string, Choice>): Map<string, Choice> {
  const choices = new Map(over);
  for (const element of childrenOf(childAt(root, 'optionsets'), 'optionset')) {
    const name = (attributeOf(element, 'Name') ?? '').toLowerCase();
    choices.set(name, mergeChoice(choices.get(name), importChoice(element)));
  }
  return choices;
}

function importTables(root: Element, tables: Map<string, Table>, choices: ReadonlyMap<string, Choice>): void {
  const targets = importRelationships(root);
  let typeCode = Math.max(
    FIRST_CUSTOM_TYPE_CODE - 1,
    ...[...tables.values()].filter((table) => table.custom).map((table) => table.typeCode),
  );
  for (const element of childrenOf(childAt(root, 'Entities'), 'Entity')) {
    const { table, extendsExisting } = importTable(element, { choices, targets, typeCode: typeCode + 1 });
    const existing = tables.get(table.name);
    if (!existing && extendsExisting)
      throw new Error(`The solution extends ${table.name}, which the local Dataverse does not have.`);
    if (!existing) typeCode++;
    tables.set(table.name, existing ? mergeTable(existing, table) : table);
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
