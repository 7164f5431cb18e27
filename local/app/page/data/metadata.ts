import { readTable } from './read-table';
import type { Metadata, Table, WebApi } from './types';

/** Reads what is asked for once, and keeps it. What failed is asked for again the next time. */
export function createMetadata(api: WebApi): Metadata {
  const tables = new Map<string, Promise<Table>>();
  let privileges: Promise<ReadonlySet<string>> | undefined;
  return {
    table: (name) => {
      const known = tables.get(name);
      if (known) return known;
      const reading = readTable(api, name);
      tables.set(name, reading);
      reading.catch(() => tables.delete(name));
      return reading;
    },
    may: async (privilege) => {
      privileges ??= readPrivileges(api).catch((error: unknown) => {
        privileges = undefined;
        throw error;
      });
      return (await privileges).has(privilege.toLowerCase());
    },
  };
}

/**
 * Names of all privileges of whoever is signed in, in lower case.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrieveuserprivileges
 */
async function readPrivileges(api: WebApi): Promise<ReadonlySet<string>> {
  const { UserId: id } = await api.get<{ UserId: string }>('WhoAmI()');
  const { RolePrivileges: held } = await api.get<{ RolePrivileges: { PrivilegeName: string }[] }>(
    `systemusers(${id})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
  );
  return new Set(held.map(({ PrivilegeName: name }) => name.toLowerCase()));
}

/** The privilege that something on a table needs: `prvReadContact`, `prvCreatenod_message`. */
export function privilegeName(action: string, table: string): string {
  return `prv${action}${table}`;
}
