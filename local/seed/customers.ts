import { parsePhone } from '@nod/consent/phone';
import type { Row } from '../cloud/web-api';
import { derivedId } from '../dataverse/derived-id';
import { BUSINESS, type CustomerTable, phoneColumnsOf } from './configuration';

/** A customer of the seed: a row of its table, with the number as people type it. */
export type SeedCustomer = {
  table: CustomerTable;
  id: string;
  row: Row;
};

const contact = (firstname: string, lastname: string, more: Row): SeedCustomer => ({
  table: 'contact',
  id: derivedId('contact', firstname, lastname),
  row: { firstname, lastname, emailaddress1: emailOf(firstname, lastname), ...more },
});
const lead = (firstname: string, lastname: string, subject: string, more: Row): SeedCustomer => ({
  table: 'lead',
  id: derivedId('lead', firstname, lastname),
  row: { firstname, lastname, subject, emailaddress1: emailOf(firstname, lastname), ...more },
});
const account = (name: string, more: Row): SeedCustomer => ({
  table: 'account',
  id: derivedId('account', name),
  row: { name, ...more },
});

function emailOf(firstname: string, lastname: string): string {
  return `${firstname}.${lastname}@example.com`
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z.@-]/g, '');
}

/**
 * The customers of the seed. Numbers that nobody has: 555-0100 to 0199 of the North American plan, Ofcom's
 * 07700 900000 to 900999, and of the Bundesnetzagentur's numbers for media productions 0152 28817386 and
 * 030 23125 000 to 999.
 * https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama
 */
export const CUSTOMERS: readonly SeedCustomer[] = [
  contact('Robin', 'Alvarez', { mobilephone: '+1 206 555 0101', address1_city: 'Seattle' }),
  contact('Priya', 'Raman', { mobilephone: '+1 (425) 555-0112', address1_city: 'Bellevue' }),
  // Written without a country: the default country of the Record Type decides.
  contact('Marcus', 'Lee', { mobilephone: '(312) 555-0123', address1_city: 'Chicago' }),
  contact('Ingrid', 'Olsen', { telephone1: '+1 651-555-0134', address1_city: 'St. Paul' }),
  // Two numbers: she may write from both.
  contact('Yara', 'Haddad', {
    mobilephone: '+1 617 555 0145',
    telephone1: '+1 617 555 0146',
    address1_city: 'Boston',
  }),
  contact('Tom', 'Whitfield', { mobilephone: '+44 7700 900123', address1_city: 'Leeds' }),
  contact('Aisha', 'Bello', { mobilephone: '+44 7700 900456', address1_city: 'London' }),
  contact('Gareth', 'Pugh', { telephone1: '+44 (0)7700 900789', address1_city: 'Cardiff' }),
  contact('Jürgen', 'Weiß', { mobilephone: '+49 152 28817386', address1_city: 'Köln' }),
  // A couple with one phone: a STOP from it concerns both records.
  contact('Elena', 'Novak', { mobilephone: '+1 503 555 0156', address1_city: 'Portland' }),
  contact('Peter', 'Novak', { mobilephone: '+1 503 555 0156', address1_city: 'Portland' }),
  contact('Sam', 'Nophone', { address1_city: 'Spokane' }),
  lead('Dana', 'Kim', 'Coffee machines for an office', {
    mobilephone: '+1 415 555 0167',
    companyname: 'Fabrikam',
  }),
  lead('Luca', 'Moretti', 'Asked for a catalogue', {
    mobilephone: '+1 718 555 0178',
    companyname: 'Northwind Traders',
  }),
  lead('Hannah', 'Price', 'Trade fair', { mobilephone: '+44 7700 900321', companyname: 'Adventure Works' }),
  lead('Omar', 'Farouk', 'Website form', { telephone1: '+1 305 555 0189', companyname: 'Tailspin Toys' }),
  account('Fabrikam Coffee Bars', { telephone1: '+1 213 555 0190', address1_city: 'Los Angeles' }),
  account('Northwind Bistro', { telephone1: '+44 7700 900654', address1_city: 'Manchester' }),
  account('Café Lindgrün', { telephone1: '+49 30 23125 042', address1_city: 'Berlin' }),
];

/** The canonical digits of a customer, in order of preference: what the app keeps in `nod_whatsappnumber`, 2 and 3. */
export function whatsappNumbersOf({ table, row }: SeedCustomer): string[] {
  const numbers = phoneColumnsOf(table)
    .map((column) => row[column])
    .flatMap((typed) => (typeof typed === 'string' ? (parsePhone(typed, BUSINESS.country) ?? []) : []));
  return [...new Set(numbers)];
}

/** The first number of a customer; null without one. */
export function whatsappNumberOf(customer: SeedCustomer): string | null {
  return whatsappNumbersOf(customer)[0] ?? null;
}

/** How a customer is called on the phone. */
export function nameOf({ row }: SeedCustomer): string {
  return [row.name, row.firstname, row.lastname].filter((part) => typeof part === 'string').join(' ');
}
