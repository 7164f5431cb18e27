import * as React from 'react';
import { Icon, type IconName } from '../../shared/icons';

/** Something that has to be known, with what can be done about it. */
export function Notice(props: {
  tone: 'info' | 'warning' | 'error';
  icon: IconName;
  title: string;
  text?: React.ReactNode;
  /** For support; shown when it is asked for. */
  details?: string;
  detailsLabel?: string;
  /** Takes the focus when what had it goes away. */
  takesFocus?: boolean;
  children?: React.ReactNode;
}): React.ReactElement {
  const { tone, icon, title, text, details, detailsLabel, takesFocus, children } = props;
  return (
    <div
      className={`nodc-notice nodc-notice-${tone}`}
      tabIndex={takesFocus ? -1 : undefined}
      data-nodc-focus={takesFocus ? '' : undefined}
    >
      <Icon name={icon} size={18} />
      <div className="nodc-notice-text">
        <strong>{title}</strong>
        {text && <p>{text}</p>}
        {details && (
          <details>
            <summary>{detailsLabel}</summary>
            <code>{details}</code>
          </details>
        )}
      </div>
      {children && <div className="nodc-notice-actions">{children}</div>}
    </div>
  );
}
