import type { Words } from './words';

/**
 * Why the app could not do a set-up request. It writes its reasons in English, with a code; the German ones are here.
 * A code that is not known here, of a newer app say, is said as the app wrote it.
 */
export function failureWords(code: string, written: string): Words {
  if (Object.hasOwn(GERMAN, code)) return { en: written, de: GERMAN[code]! };
  const refused = /^whatsapp-(-?\d+)$/.exec(code)?.[1];
  return { en: written, de: refused === undefined ? written : refusedByWhatsApp(refused) };
}

const DEFAULT =
  'Das ging nicht. Versuchen Sie es erneut; hält es an, führen Sie die Einrichtungsprüfung aus: Sie sagt, was zu beheben ist.';

const GERMAN: Readonly<Record<string, string>> = {
  'action-missing': 'Im Auftrag steht nicht, was zu tun ist. Verwenden Sie die Schaltflächen des Formulars.',
  'configuration-missing':
    'Die WhatsApp-Konfiguration fehlt. Wählen Sie die gemeinte aus, und speichern Sie sie zuvor.',
  'template-missing':
    'Die Nachrichtenvorlage ist nicht da oder gehört zu keiner Konfiguration. Speichern Sie sie zuerst.',
  'account-missing':
    'In der Konfiguration fehlt die ID des WhatsApp Business-Kontos. Übernehmen Sie sie aus dem WhatsApp-Manager.',
  'whatsapp-unreachable':
    'WhatsApp hat nicht oder nicht vollständig geantwortet. Versuchen Sie es in einigen Minuten erneut.',
  'dataverse-refused':
    'Dataverse hat abgelehnt, was die App lesen oder schreiben wollte. Führen Sie die Einrichtungsprüfung aus: Sie sagt, welches Recht oder welche Spalte fehlt.',
  'dataverse-conflict':
    'Andere haben dieselben Zeilen immer wieder geändert. Nichts ist verloren. Versuchen Sie es erneut.',
  'setting-missing': DEFAULT,
  'malformed-item': DEFAULT,
  'whatsapp-outcome-unknown': DEFAULT,
  'dataverse-unreachable': DEFAULT,
  'queue-unreachable': DEFAULT,
  'graph-refused': DEFAULT,
  'entra-refused': DEFAULT,
  unexpected:
    'In der App ist ein Fehler aufgetreten. Versuchen Sie es erneut; hält es an, sehen Sie in ihrem Protokoll nach.',
};

/** By WhatsApp's number. https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes */
function refusedByWhatsApp(number: string): string {
  switch (number) {
    case '0':
    case '190':
      return 'WhatsApp akzeptiert das Zugriffstoken nicht: Es ist abgelaufen oder wurde zurückgezogen. Erstellen Sie in den Meta-Unternehmenseinstellungen ein neues für den Systemnutzer, und tragen Sie es in den Einstellungen der App ein.';
    case '3':
    case '10':
    case '200':
    case '131005':
      return 'Das Zugriffstoken erlaubt das nicht. Geben Sie dem Systemnutzer die Berechtigung whatsapp_business_management und das WhatsApp-Konto, und erstellen Sie dann ein neues Token.';
    case '4':
    case '80007':
      return 'WhatsApp wurde innerhalb einer Stunde zu oft gefragt. Versuchen Sie es später erneut.';
    case '100':
      return 'WhatsApp kennt dieses Konto nicht. Berichtigen Sie in der Konfiguration die ID des WhatsApp Business-Kontos, oder lassen Sie den Systemnutzer des Tokens in dem Konto arbeiten.';
    case '368':
    case '131031':
      return 'WhatsApp hat das Konto eingeschränkt. Im WhatsApp-Manager steht, warum und bis wann.';
    default:
      return `WhatsApp hat mit dem Code ${number} abgelehnt. Führen Sie die Einrichtungsprüfung aus, oder schlagen Sie den Code in WhatsApps Liste der Fehlercodes nach.`;
  }
}
