import type { Phones } from '../cloud/phones';
import { BUSINESS } from './configuration';
import { CUSTOMERS, nameOf, whatsappNumbersOf } from './customers';
import { TEMPLATES } from './templates';

/** Gives the local WhatsApp, which forgets everything when it ends, the templates and the customers' phones. */
export async function writePhones(phones: Phones): Promise<void> {
  for (const { whatsapp } of Object.values(TEMPLATES)) {
    if (!whatsapp) continue;
    const { name, category, components } = whatsapp;
    await phones.addTemplate({ name, language: BUSINESS.language, category, components });
  }
  for (const customer of CUSTOMERS) {
    for (const digits of whatsappNumbersOf(customer)) {
      // Of two who share a phone, the first gives it the name.
      if ((await phones.thread(digits)).phone.name.startsWith('Customer '))
        await phones.change(digits, { name: nameOf(customer) });
    }
  }
}
