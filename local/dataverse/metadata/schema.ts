import { knownPrivileges } from '../security/known-privileges';
import { MANY_TO_MANY } from './many-to-many';
import type { Choice, Column, Organization, Profile, Role, Table, Target } from './model';

/** A lookup seen from the row that holds it. */
export interface SingleNavigation {
  readonly column: Column;
  readonly targets: readonly Target[];
}

/** A lookup seen from the row that it points at. */
export interface CollectionNavigation {
  readonly kind: 'one-to-many';
  /** The table of the rows that point here. */
  readonly table: Table;
  readonly column: Column;
  readonly target: Target;
}

/** The rows on the other side of an intersect table. */
export interface ManyNavigation {
  readonly kind: 'many-to-many';
  readonly name: string;
  /** The table of the rows on the other side. */
  readonly table: Table;
  readonly intersect: Table;
  /** The columns of the intersect table that hold the id of this side and of the other. */
  readonly near: string;
  readonly far: string;
}

export type Collection = CollectionNavigation | ManyNavigation;

/** What the names of a shape lead to. */
interface Index {
  readonly bySet: Map<string, Table>;
  readonly single: Map<string, SingleNavigation>;
  readonly collections: Map<string, Collection>;
  readonly pointingAt: Map<string, CollectionNavigation[]>;
  readonly privileges: ReadonlyMap<string, string>;
}

/** The organization's shape, indexed by what a request names. An import or a change of metadata replaces it. */
export class Schema {
  private index: Index;

  constructor(private organization: Organization) {
    this.index = indexOf(organization);
  }

  /** The whole shape. */
  get shape(): Organization {
    return this.organization;
  }

  replace(organization: Organization): void {
    this.index = indexOf(organization);
    this.organization = organization;
  }

  get tables(): ReadonlyMap<string, Table> {
    return this.organization.tables;
  }

  get choices(): ReadonlyMap<string, Choice> {
    return this.organization.choices;
  }

  get roles(): readonly Role[] {
    return this.organization.roles;
  }

  get profiles(): readonly Profile[] {
    return this.organization.profiles;
  }

  /** Every privilege of the organization: name in lower case → as it is written. */
  get privileges(): ReadonlyMap<string, string> {
    return this.index.privileges;
  }

  table(name: string): Table {
    const table = this.tables.get(name);
    if (!table) throw new Error(`No table ${name}.`);
    return table;
  }

  /** The table behind an entity set name; case counts, as in Dataverse. */
  tableOfSet(setName: string): Table | undefined {
    return this.index.bySet.get(setName);
  }

  navigation(table: Table, name: string): SingleNavigation | undefined {
    return this.index.single.get(`${table.name}.${name}`);
  }

  collection(table: Table, name: string): Collection | undefined {
    return this.index.collections.get(`${table.name}.${name}`);
  }

  /** Every lookup of any table that may point at this one. */
  referencesTo(table: Table): readonly CollectionNavigation[] {
    return this.index.pointingAt.get(table.name) ?? [];
  }

  /** The many-to-many relationships of a table, seen from it. */
  joinsOf(table: Table): readonly ManyNavigation[] {
    return MANY_TO_MANY.flatMap(({ name }) => {
      const found = this.collection(table, name);
      return found?.kind === 'many-to-many' ? [found] : [];
    });
  }

  /** A column by the name that a query gives it: its own, or `_name_value` for a lookup. */
  queryColumn(table: Table, name: string): Column | undefined {
    const lookup = /^_(.+)_value$/.exec(name)?.[1];
    const column = table.columns.get(lookup ?? name);
    if (!column || !column.canRead) return undefined;
    return (column.type === 'lookup') === (lookup !== undefined) ? column : undefined;
  }
}

function indexOf(organization: Organization): Index {
  const index: Index = {
    bySet: new Map(),
    single: new Map(),
    collections: new Map(),
    pointingAt: new Map(),
    privileges: knownPrivileges(organization),
  };
  for (const table of organization.tables.values()) {
    index.bySet.set(table.setName, table);
    for (const column of table.columns.values()) indexLookup(index, table, column);
  }
  indexJoins(index, organization);
  return index;
}

function indexLookup({ single, collections, pointingAt }: Index, table: Table, column: Column): void {
  for (const target of column.targets) {
    const key = `${table.name}.${target.navigation}`;
    single.set(key, { column, targets: [...(single.get(key)?.targets ?? []), target] });
    const collection: CollectionNavigation = { kind: 'one-to-many', table, column, target };
    collections.set(`${target.table}.${target.collection}`, collection);
    pointingAt.set(target.table, [...(pointingAt.get(target.table) ?? []), collection]);
  }
}

function indexJoins({ collections }: Index, { tables }: Organization): void {
  for (const { name, intersect, ends } of MANY_TO_MANY) {
    const [one, other] = ends;
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const table = tables.get(there.table);
      const joining = tables.get(intersect);
      if (!table || !joining) continue;
      collections.set(`${here.table}.${name}`, {
        kind: 'many-to-many',
        name,
        table,
        intersect: joining,
        near: here.column,
        far: there.column,
      });
    }
  }
}

/** The name that a row's JSON gives a column. */
export const wireName = (column: Column) =>
  column.type === 'lookup' ? `_${column.name}_value` : column.name;
