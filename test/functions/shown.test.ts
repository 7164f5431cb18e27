import './always';
import { Meaning, MessageType } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../../functions/inbound/parse-message';
import { fixture } from './fixture';
import { World, customer, noon, webhook } from './world';

const parsed = (message: Record<string, unknown>) => {
  const item = parseMessage(
    { id: 'wamid.a', from: customer, ...message },
    { field: 'messages', contacts: [] },
  );
  if (item.kind !== 'message') throw new Error(item.kind);
  return item;
};

describe('what a customer shows and does not say', () => {
  const captured: [string, string][] = [
    ['location__metadocs', 'Solomon R. Guggenheim Museum, 1071 5th Ave, New York, NY 10128'],
    ['location__metadocs_2', 'Philz Coffee, 101 Forest Ave, Palo Alto, CA 94301'],
    ['location__bindambc', '-10.93941311633, -10.606395436721'],
    ['contacts__metadocs', 'Barbara J. Johnson'],
    ['contacts__bindambc', 'Person Ok'],
    ['order__metadocs', '1 × n6k6x0y7oe (99.99 USD)'],
    ['order__metadocs_2', 'Love these!\n2 × di9ozbzfi4 (30 USD)\n1 × nqryix03ez (25 USD)'],
  ];
  it.each(captured)('stands in the row to be read: %s', async (name, body) => {
    const payload = fixture(`messages_${name}.json`);
    if (payload === undefined) return;
    const world = new World();
    await world.take(payload);
    expect(world.dataverse.rows('nod_message').map((row) => row.nod_body)).toEqual([body]);
  });

  it('is given to no reading of meaning', async () => {
    // Words that would be an opt-in or a stop if they were said.
    const shown = [
      { type: 'location', location: { name: 'JOIN', latitude: 1, longitude: 2 } },
      { type: 'location', location: { address: 'STOP', latitude: 1, longitude: 2 } },
      { type: 'contacts', contacts: [{ name: { formatted_name: 'STOP' } }] },
      { type: 'order', order: { product_items: [{ product_retailer_id: 'STOP' }] } },
    ];
    const world = new World();
    for (const [i, message] of shown.entries()) {
      const { content } = parsed(message);
      expect(content.text).toBeUndefined();
      await world.receive(
        webhook({ messages: [{ from: customer, id: `wamid.${i}`, timestamp: noon / 1000 + i, ...message }] }),
      );
    }
    expect(world.ledger()).toEqual([]);
    const rows = world.dataverse.rows('nod_message');
    expect(rows.map((row) => [row.nod_type, row.nod_body])).toEqual([
      [MessageType.Location, 'JOIN'],
      [MessageType.Location, 'STOP'],
      [MessageType.Contacts, 'STOP'],
      [MessageType.Order, '1 × STOP'],
    ]);
    for (const row of rows) expect(row.nod_meaning).toBe(Meaning.None);
  });

  it('is as much as was told', () => {
    const cases: [Record<string, unknown>, string | undefined][] = [
      [{ type: 'location', location: { name: 'Café' } }, 'Café'],
      [{ type: 'location', location: { latitude: 0, longitude: 0 } }, '0, 0'],
      [{ type: 'location', location: { latitude: 1 } }, undefined],
      [{ type: 'location' }, undefined],
      [{ type: 'location', location: [] }, undefined],
      [
        {
          type: 'contacts',
          contacts: [{ name: { first_name: 'Ana', last_name: 'Lima' } }, null, {}, { name: 7 }],
        },
        'Ana Lima',
      ],
      [
        {
          type: 'contacts',
          contacts: [{ name: { formatted_name: 'Ana' } }, { name: { formatted_name: 'Bo' } }],
        },
        'Ana, Bo',
      ],
      [{ type: 'contacts', contacts: 'Ana' }, undefined],
      [
        { type: 'order', order: { product_items: [{ product_retailer_id: 'a', item_price: 2 }] } },
        '1 × a (2)',
      ],
      [{ type: 'order', order: { product_items: [{ quantity: 2 }, 'x'] } }, undefined],
      [{ type: 'order', order: {} }, undefined],
      [{ type: 'text', text: { body: 'Hello' }, location: { name: 'Café' } }, undefined],
    ];
    for (const [message, shown] of cases) expect(parsed(message).shown, JSON.stringify(message)).toBe(shown);
  });
});
