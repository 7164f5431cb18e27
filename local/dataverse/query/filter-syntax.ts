/** A literal as the query writes it; its column decides what it becomes. */
export type Literal =
  | { readonly type: 'string' | 'guid' | 'datetime'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'null'; readonly value: null };

export const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const TEXT_CALLS = ['contains', 'startswith', 'endswith'] as const;
export type TextCall = (typeof TEXT_CALLS)[number];

/** A parsed $filter. A path is a property, with the navigation properties that lead to it before it. */
export type Filter =
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly path: readonly string[];
      readonly value: Literal;
    }
  | {
      readonly kind: 'text';
      readonly call: TextCall;
      readonly path: readonly string[];
      readonly value: Literal;
    }
  | {
      /** FetchXML alone has it: `%` and `_` stand for any characters. */
      readonly kind: 'like';
      readonly path: readonly string[];
      readonly pattern: string;
    }
  | {
      readonly kind: 'in';
      readonly path: readonly string[];
      readonly values: readonly Literal[];
      readonly negated: boolean;
    }
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Filter[] }
  | { readonly kind: 'not'; readonly term: Filter }
  | {
      readonly kind: 'any' | 'all';
      readonly path: readonly string[];
      readonly variable: string;
      readonly term: Filter | undefined;
    };
