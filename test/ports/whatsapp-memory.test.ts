import { MemoryWhatsApp } from './memory/memory-whatsapp';
import { whatsappContract } from './whatsapp.contract';

whatsappContract('in memory', () => {
  const whatsapp = new MemoryWhatsApp();
  return Promise.resolve({
    whatsapp,
    phoneNumberId: '106540352242922',
    waId: '16505551234',
    arrived: () => whatsapp.sent.map(({ wamid, callbackData }) => ({ wamid, callbackData })),
    refuseNext: (code) => whatsapp.failNext({ kind: 'refused', code, retryable: code === 130429 }),
  });
});
