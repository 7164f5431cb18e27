import { readChoices } from './read-choices';
import { readTable } from './read-table';
import type { SolutionSchema } from './schema';
import { readSource, textOf, type SourceFile } from './source';
import { all, parseXml, textAt, type Element } from './xml-tree';

/**
 * Reads tables, columns, keys and choices from the unpacked solution.
 *
 * @param files the solution's own files if left out
 * @throws Error if a column is of a type that is not known here, or a lookup has no relationship
 */
export function readSchema(files: SourceFile[] = readSource()): SolutionSchema {
  const documents = (pattern: RegExp): Element[] =>
    files.filter(({ path }) => pattern.test(path)).map((file) => parseXml(textOf(file)));
  const targets = readTargets(documents(/^Other\/Relationships\//));
  const entities = documents(/^Entities\/[^/]+\/Entity\.xml$/);
  return {
    tables: entities
      .map((entity) => readTable(entity, targets))
      .sort((a, b) => (a.logicalName < b.logicalName ? -1 : 1)),
    choices: readChoices(documents(/^OptionSets\//), entities),
  };
}

/** Which tables a lookup points to is written in the relationships alone. Keyed by table and column, as `table.column`. */
function readTargets(documents: Element[]): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const relationship of documents.flatMap((document) => all(document, 'EntityRelationship'))) {
    const read = (name: string) => (textAt(relationship, name) ?? '').toLowerCase();
    const lookup = `${read('ReferencingEntityName')}.${read('ReferencingAttributeName')}`;
    targets.set(lookup, [...(targets.get(lookup) ?? []), read('ReferencedEntityName')]);
  }
  return targets;
}
