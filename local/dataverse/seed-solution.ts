import { derivedId } from './derived-id';
import type { OrganizationState } from './organization';
import { MESSAGE_IDS, put, SYSTEM_USER } from './seed';
import { SYSTEM_ADMINISTRATOR } from './security/privileges';
import type { SqlValue } from './storage/store';

type Values = Readonly<Record<string, SqlValue>>;

/**
 * Writes the rows that an import leaves: roles, column security profiles, message filters of the tables, and
 * definitions of environment variables. What is there already as it should be is left alone.
 */
export function seedSolution(organization: OrganizationState): void {
  const { schema, store } = organization;
  store.transaction(() => {
    const roles = [
      ...schema.roles,
      { id: derivedId('role', SYSTEM_ADMINISTRATOR), name: SYSTEM_ADMINISTRATOR },
    ];
    for (const { id, name } of roles)
      settle(organization, 'role', id || derivedId('role', name), {
        name,
        businessunitid: organization.ids.businessUnit,
      });
    for (const { id, name } of schema.profiles)
      settle(organization, 'fieldsecurityprofile', id || derivedId('profile', name), { name });
    for (const variable of schema.shape.variables)
      settle(
        organization,
        'environmentvariabledefinition',
        derivedId('environmentvariabledefinition', variable.schemaName),
        {
          schemaname: variable.schemaName,
          displayname: variable.label,
          description: variable.description ?? null,
          type: variable.type,
          defaultvalue: variable.defaultValue ?? null,
        },
        { statecode: 0, statuscode: 1, ownerid: SYSTEM_USER, ownerid__type: 'systemuser' },
      );
    seedFilters(organization);
  });
}

/** The row with these values: made, or corrected where it differs. */
function settle(
  organization: OrganizationState,
  tableName: string,
  id: string,
  values: Values,
  initial: Values = {},
): void {
  const { store, schema, clock } = organization;
  const { primaryId } = schema.table(tableName);
  const found = store.get(`SELECT * FROM "${tableName}" WHERE "${primaryId}" = ?`, id);
  if (!found) return put(organization, tableName, { [primaryId]: id, ...initial, ...values });
  const changed = Object.entries(values).filter(([name, value]) => (found[name] ?? null) !== value);
  if (changed.length === 0) return;
  const all = [
    ...changed,
    ['modifiedon', clock.seconds()] as const,
    ['versionnumber', store.nextVersion()] as const,
  ];
  store.run(
    `UPDATE "${tableName}" SET ${all.map(([name]) => `"${name}" = ?`).join(', ')} WHERE "${primaryId}" = ?`,
    ...all.map(([, value]) => value),
    id,
  );
}

/** What a step can be registered for: each message of each table. */
function seedFilters(organization: OrganizationState): void {
  const known = new Set(
    organization.store.all('SELECT "sdkmessagefilterid" AS id FROM "sdkmessagefilter"').map((row) => row.id),
  );
  for (const [name, messageId] of Object.entries(MESSAGE_IDS))
    for (const table of organization.schema.tables.values()) {
      const id = derivedId('sdkmessagefilter', name, table.name);
      if (table.intersect || known.has(id)) continue;
      put(organization, 'sdkmessagefilter', {
        sdkmessagefilterid: id,
        sdkmessageid: messageId,
        primaryobjecttypecode: table.name,
        secondaryobjecttypecode: 'none',
        iscustomprocessingstepallowed: 1,
      });
    }
}
