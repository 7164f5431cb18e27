import { derivedId } from './derived-id';
import type { OrganizationState } from './organization';
import type { Identity } from './security/principal';
import { quoted } from './storage/ddl';
import type { SqlValue } from './storage/store';

/** [P] Ids of SDK messages that are the same in every organization; Delete's is [R]. */
export const MESSAGE_IDS = {
  Create: '9ebdbb1b-ea3e-db11-86a7-000a3a5473e8',
  Update: '20bebb1b-ea3e-db11-86a7-000a3a5473e8',
  Delete: 'a1bdbb1b-ea3e-db11-86a7-000a3a5473e8',
} as const;

export const ORGANIZATION_IDS = {
  organization: derivedId('organization', 'local'),
  businessUnit: derivedId('businessunit', 'local'),
};

/** Puts in what every organization is born with; does nothing in one that has it. */
export function seed(organization: OrganizationState): void {
  const { store, ids } = organization;
  if (store.get('SELECT 1 AS found FROM "organization" LIMIT 1')) return;
  store.transaction(() => {
    put(organization, 'organization', {
      organizationid: ids.organization,
      name: 'local',
      languagecode: 1033,
    });
    put(organization, 'businessunit', {
      businessunitid: ids.businessUnit,
      name: 'local',
      organizationid: ids.organization,
    });
    put(organization, 'systemuser', {
      systemuserid: SYSTEM_USER,
      lastname: 'SYSTEM',
      fullname: 'SYSTEM',
      accessmode: 3,
    });
    for (const [name, id] of Object.entries(MESSAGE_IDS))
      put(organization, 'sdkmessage', { sdkmessageid: id, name, isprivate: 0 });
  });
}

/**
 * Makes sure that the caller is a user of the organization, so that owners and authors lead somewhere.
 * A real organization would refuse a stranger; here whoever holds a valid token is invited.
 */
export function ensureUser(organization: OrganizationState, identity: Identity): void {
  const id = identity.userId.toLowerCase();
  if (organization.store.get('SELECT 1 AS found FROM "systemuser" WHERE "systemuserid" = ?', id)) return;
  const name = identity.name ?? identity.applicationId ?? id;
  put(organization, 'systemuser', {
    systemuserid: id,
    lastname: name,
    fullname: name,
    applicationid: identity.applicationId ?? null,
    accessmode: identity.applicationId === undefined ? 0 : 4,
    businessunitid: organization.ids.businessUnit,
    isdisabled: 0,
  });
}

/** Who rows of the platform itself belong to. */
export const SYSTEM_USER = derivedId('systemuser', 'SYSTEM');

/** Writes a row on the platform's own behalf: no privileges, no webhooks. */
export function put(
  organization: OrganizationState,
  tableName: string,
  values: Readonly<Record<string, SqlValue>>,
): void {
  const now = organization.clock.seconds();
  const row: Record<string, SqlValue> = {
    createdon: now,
    modifiedon: now,
    createdby: SYSTEM_USER,
    modifiedby: SYSTEM_USER,
    versionnumber: organization.store.nextVersion(),
    ...values,
  };
  const names = Object.keys(row);
  organization.store.run(
    `INSERT INTO ${quoted(tableName)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}
