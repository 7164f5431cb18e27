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
import type { LabelWish } from './label';
import { joinDefinition, keyDefinition, relationshipDefinition, tableDefinition } from './table-definition';

/**
 * GET of EntityDefinitions and GlobalOptionSetDefinitions, as far as an app needs them to pick tables, phone
 * columns, Boolean columns and choices. Every caller may read metadata; it is not paged.
 * @throws DataverseError 404 for a name that is not there, 501 beyond that
 */
export function readDefinitions(call: Call, operation: Operation, segments: readonly Segment[]): Json {
  const { schema, baseUrl } = call.organization;
  const wish = wishOf(call, operation);
  const options = readQueryOptions(operation.query.replace(LABEL_LANGUAGES, ''));
  const [root, ...rest] = segments;
  const context = `${baseUrl}/$metadata#${segments.map((one) => one.name).join('/')}`;
  if (root?.name === 'GlobalOptionSetDefinitions')
    return choices(schema, root, { options, context, rest, wish });
  if (root?.predicate === undefined) {
    const tables = [...schema.tables.values()];
    return list(
      tables.map((table) => fullTable(schema, table, { options, wish })),
      options,
      context,
    );
  }
  const table = namedTable(schema, root.predicate);
  if (rest.length === 0)
    return {
      '@odata.context': `${context}/$entity`,
      ...pick(fullTable(schema, table, { options, wish }), options),
    };
  return partOf(schema, table, { segments: rest, options, context, wish });
}

/** The table that `EntityDefinitions(predicate)` names. @throws DataverseError 404 */
export function namedTable(schema: Schema, predicate: string): Table {
  const found = [...schema.tables.values()].find((one) =>
    isNamed(predicate, 'LogicalName', one.name, derivedId(one.name)),
  );
  if (!found) throw notThere('Entity', predicate);
  return found;
}

/** [V] `LabelLanguages=1031` filters the labels that are returned. */
const LABEL_LANGUAGES = /(^|&)LabelLanguages=([^&]*)/i;

function wishOf(call: Call, operation: Operation): LabelWish {
  const only = LABEL_LANGUAGES.exec(operation.query)?.[2];
  return {
    language: call.principal.language,
    only: only === undefined ? undefined : new Set(decodeURIComponent(only).split(',').map(Number)),
  };
}

function choices(
  schema: Schema,
  root: Segment,
  given: { options: QueryOptions; context: string; rest: readonly Segment[]; wish: LabelWish },
): Json {
  if (given.rest.length > 0) throw notImplemented('paths below a choice');
  const all = [...schema.choices.values()].map((choice) => choiceDefinition(choice, given.wish));
  if (root.predicate === undefined) return list(all, given.options, given.context);
  const found = all.find((one) => isNamed(root.predicate!, 'Name', String(one.Name), String(one.MetadataId)));
  if (!found) throw notThere('OptionSet', root.predicate);
  return { '@odata.context': `${given.context}/$entity`, ...pick(found, given.options) };
}

/** `EntityDefinitions(…)/Attributes…`, `/Keys`, `/ManyToOneRelationships`, `/OneToManyRelationships`. */
function partOf(
  schema: Schema,
  table: Table,
  given: { segments: readonly Segment[]; options: QueryOptions; context: string; wish: LabelWish },
): Json {
  const [part, cast] = given.segments;
  const { options, context, wish } = given;
  if (part?.name !== 'Attributes')
    return list(collection(schema, table, part?.name ?? '', { nested: undefined, wish }), options, context);
  const castTo = cast?.name;
  const columns = [...table.columns.values()].filter(
    (column) => castTo === undefined || attributeClass(column) === castTo,
  );
  const full = (column: Column) =>
    withChoice(columnDefinition(table, column, wish), column, { options, wish });
  if (part.predicate === undefined) return list(columns.map(full), options, context);
  const found = columns.find((one) =>
    isNamed(part.predicate!, 'LogicalName', one.name, derivedId(table.name, one.name)),
  );
  if (!found) throw notThere('Attribute', part.predicate);
  return { '@odata.context': `${context}/$entity`, ...pick(full(found), options) };
}

function fullTable(
  schema: Schema,
  table: Table,
  { options, wish }: { options: QueryOptions; wish: LabelWish },
): Json {
  const definition = tableDefinition(table, wish);
  for (const { name, options: nested } of expansions(options.expand))
    definition[name] = refine(collection(schema, table, name, { nested, wish }), nested);
  return definition;
}

function collection(
  schema: Schema,
  table: Table,
  name: string,
  { nested, wish }: { nested: QueryOptions | undefined; wish: LabelWish },
): Json[] {
  switch (name) {
    case 'Attributes':
      return [...table.columns.values()].map((column) =>
        withChoice(columnDefinition(table, column, wish), column, { options: nested, wish }),
      );
    case 'Keys':
      return table.keys.map((key) => keyDefinition(table, key, wish));
    case 'OneToManyRelationships':
      return schema.referencesTo(table).map((relation) => relationshipDefinition(schema, relation));
    case 'ManyToOneRelationships':
      return [...table.columns.values()].flatMap((column) =>
        column.targets.map((target) =>
          relationshipDefinition(schema, { kind: 'one-to-many', table, column, target }),
        ),
      );
    case 'ManyToManyRelationships':
      return schema.joinsOf(table).map((join) => joinDefinition(table, join));
    default:
      throw noSuchSegment(name);
  }
}

/** `$expand=OptionSet($select=Options)` on a choice or Boolean column. */
function withChoice(
  definition: Json,
  column: Column,
  { options, wish }: { options: QueryOptions | undefined; wish: LabelWish },
): Json {
  for (const { name, options: nested } of expansions(options?.expand)) {
    if (name !== 'OptionSet' && name !== 'GlobalOptionSet') continue;
    if (name === 'GlobalOptionSet' && column.choice && !column.choice.isGlobal) definition[name] = null;
    else if (column.choice)
      definition[name] = pick(choiceDefinition(column.choice, wish, optionSetType(column)), nested);
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
