import type { Operator } from './operators';

/** A parsed `<fetch>`. Names are as written; nothing is looked up yet. */
export interface FetchQuery {
  readonly root: FetchTable;
  readonly top: number | undefined;
  /** Rows a page. */
  readonly count: number | undefined;
  /** From 1. */
  readonly page: number;
  readonly returnTotalCount: boolean;
  readonly distinct: boolean;
  readonly aggregate: boolean;
  /** Choices are ordered by value instead of by label. */
  readonly rawOrder: boolean;
}

/** `<entity>`, and what `<link-entity>` has in common with it. */
export interface FetchTable {
  readonly name: string;
  readonly attributes: readonly FetchAttribute[];
  readonly allAttributes: boolean;
  readonly orders: readonly FetchOrder[];
  readonly filters: readonly FetchFilter[];
  readonly links: readonly FetchLink[];
}

export interface FetchLink extends FetchTable {
  /** The column of the linked table. */
  readonly from: string;
  /** The column of the table that it is linked to. */
  readonly to: string;
  readonly type: 'inner' | 'outer';
  readonly alias: string | undefined;
}

export const AGGREGATES = ['count', 'countcolumn', 'sum', 'min', 'max', 'avg'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

export const DATE_GROUPINGS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type DateGrouping = (typeof DATE_GROUPINGS)[number];

export interface FetchAttribute {
  readonly name: string;
  readonly alias: string | undefined;
  readonly aggregate: Aggregate | undefined;
  readonly groupBy: boolean;
  readonly dateGrouping: DateGrouping | undefined;
  readonly distinct: boolean;
}

/** By a column, or in an aggregate by the alias of one. */
export interface FetchOrder {
  readonly attribute: string | undefined;
  readonly alias: string | undefined;
  readonly entityName: string | undefined;
  readonly descending: boolean;
}

export interface FetchFilter {
  readonly type: 'and' | 'or';
  readonly conditions: readonly FetchCondition[];
  readonly filters: readonly FetchFilter[];
}

export interface FetchCondition {
  readonly attribute: string;
  readonly operator: Operator;
  /** The alias of the link that the column belongs to. */
  readonly entityName: string | undefined;
  /** The `value` attribute, or the `<value>` children. */
  readonly values: readonly string[];
}
