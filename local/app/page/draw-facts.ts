import type { MarketingStatus, NumberView, View } from '../view';
import { drawInto, el } from './dom';
import { exactTime, fullTime } from './times';

const TONES: Record<MarketingStatus, string> = {
  Pending: 'waiting',
  'Single Opt-In': 'good',
  'Double Opt-In': 'good',
  'Opted-Out': 'bad',
};

/** What there is to say of a number whose status is empty. */
export const NO_STATUS = 'No consent';

/** Draws the two consents: the number's and the record's. Returns what is to be read aloud of a change. */
export function drawFacts(element: Element, { customer, number, sharing }: View): string | undefined {
  const changed = drawInto(element, { customer, number, sharing }, () => [
    el(
      'article',
      { class: 'card fact' },
      el(
        'h3',
        {},
        'Marketing consent ',
        el('small', {}, customer.digits ? `of +${customer.digits}` : 'of the number'),
      ),
      statusBadge(number),
      customer.digits === null
        ? el('p', { class: 'note' }, 'This record has no phone number.')
        : numberDetails(number),
      sharing.length > 0 && el('p', { class: 'note' }, `Shared with ${sharing.join(', ')}.`),
    ),
    el(
      'article',
      { class: 'card fact' },
      el('h3', {}, 'Service consent ', el('small', {}, `of ${customer.name}`)),
      badge(customer.mayBeWrittenTo ? 'Yes' : 'No', customer.mayBeWrittenTo ? 'good' : 'none', 'service'),
      el(
        'p',
        { class: 'note' },
        customer.mayBeWrittenTo
          ? 'The Compliance Field is Yes: an agent may write freely from this record.'
          : 'The Compliance Field is not Yes: only Consent Templates leave from this record.',
      ),
    ),
  ]);
  if (!changed) return undefined;
  return `Marketing consent: ${number?.status ?? NO_STATUS}. Service consent: ${customer.mayBeWrittenTo ? 'yes' : 'no'}.`;
}

/** The same in one line, for a narrow window. */
export function drawStrip(element: Element, { customer, number }: View): void {
  drawInto(element, { customer, number }, () => [
    'Marketing ',
    badge(number?.status ?? NO_STATUS, toneOf(number), 'strip-status'),
    ' Service ',
    badge(customer.mayBeWrittenTo ? 'Yes' : 'No', customer.mayBeWrittenTo ? 'good' : 'none', 'strip-service'),
  ]);
}

function statusBadge(number: NumberView | null): HTMLElement {
  return el(
    'p',
    { class: 'badges' },
    badge(number?.status ?? NO_STATUS, toneOf(number), 'status'),
    number?.blocked && badge('Blocked', 'bad', 'blocked'),
    number?.stoppedAtWhatsApp && badge('Stopped in WhatsApp', 'bad', 'stopped'),
  );
}

function toneOf(number: NumberView | null): string {
  return number?.status ? TONES[number.status] : 'none';
}

function badge(text: string, tone: string, name: string): HTMLElement {
  return el('span', { class: `badge ${tone}`, 'data-name': name }, text);
}

function numberDetails(number: NumberView | null): HTMLElement {
  if (!number) return el('p', { class: 'note' }, 'Dynamics has no row of this number yet.');
  const rows: [string, string, string?][] = [];
  if (number.since) rows.push(['Since', exactTime(number.since), fullTime(number.since)]);
  if (number.source) rows.push(['Source', number.source]);
  if (number.pendingUntil) rows.push(['Open until', exactTime(number.pendingUntil)]);
  if (number.askCount > 0) rows.push(['Asked', number.askCount === 1 ? 'once' : `${number.askCount} times`]);
  rows.push(['Blocked', number.blocked ? 'Yes' : 'No']);
  return el(
    'dl',
    {},
    ...rows.map(([term, value, title]) =>
      el('div', {}, el('dt', {}, term), el('dd', title ? { title } : {}, value)),
    ),
  );
}
