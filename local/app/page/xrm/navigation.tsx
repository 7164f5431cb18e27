import * as React from 'react';
import { Modal, mergeStyleSets, IconButton } from '@fluentui/react';
import type { Row } from '../data/types';
import { FormPage } from '../form/form-page';
import { openDialog } from './dialog-host';
import { bareGuid } from './guid';
import { webResourceUrl } from './libraries';
import { alertDialog, confirmDialog, errorDialog } from './message-dialogs';
import { NotImplementedHere, guarded } from './not-implemented';
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

interface Size {
  value: number;
  unit: 'px' | '%';
}

interface NavigationOptions {
  /** 1 inline, 2 dialog. */
  target?: number;
  width?: number | Size;
  height?: number | Size;
  /** 1 center, 2 side. */
  position?: number;
  title?: string;
}

interface FormOptions {
  entityName?: string;
  entityId?: string;
  formId?: string;
  openInNewWindow?: boolean;
}

const styles = mergeStyleSets({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '4px 4px 4px 16px',
  },
  title: { fontSize: 16, fontWeight: 600, margin: 0 },
  body: { overflow: 'auto', flex: 1, minHeight: 0 },
  frame: { border: 0, width: '100%', height: '100%', display: 'block' },
});

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

/**
 * Values that a new record begins with, as a row of the Web API, from `openForm`'s parameters: a column by its name; a
 * lookup by its name with `…name` and `…type` beside it, or as an array of one.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/set-field-values-using-parameters-passed-form
 */
export async function defaultsOf(
  { metadata }: Pick<Session, 'metadata'>,
  entityName: string,
  parameters: Record<string, unknown>,
): Promise<Row> {
  const table = await metadata.table(entityName);
  const row: Row = {};
  for (const [key, value] of Object.entries(parameters)) {
    const column = table.columns.get(key);
    if (!column) continue;
    if (column.targets.length === 0) {
      row[key] = column.options.length > 0 && typeof value === 'string' ? Number(value) : value;
      continue;
    }
    const [given] = Array.isArray(value) ? (value as RecordReference[]) : [];
    const id = given?.id ?? value;
    if (typeof id !== 'string') continue;
    row[`_${key}_value`] = bareGuid(id);
    row[`_${key}_value@OData.Community.Display.V1.FormattedValue`] = given?.name ?? parameters[`${key}name`];
    row[`_${key}_value@Microsoft.Dynamics.CRM.lookuplogicalname`] =
      given?.entityType ?? parameters[`${key}type`] ?? column.targets[0];
  }
  return row;
}

function recordDialog(
  session: Session,
  record: { entityName: string; entityId?: string; formId?: string; defaults: Row },
  options: NavigationOptions,
): Promise<unknown> {
  let saved: RecordReference[] = [];
  return openDialog<{ savedEntityReference: RecordReference[] }>((close) => (
    <Frame title={options.title} options={options} onClose={() => close({ savedEntityReference: saved })}>
      <FormPage
        model={session.model}
        api={session.api}
        metadata={session.metadata}
        table={record.entityName}
        id={record.entityId === undefined ? undefined : bareGuid(record.entityId)}
        formId={record.formId}
        defaults={record.defaults}
        go={session.go}
        onSaved={(reference) => (saved = [reference])}
        onClose={() => close({ savedEntityReference: saved })}
      />
    </Frame>
  ));
}

function webResourceDialog(url: string, options: NavigationOptions): Promise<undefined> {
  return openDialog<undefined>((close) => (
    <Frame title={options.title} options={options} onClose={() => close(undefined)}>
      <iframe
        className={styles.frame}
        title={options.title ?? 'Dialog'}
        src={url}
        onLoad={({ currentTarget }) => {
          // A page in a dialog closes itself with window.close().
          if (currentTarget.contentWindow) currentTarget.contentWindow.close = () => close(undefined);
        }}
      />
    </Frame>
  ));
}

function Frame(props: {
  title?: string;
  options: NavigationOptions;
  onClose: () => void;
  children: React.ReactNode;
}): React.ReactElement {
  const { title, options, onClose, children } = props;
  const side = options.position === 2;
  const size: React.CSSProperties = {
    display: 'flex',
    flexDirection: 'column',
    width: `min(100vw, ${cssSize(options.width, side ? '480px' : '720px', 'vw')})`,
    height: side ? '100vh' : `min(100vh, ${cssSize(options.height, '70vh', 'vh')})`,
  };
  return (
    <Modal
      isOpen
      onDismiss={onClose}
      isBlocking
      styles={{
        main: side
          ? { position: 'fixed', insetInlineEnd: 0, top: 0, maxHeight: '100vh' }
          : { maxWidth: '100vw', minWidth: 0 },
      }}
      titleAriaId="nod-dialog-title"
    >
      <div style={size}>
        <div className={styles.bar}>
          <h2 id="nod-dialog-title" className={styles.title}>
            {title ?? ''}
          </h2>
          <IconButton iconProps={{ iconName: 'Cancel' }} ariaLabel="Close" onClick={onClose} />
        </div>
        <div className={styles.body}>{children}</div>
      </div>
    </Modal>
  );
}

function cssSize(size: number | Size | undefined, otherwise: string, percentOf: 'vw' | 'vh'): string {
  if (size === undefined) return otherwise;
  if (typeof size === 'number') return `${size}px`;
  return size.unit === '%' ? `${size.value}${percentOf}` : `${size.value}px`;
}
