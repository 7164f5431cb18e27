import { type ConsentState, statusOf } from '@nod/consent';
import { ConsentSource, MarketingStatus as Statuses } from '@nod/solution';
import type { Row } from '../ports/dataverse';
import { valueOf } from '@nod/solution/rows/choice';
import { dateValue } from '@nod/solution/rows/date';
import { fit } from '@nod/solution/rows/text';

/** Columns of an Opt-In / Opt-Out Number that are read. Its status is not among them: that is folded from its ledger. */
export const numberColumns = [
  'nod_phonenumber',
  'nod_waid',
  'nod_userid',
  'nod_parentuserid',
  'nod_ledgercount',
  'nod_ledgerhead',
  '_nod_mergedintoid_value',
  '_nod_configurationid_value',
  '_nod_contactid_value',
  '_nod_leadid_value',
  '_nod_accountid_value',
] as const;

/** The columns of an Opt-In / Opt-Out Number that are the fold of its ledger, and nothing else. */
export function statusColumns(state: ConsentState): Row {
  const { marketing } = state;
  return {
    nod_status: valueOf(Statuses, statusOf(state)),
    nod_isblocked: marketing.blocked,
    nod_isstoppedatwhatsapp: marketing.stoppedAtWhatsApp,
    nod_statuschangedon: dateValue(marketing.changedOn),
    nod_source: valueOf(ConsentSource, marketing.source),
    nod_pendinguntil: dateValue(marketing.pendingUntil),
    nod_lastaskedon: dateValue(marketing.lastAskedOn),
    nod_askcount: marketing.askCount,
  };
}

/** How a number is called in lists: with a plus, or by its user id. */
export function numberName(identity: { digits?: string; userId?: string }): string | null {
  return fit(identity.digits === undefined ? identity.userId : `+${identity.digits}`, 100);
}
