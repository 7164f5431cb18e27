import { lookupObjects, type LookupOptions } from '../lookup/lookup-dialog';
import { getEntityMetadata } from './entity-metadata';
import { execute, type ExecuteRequest } from './execute';
import { createGlobalContext } from './global-context';
import { addGlobalNotification, clearGlobalNotification } from './global-notifications';
import { createNavigation } from './navigation';
import { guarded } from './not-implemented';
import { closeProgressIndicator, showProgressIndicator } from './progress';
import { createRecordsApi } from './records';
import { refreshGrids } from './refresh-grids';
import { setSession, type Session } from './session';

/**
 * Sets the session of the page and defines `window.Xrm` for the solution's scripts, as far as it is documented and
 * needed; what is not there throws when it is read. The shell calls this once it knows who is signed in, before it
 * draws forms or command bars.
 */
export function installXrm(session: Session): void {
  setSession(session);
  Reflect.set(window, 'Xrm', createXrm(session));
}

export function createXrm(session: Session) {
  const { api, metadata } = session;
  const records = createRecordsApi({ api, metadata });
  const run = (request: ExecuteRequest) => execute(request, { metadata });
  return guarded('Xrm', {
    WebApi: guarded('Xrm.WebApi', {
      ...records,
      execute: run,
      online: guarded('Xrm.WebApi.online', { ...records, execute: run }),
    }),
    Navigation: createNavigation(session),
    Utility: guarded('Xrm.Utility', {
      lookupObjects: (options: LookupOptions) => lookupObjects({ api, metadata }, options),
      getEntityMetadata: (table: string, attributes?: string[]) =>
        getEntityMetadata(metadata, table, attributes),
      getGlobalContext: () => createGlobalContext(session),
      showProgressIndicator,
      closeProgressIndicator,
      refreshParentGrid: ({ entityType }: { entityType: string }) => refreshGrids(entityType),
    }),
    App: guarded('Xrm.App', { addGlobalNotification, clearGlobalNotification }),
  });
}
