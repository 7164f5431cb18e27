import { MemoryWhatsAppAccount } from './memory/memory-whatsapp-account';
import { whatsappAccountContract } from './whatsapp-account.contract';

whatsappAccountContract('in memory', () => {
  const account = new MemoryWhatsAppAccount();
  const wabaId = '102290129340398';
  const phoneNumberId = '106540352242922';
  let now = Date.parse('2026-03-01T10:00:00Z');
  account.clock = () => now;
  account.accounts.set(wabaId, []);
  account.businessNumbers.set(phoneNumberId, {
    id: phoneNumberId,
    displayNumber: '15550783881',
    verifiedName: 'Nod',
    status: 'CONNECTED',
    platform: 'CLOUD_API',
    quality: 'GREEN',
  });
  return Promise.resolve({
    account,
    wabaId,
    phoneNumberId,
    app: account.app,
    callbackUrl: 'https://nod.example/api/whatsapp/webhook',
    has: (templates) => void account.accounts.set(wabaId, [...templates]),
    unsubscribe: () => void account.subscribed.delete(wabaId),
    advance: (seconds) => void (now += seconds * 1000),
  });
});
