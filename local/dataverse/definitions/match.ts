import { badQuery, notImplemented } from '../errors';
import type { Filter, Literal } from '../query/filter-syntax';
import type { Json } from '../wire/row-to-json';

/**
 * Tells whether a definition meets a $filter. Metadata compares by case, as real metadata queries do.
 * @throws DataverseError 501 for what metadata queries do not need here
 */
export function matches(definition: Json, filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.terms.every((term) => matches(definition, term));
    case 'or':
      return filter.terms.some((term) => matches(definition, term));
    case 'not':
      return !matches(definition, filter.term);
    case 'compare':
      return compare(valueAt(definition, filter.path), filter.operator, filter.value);
    case 'text': {
      const value = valueAt(definition, filter.path);
      return typeof value === 'string' && text(value, filter.call, String(filter.value.value));
    }
    case 'in': {
      const value = valueAt(definition, filter.path);
      return filter.values.some((one) => one.value === value) !== filter.negated;
    }
    case 'like':
    case 'any':
    case 'all':
      throw notImplemented(`${filter.kind} over metadata`);
  }
}

function valueAt(definition: Json, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, name) => {
    if (typeof at !== 'object' || at === null || !(name in at))
      throw badQuery(`Could not find a property named '${path.join('/')}' in the metadata.`);
    return (at as Json)[name];
  }, definition);
}

function compare(value: unknown, operator: string, literal: Literal): boolean {
  if (operator === 'eq') return value === literal.value;
  if (operator === 'ne') return value !== literal.value;
  throw notImplemented(`the operator ${operator} over metadata`);
}

function text(value: string, call: 'contains' | 'startswith' | 'endswith', part: string): boolean {
  switch (call) {
    case 'contains':
      return value.includes(part);
    case 'startswith':
      return value.startsWith(part);
    case 'endswith':
      return value.endsWith(part);
  }
}
