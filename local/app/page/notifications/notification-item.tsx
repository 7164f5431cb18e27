import * as React from 'react';
import { Close } from '../shell/icons';
import type { Notification } from './read-notifications';
import { formatTime } from '../data/formats';
import { say } from '../words/say';

/** One notification with what can be done about it. */
export function NotificationItem({
  notification,
  follow,
  dismiss,
}: {
  notification: Notification;
  follow: (url: string) => void;
  dismiss: () => void;
}): React.ReactElement {
  const { title, body, at, icon, actions } = notification;
  return (
    <li className={`notification ${icon}`}>
      <div>
        <strong>{title}</strong>
        {body !== '' && <p>{body}</p>}
        <time dateTime={at}>{formatTime(new Date(at))}</time>
        {actions.map((action) => (
          <button key={action.url} type="button" className="link" onClick={() => follow(action.url)}>
            {action.title}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="icon-button small"
        aria-label={say('Dismiss: {title}', { title })}
        onClick={dismiss}
      >
        <Close />
      </button>
    </li>
  );
}
