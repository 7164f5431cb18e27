export { createWhatsApp, type WhatsAppOptions } from './create-whatsapp';
