import type { Words } from '../kit/words';
import type { ConsentQuestion } from './question';

type Wish = ConsentQuestion['wish'];

export const titles: Readonly<Record<Wish, Words>> = {
  'Opt-In': { en: 'Opt in', de: 'Anmelden' },
  'Opt-Out': { en: 'Opt out', de: 'Abmelden' },
};

export const words = {
  reading: { en: 'Reading the configurations…', de: 'Die Konfigurationen werden gelesen…' },
  which: { en: 'Which consent?', de: 'Welche Einwilligung?' },
  marketing: {
    en: 'Marketing: offers and news to the number',
    de: 'Marketing: Angebote und Neuigkeiten an die Nummer',
  },
  compliance: {
    en: 'Compliance Field: everything that agents send from the record',
    de: 'Compliance-Feld: alles, was Agenten vom Datensatz aus senden',
  },
  configuration: { en: 'WhatsApp Configuration', de: 'WhatsApp-Konfiguration' },
  how: { en: 'How was it received?', de: 'Wie ist es eingegangen?' },
  reason: { en: 'Reason', de: 'Grund' },
  reasonHint: {
    en: 'It stands in the Consent History with your name: what the customer said, and when.',
    de: 'Er steht mit Ihrem Namen im Einwilligungsverlauf: was der Kunde gesagt hat, und wann.',
  },
  choose: { en: 'Choose…', de: 'Auswählen…' },
  sayHow: { en: 'Say how it was received.', de: 'Sagen Sie, wie es eingegangen ist.' },
  sayWhy: {
    en: 'More consent than before needs a reason: how and when the customer gave it.',
    de: 'Mehr Einwilligung als bisher braucht einen Grund: wie und wann der Kunde sie gegeben hat.',
  },
  chooseConfiguration: { en: 'Choose the configuration.', de: 'Wählen Sie die Konfiguration.' },
  unregistered: {
    en: 'These records are of a table that is not registered as a Record Type under any WhatsApp Configuration, so nobody knows their numbers. Nothing was changed. Ask an administrator to add a Record Type.',
    de: 'Diese Datensätze gehören zu einer Tabelle, die unter keiner WhatsApp-Konfiguration als Datensatztyp registriert ist; ihre Nummern sind unbekannt. Es wurde nichts geändert. Bitten Sie einen Administrator, einen Datensatztyp anzulegen.',
  },
  enter: { en: 'Enter', de: 'Eintragen' },
  cancel: { en: 'Cancel', de: 'Abbrechen' },
  close: { en: 'Close', de: 'Schließen' },
} as const satisfies Record<string, Words>;

export const intro = (wish: Wish, count: number, name: string): Words => {
  const whom = count === 1 ? { en: name, de: name } : { en: `${count} records`, de: `${count} Datensätze` };
  return wish === 'Opt-In'
    ? { en: `Enter an opt-in for ${whom.en}.`, de: `Einwilligung eintragen für: ${whom.de}.` }
    : { en: `Enter an opt-out for ${whom.en}.`, de: `Widerruf eintragen für: ${whom.de}.` };
};

export const working = (done: number, all: number): Words => ({
  en: `${done} of ${all} entered…`,
  de: `${done} von ${all} eingetragen…`,
});

export const done = (count: number): Words => ({
  en: `Entered in the Consent History: ${count}.`,
  de: `Im Einwilligungsverlauf eingetragen: ${count}.`,
});
