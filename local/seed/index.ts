export { BUSINESS, CUSTOMER_TABLES, type CustomerTable } from './configuration';
export { CUSTOMERS, nameOf, whatsappNumberOf } from './customers';
export { TEMPLATES, type TemplateKey } from './templates';
export { writePhones } from './write-phones';
export { writeSeed } from './write-seed';
