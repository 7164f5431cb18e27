import type { Told } from '../kit/tell';
import type { Words } from '../kit/words';

export const words = {
  title: { en: 'Variables', de: 'Variablen' },
  reading: { en: 'Reading the columns…', de: 'Die Spalten werden gelesen…' },
  choose: { en: 'Not filled from the record', de: 'Nicht aus dem Datensatz gefüllt' },
  gone: { en: 'is not there any more', de: 'gibt es nicht mehr' },
  preview: { en: 'Preview', de: 'Vorschau' },
  use: { en: 'Use these columns', de: 'Diese Spalten verwenden' },
  cancel: { en: 'Cancel', de: 'Abbrechen' },
  none: { en: 'This message has no variables.', de: 'Diese Nachricht hat keine Variablen.' },
  noRecordType: {
    title: { en: 'Choose a Record Type first', de: 'Zuerst einen Datensatztyp auswählen' },
    text: {
      en: 'Variables are filled from the columns of a record: the Record Type says of which table. Nothing was changed.',
      de: 'Variablen werden aus den Spalten eines Datensatzes gefüllt: Der Datensatztyp sagt, aus welcher Tabelle. Es wurde nichts geändert.',
    },
  } satisfies Told,
};

export const intro = (recordType: string): Words => ({
  en: `Which column of ${recordType} stands in the place of each variable? A record that has no value there is not written to until somebody fills it in.`,
  de: `Welche Spalte von ${recordType} steht an der Stelle jeder Variablen? An einen Datensatz ohne Wert dort wird nicht geschrieben, bis jemand ihn einträgt.`,
});
