import type { Told } from '../kit/tell';
import { type Words, joined } from '../kit/words';

const KEPT: Words = {
  en: 'Nothing was changed; the messages are still in the inbox.',
  de: 'Es wurde nichts geändert; die Nachrichten sind noch im Eingang.',
};
const UNCHANGED: Words = { en: 'Nothing was changed.', de: 'Es wurde nichts geändert.' };

/** What the commands of the inbox say. */
export const words = {
  several: {
    title: { en: 'Messages of different people', de: 'Nachrichten verschiedener Personen' },
    text: joined(
      {
        en: 'The selected messages came from different people, or to different WhatsApp numbers of yours.',
        de: 'Die ausgewählten Nachrichten kamen von verschiedenen Personen oder an verschiedene Ihrer WhatsApp-Nummern.',
      },
      KEPT,
      {
        en: 'Select messages of one person and try again.',
        de: 'Wählen Sie Nachrichten einer Person aus und versuchen Sie es erneut.',
      },
    ),
  },
  none: {
    title: { en: 'Nothing to link', de: 'Nichts zu verknüpfen' },
    text: joined(
      {
        en: 'The selected messages have a record already, or were not written by a customer.',
        de: 'Die ausgewählten Nachrichten haben schon einen Datensatz oder wurden von keinem Kunden geschrieben.',
      },
      UNCHANGED,
      {
        en: 'Refresh the list to see where they belong.',
        de: 'Aktualisieren Sie die Liste, um zu sehen, wohin sie gehören.',
      },
    ),
  },
  unregistered: (table: Words): Told => ({
    title: { en: `${table.en} is not registered`, de: `${table.de} ist nicht registriert` },
    text: joined(
      {
        en: `No Record Type with phone columns says where a ${table.en} under this WhatsApp Configuration keeps its number.`,
        de: `Kein Datensatztyp mit Telefonspalten sagt, wo ein Datensatz „${table.de}“ unter dieser WhatsApp-Konfiguration seine Nummer hat.`,
      },
      KEPT,
      {
        en: `Ask an administrator to add a Record Type for ${table.en}, or choose a record of another table.`,
        de: `Bitten Sie einen Administrator, einen Datensatztyp für ${table.de} anzulegen, oder wählen Sie einen Datensatz einer anderen Tabelle.`,
      },
    ),
  }),
  full: (record: string, columns: readonly string[]): Told => ({
    title: { en: 'No phone column is empty', de: 'Keine Telefonspalte ist leer' },
    text: joined(
      {
        en: `All phone columns of ${record} hold another number (${columns.join(', ')}).`,
        de: `Alle Telefonspalten von ${record} enthalten eine andere Nummer (${columns.join(', ')}).`,
      },
      KEPT,
      {
        en: 'Clear one of them on the record, or choose another record.',
        de: 'Leeren Sie eine davon am Datensatz oder wählen Sie einen anderen Datensatz.',
      },
    ),
  }),
  notRead: (said: Words): Told => ({
    title: { en: 'The messages could not be read', de: 'Die Nachrichten konnten nicht gelesen werden' },
    text: joined(
      KEPT,
      {
        en: 'Check your connection and try again.',
        de: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
      },
      said,
    ),
  }),
  notLinked: (record: string, said: Words): Told => ({
    title: { en: 'The number could not be added', de: 'Die Nummer konnte nicht eingetragen werden' },
    text: joined(
      {
        en: `${record} was not changed, and the messages are still in the inbox. You may lack the right to change this record, or it was changed at the same time: try again, or choose another record.`,
        de: `${record} wurde nicht geändert, und die Nachrichten sind noch im Eingang. Vielleicht fehlt Ihnen das Recht, diesen Datensatz zu ändern, oder er wurde gleichzeitig geändert: Versuchen Sie es erneut, oder wählen Sie einen anderen Datensatz.`,
      },
      said,
    ),
  }),
  notBound: (record: string, said: Words): Told => ({
    title: {
      en: 'The number was added, not all messages were linked',
      de: 'Die Nummer wurde eingetragen, nicht alle Nachrichten wurden verknüpft',
    },
    text: joined(
      {
        en: `${record} has the number now, and Nod links its messages within a few minutes. If they are still in the inbox then, use Link to… again.`,
        de: `${record} hat die Nummer jetzt, und Nod verknüpft die Nachrichten innerhalb weniger Minuten. Sind sie dann noch im Eingang, verwenden Sie „Verknüpfen mit…“ erneut.`,
      },
      said,
    ),
  }),
  notOneBound: (record: string, said: Words): Told => ({
    title: { en: 'Not all messages were linked', de: 'Nicht alle Nachrichten wurden verknüpft' },
    text: joined(
      {
        en: `${record} was not changed; messages that are not linked are still in the inbox. Try again.`,
        de: `${record} wurde nicht geändert; Nachrichten, die nicht verknüpft sind, sind noch im Eingang. Versuchen Sie es erneut.`,
      },
      said,
    ),
  }),
  withheld: (table: Words): Told => ({
    title: { en: 'WhatsApp withholds this number', de: 'WhatsApp gibt diese Nummer nicht heraus' },
    text: {
      en: `The form of the new ${table.en} opens without a phone number. The messages stay in the inbox: once the ${table.en} is saved, come back, select them and use Link to….`,
      de: `Das neue Formular „${table.de}“ öffnet sich ohne Telefonnummer. Die Nachrichten bleiben im Eingang: Wenn der Datensatz gespeichert ist, kommen Sie zurück, wählen Sie sie aus und verwenden Sie „Verknüpfen mit…“.`,
    },
  }),
  notOpened: (table: Words, said: Words): Told => ({
    title: {
      en: `The new ${table.en} could not be opened`,
      de: `Das neue Formular „${table.de}“ konnte nicht geöffnet werden`,
    },
    text: joined(KEPT, { en: 'Try again.', de: 'Versuchen Sie es erneut.' }, said),
  }),
} as const;

/** The topic that a lead must have. */
export const topic: Words = { en: 'Wrote on WhatsApp', de: 'Hat auf WhatsApp geschrieben' };
