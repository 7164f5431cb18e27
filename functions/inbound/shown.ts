import { type Json, list, object, text } from './read';

/**
 * What a person sent that is no words of theirs, as text to be read by people: the place of a location, the names of
 * contacts, the articles of an order. No meaning is read from it.
 * @returns `undefined` for what has no such text, and for what it does not tell.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages
 */
export function shownOf(message: Json): string | undefined {
  switch (message.type) {
    case 'location':
      return place(object(message.location));
    case 'contacts':
      return names(list(message.contacts));
    case 'order':
      return articles(list(object(message.order)?.product_items));
    default:
      return undefined;
  }
}

function place(location: Json | undefined): string | undefined {
  const told = joined([text(location?.name), text(location?.address)], ', ');
  if (told !== undefined) return told;
  const [latitude, longitude] = [text(location?.latitude), text(location?.longitude)];
  return latitude === undefined || longitude === undefined ? undefined : `${latitude}, ${longitude}`;
}

function names(contacts: readonly unknown[]): string | undefined {
  return joined(contacts.map(nameOf), ', ');
}

function nameOf(contact: unknown): string | undefined {
  const name = object(object(contact)?.name);
  return text(name?.formatted_name) ?? joined([text(name?.first_name), text(name?.last_name)], ' ');
}

/** Such as "2 × di9ozbzfi4 (30 USD)": the seller's own number of an article, and its price for one. */
function articles(items: readonly unknown[]): string | undefined {
  return joined(
    items.map((item) => {
      const { product_retailer_id, quantity, item_price, currency } = object(item) ?? {};
      const article = text(product_retailer_id);
      if (article === undefined) return undefined;
      const price = text(item_price);
      return [
        `${text(quantity) ?? '1'} × ${article}`,
        price === undefined ? '' : ` (${joined([price, text(currency)], ' ')})`,
      ].join('');
    }),
    '\n',
  );
}

function joined(parts: readonly (string | undefined)[], by: string): string | undefined {
  return parts.filter((part) => part !== undefined).join(by) || undefined;
}
