import { createUserSettings } from '../controls/user-settings';
import { webResourceUrl } from './libraries';
import { guarded } from './not-implemented';
import type { Session } from './session';
import { bracedGuid } from './guid';

const DESKTOP = 1;
const PHONE = 3;

/** `Xrm.Utility.getGlobalContext()`. */
export function createGlobalContext(session: Session) {
  const { user, lcid, model } = session;
  const roles = user.roles.map(({ id, name }) => ({ id: bracedGuid(id), name }));
  const settings = createUserSettings(user, lcid);
  return guarded('globalContext', {
    userSettings: guarded('globalContext.userSettings', {
      ...settings,
      roles: {
        get: (which?: number | string | ((role: (typeof roles)[number], at: number) => boolean)) =>
          which === undefined
            ? roles
            : typeof which === 'function'
              ? roles.filter(which)
              : (roles.find((role, at) => at === which || role.id === which) ?? null),
        forEach: (visit: (role: (typeof roles)[number], at: number) => void) => roles.forEach(visit),
        getLength: () => roles.length,
      },
    }),
    organizationSettings: guarded('globalContext.organizationSettings', {
      languageId: 1033,
      uniqueName: 'local',
      isAutoSaveEnabled: false,
    }),
    client: createClient(),
    getClientUrl: () => location.origin,
    getCurrentAppUrl: () => `${location.origin}/main.aspx`,
    getCurrentAppName: () => Promise.resolve(model.name),
    getWebResourceUrl: (name: string) => location.origin + webResourceUrl(name),
    getVersion: () => '9.2.0.0',
    isOnPremises: () => false,
  });
}

/** `globalContext.client`; controls have the like in `context.client`. */
export function createClient() {
  return guarded('client', {
    getClient: () => 'Web',
    getClientState: () => (navigator.onLine ? 'Online' : 'Offline'),
    getFormFactor: () => (window.innerWidth < 480 ? PHONE : DESKTOP),
    isOffline: () => !navigator.onLine,
    isNetworkAvailable: () => navigator.onLine,
    disableScroll: false,
  });
}
