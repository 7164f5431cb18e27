import { derivedId } from '../derived-id';
import { badQuery, DataverseError, noSuchSegment, notImplemented } from '../errors';
import type { Column, Table } from '../metadata/model';
import type { Schema } from '../metadata/schema';
import type { Operation } from '../operation';
import type { Call } from '../organization';
import { readNestedOptions, readQueryOptions, type QueryOptions } from '../query/options';
import { parseFilter } from '../query/parse-filter';
import type { Segment } from '../query/resource-path';
import { splitList } from '../query/split-list';
import type { Json } from '../wire/row-to-json';
import { matches } from './match';
import { choiceDefinition, optionSetType } from './choice-definition';
import { attributeClass, columnDefinition } from './column-definition';
import { keyDefinition, relationshipDefinition, tableDefinition } from './table-definition';

/**
 * GET of EntityDefinitions and GlobalOptionSetDefinitions, as far as an app needs them to pick tables, phone
 * columns, Boolean columns and choices. Every caller may read metadata; it is not paged.
 * @throws DataverseError 404 for a name that is not there, 501 beyond that
 */
export function readDefinitions(call: Call, operation: Operation, segments: readonly Segment[]): Json {
  const { schema, baseUrl } = call.organization;
  const options = readQueryOptions(operation.query);
  const [root, ...rest] = segments;
  const context = `${baseUrl}/$metadata#${segments.map((one) => one.name).join('/')}`;
  if (root?.name === 'GlobalOptionSetDefinitions') return choices(schema, root, { options, context, rest });
  if (root?.predicate === undefined) {
    const tables = [...schema.tables.values()];
    return list(
      tables.map((table) => fullTable(schema, table, options)),
      options,
      context,
    );
  }
  const table = [...schema.tables.values()].find((one) =>
    isNamed(root.predicate!, 'LogicalName', one.name, derivedId(one.name)),
  );
  if (!table) throw notThere('Entity', root.predicate);
  if (rest.length === 0)
    return { '@odata.context': `${context}/$entity`, ...pick(fullTable(schema, table, options), options) };
  return partOf(schema, table, { segments: rest, options, context });
}

function choices(
  schema: Schema,
  root: Segment,
  given: { options: QueryOptions; context: string; rest: readonly Segment[] },
): Json {
  if (given.rest.length > 0) throw notImplemented('paths below a choice');
  const all = [...schema.choices.values()].map((choice) => choiceDefinition(choice));
  if (root.predicate === undefined) return list(all, given.options, given.context);
  const found = all.find((one) => isNamed(root.predicate!, 'Name', String(one.Name), String(one.MetadataId)));
  if (!found) throw notThere('OptionSet', root.predicate);
  return { '@odata.context': `${given.context}/$entity`, ...pick(found, given.options) };
}

/** `EntityDefinitions(…)/Attributes…`, `/Keys`, `/ManyToOneRelationships`, `/OneToManyRelationships`. */
function partOf(
  schema: Schema,
  table: Table,
  given: { segments: readonly Segment[]; options: QueryOptions; context: string },
): Json {
  const [part, cast] = given.segments;
  const { options, context } = given;
  if (part?.name !== 'Attributes')
    return list(collection(schema, table, part?.name ?? '', undefined), options, context);
  const castTo = cast?.name;
  const columns = [...table.columns.values()].filter(
    (column) => castTo === undefined || attributeClass(column) === castTo,
  );
  const full = (column: Column) => withChoice(columnDefinition(table, column), column, options);
  if (part.predicate === undefined) return list(columns.map(full), options, context);
  const found = columns.find((one) =>
    isNamed(part.predicate!, 'LogicalName', one.name, derivedId(table.name, one.name)),
  );
  if (!found) throw notThere('Attribute', part.predicate);
  return { '@odata.context': `${context}/$entity`, ...pick(full(found), options) };
}

function fullTable(schema: Schema, table: Table, options: QueryOptions): Json {
  const definition = tableDefinition(table);
  for (const { name, options: nested } of expansions(options.expand))
    definition[name] = refine(collection(schema, table, name, nested), nested);
  return definition;
}

function collection(schema: Schema, table: Table, name: string, nested: QueryOptions | undefined): Json[] {
  switch (name) {
    case 'Attributes':
      return [...table.columns.values()].map((column) =>
        withChoice(columnDefinition(table, column), column, nested),
      );
    case 'Keys':
      return table.keys.map((key) => keyDefinition(table, key));
    case 'OneToManyRelationships':
      return schema.referencesTo(table).map((relation) => relationshipDefinition(schema, relation));
    case 'ManyToOneRelationships':
      return [...table.columns.values()].flatMap((column) =>
        column.targets.map((target) => relationshipDefinition(schema, { table, column, target })),
      );
    case 'ManyToManyRelationships':
      return [];
    default:
      throw noSuchSegment(name);
  }
}

/** `$expand=OptionSet($select=Options)` on a choice or Boolean column. */
function withChoice(definition: Json, column: Column, options: QueryOptions | undefined): Json {
  for (const { name, options: nested } of expansions(options?.expand)) {
    if (name !== 'OptionSet' && name !== 'GlobalOptionSet') continue;
    if (name === 'GlobalOptionSet' && column.choice && !column.choice.isGlobal) definition[name] = null;
    else if (column.choice)
      definition[name] = pick(choiceDefinition(column.choice, optionSetType(column)), nested);
  }
  return definition;
}

function expansions(expand: string | undefined): { name: string; options: QueryOptions }[] {
  if (expand === undefined) return [];
  return splitList(expand, ',').map((item) => {
    const match = /^(\w+)(?:\((.*)\))?$/s.exec(item);
    if (!match) throw badQuery(`Syntax error in $expand at '${item}'.`);
    return { name: match[1]!, options: readNestedOptions(splitList(match[2] ?? '', ';')) };
  });
}

function list(definitions: readonly Json[], options: QueryOptions, context: string): Json {
  return { '@odata.context': context, value: refine(definitions, options) };
}

function refine(definitions: readonly Json[], options: QueryOptions): Json[] {
  const filter = options.filter === undefined ? undefined : parseFilter(options.filter);
  const found = filter ? definitions.filter((definition) => matches(definition, filter)) : definitions;
  return found.slice(0, options.top).map((definition) => pick(definition, options));
}

/** $select over metadata: the id, the type and what is expanded come along. */
function pick(definition: Json, options: QueryOptions): Json {
  if (options.select === undefined) return definition;
  const names = options.select.split(',').map((name) => name.trim());
  for (const name of names)
    if (!(name in definition) && !KNOWN_ELSEWHERE.has(name))
      throw badQuery(`Could not find a property named '${name}' in the metadata.`);
  const kept = new Set([
    ...names,
    '@odata.type',
    'MetadataId',
    ...expansions(options.expand).map((one) => one.name),
  ]);
  return Object.fromEntries(Object.entries(definition).filter(([name]) => kept.has(name)));
}

/** Properties of some derived types only: a list of mixed columns may select them. */
const KNOWN_ELSEWHERE = new Set([
  'MaxLength',
  'Format',
  'FormatName',
  'MinValue',
  'MaxValue',
  'Targets',
  'DefaultValue',
  'DefaultFormValue',
  'DateTimeBehavior',
]);

function isNamed(predicate: string, property: string, name: string, id: string): boolean {
  return predicate === `${property}='${name}'` || predicate.toLowerCase() === id;
}

function notThere(kind: string, predicate: string) {
  return new DataverseError(404, '0x80040217', `${kind} (${predicate}) does not exist in the metadata.`);
}
