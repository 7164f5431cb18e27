import { hasQuickCreate, quickCreate } from '../quick-create/quick-create';
import { webResourcePage } from '../web-resource/web-resource-url';
import { defaultsOf, parentOf } from './default-values';
import { bareGuid } from './guid';
import { alertDialog, confirmDialog, errorDialog } from './message-dialogs';
import { NotImplementedHere, guarded } from './not-implemented';
import { type NavigationOptions, recordDialog, webResourceDialog } from './page-dialog';
import type { RecordReference } from './records';
import type { Session } from './session';

interface PageInput {
  pageType: string;
  entityName?: string;
  entityId?: string;
  viewId?: string;
  formId?: string;
  data?: Record<string, unknown> | string;
  webresourceName?: string;
  dashboardId?: string;
  createFromEntity?: RecordReference;
}

interface FormOptions {
  entityName?: string;
  entityId?: string;
  formId?: string;
  openInNewWindow?: boolean;
  useQuickCreateForm?: boolean;
  createFromEntity?: RecordReference;
}

/** `Xrm.Navigation`: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation */
export function createNavigation(session: Session) {
  const openForm = async (options: FormOptions, parameters: Record<string, unknown> = {}) => {
    const { entityName, entityId, formId, openInNewWindow, createFromEntity } = options;
    if (entityName === undefined) throw new Error('openForm: entityName is missing.');
    const defaults = {
      ...(createFromEntity ? await parentOf(session, entityName, createFromEntity) : {}),
      ...(await defaultsOf(session, entityName, parameters)),
    };
    if (options.useQuickCreateForm && entityId === undefined && hasQuickCreate(entityName, session))
      return { savedEntityReference: await quickCreate(entityName, defaults) };
    if (openInNewWindow && entityId !== undefined) {
      window.open(recordUrl(entityName, entityId), '_blank', 'noopener');
      return { savedEntityReference: [] };
    }
    session.go({
      pageType: 'entityrecord',
      table: entityName,
      ...(entityId === undefined ? {} : { id: bareGuid(entityId) }),
      ...(formId === undefined ? {} : { formId: bareGuid(formId) }),
      defaults,
    });
    return { savedEntityReference: [] };
  };

  const navigateTo = async (input: PageInput, options: NavigationOptions = {}): Promise<unknown> => {
    switch (input.pageType) {
      case 'entityrecord': {
        const { entityName, entityId, formId, data } = input;
        if (entityName === undefined) throw new Error('navigateTo: entityName is missing.');
        const { createFromEntity } = input;
        const parameters = typeof data === 'object' ? data : {};
        if (options.target !== 2)
          return openForm({ entityName, entityId, formId, createFromEntity }, parameters);
        const defaults = {
          ...(createFromEntity ? await parentOf(session, entityName, createFromEntity) : {}),
          ...(await defaultsOf(session, entityName, parameters)),
        };
        return recordDialog(session, { entityName, entityId, formId, defaults }, options);
      }
      case 'entitylist': {
        const { entityName, viewId } = input;
        if (entityName === undefined) throw new Error('navigateTo: entityName is missing.');
        if (options.target === 2)
          throw new NotImplementedHere('Xrm.Navigation.navigateTo of a list as a dialog');
        session.go({
          pageType: 'entitylist',
          table: entityName,
          ...(viewId === undefined ? {} : { viewId: bareGuid(viewId) }),
        });
        return undefined;
      }
      case 'webresource': {
        const { webresourceName: name, data } = input;
        if (name === undefined) throw new Error('navigateTo: webresourceName is missing.');
        const given = typeof data === 'string' ? { data } : {};
        if (options.target === 2) return webResourceDialog(webResourcePage(name, given), options);
        session.go({ pageType: 'webresource', name, ...given });
        return undefined;
      }
      case 'dashboard': {
        const { dashboardId } = input;
        if (dashboardId === undefined) throw new Error('navigateTo: dashboardId is missing.');
        session.go({ pageType: 'dashboard', id: bareGuid(dashboardId) });
        return undefined;
      }
      default:
        throw new NotImplementedHere(`Xrm.Navigation.navigateTo of a ${input.pageType}`);
    }
  };

  return guarded('Xrm.Navigation', {
    openForm,
    navigateTo,
    openAlertDialog: alertDialog,
    openConfirmDialog: confirmDialog,
    openErrorDialog: errorDialog,
    openUrl: (url: string) => void window.open(url, '_blank', 'noopener'),
    openWebResource: (name: string, _options?: unknown, data?: string) =>
      void window.open(webResourcePage(name, data === undefined ? {} : { data }), '_blank', 'noopener'),
    openFile: ({
      fileContent,
      fileName,
      mimeType,
    }: Record<'fileContent' | 'fileName' | 'mimeType', string>) => {
      const link = document.createElement('a');
      link.href = `data:${mimeType};base64,${fileContent}`;
      link.download = fileName;
      link.click();
      return Promise.resolve();
    },
  });
}

function recordUrl(table: string, id: string): string {
  return `/main.aspx?pagetype=entityrecord&etn=${table}&id=${bareGuid(id)}`;
}
