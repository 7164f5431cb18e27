import { TABLES, type KnownColumn, type KnownTable } from './known';
import type { Tree } from './tree';

/** Operators that FetchXML knows, and how many values each takes: none, one, or as many as given. */
const OPERATORS: Readonly<Record<string, 'none' | 'one' | 'many'>> = {
  ...{ eq: 'one', ne: 'one', gt: 'one', ge: 'one', lt: 'one', le: 'one', like: 'one', 'not-like': 'one' },
  ...{
    'begins-with': 'one',
    'ends-with': 'one',
    in: 'many',
    'not-in': 'many',
    null: 'none',
    'not-null': 'none',
  },
  ...{ yesterday: 'none', today: 'none', tomorrow: 'none', 'this-week': 'none', 'this-month': 'none' },
  ...{ 'last-seven-days': 'none', 'next-seven-days': 'none', 'last-week': 'none', 'last-month': 'none' },
  ...{ 'last-x-days': 'one', 'next-x-days': 'one', 'last-x-hours': 'one', 'next-x-hours': 'one' },
  ...{ on: 'one', 'on-or-before': 'one', 'on-or-after': 'one', 'olderthan-x-days': 'one' },
  ...{ 'eq-userid': 'none', 'ne-userid': 'none', 'eq-userteams': 'none', 'eq-useroruserteams': 'none' },
};
const OF_DATES =
  /^(yesterday|today|tomorrow|on|on-or-.*|olderthan-.*|(this|last|next)-(week|month)|(last|next)-(seven-days|x-.*))$/;
const OF_USERS = /^(eq|ne)-user/;

/**
 * What is wrong with a FetchXML `<entity>` or `<link-entity>` and what is in it: tables, columns, links that no
 * relationship makes, operators, values that a choice has not.
 */
export function fetchFaults(entity: Tree, outer?: KnownTable): string[] {
  const table = TABLES.get(entity.attributes['name'] ?? '');
  if (table === undefined) return [`${entity.attributes['name']} is no table`];
  return [
    ...(outer === undefined ? [] : linkFaults(entity.attributes, table, outer)),
    ...entity.children.flatMap((child) => {
      switch (child.name) {
        case 'attribute':
          return columnFaults(child.attributes['name'], table);
        case 'order':
          // An order by the alias of an aggregate names no column.
          return child.attributes['alias'] ? [] : columnFaults(child.attributes['attribute'], table);
        case 'filter':
          return filterFaults(child, table);
        case 'link-entity':
          return fetchFaults(child, table);
        default:
          return [`${child.name} does not belong under ${entity.name}`];
      }
    }),
  ];
}

function columnFaults(column: string | undefined, table: KnownTable): string[] {
  return table.columns.has(column ?? '') ? [] : [`${table.name} has no column ${column}`];
}

/** A link follows a lookup: from the primary key of the one to the column of the other. */
function linkFaults(
  { from = '', to = '' }: Record<string, string>,
  inner: KnownTable,
  outer: KnownTable,
): string[] {
  const down = inner.columns.get(from)?.targets.includes(outer.name) && to === outer.primaryId;
  const up = outer.columns.get(to)?.targets.includes(inner.name) && from === inner.primaryId;
  return down || up ? [] : [`no relationship links ${inner.name}.${from} to ${outer.name}.${to}`];
}

function filterFaults(filter: Tree, table: KnownTable): string[] {
  const type = filter.attributes['type'] ?? 'and';
  return [
    ...(['and', 'or'].includes(type) ? [] : [`a filter is of the type ${type}`]),
    ...(filter.children.length > 0 ? [] : ['a filter is empty']),
    ...filter.children.flatMap((child) => {
      if (child.name === 'filter') return filterFaults(child, table);
      if (child.name === 'condition') return conditionFaults(child, table);
      return [`${child.name} does not belong in a filter`];
    }),
  ];
}

function conditionFaults(condition: Tree, table: KnownTable): string[] {
  const { attribute = '', operator = '', value } = condition.attributes;
  const column = table.columns.get(attribute);
  if (column === undefined) return [`${table.name} has no column ${attribute}`];
  const takes = OPERATORS[operator];
  if (takes === undefined) return [`${operator} is no operator that is known here`];
  const values = [...(value === undefined ? [] : [value]), ...condition.children.map(({ text }) => text)];
  const expected = { none: 0, one: 1, many: Math.max(1, values.length) }[takes];
  return [
    ...(values.length === expected ? [] : [`${attribute} ${operator} has ${values.length} values`]),
    ...(OF_DATES.test(operator) && column.family !== 'date'
      ? [`${attribute} is no date for ${operator}`]
      : []),
    ...(OF_USERS.test(operator) && column.family !== 'lookup'
      ? [`${attribute} is no lookup for ${operator}`]
      : []),
    ...(/-x-/.test(operator) ? [] : values.flatMap((one) => valueFaults(one, attribute, column))),
  ];
}

function valueFaults(value: string, name: string, { family, values }: KnownColumn): string[] {
  // What the person types, in a quick find view.
  if (value === '{0}') return [];
  switch (family) {
    case 'choice':
    case 'status':
      return values === undefined || values.has(Number(value)) ? [] : [`${name} has no value ${value}`];
    case 'boolean':
      return ['0', '1'].includes(value) ? [] : [`${name} is no Boolean ${value}`];
    case 'whole':
    case 'decimal':
    case 'money':
      return Number.isFinite(Number(value)) && value !== '' ? [] : [`${name} is no number ${value}`];
    default:
      return [];
  }
}
