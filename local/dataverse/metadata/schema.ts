import { knownPrivileges } from '../security/known-privileges';
import type { Choice, Column, Organization, Profile, Role, Table, Target } from './model';

/** A lookup seen from the row that holds it. */
export interface SingleNavigation {
  readonly column: Column;
  readonly targets: readonly Target[];
}

/** A lookup seen from the row that it points at. */
export interface CollectionNavigation {
  readonly table: Table;
  readonly column: Column;
  readonly target: Target;
}

/** The organization's shape, indexed by what a request names. */
export class Schema {
  readonly tables: ReadonlyMap<string, Table>;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly roles: readonly Role[];
  readonly profiles: readonly Profile[];
  /** Every privilege of the organization: name in lower case → as it is written. */
  readonly privileges: ReadonlyMap<string, string>;
  private readonly bySet = new Map<string, Table>();
  private readonly single = new Map<string, SingleNavigation>();
  private readonly collections = new Map<string, CollectionNavigation>();
  private readonly pointingAt = new Map<string, CollectionNavigation[]>();

  constructor(organization: Organization) {
    this.tables = organization.tables;
    this.choices = organization.choices;
    this.roles = organization.roles;
    this.profiles = organization.profiles;
    this.privileges = knownPrivileges(organization);
    for (const table of this.tables.values()) {
      this.bySet.set(table.setName, table);
      for (const column of table.columns.values()) this.indexLookup(table, column);
    }
  }

  private indexLookup(table: Table, column: Column): void {
    for (const target of column.targets) {
      const key = `${table.name}.${target.navigation}`;
      this.single.set(key, { column, targets: [...(this.single.get(key)?.targets ?? []), target] });
      const collection = { table, column, target };
      this.collections.set(`${target.table}.${target.collection}`, collection);
      this.pointingAt.set(target.table, [...(this.pointingAt.get(target.table) ?? []), collection]);
    }
  }

  table(name: string): Table {
    const table = this.tables.get(name);
    if (!table) throw new Error(`No table ${name}.`);
    return table;
  }

  /** The table behind an entity set name; case counts, as in Dataverse. */
  tableOfSet(setName: string): Table | undefined {
    return this.bySet.get(setName);
  }

  navigation(table: Table, name: string): SingleNavigation | undefined {
    return this.single.get(`${table.name}.${name}`);
  }

  collection(table: Table, name: string): CollectionNavigation | undefined {
    return this.collections.get(`${table.name}.${name}`);
  }

  /** Every lookup of any table that may point at this one. */
  referencesTo(table: Table): readonly CollectionNavigation[] {
    return this.pointingAt.get(table.name) ?? [];
  }

  /** A column by the name that a query gives it: its own, or `_name_value` for a lookup. */
  queryColumn(table: Table, name: string): Column | undefined {
    const lookup = /^_(.+)_value$/.exec(name)?.[1];
    const column = table.columns.get(lookup ?? name);
    if (!column || !column.canRead) return undefined;
    return (column.type === 'lookup') === (lookup !== undefined) ? column : undefined;
  }
}

/** The name that a row's JSON gives a column. */
export const wireName = (column: Column) =>
  column.type === 'lookup' ? `_${column.name}_value` : column.name;
