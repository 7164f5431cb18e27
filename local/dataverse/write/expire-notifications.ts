import type { Table } from '../metadata/model';
import type { OrganizationState } from '../organization';

/** [V] "By default, a notification expires after 14 days". */
const DEFAULT_SECONDS = 14 * 86_400;

/** Deletes the notifications whose time is over, before anybody looks at them; the platform does it by itself. */
export function expireNotifications({ store, clock }: OrganizationState, table: Table): void {
  if (table.name !== 'appnotification') return;
  store.run(
    `DELETE FROM "appnotification" WHERE "createdon" + ifnull("ttlinseconds", ${DEFAULT_SECONDS}) <= ?`,
    clock.seconds(),
  );
}
