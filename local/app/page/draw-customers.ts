import type { Customer } from '../view';
import { drawList, el } from './dom';

/** Draws the list of customers; the chosen one is marked. */
export function drawCustomers(
  list: Element,
  customers: readonly Customer[],
  { chosen, choose }: { chosen: string | undefined; choose: (customer: Customer) => void },
): void {
  const items = customers.map((customer) => ({ customer, current: customer.id === chosen }));
  drawList(list, items, {
    key: ({ customer }) => customer.id,
    draw: ({ customer, current }) =>
      el(
        'li',
        {},
        el(
          'button',
          {
            type: 'button',
            class: 'customer',
            ...(current ? { 'aria-current': 'true' } : {}),
            click: () => choose(customer),
          },
          el('span', { class: `avatar ${customer.table}`, 'aria-hidden': 'true' }, initials(customer.name)),
          el(
            'span',
            { class: 'label' },
            el('span', { class: 'name' }, customer.name),
            el('span', { class: 'detail' }, customer.detail),
            el('span', { class: 'detail' }, customer.digits === null ? 'no number' : `+${customer.digits}`),
          ),
        ),
      ),
  });
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}
