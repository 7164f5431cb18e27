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
    createRow: async (table, values) => String((await current().webAPI.createRecord(table, values)).id),
    updateRow: async (table, id, values) => void (await current().webAPI.updateRecord(table, id, values)),
    entitySetOf: (table) => entitySetOf(table, current(), gateway),
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
