import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RefusedError } from '../../functions/errors';
import type { OutboundMessage, WhatsApp } from '../../functions/ports/whatsapp';

/** A message as it arrived at WhatsApp. */
export interface Arrived {
  wamid: string;
  callbackData: string;
}

export interface WhatsAppUnderTest {
  whatsapp: WhatsApp;
  phoneNumberId: string;
  /** Digits of somebody who can be written to. */
  waId: string;
  arrived: () => Promise<Arrived[]> | Arrived[];
  /** Lets the person write, and gives the id of what they wrote. */
  received: () => Promise<string> | string;
  /** Whether the person sees that it was read. */
  isRead: (wamid: string) => Promise<boolean> | boolean;
  /** Lets WhatsApp refuse the next call with an error code. */
  refuseNext: (code: number) => Promise<void> | void;
  close?: () => Promise<void>;
}

/** What every WhatsApp port must do. */
export function whatsappContract(name: string, make: () => Promise<WhatsAppUnderTest>): void {
  describe(`the WhatsApp port, ${name}`, () => {
    let under: WhatsAppUnderTest;
    beforeAll(async () => {
      under = await make();
    });
    afterAll(() => under?.close?.());

    const text = (more: Partial<OutboundMessage> = {}): OutboundMessage => ({
      phoneNumberId: under.phoneNumberId,
      to: { waId: under.waId },
      content: { type: 'text', body: 'Your order has left.' },
      callbackData: randomUUID(),
      ...more,
    });
    const arrivals = async (message: OutboundMessage) =>
      (await under.arrived()).filter(({ callbackData }) => callbackData === message.callbackData);

    it('hands a text over once, and gives the id that WhatsApp gave it', async () => {
      const message = text();

      const { wamid, waId } = await under.whatsapp.send(message);

      expect(wamid).toMatch(/^wamid\./);
      expect(waId).toBe(under.waId);
      expect(await arrivals(message)).toEqual([{ wamid, callbackData: message.callbackData }]);
    });

    it('gives every message an id of its own', async () => {
      const results = await Promise.all([under.whatsapp.send(text()), under.whatsapp.send(text())]);

      expect(new Set(results.map(({ wamid }) => wamid)).size).toBe(2);
    });

    it('says with which code WhatsApp refused, and hands nothing over', async () => {
      const message = text();
      await under.refuseNext(131026);

      const error: unknown = await under.whatsapp.send(message).catch((reason: unknown) => reason);

      expect(error).toBeInstanceOf(RefusedError);
      expect(error).toMatchObject({ code: 'whatsapp-refused', vendorCode: '131026', retryable: false });
      expect(await arrivals(message)).toEqual([]);
    });

    it('says that a rate limit passes', async () => {
      await under.refuseNext(130429);

      await expect(under.whatsapp.send(text())).rejects.toMatchObject({
        vendorCode: '130429',
        retryable: true,
      });
    });

    it('shows the person that their message was read, however often it is told', async () => {
      const wamid = await under.received();

      for (let i = 0; i < 2; i++)
        await under.whatsapp.markRead({ phoneNumberId: under.phoneNumberId, wamid });

      expect(await under.isRead(wamid)).toBe(true);
    });

    it('says with which code WhatsApp refused a receipt, and whether that passes', async () => {
      const wamid = await under.received();
      for (const [code, retryable] of [
        [131009, false],
        [130429, true],
      ] as const) {
        await under.refuseNext(code);
        await expect(
          under.whatsapp.markRead({ phoneNumberId: under.phoneNumberId, wamid }),
        ).rejects.toMatchObject({ code: 'whatsapp-refused', vendorCode: String(code), retryable });
      }
      expect(await under.isRead(wamid)).toBe(false);
    });

    it('refuses a message to nobody', async () => {
      await expect(under.whatsapp.send(text({ to: {} }))).rejects.toMatchObject({ vendorCode: '100' });
    });
  });
}
