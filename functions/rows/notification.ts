import type { RecordRef } from '@nod/consent';
import { fit } from '@nod/solution/rows/text';
import type { Row } from '../ports/dataverse';

/** What a notification is about, which is shown by its icon. */
export type NotificationKind = 'message' | 'yes' | 'no';

/**
 * Values of the platform's own table.
 * https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/appnotification
 */
const icons: Record<NotificationKind, number> = {
  // Mention, Success, Warning.
  message: 100_000_004,
  yes: 100_000_001,
  no: 100_000_003,
};
const shownForAWhile = 200_000_000;

const day = 86_400;
/** Seconds: a change of consent as long as the platform's default, two weeks; a message for three days. */
const lifetimes: Record<NotificationKind, number> = { message: 3 * day, yes: 14 * day, no: 14 * day };

/**
 * The row of a notification in the app, for the user that owns it. Its table is elastic: nothing of it is part of a
 * transaction. It is partitioned by the owner, so that none is named here.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications
 */
export function notificationRow(of: {
  kind: NotificationKind;
  title: string;
  body: string;
  record: RecordRef;
  /** A systemuser. */
  ownerId: string;
}): Row {
  const { kind, record } = of;
  const url = `?pagetype=entityrecord&etn=${record.table}&id=${record.id}`;
  return {
    title: fit(of.title, 100),
    body: fit(of.body, 500),
    icontype: icons[kind],
    toasttype: shownForAWhile,
    ttlinseconds: lifetimes[kind],
    data: JSON.stringify({ actions: [{ title: 'Open', data: { url } }] }),
    'ownerid@odata.bind': `/systemusers(${of.ownerId})`,
  };
}
