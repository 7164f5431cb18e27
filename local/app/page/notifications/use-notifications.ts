import * as React from 'react';
import type { WebApi } from '../data/types';
import { type Notification, readNotifications } from './read-notifications';

const EVERY_MS = 5_000;
const TOAST_MS = 7_000;

export type Notifications = {
  all: readonly Notification[];
  /** Those that have just come in. */
  toasts: readonly Notification[];
  dismiss: (one: Notification) => void;
  dismissAll: () => void;
  hideToast: (one: Notification) => void;
};

/** The notifications of a person, read again and again while the page is looked at. */
export function useNotifications(api: WebApi, userId: string): Notifications {
  const [all, setAll] = React.useState<readonly Notification[]>([]);
  const [toasts, setToasts] = React.useState<readonly Notification[]>([]);
  const known = React.useRef<Set<string>>();
  const look = React.useCallback(async (): Promise<void> => {
    const found = await readNotifications(api, userId);
    const fresh = known.current ? found.filter(({ id }) => !known.current?.has(id)) : [];
    known.current = new Set(found.map(({ id }) => id));
    setAll(found);
    setToasts((shown) => [
      ...fresh.filter(({ toast }) => toast),
      ...shown.filter(({ id }) => known.current?.has(id)),
    ]);
    for (const { id } of fresh)
      setTimeout(() => setToasts((shown) => shown.filter((one) => one.id !== id)), TOAST_MS);
  }, [api, userId]);
  React.useEffect(() => {
    // What cannot be read now is read at the next tick: the list that is open says what is wrong.
    const tick = (): void => {
      if (document.visibilityState === 'visible') look().catch(() => undefined);
    };
    tick();
    const timer = setInterval(tick, EVERY_MS);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [look]);
  const hideToast = ({ id }: Notification): void =>
    setToasts((shown) => shown.filter((one) => one.id !== id));
  const dismiss = (one: Notification): void => {
    setAll((shown) => shown.filter(({ id }) => id !== one.id));
    hideToast(one);
    api.delete(`appnotifications(${one.id})`).catch(() => look().catch(() => undefined));
  };
  return { all, toasts, dismiss, hideToast, dismissAll: () => all.forEach(dismiss) };
}
