import type { Row, WebApi } from '../data/types';
import { say } from '../words/say';

/** What happened, for one person. https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications */
export type Notification = {
  id: string;
  title: string;
  body: string;
  /** ISO time. */
  at: string;
  icon: 'info' | 'success' | 'failure' | 'warning' | 'mention';
  /** Shown as it comes in; otherwise only in the list. */
  toast: boolean;
  actions: { title: string; url: string }[];
};

const ICONS: Readonly<Record<number, Notification['icon']>> = {
  100000001: 'success',
  100000002: 'failure',
  100000003: 'warning',
  100000004: 'mention',
};
const HIDDEN = 200000001;

/** Most that the list shows. */
const MOST = 50;

/**
 * The notifications of a person, newest first.
 * @throws WebApiError
 */
export async function readNotifications(api: WebApi, userId: string): Promise<Notification[]> {
  const { value } = await api.get<{ value: Row[] }>(
    `appnotifications?$select=title,body,data,icontype,toasttype,createdon&$filter=_ownerid_value eq ${userId}&$orderby=createdon desc&$top=${MOST}`,
  );
  return value.map((row) => ({
    id: String(row.appnotificationid),
    title: textOf(row.title),
    body: textOf(row.body),
    at: textOf(row.createdon),
    icon: ICONS[Number(row.icontype)] ?? 'info',
    toast: row.toasttype !== HIDDEN,
    actions: actionsIn(row.data),
  }));
}

/** The actions of a notification's data that lead to a URL; a notification whose data cannot be read has none. */
export function actionsIn(data: unknown): Notification['actions'] {
  if (typeof data !== 'string' || data === '') return [];
  try {
    const { actions } = JSON.parse(data) as { actions?: { title?: unknown; data?: { url?: unknown } }[] };
    return (actions ?? []).flatMap(({ title, data: given }) =>
      typeof given?.url === 'string' ? [{ title: textOf(title) || say('Open'), url: given.url }] : [],
    );
  } catch {
    return [];
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
