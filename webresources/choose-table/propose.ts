import type { ColumnInfo, LookupColumn, TableColumns, TextColumn } from '../kit/metadata';

/** The Compliance Field that the solution brings for contacts, leads and accounts. */
export const OWN_FIELD = 'nod_whatsappconsent';

/** Kept by the app itself: they are no columns that people type numbers into. */
const OWN_NUMBERS = /^nod_whatsappnumber\d?$/;

/** Numbers that no WhatsApp message reaches. */
const NO_PHONE = /fax|pager|callback/;

/** The text columns that may hold a number: those that say so first, mobile numbers before all. */
export function phoneCandidates(texts: readonly TextColumn[]): TextColumn[] {
  const rank = ({ name, isPhone }: TextColumn) =>
    (isPhone ? 0 : 4) + (NO_PHONE.test(name) ? 2 : 0) + (name.includes('mobile') ? 0 : 1);
  return texts.filter(({ name }) => !OWN_NUMBERS.test(name)).sort((a, b) => rank(a) - rank(b));
}

/** The mobile and the business phone of the platform's own tables. */
const USUAL_PHONES = ['mobilephone', 'telephone1'];

/**
 * Those that are proposed: mobile phone and business phone, no private and no further ones. A table that has neither,
 * as those that an organisation made itself, is proposed the first of its phone columns.
 */
export function proposedPhones(texts: readonly TextColumn[]): string[] {
  const usual = USUAL_PHONES.filter((phone) => texts.some(({ name }) => name === phone));
  if (usual.length > 0) return usual;
  const first = phoneCandidates(texts).find(({ name, isPhone }) => isPhone && !NO_PHONE.test(name));
  return first === undefined ? [] : [first.name];
}

/** The Boolean column that is proposed. */
export function proposedField(booleans: readonly ColumnInfo[]): string | undefined {
  return booleans.find(({ name }) => name === OWN_FIELD)?.name;
}

/**
 * How a lookup is written on the Record Type: by its table alone where it is named after it, as `parentcontactid`.
 */
export function relatedValue({ name, target }: LookupColumn): string {
  return name === `parent${target}id` ? target : `${target}:${name}`;
}

/** The lookups through which a number may be found, contacts and accounts first. */
export function relatedCandidates(lookups: readonly LookupColumn[]): LookupColumn[] {
  const tables = ['contact', 'account', 'lead'];
  const known = lookups.filter(({ target }) => tables.includes(target));
  const other = lookups.filter(
    ({ target }) => !tables.includes(target) && !SYSTEM.has(target) && !target.startsWith('nod_'),
  );
  return [...known.sort((a, b) => tables.indexOf(a.target) - tables.indexOf(b.target)), ...other];
}

/** Tables whose rows are no customers. */
const SYSTEM = new Set([
  'systemuser',
  'team',
  'businessunit',
  'transactioncurrency',
  'sla',
  'processstage',
  'organization',
  'owner',
]);

/** Whether a table's own numbers or those of a related record are proposed. */
export function proposesRelated({ texts, lookups }: TableColumns): boolean {
  return proposedPhones(texts).length === 0 && relatedCandidates(lookups).length > 0;
}
