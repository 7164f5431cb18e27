import * as React from 'react';
import { Modal, mergeStyleSets, IconButton } from '@fluentui/react';
import type { Row } from '../data/types';
import { FormPage } from '../form/form-page';
import { say } from '../words/say';
import { openDialog } from './dialog-host';
import { bareGuid } from './guid';
import type { RecordReference } from './records';
import type { Session } from './session';

interface Size {
  value: number;
  unit: 'px' | '%';
}

/** How `navigateTo` shows a page. */
export interface NavigationOptions {
  /** 1 inline, 2 dialog. */
  target?: number;
  width?: number | Size;
  height?: number | Size;
  /** 1 center, 2 side. */
  position?: number;
  title?: string;
}

const styles = mergeStyleSets({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '6px 6px 6px 24px',
  },
  title: { fontSize: 16, fontWeight: 600, margin: 0 },
  body: { overflow: 'auto', flex: 1, minHeight: 0 },
  form: { background: '#f0f0f0', minHeight: '100%', boxSizing: 'border-box', padding: 12 },
  frame: { border: 0, width: '100%', height: '100%', display: 'block' },
});

/** A record's form in a dialog. @returns what has been saved in it */
export function recordDialog(
  session: Session,
  record: { entityName: string; entityId?: string; formId?: string; defaults: Row },
  options: NavigationOptions,
): Promise<unknown> {
  let saved: RecordReference[] = [];
  return openDialog<{ savedEntityReference: RecordReference[] }>((close) => (
    <Frame title={options.title} options={options} onClose={() => close({ savedEntityReference: saved })}>
      <div className={styles.form}>
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
      </div>
    </Frame>
  ));
}

/** A page among the web resources in a dialog, until it is closed or closes itself. */
export function webResourceDialog(url: string, options: NavigationOptions): Promise<undefined> {
  return openDialog<undefined>((close) => (
    <Frame title={options.title} options={options} onClose={() => close(undefined)}>
      <iframe
        className={styles.frame}
        title={options.title ?? say('Dialog')}
        src={url}
        onLoad={({ currentTarget }) => {
          const page = currentTarget.contentWindow;
          if (!page) return;
          // A page in a dialog closes itself with window.close(); Escape is pressed in it, and not in the dialog.
          page.close = () => close(undefined);
          page.addEventListener('keydown', (event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) close(undefined);
          });
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
          <IconButton iconProps={{ iconName: 'Cancel' }} ariaLabel={say('Close')} onClick={onClose} />
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
