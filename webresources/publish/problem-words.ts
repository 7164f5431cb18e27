import type { PublishingCode } from '@nod/consent/publishing/problem';
import type { PublishingProblem } from '@nod/solution/rows/setup-request';
import type { Words } from '../kit/words';

/** A problem in words: German by its code, English as the app wrote it, which also stands for codes without words. */
export function problemWords({ code, about = '', text }: PublishingProblem): Words {
  const german = Object.hasOwn(GERMAN, code) ? GERMAN[code as PublishingCode](about) : text;
  return { en: text, de: german };
}

const GERMAN: Readonly<Record<PublishingCode, (about: string) => string>> = {
  'not-checked': (code) =>
    `Sie konnte nicht geprüft werden und ist deshalb nicht veröffentlicht: Die Antwort war der Fehler ${code}. Führen Sie die Einrichtungsprüfung aus, beheben Sie, was sie zeigt, und veröffentlichen Sie dann erneut.`,
  'account-missing': () =>
    'Die Konfiguration hat keine WhatsApp Business Account ID; so kann sie nicht geprüft werden. Geben Sie die ID aus dem WhatsApp Manager ein, und veröffentlichen Sie dann erneut.',
  'name-missing': () => 'Sie hat keinen Namen. Geben Sie einen ein, unter dem Agenten sie finden.',
  'type-missing': () => 'Sie hat keinen Typ. Wählen Sie, wofür die Vorlage ist.',
  'whatsapp-template-missing': () =>
    'Es ist keine WhatsApp-Vorlage ausgewählt. Wählen Sie eine; fehlt sie in der Liste, verwenden Sie zuerst „Von WhatsApp synchronisieren“.',
  'language-missing': () =>
    'Sie hat keine Sprache. Wählen Sie die WhatsApp-Vorlage erneut aus: Sie bringt ihre Sprache mit.',
  'whatsapp-template-gone': (name) =>
    `Die WhatsApp-Vorlage ${name} gibt es im Konto nicht mehr. Legen Sie sie im WhatsApp Manager neu an, oder wählen Sie eine andere.`,
  'language-differs': (language) =>
    `WhatsApp hat diese Vorlage in der Sprache ${language}. Wählen Sie die WhatsApp-Vorlage erneut aus, oder legen Sie sie in dieser Sprache an.`,
  'not-approved': (status) =>
    `Bei WhatsApp hat sie den Status ${status}: Sie kann nicht gesendet werden. ${whatHelps(status)}`,
  'header-unsupported': (format) =>
    `Ihre Kopfzeile ist von der Art ${format}, die nicht gefüllt werden kann. Wählen Sie eine WhatsApp-Vorlage mit Text als Kopfzeile oder ohne Kopfzeile.`,
  'button-unsupported': (label) =>
    `Die Schaltfläche „${label}“ braucht einen Wert oder Code, der nicht gefüllt werden kann. Wählen Sie eine WhatsApp-Vorlage, deren Schaltflächen Schnellantworten oder Links und Telefonnummern ohne Variablen sind.`,
  'variables-unreadable': () =>
    'Welche Spalte welche Variable füllt, ist nicht lesbar. Wählen Sie die Spalten mit „Variablen“ erneut aus.',
  'variable-unmapped': (name) =>
    `Die Variable {{${name}}} hat keine Spalte. Wählen Sie die Spalte, die sie füllt: Wo niemand von Hand schreibt, bliebe sie leer, und die Nachricht ginge nicht hinaus.`,
  'record-type-missing': () =>
    'Es fehlt der Datensatztyp: Ohne ihn ist nicht klar, zu welcher Tabelle die Vorlage gehört. Wählen Sie den Datensatztyp.',
  'record-type-gone': () =>
    'Ihr Datensatztyp gehört nicht zu dieser Konfiguration. Wählen Sie einen anderen.',
  'table-gone': (table) =>
    `Die Tabelle ${table} ist nicht zu finden. Berichtigen Sie die Tabelle des Datensatztyps, oder wählen Sie einen anderen Datensatztyp.`,
  'column-gone': (column) =>
    `Die Spalte ${column} gibt es nicht. Wählen Sie eine andere Spalte für ihre Variable.`,
  'column-unfit': (column) =>
    `Die Spalte ${column} enthält weder Text noch Zahl noch Datum, die man einer Person zeigen könnte. Wählen Sie eine andere Spalte für ihre Variable.`,
  'compliance-field-missing': (table) =>
    `Der Datensatztyp von ${table} hat kein Compliance-Feld; eine Zustimmung könnte nirgends stehen. Wählen Sie am Datensatztyp eine Ja/Nein-Spalte.`,
  'compliance-field-gone': (column) =>
    `Das Compliance-Feld ${column} gibt es nicht. Wählen Sie am Datensatztyp eine Ja/Nein-Spalte der Tabelle.`,
  'compliance-field-not-boolean': (column) =>
    `Das Compliance-Feld ${column} ist keine Ja/Nein-Spalte. Wählen Sie am Datensatztyp eine, die es ist.`,
  'keywords-missing': () =>
    'Sie hat keine Schlüsselwörter; nichts, was ein Kunde sagt, führt zu ihr. Geben Sie die Wörter ein, eines je Zeile.',
  'keyword-means-opposite': (word) =>
    `„${word}“ bedeutet etwas anderes, wann immer ein Kunde es sagt. Wählen Sie andere Wörter oder einen anderen Typ.`,
  'keyword-taken': (word) =>
    `„${word}“ bedeutet schon etwas anderes. Nehmen Sie die Wörter aus einer der beiden Vorlagen heraus.`,
  'consent-template-gone': () =>
    'Die Einwilligungsvorlage, auf die sie antwortet, gehört nicht zu dieser Konfiguration. Wählen Sie eine andere.',
  'keywords-no-button': (labels) =>
    `Keines ihrer Schlüsselwörter ist eine Schaltfläche der Einwilligungsvorlage, auf die sie antwortet. Deren Schaltflächen sind: ${labels}. Geben Sie die Beschriftung als Schlüsselwort ein.`,
  'buttons-alike': (labels) =>
    `Mit ihren Schlüsselwörtern bedeuten alle Schaltflächen der Einwilligungsvorlage, auf die sie antwortet, dasselbe: ${labels}. Nehmen Sie die Beschriftung der anderen Antwort aus den Schlüsselwörtern heraus.`,
  'button-contradicts': (label) =>
    `Die Schaltfläche „${label}“ sagt Ja und wird als Nein verstanden. Wählen Sie eine WhatsApp-Vorlage, deren Schaltfläche für Ja nichts nennt, was Nachrichten beendet.`,
  'answer-way-missing': () =>
    'Ein Kunde wüsste nicht, wie er zustimmen soll. Wählen Sie eine WhatsApp-Vorlage mit Schnellantworten für die Antworten oder mit Worten wie „Antworten Sie JA“.',
  'decline-way-missing': () =>
    'Ein Kunde wüsste nicht, wie er ablehnt; das muss so leicht sein wie zuzustimmen. Wählen Sie eine WhatsApp-Vorlage mit einer Schnellantwort für jede Antwort, etwa „Ja, einverstanden“ und „Nein, danke“, oder mit Worten wie „Antworten Sie NEIN“.',
  'confirm-word-missing': (labels) =>
    `Keine ihrer Schnellantworten gilt als Ja: ${labels}. Geben Sie die Beschriftung, die bestätigt, als Schlüsselwort ein, genau wie sie auf der Schaltfläche steht.`,
  'reply-missing': () =>
    'Sie hat keine Antwort, und die Konfiguration bestätigt, was Kunden sagen. Geben Sie den Text ein, der ihnen antwortet.',
  'opt-out-way-missing': () =>
    'Ein Kunde wüsste nicht, wie er sich abmeldet. Wählen Sie eine WhatsApp-Vorlage mit einer Abmelde-Schaltfläche wie „Keine Angebote mehr“ oder mit Worten wie „Antworten Sie STOP“.',
};

function whatHelps(status: string): string {
  switch (status) {
    case 'PENDING':
    case 'IN_APPEAL':
      return 'Warten Sie, bis WhatsApp sie geprüft hat, und veröffentlichen Sie dann erneut.';
    case 'REJECTED':
      return 'Beheben Sie im WhatsApp Manager, was die Ablehnung nennt, oder wählen Sie eine andere.';
    case 'PAUSED':
      return 'Warten Sie, bis WhatsApp die Pause beendet, die aus Meldungen von Kunden folgt, oder wählen Sie eine andere.';
    case 'ARCHIVED':
      return 'Holen Sie sie im WhatsApp Manager aus dem Archiv, und veröffentlichen Sie dann erneut.';
    default:
      return 'Wählen Sie eine andere WhatsApp-Vorlage.';
  }
}
