export {
  BUSINESS,
  COMPLIANCE_COLUMN,
  CUSTOMER_TABLES,
  type CustomerTable,
  phoneColumnsOf,
} from './configuration';
export { CUSTOMERS, nameOf, whatsappNumberOf, whatsappNumbersOf } from './customers';
export { TEMPLATES, type TemplateKey } from './templates';
export { STRANGER, playHistory } from './play-history';
export { writePhones, writeTemplates } from './write-phones';
export { writeSeed } from './write-seed';
