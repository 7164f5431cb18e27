import type { Words } from '../kit/words';

export const words = {
  title: { en: 'Choose table and columns', de: 'Tabelle und Spalten auswählen' },
  intro: {
    en: 'Which records do you write to on WhatsApp, and where do they keep the number and the consent?',
    de: 'An welche Datensätze schreiben Sie auf WhatsApp, und wo stehen bei ihnen Nummer und Einwilligung?',
  },
  table: { en: 'Table', de: 'Tabelle' },
  search: { en: 'Search for a table', de: 'Tabelle suchen' },
  taken: { en: 'registered already', de: 'bereits registriert' },
  reading: { en: 'Reading the tables…', de: 'Die Tabellen werden gelesen…' },
  readingColumns: { en: 'Reading the columns…', de: 'Die Spalten werden gelesen…' },
  noTable: { en: 'No table has this name.', de: 'Keine Tabelle heißt so.' },
  noUsual: {
    en: 'None of these tables has this name. Tick “Show all tables” to search all of them.',
    de: 'Keine dieser Tabellen heißt so. Mit „Alle Tabellen anzeigen“ suchen Sie in allen.',
  },
  all: {
    en: 'Show all tables, also those of the platform',
    de: 'Alle Tabellen anzeigen, auch die der Plattform',
  },
  where: { en: 'Where is the number?', de: 'Wo steht die Nummer?' },
  own: { en: 'In columns of this table', de: 'In Spalten dieser Tabelle' },
  related: {
    en: 'On a related record: this table has no number of its own',
    de: 'An einem verknüpften Datensatz: Diese Tabelle hat keine eigene Nummer',
  },
  relatedThrough: { en: 'Related record', de: 'Verknüpfter Datensatz' },
  relatedHint: {
    en: 'Its table must be registered as a Record Type of its own.',
    de: 'Seine Tabelle muss selbst als Datensatztyp registriert sein.',
  },
  noRelated: {
    en: 'This table has no lookup to another record.',
    de: 'Diese Tabelle hat keine Suchspalte auf einen anderen Datensatz.',
  },
  phones: {
    en: 'Phone columns, in order of preference',
    de: 'Telefonspalten in der Reihenfolge der Bevorzugung',
  },
  phonesHint: {
    en: 'Nod writes to the first column that holds a number. It uses the first three numbers of a record: it knows the customer by each of them, and never looks at a fourth.',
    de: 'Nod schreibt an die erste Spalte, in der eine Nummer steht. Es verwendet die ersten drei Nummern eines Datensatzes: An jeder davon erkennt es den Kunden, eine vierte beachtet es nicht.',
  },
  addPhone: { en: 'Add a column', de: 'Spalte hinzufügen' },
  choose: { en: 'Choose…', de: 'Auswählen…' },
  phoneFormat: { en: 'Phone columns', de: 'Telefonspalten' },
  otherTexts: { en: 'Other text columns', de: 'Andere Textspalten' },
  up: { en: 'Move up', de: 'Nach oben' },
  down: { en: 'Move down', de: 'Nach unten' },
  remove: { en: 'Remove', de: 'Entfernen' },
  field: { en: 'Compliance Field', de: 'Compliance-Feld' },
  fieldHint: {
    en: 'This column decides about everything that an agent may send: while it is not Yes, only Consent Templates leave. Nod writes it when the customer answers.',
    de: 'Diese Spalte entscheidet über alles, was ein Agent senden darf: Solange sie nicht „Ja“ ist, gehen nur Einwilligungsvorlagen hinaus. Nod schreibt sie, wenn der Kunde antwortet.',
  },
  noField: {
    en: 'None: agents can send nothing but Consent Templates',
    de: 'Keines: Agenten können nur Einwilligungsvorlagen senden',
  },
  customFields: { en: 'Columns of your own', de: 'Eigene Spalten' },
  systemFields: {
    en: 'Columns of the platform, which mean something else',
    de: 'Spalten der Plattform, die etwas anderes bedeuten',
  },
  systemField: {
    en: 'This column belongs to the platform and means something else already: a Yes that is there today would count as consent. Choose a column of your own.',
    de: 'Diese Spalte gehört der Plattform und bedeutet schon etwas anderes: Ein „Ja“, das heute dort steht, gälte als Einwilligung. Wählen Sie eine eigene Spalte.',
  },
  noBooleans: {
    en: 'This table has no Yes/No column, so agents can send nothing but Consent Templates. To let them send more, add one in Power Apps (Yes/No, default No), then come back and choose it.',
    de: 'Diese Tabelle hat keine Ja/Nein-Spalte; Agenten können nur Einwilligungsvorlagen senden. Damit sie mehr senden können, legen Sie in Power Apps eine an (Ja/Nein, Standard Nein), und wählen Sie sie dann hier aus.',
  },
  country: { en: 'Country of numbers without a country code', de: 'Land für Nummern ohne Ländervorwahl' },
  ofConfiguration: { en: 'That of the WhatsApp Configuration', de: 'Das der WhatsApp-Konfiguration' },
  use: { en: 'Use this table', de: 'Diese Tabelle verwenden' },
  cancel: { en: 'Cancel', de: 'Abbrechen' },
  chooseTable: { en: 'Choose a table.', de: 'Wählen Sie eine Tabelle.' },
  choosePhone: { en: 'Choose at least one column.', de: 'Wählen Sie mindestens eine Spalte.' },
  tooMany: {
    en: 'These are too many columns: their names have to fit into 500 characters.',
    de: 'Das sind zu viele Spalten: Ihre Namen müssen in 500 Zeichen passen.',
  },
  chooseRelated: { en: 'Choose the related record.', de: 'Wählen Sie den verknüpften Datensatz.' },
  notRead: { en: 'This could not be read.', de: 'Das konnte nicht gelesen werden.' },
  again: { en: 'Try again', de: 'Erneut versuchen' },
} as const satisfies Record<string, Words>;

/** More tables were found than are shown. */
export const moreTables = (count: number): Words => ({
  en: `${count} more: type a part of the name.`,
  de: `${count} weitere: Geben Sie einen Teil des Namens ein.`,
});
