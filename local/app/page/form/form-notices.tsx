import * as React from 'react';
import { MessageBar, MessageBarType } from '@fluentui/react';
import { say, within } from '../words/say';
import type { FormState } from './form-state';
import { formStyles } from './form-styles';

const BARS = { ERROR: MessageBarType.error, WARNING: MessageBarType.warning, INFO: MessageBarType.info };

/** What scripts and saves have to say, and that nothing can be typed where that is so. */
export function FormNotices({ state }: { state: FormState }): React.ReactElement {
  const { table, notifications, readOnly } = state;
  return (
    <div className={formStyles.notices}>
      {readOnly ? (
        <MessageBar messageBarType={MessageBarType.info}>
          {say('Read-only: your security roles do not let you change {rows}.', {
            rows: within(table.plural),
          })}
        </MessageBar>
      ) : null}
      {notifications.map(({ id, level, message }) => (
        <MessageBar
          key={id}
          // One that can be closed is a region, and of several each needs a name of its own.
          ref={(bar: HTMLElement | null) => bar?.setAttribute('aria-label', message)}
          messageBarType={BARS[level]}
          isMultiline
          {...(id.startsWith('nod-')
            ? { onDismiss: () => state.clearNotification(id), dismissButtonAriaLabel: say('Close') }
            : {})}
        >
          {message}
        </MessageBar>
      ))}
    </div>
  );
}
