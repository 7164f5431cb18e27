import type { WordsOf } from './line-words';
import { settingWords } from './setting-words';

/** How Meta reaches the app, and the app knows Meta. */
export const webhookWords: WordsOf<'secret' | 'webhook'> = {
  secret: {
    title: { en: 'App secret', de: 'App-Geheimcode' },
    ok: {
      'secret-ready': () => ({
        en: 'Meta accepts the app secret, the app takes what is signed with it, and refuses what is not.',
        de: 'Meta akzeptiert den App-Geheimcode; die App nimmt an, was damit signiert ist, und lehnt anderes ab.',
      }),
      'secret-accepted': () => ({
        en: 'Meta accepts the app secret. Whether the app refuses what is not signed with it can be tried once the webhook is mended.',
        de: 'Meta akzeptiert den App-Geheimcode. Ob die App ablehnt, was nicht damit signiert ist, lässt sich prüfen, sobald der Webhook behoben ist.',
      }),
    },
    broken: {
      'secret-refused': {
        wrong: (about) => ({
          en: `Meta does not accept the app secret of the Functions app as that of the app ${about('app')}: every webhook of Meta would be refused.`,
          de: `Meta akzeptiert den App-Geheimcode der Functions-App nicht als den der App ${about('app')}: Jeder Webhook von Meta würde abgelehnt.`,
        }),
        mend: () => ({
          en: `At developers.facebook.com, open your app > App settings > Basic, click “Show” beside “App secret”, and copy it. ${settingWords('WHATSAPP_APP_SECRETS').en}`,
          de: `Öffnen Sie auf developers.facebook.com Ihre App > App-Einstellungen > Allgemein, klicken Sie neben „App-Geheimcode“ auf „Anzeigen“ und kopieren Sie ihn. ${settingWords('WHATSAPP_APP_SECRETS').de}`,
        }),
      },
      'signature-refused': {
        wrong: (about) => ({
          en: `What is at ${about('callback')} refuses a webhook that is signed with the app secret.`,
          de: `Was unter ${about('callback')} antwortet, lehnt einen mit dem App-Geheimcode signierten Webhook ab.`,
        }),
        mend: () => ({
          en: 'Restart the Functions app (Azure portal > your Function App > Restart), so that all of it uses the current secret. If that does not help, something between changes the body of requests: let it pass them as they are.',
          de: 'Starten Sie die Functions-App neu (Azure-Portal > Ihre Function App > Neu starten), damit überall der aktuelle Geheimcode gilt. Hilft das nicht, ändert etwas dazwischen den Inhalt der Anfragen: Lassen Sie es sie unverändert durchreichen.',
        }),
      },
      'signature-not-checked': {
        wrong: (about) => ({
          en: `What is at ${about('callback')} takes webhooks that are signed with a wrong secret: anybody could speak in Meta’s name.`,
          de: `Was unter ${about('callback')} antwortet, nimmt Webhooks mit falscher Signatur an: Jeder könnte in Metas Namen sprechen.`,
        }),
        mend: () => ({
          en: 'The Functions app itself never does. Remove what answers in its place: a gateway, proxy or test tool at this address.',
          de: 'Die Functions-App selbst tut das nie. Entfernen Sie, was an ihrer Stelle antwortet: ein Gateway, einen Proxy oder ein Testwerkzeug unter dieser Adresse.',
        }),
      },
    },
  },
  webhook: {
    title: { en: 'Webhook', de: 'Webhook' },
    ok: {
      'webhook-ready': (about) => ({
        en: `Meta posts ${about('fields')} kinds of news to ${about('callback')}.`,
        de: `Meta meldet ${about('fields')} Arten von Neuigkeiten an ${about('callback')}.`,
      }),
    },
    broken: {
      'webhook-missing': {
        wrong: () => ({
          en: 'The Meta app has no webhook for WhatsApp Business Accounts: nothing that customers write arrives.',
          de: 'Die Meta-App hat keinen Webhook für WhatsApp Business-Konten: Nichts von dem, was Kunden schreiben, kommt an.',
        }),
        mend: register,
      },
      'webhook-inactive': {
        wrong: (about) => ({
          en: `Meta has switched off the webhook to ${about('callback')}.`,
          de: `Meta hat den Webhook an ${about('callback')} abgeschaltet.`,
        }),
        mend: register,
      },
      'callback-elsewhere': {
        wrong: (about) => ({
          en: `Meta posts to ${about('callback') || 'no address'}, which is not this app${about('own') ? ` (${about('own')})` : ''}.`,
          de: `Meta meldet an ${about('callback') || 'keine Adresse'}, und das ist nicht diese App${about('own') ? ` (${about('own')})` : ''}.`,
        }),
        mend: () => ({
          en: 'Run `npm run register -- --apply`: it tells Meta the address of this app. If the address above leads to this app all the same, put it into the environment variable “Functions App URL” of the solution.',
          de: 'Führen Sie `npm run register -- --apply` aus: Das nennt Meta die Adresse dieser App. Führt die Adresse oben dennoch zu dieser App, tragen Sie sie in die Umgebungsvariable „URL der Functions-App“ der Lösung ein.',
        }),
      },
      'callback-overridden': {
        wrong: (about) => ({
          en: `The messages of this account go to ${about('callback')} instead, because the address is overridden for it.`,
          de: `Die Nachrichten dieses Kontos gehen stattdessen an ${about('callback')}, weil die Adresse für das Konto überschrieben ist.`,
        }),
        mend: () => ({
          en: 'Run `npm run register -- --apply`: subscribing the account anew takes the other address away. Ask first whoever set it.',
          de: 'Führen Sie `npm run register -- --apply` aus: Ein neues Abonnement des Kontos entfernt die andere Adresse. Fragen Sie vorher, wer sie gesetzt hat.',
        }),
      },
      'callback-silent': {
        wrong: (about) => ({
          en:
            about('status') && about('status') !== '0'
              ? `${about('callback')} answers with HTTP ${about('status')} where the app would answer with 200.`
              : `Nothing answers at ${about('callback')}.`,
          de:
            about('status') && about('status') !== '0'
              ? `${about('callback')} antwortet mit HTTP ${about('status')}, wo die App mit 200 antworten würde.`
              : `Unter ${about('callback')} antwortet nichts.`,
        }),
        mend: () => ({
          en: 'Let that address reach the Functions app from the internet: Azure portal > your Function App > Networking > Inbound traffic; and what stands before it, if anything does.',
          de: 'Sorgen Sie dafür, dass diese Adresse aus dem Internet zur Functions-App führt: Azure-Portal > Ihre Function App > Netzwerk > Eingehender Datenverkehr; und was gegebenenfalls davor steht.',
        }),
      },
      'fields-missing': {
        wrong: (about) => ({
          en: `Meta does not tell the app of: ${about('fields')}.`,
          de: `Meta meldet der App nicht: ${about('fields')}.`,
        }),
        mend: () => ({
          en: 'Run `npm run register -- --apply`, or click “Subscribe” beside each of them at developers.facebook.com > your app > WhatsApp > Configuration > Webhook fields.',
          de: 'Führen Sie `npm run register -- --apply` aus, oder klicken Sie auf developers.facebook.com > Ihre App > WhatsApp > Konfiguration > Webhook-Felder bei jedem davon auf „Abonnieren“.',
        }),
      },
    },
  },
};

function register() {
  return {
    en: 'Run `npm run register -- --apply`: it tells Meta where to post and of what.',
    de: 'Führen Sie `npm run register -- --apply` aus: Das nennt Meta, wohin und was zu melden ist.',
  };
}
