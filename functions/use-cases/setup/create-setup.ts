import { againOnConflict } from '../again-on-conflict';
import type { RowEvent } from '../crm/event';
import { type SetupTools, doSetupRequest } from './do-setup-request';
import { syncAll } from './sync-all';
import { verifyPublication } from './verify-publication';

/** What the app does for the set-up: when an admin asks, when a template was changed, and by the clock. */
export interface Setup {
  /** Does a Set-up Request. @throws as `doSetupRequest` */
  doRequest(request: { id: string; announced: boolean }): Promise<void>;
  /** Looks at a template that somebody published, created or changed. @throws as `verifyPublication` */
  verify(event: RowEvent): Promise<void>;
  /** Synchronises the templates of all configurations, or of those named. @throws as `syncAll` */
  sync(only?: ReadonlySet<string>): Promise<number>;
}

/** Repeating anything of it does nothing more. */
export function createSetup(of: SetupTools & { now: () => number }): Setup {
  const { log, now } = of;
  return {
    async doRequest(request) {
      const soFar = {};
      const outcome = await againOnConflict(() => doSetupRequest(of, request, now(), soFar));
      if (outcome !== 'nothing to do') log.info('setup-request', { request: request.id, outcome });
    },
    async verify(event) {
      const outcome = await againOnConflict(() => verifyPublication(of, event, now()));
      if (outcome !== 'nothing to do') log.info('template-verified', { template: event.id, outcome });
    },
    async sync(only) {
      const configurations = await syncAll(of, only);
      if (configurations > 0) log.info('templates-synchronised', { configurations });
      return configurations;
    },
  };
}
