import { defaultsOf } from './default-values';
import { bareGuid } from './guid';
import { webResourceUrl } from './libraries';
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
  createFromEntity?: RecordReference;
}

interface FormOptions {
  entityName?: string;
  entityId?: string;
  formId?: string;
  openInNewWindow?: boolean;
}

/** `Xrm.Navigation`: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation */
export function createNavigation(session: Session) {
  const openForm = async (options: FormOptions, parameters: Record<string, unknown> = {}) => {
    const { entityName, entityId, formId, openInNewWindow } = options;
    if (entityName === undefined) throw new Error('openForm: entityName is missing.');
    if (openInNewWindow && entityId !== undefined) {
      window.open(recordUrl(entityName, entityId), '_blank', 'noopener');
      return { savedEntityReference: [] };
    }
    session.go({
      pageType: 'entityrecord',
      table: entityName,
      ...(entityId === undefined ? {} : { id: bareGuid(entityId) }),
      ...(formId === undefined ? {} : { formId: bareGuid(formId) }),
      defaults: await defaultsOf(session, entityName, parameters),
    });
    return { savedEntityReference: [] };
  };

  const navigateTo = async (input: PageInput, options: NavigationOptions = {}): Promise<unknown> => {
    switch (input.pageType) {
      case 'entityrecord': {
        const { entityName, entityId, formId, data } = input;
        if (entityName === undefined) throw new Error('navigateTo: entityName is missing.');
        const defaults = await defaultsOf(session, entityName, typeof data === 'object' ? data : {});
        if (options.target === 2)
          return recordDialog(session, { entityName, entityId, formId, defaults }, options);
        return openForm({ entityName, entityId, formId }, typeof data === 'object' ? data : {});
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
        const url = urlOf(name, typeof data === 'string' ? data : undefined);
        if (options.target === 2) return webResourceDialog(url, options);
        location.assign(url);
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
      void window.open(urlOf(name, data), '_blank', 'noopener'),
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

function urlOf(name: string, data: string | undefined): string {
  return webResourceUrl(name) + (data === undefined ? '' : `?data=${encodeURIComponent(data)}`);
}

function recordUrl(table: string, id: string): string {
  return `/main.aspx?pagetype=entityrecord&etn=${table}&id=${bareGuid(id)}`;
}
