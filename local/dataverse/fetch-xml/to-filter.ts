import type { Column } from '../metadata/model';
import type { Comparison, Filter, TextCall } from '../query/filter-syntax';
import { conditionTime, conditionValue } from './condition-value';
import { countedRange, dayRange, fixedRange, type Range } from './date-ranges';
import { invalidValue } from './fetch-errors';
import type { FetchCondition } from './fetch-syntax';

export interface ConditionContext {
  readonly path: readonly string[];
  readonly column: Column;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * One condition as the filter that $filter would have made of it: one compiler, one set of rights for both.
 * @throws DataverseError 400 for values that do not fit the operator or the column
 */
export function conditionFilter(condition: FetchCondition, context: ConditionContext): Filter {
  const { path, column } = context;
  const compare = (operator: Comparison, text = one(condition)): Filter => ({
    kind: 'compare',
    operator,
    path,
    value: conditionValue(column, text),
  });
  const text = (call: TextCall): Filter => ({
    kind: 'text',
    call,
    path,
    value: { type: 'string', value: one(condition) },
  });
  const within = (range: Range) => rangeFilter(path, column, range);
  const { operator } = condition;
  switch (operator) {
    case 'eq':
    case 'ne':
    case 'gt':
    case 'ge':
    case 'lt':
    case 'le':
      return compare(operator);
    case 'neq':
      return compare('ne');
    case 'null':
      return { kind: 'compare', operator: 'eq', path, value: { type: 'null', value: null } };
    case 'not-null':
      return { kind: 'compare', operator: 'ne', path, value: { type: 'null', value: null } };
    case 'in':
    case 'not-in':
      if (condition.values.length === 0) throw invalidValue(column.name, 'a list of values is missing');
      return {
        kind: 'in',
        path,
        values: condition.values.map((value) => conditionValue(column, value)),
        negated: operator === 'not-in',
      };
    case 'between':
    case 'not-between': {
      const [low, high, ...more] = condition.values;
      if (low === undefined || high === undefined || more.length > 0)
        throw invalidValue(column.name, 'it takes two values');
      const between: Filter = { kind: 'and', terms: [compare('ge', low), compare('le', high)] };
      return operator === 'between' ? between : { kind: 'not', term: between };
    }
    case 'like':
      return { kind: 'like', path, pattern: one(condition) };
    case 'not-like':
      return { kind: 'not', term: { kind: 'like', path, pattern: one(condition) } };
    case 'begins-with':
      return text('startswith');
    case 'not-begin-with':
      return { kind: 'not', term: text('startswith') };
    case 'ends-with':
      return text('endswith');
    case 'not-end-with':
      return { kind: 'not', term: text('endswith') };
    case 'eq-userid':
      return compare('eq', context.userId);
    case 'ne-userid':
      return compare('ne', context.userId);
    case 'on':
    case 'on-or-after':
    case 'on-or-before':
      return within(dayRange(operator, conditionTime(column, one(condition))));
    case 'not-on':
      return { kind: 'not', term: within(dayRange(operator, conditionTime(column, one(condition)))) };
    case 'today':
    case 'yesterday':
    case 'tomorrow':
    case 'last-seven-days':
    case 'next-seven-days':
    case 'this-week':
    case 'last-week':
    case 'next-week':
    case 'this-month':
    case 'last-month':
    case 'next-month':
    case 'this-year':
    case 'last-year':
    case 'next-year':
      return within(fixedRange(operator, context.now));
    default:
      return within(countedRange(operator, howMany(condition), context.now));
  }
}

function one(condition: FetchCondition): string {
  const [value, ...more] = condition.values;
  if (value === undefined || more.length > 0) throw invalidValue(condition.attribute, 'it takes one value');
  return value;
}

function howMany(condition: FetchCondition): number {
  const text = one(condition);
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw invalidValue(condition.attribute, `'${text}' is not a positive number`);
  return Number(text);
}

function rangeFilter(path: readonly string[], column: Column, range: Range): Filter {
  if (column.type !== 'datetime' && column.type !== 'dateonly')
    throw invalidValue(column.name, 'the operator is for dates');
  const bound = (operator: Comparison, time: number): Filter => ({
    kind: 'compare',
    operator,
    path,
    value: { type: 'datetime', value: new Date(time).toISOString() },
  });
  return {
    kind: 'and',
    terms: [
      ...(range.from === undefined ? [] : [bound('ge', range.from)]),
      ...(range.before === undefined ? [] : [bound('lt', range.before)]),
    ],
  };
}
