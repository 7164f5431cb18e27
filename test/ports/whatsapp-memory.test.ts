import { randomUUID } from 'node:crypto';
import { MemoryWhatsApp } from './memory/memory-whatsapp';
import { whatsappContract } from './whatsapp.contract';

whatsappContract('in memory', () => {
  const whatsapp = new MemoryWhatsApp();
  return Promise.resolve({
    whatsapp,
    phoneNumberId: '106540352242922',
    waId: '16505551234',
    arrived: () => whatsapp.sent.map(({ wamid, callbackData }) => ({ wamid, callbackData })),
    received: () => `wamid.${randomUUID()}`,
    isRead: (wamid) => whatsapp.read.includes(wamid),
    refuseNext: (code) => whatsapp.failNext({ kind: 'refused', code, retryable: code === 130429 }),
  });
});
