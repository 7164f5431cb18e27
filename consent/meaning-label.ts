import type { EventDraft } from './answer';
import type { Intent } from './meaning';

/** What a message meant, in one word for reports. */
export type MeaningLabel = 'opt-in' | 'opt-out' | 'confirm' | 'grant' | 'deny' | 'help' | 'review' | 'none';

/** What a message meant, in the words of reports: by the events that it caused, else by what is left of its intent. */
export function meaningOf(intent: Intent, events: readonly EventDraft[]): MeaningLabel {
  const first = events[0];
  switch (first?.action) {
    case 'Opt-In':
      return 'opt-in';
    case 'Opt-Out':
      return 'opt-out';
    case 'Confirm':
      return 'confirm';
    case 'Grant':
      return 'grant';
    case 'Deny':
      return 'deny';
    case 'Asked':
    case 'Block':
    case 'Unblock':
    case 'Expire':
    case 'Number Changed':
    case 'Erase':
    case undefined:
      return intent === 'help' || intent === 'review' ? intent : 'none';
  }
}
