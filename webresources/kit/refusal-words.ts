import { type RefusalCode, refuse } from '@nod/consent/refusal';
import type { Words } from './words';

/** Why a message may not leave, and what would help. @param about what in particular: a status, variables, a date. */
export function refusalWords(code: RefusalCode, about?: string): Words {
  const { message, remedy } = refuse(code, { about });
  const detail = about === undefined ? '' : ` (${about})`;
  return { en: `${message} ${remedy}`, de: `${GERMAN[code]}${detail}` };
}

/** The words of a code that a row holds; those that the app wrote with it, where this version does not know it. */
export function refusalWordsOf(code: string, written: string): Words {
  return Object.hasOwn(GERMAN, code)
    ? { en: written, de: GERMAN[code as RefusalCode] }
    : { en: written, de: written };
}

const GERMAN: Readonly<Record<RefusalCode, string>> = {
  'facts-unreadable':
    'Die Einwilligung dieser Person konnte nicht gelesen werden, daher wurde nichts gesendet. Versuchen Sie es erneut. Hält es an, sollte ein Administrator die Einrichtung prüfen.',
  'no-configuration':
    'Für diese Nachricht wurde keine WhatsApp-Konfiguration gefunden. Wählen Sie eine WhatsApp-Konfiguration, oder bitten Sie einen Administrator, diese Tabelle als Datensatztyp zu registrieren.',
  'no-number':
    'Es gibt keine Telefonnummer, an die gesendet werden kann. Tragen Sie in einer Telefonspalte des Datensatzes eine Nummer mit Landesvorwahl ein.',
  'number-not-of-record':
    'Die Nummer gehört nicht zu den Telefonnummern dieses Datensatzes. Wählen Sie eine der Nummern des Datensatzes, oder tragen Sie die Nummer dort zuerst ein.',
  'unsupported-type':
    'Es können nur Text und Vorlagen gesendet werden. Senden Sie einen Text, oder wählen Sie eine Vorlage.',
  blocked:
    'Diese Nummer ist gesperrt: Es darf nichts an sie gesendet werden. Wer dazu berechtigt ist, kann die Nummer entsperren.',
  'template-unpublished':
    'Die Nachrichtenvorlage ist nicht veröffentlicht. Bitten Sie einen Administrator, sie zu veröffentlichen, oder wählen Sie eine andere.',
  'template-not-for-record':
    'Die Nachrichtenvorlage ist für eine andere Art von Datensatz. Wählen Sie eine Vorlage für diese Art von Datensatz oder für alle.',
  'template-not-for-session':
    'Die Nachrichtenvorlage ist nicht für diese Art von Sitzung. Wählen Sie eine andere Vorlage, oder senden Sie sie in der passenden Sitzung.',
  'template-not-approved':
    'WhatsApp akzeptiert die Vorlage derzeit nicht. Wählen Sie eine andere Vorlage, oder bitten Sie einen Administrator, ihren Status bei WhatsApp zu prüfen.',
  'parameters-missing':
    'Für einige Variablen der Vorlage enthält der Datensatz keinen Wert. Ergänzen Sie, was fehlt, oder wählen Sie eine andere Vorlage.',
  'compliance-not-given':
    'Der Kunde hat nicht zugestimmt, dass ihm von diesem Datensatz aus geschrieben wird. Senden Sie eine Einwilligungsvorlage; wenn der Kunde zustimmt, können Sie frei schreiben.',
  'marketing-disabled':
    'Marketingnachrichten sind in dieser WhatsApp-Konfiguration ausgeschaltet. Ein Administrator kann Marketing in der WhatsApp-Konfiguration einschalten.',
  'opted-out':
    'Der Kunde hat sich von Marketingnachrichten abgemeldet. Das kann nur der Kunde ändern, oder eine Person im CRM auf Wunsch des Kunden.',
  'stopped-at-whatsapp':
    'Der Kunde hat Marketingnachrichten Ihres Unternehmens in WhatsApp selbst abbestellt. Nur der Kunde kann das aufheben: in WhatsApp, in den Einstellungen des Chats mit Ihrem Unternehmen.',
  pending:
    'Der Kunde wurde um Einwilligung gebeten und hat noch nicht zugestimmt. Warten Sie auf die Antwort. Bis dahin dürfen nur Servicenachrichten gesendet werden.',
  'not-opted-in':
    'Der Kunde hat sich nicht für Marketingnachrichten angemeldet. Senden Sie eine Einwilligungsvorlage in einer Marketing-Sitzung, oder nutzen Sie ein Anmeldeformular.',
  'asked-too-recently':
    'Der Kunde wurde erst vor Kurzem um Einwilligung gebeten. Warten Sie die Antwort ab, bevor Sie erneut fragen.',
  'asked-too-often':
    'Der Kunde wurde so oft um Einwilligung gebeten, wie es erlaubt ist. Fragen Sie auf WhatsApp nicht erneut; der Kunde kann sich weiterhin anmelden oder auf anderem Weg zustimmen.',
  'window-closed':
    'Der Kunde hat in den letzten 24 Stunden nicht geschrieben; WhatsApp nimmt jetzt nur Vorlagen an. Senden Sie eine Vorlage; wenn der Kunde antwortet, können Sie 24 Stunden lang frei schreiben.',
};
