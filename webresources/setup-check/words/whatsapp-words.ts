import { same } from '../../kit/words';
import type { WordsOf } from './line-words';
import { settingWords } from './setting-words';

/** Between Meta and the app. */
export const whatsappWords: WordsOf<'token' | 'number' | 'account'> = {
  token: {
    title: { en: 'Access token', de: 'Zugriffstoken' },
    ok: {
      'token-ready': () => ({
        en: 'WhatsApp accepts the access token of the Functions app.',
        de: 'WhatsApp akzeptiert das Zugriffstoken der Functions-App.',
      }),
    },
    broken: {
      'token-refused': {
        wrong: (about) => ({
          en: `WhatsApp refuses the access token (error ${about('code')}): it has expired, was revoked, or is not one.`,
          de: `WhatsApp lehnt das Zugriffstoken ab (Fehler ${about('code')}): Es ist abgelaufen, wurde widerrufen oder ist keines.`,
        }),
        mend: () => ({
          en: `In Meta Business Suite, open Settings > Users > System users, choose the system user of Nod, click “Generate token”, choose your app, expiry “Never”, and the permissions whatsapp_business_messaging and whatsapp_business_management. ${settingWords('WHATSAPP_ACCESS_TOKEN').en}`,
          de: `Öffnen Sie in der Meta Business Suite Einstellungen > Nutzer > Systemnutzer, wählen Sie den Systemnutzer von Nod, klicken Sie auf „Token generieren“ und wählen Sie Ihre App, das Ablaufdatum „Nie“ und die Berechtigungen whatsapp_business_messaging und whatsapp_business_management. ${settingWords('WHATSAPP_ACCESS_TOKEN').de}`,
        }),
      },
      'token-forbidden': {
        wrong: (about) => ({
          en: `WhatsApp knows the access token, but it lacks a permission (error ${about('code')}).`,
          de: `WhatsApp kennt das Zugriffstoken, doch fehlt ihm eine Berechtigung (Fehler ${about('code')}).`,
        }),
        mend: () => ({
          en: `In Meta Business Suite, open Settings > Users > System users, choose the system user of Nod, assign it the WhatsApp account with full control and the app, then generate a token with the permissions whatsapp_business_messaging and whatsapp_business_management. ${settingWords('WHATSAPP_ACCESS_TOKEN').en}`,
          de: `Öffnen Sie in der Meta Business Suite Einstellungen > Nutzer > Systemnutzer, wählen Sie den Systemnutzer von Nod, weisen Sie ihm das WhatsApp-Konto mit voller Kontrolle und die App zu und generieren Sie dann ein Token mit den Berechtigungen whatsapp_business_messaging und whatsapp_business_management. ${settingWords('WHATSAPP_ACCESS_TOKEN').de}`,
        }),
      },
      'whatsapp-silent': {
        wrong: () => ({
          en: 'WhatsApp did not answer the Functions app in time.',
          de: 'WhatsApp hat der Functions-App nicht rechtzeitig geantwortet.',
        }),
        mend: () => ({
          en: 'Look at metastatus.com whether WhatsApp is disturbed, and run the check again. If it is not, let the Functions app reach graph.facebook.com over https: Azure portal > your Function App > Networking > Outbound traffic.',
          de: 'Sehen Sie auf metastatus.com nach, ob WhatsApp gestört ist, und prüfen Sie erneut. Wenn nicht, lassen Sie die Functions-App graph.facebook.com über https erreichen: Azure-Portal > Ihre Function App > Netzwerk > Ausgehender Datenverkehr.',
        }),
      },
      'whatsapp-busy': {
        wrong: () => ({
          en: 'WhatsApp answered that too much was asked of it lately.',
          de: 'WhatsApp meldet, dass zuletzt zu viel angefragt wurde.',
        }),
        mend: () => ({
          en: 'Wait an hour, then run the check again. Nothing is lost meanwhile.',
          de: 'Warten Sie eine Stunde und prüfen Sie dann erneut. Inzwischen geht nichts verloren.',
        }),
      },
    },
  },
  number: {
    title: { en: 'Phone number', de: 'Telefonnummer' },
    ok: {
      'number-ready': (about) =>
        same(
          about('name')
            ? `${international(about('number'))} · ${about('name')}`
            : international(about('number')),
        ),
    },
    broken: {
      'number-unknown': {
        wrong: (about) => ({
          en: `WhatsApp has no number with the id ${about('id')}, or does not show it to this access token.`,
          de: `WhatsApp hat keine Nummer mit der ID ${about('id')} oder zeigt sie diesem Zugriffstoken nicht.`,
        }),
        mend: () => ({
          en: 'In WhatsApp Manager, open Account tools > Phone numbers, copy the “Phone number ID” and type it into “Phone Number Id” of the WhatsApp Configuration.',
          de: 'Öffnen Sie im WhatsApp-Manager Konto-Tools > Telefonnummern, kopieren Sie die „Telefonnummer-ID“ und tragen Sie sie in der WhatsApp-Konfiguration als „ID der Telefonnummer“ ein.',
        }),
      },
      'number-not-registered': {
        wrong: (about) => ({
          en: `${about('number')} is not registered for the Cloud API${about('platform') ? ` (it is at ${about('platform')})` : ''}.`,
          de: `${about('number')} ist nicht für die Cloud API registriert${about('platform') ? ` (Plattform: ${about('platform')})` : ''}.`,
        }),
        mend: () => ({
          en: 'In WhatsApp Manager, open Account tools > Phone numbers, choose the number, and register it: a two-step verification PIN of six digits is asked for.',
          de: 'Öffnen Sie im WhatsApp-Manager Konto-Tools > Telefonnummern, wählen Sie die Nummer und registrieren Sie sie: Gefragt wird nach einer sechsstelligen PIN der Zwei-Schritt-Verifizierung.',
        }),
      },
      'number-not-connected': {
        wrong: (about) => ({
          en: `${about('number')} is not connected: its status is ${about('status') || 'unknown'}.`,
          de: `${about('number')} ist nicht verbunden: Ihr Status ist ${about('status') || 'unbekannt'}.`,
        }),
        mend: () => ({
          en: 'In WhatsApp Manager, open Account tools > Phone numbers: the number says there what it lacks (verification, display name, payment, or a restriction that you can appeal).',
          de: 'Öffnen Sie im WhatsApp-Manager Konto-Tools > Telefonnummern: Dort steht bei der Nummer, was ihr fehlt (Verifizierung, Anzeigename, Zahlung oder eine Beschränkung, gegen die Sie Einspruch einlegen können).',
        }),
      },
      'number-of-another-account': {
        wrong: (about) => ({
          en: `${about('number')} is not a number of the WhatsApp Business Account ${about('account')}.`,
          de: `${about('number')} gehört nicht zum WhatsApp Business-Konto ${about('account')}.`,
        }),
        mend: () => ({
          en: 'In WhatsApp Manager, choose the account that has this number, and type the account’s id into “WhatsApp Business Account Id” of the WhatsApp Configuration.',
          de: 'Wählen Sie im WhatsApp-Manager das Konto, zu dem diese Nummer gehört, und tragen Sie dessen ID in der WhatsApp-Konfiguration als „ID des WhatsApp Business-Kontos“ ein.',
        }),
      },
    },
  },
  account: {
    title: { en: 'WhatsApp Business Account', de: 'WhatsApp Business-Konto' },
    ok: {
      'account-ready': (about) => ({
        en: `The account tells this app what happens: ${about('apps')}.`,
        de: `Das Konto meldet dieser App, was geschieht: ${about('apps')}.`,
      }),
    },
    broken: {
      'account-unset': {
        wrong: () => ({
          en: 'The WhatsApp Configuration does not say which WhatsApp Business Account it belongs to.',
          de: 'In der WhatsApp-Konfiguration steht nicht, zu welchem WhatsApp Business-Konto sie gehört.',
        }),
        mend: () => ({
          en: 'In WhatsApp Manager, copy the id under the account’s name and type it into “WhatsApp Business Account Id” of the WhatsApp Configuration.',
          de: 'Kopieren Sie im WhatsApp-Manager die ID unter dem Namen des Kontos und tragen Sie sie in der WhatsApp-Konfiguration als „ID des WhatsApp Business-Kontos“ ein.',
        }),
      },
      'account-unknown': {
        wrong: (about) => ({
          en: `WhatsApp has no account with the id ${about('id')}, or does not show it to this access token.`,
          de: `WhatsApp hat kein Konto mit der ID ${about('id')} oder zeigt es diesem Zugriffstoken nicht.`,
        }),
        mend: () => ({
          en: 'Compare “WhatsApp Business Account Id” of the WhatsApp Configuration with the id under the account’s name in WhatsApp Manager. If they agree: Meta Business Suite > Settings > Users > System users > Assign assets > WhatsApp accounts.',
          de: 'Vergleichen Sie die „ID des WhatsApp Business-Kontos“ der WhatsApp-Konfiguration mit der ID unter dem Namen des Kontos im WhatsApp-Manager. Stimmen sie überein: Meta Business Suite > Einstellungen > Nutzer > Systemnutzer > Assets zuweisen > WhatsApp-Konten.',
        }),
      },
      'app-not-subscribed': {
        wrong: (about) => ({
          en: `The account ${about('id')} does not tell the app of Nod what happens: no message of a customer would arrive.`,
          de: `Das Konto ${about('id')} meldet der App von Nod nicht, was geschieht: Keine Nachricht eines Kunden käme an.`,
        }),
        mend: () => ({
          en: 'Run `npm run register -- --apply`: it subscribes the app to the account.',
          de: 'Führen Sie `npm run register -- --apply` aus: Das abonniert das Konto für die App.',
        }),
      },
    },
  },
};

/** WhatsApp shows some numbers as bare digits. */
function international(number: string): string {
  return /^\d/.test(number) ? `+${number}` : number;
}
