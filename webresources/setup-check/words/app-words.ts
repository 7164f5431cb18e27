import { failureWords } from '../../kit/failure-words';
import type { Words } from '../../kit/words';
import { type Detail, type WordsOf, counted } from './line-words';

/** The app itself, and the templates. */
export const appWords: WordsOf<'app' | 'queues' | 'clock'> = {
  app: {
    title: { en: 'Functions app', de: 'Functions-App' },
    ok: {
      'app-answers': (about) => ({
        en: `The app did what it was asked to, within ${counted(about('seconds'), 'second', 'seconds')}.`,
        de: `Die App hat den Auftrag innerhalb von ${counted(about('seconds'), 'Sekunde', 'Sekunden')} ausgeführt.`,
      }),
    },
    broken: {
      'app-silent': {
        wrong: (about) => ({
          en: `The app did not answer within ${counted(about('seconds'), 'second', 'seconds')}. Nothing is lost: it goes on where it stopped.`,
          de: `Die App hat innerhalb von ${counted(about('seconds'), 'Sekunde', 'Sekunden')} nicht geantwortet. Nichts geht verloren: Sie macht weiter, wo sie aufgehört hat.`,
        }),
        mend: () => ({
          en: 'In the Azure portal, open your Function App: start it if it is stopped; if it runs, “Diagnose and solve problems” and Application Insights say why it does not answer. Its settings DATAVERSE_URL and ENTRA_CLIENT_ID must be those of this environment and its application user.',
          de: 'Öffnen Sie im Azure-Portal Ihre Function App: Starten Sie sie, falls sie beendet ist; läuft sie, sagen „Diagnose und Problembehandlung“ und Application Insights, warum sie nicht antwortet. Ihre Einstellungen DATAVERSE_URL und ENTRA_CLIENT_ID müssen die dieser Umgebung und ihres Anwendungsbenutzers sein.',
        }),
      },
      'app-failed': {
        wrong: (about) => ({
          en: `The app could not run the check. ${about('why')}`.trim(),
          de: `Die App konnte die Prüfung nicht ausführen. ${failureWords(about('code'), about('why')).de}`.trim(),
        }),
        mend: () => ({
          en: 'Run the check again. If it fails again, look for the cause in Application Insights: Azure portal > your Function App > Application Insights > Failures.',
          de: 'Prüfen Sie erneut. Schlägt es wieder fehl, suchen Sie die Ursache in Application Insights: Azure-Portal > Ihre Function App > Application Insights > Fehler.',
        }),
      },
    },
  },
  queues: {
    title: { en: 'Queues', de: 'Warteschlangen' },
    ok: {
      'queues-ready': () => ({
        en: 'The queues are emptied, and no message has failed.',
        de: 'Die Warteschlangen werden abgearbeitet, und keine Nachricht ist gescheitert.',
      }),
    },
    broken: {
      'messages-failed': {
        wrong: (about) => ({
          en: `${counted(about('count'), 'message', 'messages')} failed on every try, now in ${about('queues')}. Nothing is lost.`,
          de: `Bei jedem Versuch gescheitert: ${counted(about('count'), 'Nachricht', 'Nachrichten')}, jetzt in ${about('queues')}. Nichts ist verloren.`,
        }),
        mend: () => ({
          en: 'Find the cause in Application Insights (event “message-failed”) and mend it; then move the messages back: Azure portal > the storage account > Storage browser > Queues.',
          de: 'Suchen Sie die Ursache in Application Insights (Ereignis „message-failed“) und beheben Sie sie; verschieben Sie dann die Nachrichten zurück: Azure-Portal > Speicherkonto > Speicherbrowser > Warteschlangen.',
        }),
      },
      'queue-stuck': {
        wrong: (about) => ({
          en: `Waiting in the queue ${about('queue')}: ${counted(about('count'), 'message', 'messages')}, the oldest for ${counted(about('minutes'), 'minute', 'minutes')}.`,
          de: `In der Warteschlange ${about('queue')}: ${counted(about('count'), 'Nachricht', 'Nachrichten')}, die älteste seit ${counted(about('minutes'), 'Minute', 'Minuten')}.`,
        }),
        mend: () => ({
          en: 'Look in Application Insights for “message-failed” and “dataverse-retry”: they say what is in the way. If there are none, restart the Functions app.',
          de: 'Suchen Sie in Application Insights nach „message-failed“ und „dataverse-retry“: Sie sagen, was im Weg ist. Gibt es keine, starten Sie die Functions-App neu.',
        }),
      },
      'queues-silent': {
        wrong: () => ({
          en: 'The app cannot look into its queues.',
          de: 'Die App kann nicht in ihre Warteschlangen sehen.',
        }),
        mend: () => ({
          en: 'Give the identity of the Functions app the role “Storage Queue Data Contributor” on its storage account (Azure portal > the storage account > Access control (IAM)), and let the account’s firewall admit it.',
          de: 'Geben Sie der Identität der Functions-App die Rolle „Mitwirkender an Storage-Warteschlangendaten“ auf ihrem Speicherkonto (Azure-Portal > Speicherkonto > Zugriffssteuerung (IAM)), und lassen Sie die Firewall des Kontos sie zu.',
        }),
      },
    },
  },
  clock: {
    title: { en: 'Clocks', de: 'Uhren' },
    ok: {
      'clock-ready': (about) => ({
        en: `The clocks agree (${differences(about).en}).`,
        de: `Die Uhren stimmen überein (${differences(about).de}).`,
      }),
    },
    broken: {
      'clock-skewed': {
        wrong: (about) => ({
          en: `The clocks differ too much (${differences(about).en}): questions and answers could be put in the wrong order.`,
          de: `Die Uhren weichen zu stark voneinander ab (${differences(about).de}): Fragen und Antworten könnten in die falsche Reihenfolge geraten.`,
        }),
        mend: () => ({
          en: 'Restart the Functions app, so that it moves to a machine whose clock is right. On a machine of your own, switch on the synchronisation of its clock.',
          de: 'Starten Sie die Functions-App neu, damit sie auf einen Rechner mit richtiger Uhr wechselt. Auf einem eigenen Rechner schalten Sie die Synchronisierung der Uhr ein.',
        }),
      },
    },
  },
};

/** Seconds by which each is ahead of the app. */
function differences(about: Detail): Words {
  const parts = (unit: string) =>
    [
      ['Dataverse', about('dataverse')],
      ['WhatsApp', about('whatsapp')],
    ]
      .filter(([, seconds]) => seconds !== '')
      .map(([name, seconds]) => `${name} ${Number(seconds) > 0 ? '+' : ''}${seconds} ${unit}`)
      .join(', ');
  return { en: parts('s'), de: parts('s') };
}
