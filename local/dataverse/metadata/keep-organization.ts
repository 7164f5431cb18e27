import { bareOrganization } from './bare-organization';
import { replacing } from './merge';
import type { Choice, Column, Organization, Role, Table } from './model';

/** As JSON has it: what solutions have brought, without what the platform has itself. */
interface Kept {
  readonly tables: readonly (Omit<Table, 'columns'> & { readonly columns: readonly Column[] })[];
  /** Columns and keys of the platform's tables. */
  readonly extended: readonly {
    readonly name: string;
    readonly columns: readonly Column[];
    readonly keys: Table['keys'];
  }[];
  readonly choices: readonly Choice[];
  readonly roles: readonly (Omit<Role, 'privileges'> & {
    readonly privileges: readonly [string, string][];
  })[];
  readonly profiles: Organization['profiles'];
  readonly variables: Organization['variables'];
  readonly solution: Organization['solution'];
}

/** The shape as a text, to keep beside the rows. */
export function organizationText(organization: Organization): string {
  const bare = bareOrganization();
  const kept: Kept = {
    tables: [...organization.tables.values()]
      .filter((table) => table.custom)
      .map((table) => ({ ...table, columns: [...table.columns.values()] })),
    extended: [...organization.tables.values()]
      .filter((table) => !table.custom)
      .map((table) => ({
        name: table.name,
        columns: [...table.columns.values()].filter(
          (column) => column.custom || !bare.tables.get(table.name)?.columns.has(column.name),
        ),
        keys: table.keys,
      }))
      .filter(({ columns }) => columns.length > 0),
    choices: [...organization.choices.values()],
    roles: organization.roles.map((role) => ({ ...role, privileges: [...role.privileges] })),
    profiles: organization.profiles,
    variables: organization.variables,
    solution: organization.solution,
  };
  return JSON.stringify(kept);
}

/** The shape that a text tells, over the platform's own tables as they are today. */
export function organizationFrom(text: string): Organization {
  const kept = JSON.parse(text) as Kept;
  const bare = bareOrganization();
  for (const { name, columns, keys } of kept.extended) {
    const table = bare.tables.get(name);
    if (!table) continue;
    const all = new Map([...table.columns, ...columns.map((column) => [column.name, column] as const)]);
    bare.tables.set(name, { ...table, columns: all, keys });
  }
  for (const table of kept.tables)
    bare.tables.set(table.name, {
      ...table,
      columns: new Map(table.columns.map((column) => [column.name, column])),
    });
  const roles = kept.roles.map((role) => ({ ...role, privileges: new Map(role.privileges) }) as Role);
  return {
    tables: bare.tables,
    choices: new Map(kept.choices.map((choice) => [choice.name.toLowerCase(), choice])),
    // The platform's own roles are as they are today.
    roles: replacing(roles, bare.roles),
    profiles: kept.profiles,
    variables: kept.variables,
    solution: kept.solution,
  };
}
