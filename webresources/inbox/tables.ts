import type { Words } from '../kit/words';

/** Tables whose rows a message is bound to by a lookup of its own. */
export const CUSTOMER_TABLES = ['contact', 'lead', 'account'] as const;
export type CustomerTable = (typeof CUSTOMER_TABLES)[number];

const LABELS: Record<CustomerTable, Words> = {
  contact: { en: 'Contact', de: 'Kontakt' },
  lead: { en: 'Lead', de: 'Lead' },
  account: { en: 'Account', de: 'Firma' },
};

/** Whether a message has a lookup to this table. */
export function isCustomerTable(table: string): table is CustomerTable {
  return (CUSTOMER_TABLES as readonly string[]).includes(table);
}

/** How the table is called. */
export function labelOf(table: CustomerTable): Words {
  return LABELS[table];
}
