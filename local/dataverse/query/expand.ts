import { badQuery, noSuchProperty } from '../errors';
import type { Table } from '../metadata/model';
import type { Collection, Schema, SingleNavigation } from '../metadata/schema';
import { readNestedOptions, type QueryOptions } from './options';
import { splitList } from './split-list';

/** One item of $expand. */
export type Expansion =
  | {
      readonly kind: 'single';
      readonly name: string;
      readonly navigation: SingleNavigation;
      readonly options: QueryOptions;
    }
  | {
      readonly kind: 'collection';
      readonly name: string;
      readonly navigation: Collection;
      readonly options: QueryOptions;
    };

/** Reads `$expand=a($select=x),b($filter=…;$top=1)`. @throws DataverseError 400 for an unknown navigation property */
export function readExpand(schema: Schema, table: Table, text: string | undefined): Expansion[] {
  if (text === undefined) return [];
  return splitList(text, ',').map((item) => {
    const match = /^(\w+)(?:\((.*)\))?$/s.exec(item);
    const name = match?.[1];
    if (name === undefined) throw badQuery(`Syntax error in $expand at '${item}'.`);
    const options = readNestedOptions(splitList(match?.[2] ?? '', ';'));
    const single = schema.navigation(table, name);
    if (single) return { kind: 'single', name, navigation: single, options };
    const collection = schema.collection(table, name);
    if (collection) return { kind: 'collection', name, navigation: collection, options };
    throw noSuchProperty(name, table.name);
  });
}

/** The lookups that single-valued expansions follow: a read must fetch them. */
export function lookupsOf(expansions: readonly Expansion[]): string[] {
  return expansions.flatMap((one) => (one.kind === 'single' ? [one.navigation.column.name] : []));
}
