import { describe, expect, test } from 'vitest';
import { baseTables } from '../../local/dataverse/metadata/base-tables';
import { TABLES } from './known';
import { named, trees } from './tree';

const VERBS = ['Create', 'Read', 'Write', 'Delete', 'AppendTo', 'Append', 'Assign', 'Share'];
/** Privileges that belong to no table. https://learn.microsoft.com/power-platform/admin/miscellaneous-privileges */
const OF_NO_TABLE = ['prvExportToExcel', 'prvReadEntity', 'prvReadAttribute', 'prvReadRelationship'];
const LEVELS = ['Basic', 'Local', 'Deep', 'Global'];

/** Privileges are named after the table's schema name, or as the platform has called it since it was another one. */
const privileged = new Map(
  [...TABLES.values()].map((table) => [baseTables().get(table.name)?.privilegeName ?? table.name, table]),
);

/** Why Dataverse has no such privilege; nothing if it has. */
function privilegeFault(privilege: string): string[] {
  if (OF_NO_TABLE.includes(privilege)) return [];
  const verb = VERBS.find(
    (one) => privilege.startsWith(`prv${one}`) && privileged.has(privilege.slice(3 + one.length)),
  );
  if (verb === undefined) return [`${privilege} is of no table and of no operation that is known`];
  const table = privileged.get(privilege.slice(3 + verb.length))!;
  const owned = table.ownership === 'user';
  // Nothing is appended to tables that only describe the system, such as those of webhook steps.
  if (baseTables().get(table.name)?.plainPrivileges && !['Create', 'Read', 'Write', 'Delete'].includes(verb))
    return [`${privilege}: ${table.name} knows no ${verb}`];
  return ['Assign', 'Share'].includes(verb) && !owned
    ? [`${privilege}: rows of ${table.name} have no owner`]
    : [];
}

describe.each(trees(/^Roles\//))('$path', ({ root }) => {
  const privileges = named(root, 'RolePrivilege').map(({ attributes }) => attributes);

  test('gives privileges that exist, each once, at a level that exists', () => {
    const names = privileges.map(({ name = '' }) => name);
    expect(names.flatMap(privilegeFault)).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(privileges.filter(({ level = '' }) => !LEVELS.includes(level))).toEqual([]);
  });

  test('gives rows without an owner to everybody of the role or to nobody: there is no level between', () => {
    const between = privileges.filter(({ name = '', level }) => {
      const verb = VERBS.find(
        (one) => privileged.has(name.slice(3 + one.length)) && name.startsWith(`prv${one}`),
      );
      const table = verb && privileged.get(name.slice(3 + verb.length));
      return table && table.ownership !== 'user' && level !== 'Global';
    });
    expect(between).toEqual([]);
  });

  test('lets nobody write what they cannot read', () => {
    const has = (verb: string, table: string) => privileges.some(({ name }) => name === `prv${verb}${table}`);
    const blind = [...privileged.keys()].filter(
      (table) =>
        ['Create', 'Write', 'Delete', 'Assign', 'Share'].some((verb) => has(verb, table)) &&
        !has('Read', table),
    );
    expect(blind).toEqual([]);
  });
});

test('a privilege that does not exist is found', () => {
  expect(privilegeFault('prvAssignnod_configuration')).toEqual([
    'prvAssignnod_configuration: rows of nod_configuration have no owner',
  ]);
  expect(privilegeFault('prvReadnod_nothing')).toHaveLength(1);
  expect(privilegeFault('prvUpdatenod_message')).toHaveLength(1);
  expect(privilegeFault('prvAssignnod_message')).toEqual([]);
});
