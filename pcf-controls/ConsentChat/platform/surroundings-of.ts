import type { Surroundings } from '../conversation/surroundings';
import { type Gateway, createGateway, rowOf } from '../dataverse/gateway';
import { customerTables } from '@nod/solution/rows/lookup';
import type { IInputs } from '../generated/ManifestTypes';
import { download } from './download';
import { baseUrlOf } from './record-of';

/** The world around a control on a form. @param current gives the newest context: an older one may be stale. */
export function surroundingsOf(current: () => ComponentFramework.Context<IInputs>): Surroundings {
  const gateway = createGateway({
    baseUrl: baseUrlOf(current()),
    fetch: (...request) => fetch(...request),
    newId: () => Math.random().toString(36).slice(2),
  });
  return {
    gateway,
    createRow: async (table, values) => void (await current().webAPI.createRecord(table, values)),
    updateRow: async (table, id, values) => void (await current().webAPI.updateRecord(table, id, values)),
    entitySetOf: (table) => entitySetOf(table, current(), gateway),
    labelsOf: (table, columns) => labelsOf(table, columns, current()),
    now: () => Date.now(),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    isHidden: () => document.hidden,
    isOnline: () => navigator.onLine,
    onChange: (call) => {
      document.addEventListener('visibilitychange', call);
      window.addEventListener('online', call);
      return () => {
        document.removeEventListener('visibilitychange', call);
        window.removeEventListener('online', call);
      };
    },
    openRecord: ({ table, id }) =>
      void current()
        .navigation.openForm({ entityName: table, entityId: id })
        // Whoever cancels leaving the form stays on it.
        .then(undefined, () => undefined),
    download,
  };
}

async function entitySetOf(
  table: string,
  context: ComponentFramework.Context<IInputs>,
  gateway: Gateway,
): Promise<string> {
  if (customerTables.includes(table)) return `${table}s`;
  const path = `EntityDefinitions(LogicalName='${table}')?$select=EntitySetName`;
  const metadata = (await context.utils.getEntityMetadata(table).then(
    (found) => found,
    async () => rowOf((await gateway.read([{ path }])).answers[0]),
  )) as { EntitySetName?: string } | undefined;
  if (metadata?.EntitySetName === undefined) throw new Error(`The table ${table} has no entity set.`);
  return metadata.EntitySetName;
}

/** The platform keeps the metadata of the tables of a form, so that this is seldom a request. */
async function labelsOf(
  table: string,
  columns: readonly string[],
  context: ComponentFramework.Context<IInputs>,
): Promise<Record<string, string>> {
  const { Attributes: found } = (await context.utils.getEntityMetadata(table, [...columns])) as {
    Attributes: { get(column: string): { DisplayName?: unknown } | null | undefined };
  };
  return Object.fromEntries(
    columns.flatMap((column) => {
      const label = found.get(column)?.DisplayName;
      return typeof label === 'string' && label !== '' ? [[column, label]] : [];
    }),
  );
}
