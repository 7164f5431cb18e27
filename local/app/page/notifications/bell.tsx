import * as React from 'react';
import type { WebApi } from '../data/types';
import { Bell as BellIcon } from '../shell/icons';
import { useDismiss } from '../shell/use-dismiss';
import { NotificationItem } from './notification-item';
import type { Notification } from './read-notifications';
import { useNotifications } from './use-notifications';
import { say } from '../words/say';
import './notifications.css';

/** The bell: how many notifications there are, the list of them, and those that have just come in. */
export function Bell({
  api,
  userId,
  openUrl,
}: {
  api: WebApi;
  userId: string;
  openUrl: (url: string) => void;
}): React.ReactElement {
  const { all, toasts, dismiss, dismissAll, hideToast } = useNotifications(api, userId);
  const [open, setOpen] = React.useState(false);
  const close = React.useCallback(() => setOpen(false), []);
  const reference = useDismiss<HTMLDivElement>(open, close);
  const follow = (url: string): void => {
    setOpen(false);
    openUrl(url);
  };
  const draw = (one: Notification, hide: (one: Notification) => void): React.ReactElement => (
    <NotificationItem key={one.id} notification={one} follow={follow} dismiss={() => hide(one)} />
  );
  return (
    <div className="flyout-anchor" ref={reference}>
      <button
        type="button"
        className="icon-button bell"
        aria-expanded={open}
        aria-label={
          all.length === 0 ? say('Notifications') : say('Notifications, {count}', { count: all.length })
        }
        onClick={() => setOpen(!open)}
      >
        <BellIcon />
        {all.length > 0 && <span aria-hidden="true">{all.length > 9 ? '9+' : all.length}</span>}
      </button>
      {open && (
        <section className="flyout notifications" aria-label={say('Notifications')}>
          <header>
            <h2>{say('Notifications')}</h2>
            {all.length > 0 && (
              <button type="button" className="link" onClick={dismissAll}>
                {say('Dismiss all')}
              </button>
            )}
          </header>
          {all.length === 0 ? (
            <p className="quiet">
              {say('Nothing new. When a customer writes or changes consent, it stands here.')}
            </p>
          ) : (
            <ul>{all.map((one) => draw(one, dismiss))}</ul>
          )}
        </section>
      )}
      <ul className="toasts" aria-live="polite" aria-label={say('New notifications')}>
        {open ? null : toasts.map((one) => draw(one, hideToast))}
      </ul>
    </div>
  );
}
