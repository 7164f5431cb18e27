import type { MarketingStatusLabel } from '@nod/solution';
import type { Wish } from './ask';

/** What can be entered for a customer of this status. Where nothing is decided yet, both can. */
export function actionsFor(status: MarketingStatusLabel | undefined): readonly Wish['action'][] {
  switch (status) {
    case 'Single Opt-In':
    case 'Double Opt-In':
      return ['Opt-Out'];
    case 'Opted-Out':
      return ['Opt-In'];
    case 'Pending':
    case undefined:
      return ['Opt-In', 'Opt-Out'];
  }
}
