export { metaAppId } from './app-id';
export type { Fault } from '../http/faults';
export type { BusinessNumber, OutboxEntry, Phone, Template, ThreadMessage } from './model';
export { signWebhook, toWireJson } from './sign-webhook';
export { type LocalWhatsApp, type WhatsAppOptions, startWhatsApp } from './start-whatsapp';
export type { WebhookAttempt } from './webhook-sender';
