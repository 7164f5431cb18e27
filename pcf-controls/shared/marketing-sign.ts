import type { IconName } from './icons';
import type { Tone } from './status-badge';

/** Single Opt-In has one tick, Double Opt-In two. */
export function marketingSign(status: string | undefined): { tone: Tone; icon: IconName } {
  switch (status) {
    case 'Double Opt-In':
      return { tone: 'good', icon: 'ticks' };
    case 'Single Opt-In':
      return { tone: 'good', icon: 'tick' };
    case 'Pending':
      return { tone: 'wait', icon: 'clock' };
    case 'Opted-Out':
      return { tone: 'bad', icon: 'cross' };
    default:
      return { tone: 'none', icon: 'info' };
  }
}
