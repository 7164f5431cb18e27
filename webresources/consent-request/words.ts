import type { Words } from '../kit/words';

export const words = {
  title: { en: 'Send a consent request', de: 'Einwilligungsanfrage senden' },
  reading: { en: 'Reading the Consent Templates…', de: 'Die Einwilligungsvorlagen werden gelesen…' },
  looking: { en: 'Looking who can be asked…', de: 'Es wird geprüft, wer gefragt werden kann…' },
  template: { en: 'Consent Template', de: 'Einwilligungsvorlage' },
  preview: { en: 'What the customer is shown', de: 'Was der Kunde sieht' },
  agreed: {
    en: 'Ask those too who have agreed already',
    de: 'Auch diejenigen fragen, die schon zugestimmt haben',
  },
  none: {
    en: 'No Consent Template is published for records of this kind. Nothing was sent. Ask an administrator to publish one.',
    de: 'Für Datensätze dieser Art ist keine Einwilligungsvorlage veröffentlicht. Es wurde nichts gesendet. Bitten Sie einen Administrator, eine zu veröffentlichen.',
  },
  Marketing: {
    en: 'Session Marketing: the answer decides about offers and news to the number.',
    de: 'Sitzung Marketing: Die Antwort entscheidet über Angebote und Neuigkeiten an die Nummer.',
  },
  Utility: {
    en: 'Session Utility: the answer decides about what agents send from the record.',
    de: 'Sitzung Utility: Die Antwort entscheidet darüber, was Agenten vom Datensatz aus senden.',
  },
  cannot: { en: 'Cannot be asked', de: 'Nicht zu fragen' },
  cancel: { en: 'Cancel', de: 'Abbrechen' },
  close: { en: 'Close', de: 'Schließen' },
} as const satisfies Record<string, Words>;

export const canBeAsked = (count: number, all: number): Words => ({
  en: `${count} of ${all} selected can be asked.`,
  de: `${count} von ${all} Ausgewählten können gefragt werden.`,
});

export const haveAgreed = (count: number): Words => ({
  en: `${count} have agreed already and are left out.`,
  de: `${count} haben schon zugestimmt und werden ausgelassen.`,
});

export const send = (count: number): Words => ({
  en: `Send to ${count}`,
  de: `An ${count} senden`,
});

export const working = (done: number, all: number): Words => ({
  en: `${done} of ${all} sent…`,
  de: `${done} von ${all} gesendet…`,
});

export const sent = (count: number): Words => ({
  en: `Sent: ${count}.`,
  de: `Gesendet: ${count}.`,
});
