import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { ActionButton, MessageBar, MessageBarType, ThemeProvider, mergeStyles } from '@fluentui/react';
import { say } from '../words/say';

/** https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-app/addglobalnotification */
export interface GlobalNotification {
  type: number;
  level: 1 | 2 | 3 | 4;
  message: string;
  showCloseButton?: boolean;
  action?: { actionLabel?: string; eventHandler?: () => void };
}

const TYPES = {
  1: MessageBarType.success,
  2: MessageBarType.error,
  3: MessageBarType.warning,
  4: MessageBarType.info,
};

const place = mergeStyles({
  position: 'fixed',
  insetInline: 0,
  top: 48,
  margin: '0 auto',
  width: 'min(720px, calc(100vw - 16px))',
  zIndex: 1_000_001,
  boxShadow: '0 4px 12px rgba(0,0,0,0.18)',
});

const shown = new Map<string, GlobalNotification>();
let root: HTMLElement | undefined;
let last = 0;

/** Shows a message above all pages, until it is cleared or closed. @returns its id, as Xrm.App does. */
export function addGlobalNotification(notification: GlobalNotification): Promise<string> {
  last += 1;
  const id = `notification-${last}`;
  shown.set(id, notification);
  draw();
  return Promise.resolve(id);
}

/** Takes a message away; one that is closed already is no error. */
export function clearGlobalNotification(id: string): Promise<void> {
  shown.delete(id);
  draw();
  return Promise.resolve();
}

function draw(): void {
  if (!root) {
    root = document.createElement('div');
    root.setAttribute('role', 'region');
    root.setAttribute('aria-label', say('Messages'));
    document.body.append(root);
  }
  const bars = [...shown].map(([id, { level, message, showCloseButton, action }]) => (
    <MessageBar
      key={id}
      messageBarType={TYPES[level]}
      isMultiline
      {...(showCloseButton
        ? { onDismiss: () => void clearGlobalNotification(id), dismissButtonAriaLabel: say('Close') }
        : {})}
      actions={
        action?.actionLabel ? (
          <div>
            <ActionButton onClick={() => action.eventHandler?.()} text={action.actionLabel} />
          </div>
        ) : undefined
      }
    >
      {message}
    </MessageBar>
  ));
  ReactDOM.render(
    <ThemeProvider className={place} style={{ display: bars.length === 0 ? 'none' : 'block' }}>
      {bars}
    </ThemeProvider>,
    root,
  );
}
