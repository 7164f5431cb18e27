import { describe, expect, it } from 'vitest';
import { RefusedError } from '../../functions/errors';
import { failedBy } from '../../functions/use-cases/setup/failed-outcome';
import { failureWords } from '../../webresources/kit/failure-words';

/** As the app writes it when WhatsApp refuses with this number. */
const refusedWith = (vendorCode: string) =>
  failedBy(new RefusedError('whatsapp-refused', 'refused', { status: 400, vendorCode }));

describe('why a set-up request could not be done', () => {
  it.each([
    ['action-missing', /Schaltflächen/],
    ['configuration-missing', /WhatsApp-Konfiguration/],
    ['template-missing', /Nachrichtenvorlage/],
    ['account-missing', /ID des WhatsApp Business-Kontos/],
    ['whatsapp-unreachable', /nicht oder nicht vollständig geantwortet/],
    ['dataverse-refused', /welches Recht oder welche Spalte/],
    ['dataverse-conflict', /Nichts ist verloren/],
    ['unexpected', /Protokoll/],
  ])('is told in German for %s', (code, german) => {
    const words = failureWords(code, 'As the app wrote it.');
    expect([words.en, words.de]).toEqual(['As the app wrote it.', expect.stringMatching(german)]);
  });

  it.each(['0', '190', '3', '10', '200', '131005', '4', '80007', '100', '368', '131031'])(
    'is told in German, and not in general, where WhatsApp refused with %s',
    (number) => {
      const { code, text } = refusedWith(number);
      const { en, de } = failureWords(code, text);
      expect(en).toBe(text);
      expect(de).not.toBe(text);
      expect(de).not.toContain(`Code ${number} `);
    },
  );

  it('names a number of WhatsApp that is not known', () => {
    const { code, text } = refusedWith('131026');
    expect(failureWords(code, text).de).toMatch(/mit dem Code 131026 abgelehnt/);
  });

  it('is what the app wrote for a code that this version does not know', () => {
    expect(failureWords('of-tomorrow', 'Something new.').de).toBe('Something new.');
  });
});
