import type { HowReceivedLabel } from '@nod/solution';
import type { Words } from './words';

/** The ways by which a customer's word comes, in the order in which they are offered. */
export const howReceived: Readonly<Record<HowReceivedLabel, Words>> = {
  Phone: { en: 'Phone', de: 'Telefon' },
  'E-mail': { en: 'E-mail', de: 'E-Mail' },
  Mail: { en: 'Mail', de: 'Post' },
  Counter: { en: 'In person, at the counter', de: 'Persönlich, am Schalter' },
  Chat: { en: 'Chat', de: 'Chat' },
  'Web form': { en: 'Web form', de: 'Webformular' },
  Other: { en: 'Other', de: 'Sonstiges' },
};
