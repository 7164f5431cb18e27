import { CUSTOMERS, whatsappNumberOf } from '../../local/seed';

/** A customer of the seed by their last name: the id of the record, and its canonical digits. */
export function customer(last: string): { id: string; digits: string } {
  const found = CUSTOMERS.find(({ row }) => row.lastname === last);
  if (!found) throw new Error(`The seed has no ${last}.`);
  return { id: found.id, digits: whatsappNumberOf(found) ?? '' };
}
