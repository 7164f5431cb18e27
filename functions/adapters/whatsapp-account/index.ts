export { createWhatsAppAccount, type WhatsAppAccountOptions } from './create-whatsapp-account';
