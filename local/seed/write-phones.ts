import type { Phones } from '../cloud/phones';
import { BUSINESS } from './configuration';
import { CUSTOMERS, nameOf, whatsappNumbersOf } from './customers';
import { TEMPLATES } from './templates';

/** Gives the local WhatsApp, which forgets everything when it ends, the templates, approved. */
export async function writeTemplates(phones: Phones): Promise<void> {
  for (const { whatsapp } of Object.values(TEMPLATES)) {
    if (!whatsapp) continue;
    const { id, name, category, components } = whatsapp;
    await phones.addTemplate({ id, name, language: BUSINESS.language, category, components });
  }
}

/** Gives it the templates and the customers' phones. */
export async function writePhones(phones: Phones): Promise<void> {
  await writeTemplates(phones);
  for (const customer of CUSTOMERS) {
    for (const digits of whatsappNumbersOf(customer)) {
      // Of two who share a phone, the first gives it the name.
      if ((await phones.thread(digits)).phone.name.startsWith('Customer '))
        await phones.change(digits, { name: nameOf(customer) });
    }
  }
}
