import { notImplemented } from '../errors';
import { invalidOperator } from './fetch-errors';

const PLAIN = ['eq', 'ne', 'neq', 'gt', 'ge', 'lt', 'le', 'null', 'not-null', 'in', 'not-in'] as const;
const RANGE = ['between', 'not-between'] as const;
const TEXT = ['like', 'not-like', 'begins-with', 'not-begin-with', 'ends-with', 'not-end-with'] as const;
const USER = ['eq-userid', 'ne-userid'] as const;

/** Operators that compare with the day of their value. */
export const DAY_OPERATORS = ['on', 'not-on', 'on-or-after', 'on-or-before'] as const;
export type DayOperator = (typeof DAY_OPERATORS)[number];

/** Operators that stand for a stretch of time around now, without a value. */
export const FIXED_RANGES = [
  'today',
  'yesterday',
  'tomorrow',
  'last-seven-days',
  'next-seven-days',
  'this-week',
  'last-week',
  'next-week',
  'this-month',
  'last-month',
  'next-month',
  'this-year',
  'last-year',
  'next-year',
] as const;
export type FixedRange = (typeof FIXED_RANGES)[number];

/** Operators that stand for a stretch of time whose length is their value. */
export const COUNTED_RANGES = [
  'last-x-hours',
  'last-x-days',
  'last-x-weeks',
  'last-x-months',
  'last-x-years',
  'next-x-hours',
  'next-x-days',
  'next-x-weeks',
  'next-x-months',
  'next-x-years',
  'olderthan-x-minutes',
  'olderthan-x-hours',
  'olderthan-x-days',
  'olderthan-x-weeks',
  'olderthan-x-months',
  'olderthan-x-years',
] as const;
export type CountedRange = (typeof COUNTED_RANGES)[number];

const OPERATORS = [
  ...PLAIN,
  ...RANGE,
  ...TEXT,
  ...USER,
  ...DAY_OPERATORS,
  ...FIXED_RANGES,
  ...COUNTED_RANGES,
] as const;
export type Operator = (typeof OPERATORS)[number];

/** Operators of the reference that need what the stand-in does not have: teams, hierarchies, fiscal years. */
const ELSEWHERE =
  /^(above|under|not-under|eq-or-|eq-business|ne-business|eq-user|contain-values|not-contain-)|fiscal/;

/** @throws DataverseError 400 for what is no operator, 501 for a documented one that is not implemented */
export function readOperator(text: string): Operator {
  const found = OPERATORS.find((one) => one === text);
  if (found) return found;
  throw ELSEWHERE.test(text) ? notImplemented(`the condition operator ${text}`) : invalidOperator(text);
}
