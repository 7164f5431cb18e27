import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RefusedError } from '../../functions/errors';
import type { RemoteTemplate, WhatsAppAccount } from '../../functions/ports/whatsapp-account';

export interface AccountUnderTest {
  account: WhatsAppAccount;
  wabaId: string;
  phoneNumberId: string;
  app: { id: string; secret: string };
  /** An address that gives the challenge back for the token `local-verify-token`. */
  callbackUrl: string;
  /** Gives the account these templates and no others. */
  has: (templates: readonly RemoteTemplate[]) => Promise<void> | void;
  /** Takes the app off the account. */
  unsubscribe: () => Promise<void> | void;
  /** Sets the clock of WhatsApp so many seconds on. */
  advance: (seconds: number) => Promise<void> | void;
  close?: () => Promise<void>;
}

const template = (index: number, more: Partial<RemoteTemplate> = {}): RemoteTemplate => ({
  id: `16895569081${String(index).padStart(5, '0')}`,
  name: `template_${index}`,
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: `Number ${index}` }],
  quality: 'UNKNOWN',
  ...more,
});
const byName = (a: RemoteTemplate, b: RemoteTemplate) => a.name.localeCompare(b.name);

/** What every port to the WhatsApp account must do. */
export function whatsappAccountContract(name: string, make: () => Promise<AccountUnderTest>): void {
  describe(`the port to the WhatsApp account, ${name}`, () => {
    let under: AccountUnderTest;
    beforeAll(async () => {
      under = await make();
    });
    afterAll(() => under?.close?.());

    it('gives all templates of an account, however many there are, each once', async () => {
      const there = Array.from({ length: 250 }, (_, index) => template(index));
      await under.has(there);

      const found = await under.account.templates(under.wabaId);

      expect(found.sort(byName)).toEqual(there.sort(byName));
    });

    it('gives none for an account without templates', async () => {
      await under.has([]);
      expect(await under.account.templates(under.wabaId)).toEqual([]);
    });

    it('tells status, category, quality and the reason of a rejection', async () => {
      const rejected = template(1, {
        status: 'REJECTED',
        category: 'MARKETING',
        quality: 'RED',
        rejectedReason: 'SCAM',
      });
      await under.has([rejected]);
      expect(await under.account.templates(under.wabaId)).toEqual([rejected]);
    });

    it('refuses for an account that it does not know, with the code of Meta', async () => {
      const error: unknown = await under.account.templates('404').catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(RefusedError);
      expect(error).toMatchObject({ code: 'whatsapp-refused', vendorCode: '100', retryable: false });
    });

    it('tells of a number whether it is connected and registered', async () => {
      expect(await under.account.number(under.phoneNumberId)).toEqual({
        id: under.phoneNumberId,
        displayNumber: '15550783881',
        verifiedName: 'Nod',
        status: 'CONNECTED',
        platform: 'CLOUD_API',
        quality: 'GREEN',
      });
      expect(await under.account.numbers(under.wabaId)).toEqual([
        await under.account.number(under.phoneNumberId),
      ]);
      await expect(under.account.numbers('404')).rejects.toMatchObject({ vendorCode: '100' });
      await expect(under.account.number('404')).rejects.toMatchObject({ vendorCode: '100' });
    });

    it('subscribes the app to the account, as often as one likes', async () => {
      await under.unsubscribe();
      expect(await under.account.subscribedApps(under.wabaId)).toEqual([]);

      await under.account.subscribe(under.wabaId);
      await under.account.subscribe(under.wabaId);

      expect(await under.account.subscribedApps(under.wabaId)).toEqual([{ id: under.app.id, name: 'Nod' }]);
    });

    it('lets the app read and set its webhook, to an address that proves itself', async () => {
      const fields = ['messages', 'message_template_status_update'];
      const { callbackUrl } = under;

      await under.account.setWebhook(under.app, { callbackUrl, verifyToken: 'local-verify-token', fields });

      const set = { object: 'whatsapp_business_account', callbackUrl, active: true, fields };
      expect(await under.account.webhooks(under.app)).toEqual([set]);

      // The address does not know this token, and nothing changes.
      await expect(
        under.account.setWebhook(under.app, { callbackUrl, verifyToken: 'wrong', fields: ['messages'] }),
      ).rejects.toMatchObject({ name: 'RefusedError', vendorCode: '2200' });
      expect(await under.account.webhooks(under.app)).toEqual([set]);
    });

    it('tells nothing to who does not have the secret of the app', async () => {
      const app = { ...under.app, secret: 'another-secret' };
      await expect(under.account.webhooks(app)).rejects.toMatchObject({
        name: 'RefusedError',
        vendorCode: '190',
      });
    });

    it('tells what the time is at WhatsApp', async () => {
      await under.account.number(under.phoneNumberId);
      const before = under.account.serverTime()!;
      await under.advance(600);
      await under.account.number(under.phoneNumberId);
      const passed = under.account.serverTime()! - before;
      expect(passed).toBeGreaterThanOrEqual(600_000);
      expect(passed).toBeLessThan(660_000);
    });
  });
}
