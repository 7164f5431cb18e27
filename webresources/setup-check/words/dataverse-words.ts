import { type WordsOf, listed } from './line-words';

/** Where people and the app meet. */
export const dataverseWords: WordsOf<'user' | 'steps' | 'columns'> = {
  user: {
    title: { en: 'Application user', de: 'Anwendungsbenutzer' },
    ok: {
      'user-ready': (about) => ({
        en: `${about('user')} may do all that the app must.`,
        de: `${about('user')} darf alles, was die App tun muss.`,
      }),
    },
    broken: {
      'user-missing': {
        wrong: () => ({
          en: 'No application user has the security role “Nod Integration”: the app cannot get into Dataverse.',
          de: 'Kein Anwendungsbenutzer hat die Sicherheitsrolle „Nod Integration“: Die App kommt nicht in Dataverse hinein.',
        }),
        mend: () => ({
          en: 'In the Power Platform admin center, open your environment > Settings > Users + permissions > Application users > New app user, add the app registration of Nod, and give it the role “Nod Integration”; then run `npm run register -- --apply`, which gives it the column security profile.',
          de: 'Öffnen Sie im Power Platform Admin Center Ihre Umgebung > Einstellungen > Benutzer und Berechtigungen > Anwendungsbenutzer > Neuer App-Benutzer, fügen Sie die App-Registrierung von Nod hinzu und geben Sie ihr die Rolle „Nod Integration“; führen Sie dann `npm run register -- --apply` aus, das ihr das Spaltensicherheitsprofil gibt.',
        }),
      },
      'user-disabled': {
        wrong: (about) => ({
          en: `The application user ${about('user')} is deactivated.`,
          de: `Der Anwendungsbenutzer ${about('user')} ist deaktiviert.`,
        }),
        mend: () => ({
          en: 'In the Power Platform admin center, open your environment > Settings > Users + permissions > Application users, choose it, and click “Activate”.',
          de: 'Öffnen Sie im Power Platform Admin Center Ihre Umgebung > Einstellungen > Benutzer und Berechtigungen > Anwendungsbenutzer, wählen Sie ihn und klicken Sie auf „Aktivieren“.',
        }),
      },
      'role-missing': {
        wrong: (about) => ({
          en: `The application user ${about('user')} does not have the security role “Nod Integration”.`,
          de: `Der Anwendungsbenutzer ${about('user')} hat die Sicherheitsrolle „Nod Integration“ nicht.`,
        }),
        mend: () => ({
          en: 'In the Power Platform admin center, open your environment > Settings > Users + permissions > Application users, choose it, click “Edit security roles”, tick “Nod Integration” and save; or run `npm run register -- --apply`.',
          de: 'Öffnen Sie im Power Platform Admin Center Ihre Umgebung > Einstellungen > Benutzer und Berechtigungen > Anwendungsbenutzer, wählen Sie ihn, klicken Sie auf „Sicherheitsrollen bearbeiten“, wählen Sie „Nod Integration“ und speichern Sie; oder führen Sie `npm run register -- --apply` aus.',
        }),
      },
      'profile-missing': {
        wrong: (about) => ({
          en: `The application user ${about('user')} does not have the column security profile “Nod Integration”: it can write no status.`,
          de: `Der Anwendungsbenutzer ${about('user')} hat das Spaltensicherheitsprofil „Nod Integration“ nicht: Er kann keinen Status schreiben.`,
        }),
        mend: () => ({
          en: 'In the Power Platform admin center, open your environment > Settings > Users + permissions > Column security profiles > Nod Integration > Users > Add users, and add it; or run `npm run register -- --apply`.',
          de: 'Öffnen Sie im Power Platform Admin Center Ihre Umgebung > Einstellungen > Benutzer und Berechtigungen > Spaltensicherheitsprofile > Nod Integration > Benutzer > Benutzer hinzufügen, und fügen Sie ihn hinzu; oder führen Sie `npm run register -- --apply` aus.',
        }),
      },
      'privileges-missing': {
        wrong: (about) => ({
          en: `The application user ${about('user')} has the role “Nod Integration”, but lacks ${about('count')} of its privileges: ${about('privileges')}.`,
          de: `Der Anwendungsbenutzer ${about('user')} hat die Rolle „Nod Integration“, doch fehlen ihm ${about('count')} ihrer Rechte: ${about('privileges')}.`,
        }),
        mend: () => ({
          en: 'Somebody changed the role. Import the solution of Nod again, with the option to overwrite customizations: it brings the role back as it was.',
          de: 'Jemand hat die Rolle geändert. Importieren Sie die Lösung von Nod erneut und lassen Sie Anpassungen überschreiben: Das stellt die Rolle wieder her.',
        }),
      },
    },
  },
  steps: {
    title: { en: 'Webhook steps', de: 'Webhook-Schritte' },
    ok: {
      'steps-ready': (about) => ({
        en: `Dataverse tells the app of changes (steps: ${about('count')}, endpoint: ${about('url')}).`,
        de: `Dataverse meldet der App Änderungen (Schritte: ${about('count')}, Endpunkt: ${about('url')}).`,
      }),
    },
    broken: {
      'endpoint-missing': {
        wrong: () => ({
          en: 'There is no service endpoint “Nod”: Dataverse does not know where to tell the app of changes.',
          de: 'Es gibt keinen Dienstendpunkt „Nod“: Dataverse weiß nicht, wohin es der App Änderungen melden soll.',
        }),
        mend: () => ({
          en: 'Run `npm run register -- --apply`: it makes the endpoint with its key, and the steps.',
          de: 'Führen Sie `npm run register -- --apply` aus: Das legt den Endpunkt mit seinem Schlüssel und die Schritte an.',
        }),
      },
      'endpoint-elsewhere': {
        wrong: (about) => ({
          en: `Dataverse tells ${about('url')} of changes, ${about('app') ? `but the app runs at ${about('app')}` : 'which is no address of Nod'}.`,
          de: `Dataverse meldet Änderungen an ${about('url')}, ${about('app') ? `die App läuft aber unter ${about('app')}` : 'und das ist keine Adresse von Nod'}.`,
        }),
        mend: () => ({
          en: 'Run `npm run register -- --apply` with the address at which the app runs: it corrects the endpoint and the environment variable “Functions App URL”.',
          de: 'Führen Sie `npm run register -- --apply` mit der Adresse aus, unter der die App läuft: Das berichtigt den Endpunkt und die Umgebungsvariable „URL der Functions-App“.',
        }),
      },
      'endpoint-without-key': {
        wrong: () => ({
          en: 'The service endpoint “Nod” has no key: the app refuses what Dataverse tells it.',
          de: 'Der Dienstendpunkt „Nod“ hat keinen Schlüssel: Die App lehnt ab, was Dataverse ihr meldet.',
        }),
        mend: () => ({
          en: 'Run `npm run register -- --apply`: it gives the endpoint the key of the app.',
          de: 'Führen Sie `npm run register -- --apply` aus: Das gibt dem Endpunkt den Schlüssel der App.',
        }),
      },
      'steps-unfit': {
        wrong: (about) =>
          listed(about, {
            missing: { en: 'Not registered:', de: 'Nicht registriert:' },
            disabled: { en: 'Disabled:', de: 'Deaktiviert:' },
            incomplete: { en: 'Leaving out columns:', de: 'Lassen Spalten aus:' },
            astray: {
              en: 'Of another table or event, or run at another time:',
              de: 'Von anderer Tabelle oder anderem Ereignis, oder zu anderer Zeit:',
            },
            twice: { en: 'Registered twice:', de: 'Doppelt registriert:' },
          }),
        mend: (about) =>
          about('twice')
            ? {
                en: 'Run `npm run register -- --apply`: it mends the steps, and takes away those that are there twice.',
                de: 'Führen Sie `npm run register -- --apply` aus: Das berichtigt die Schritte und entfernt die doppelten.',
              }
            : {
                en: 'Click “Register now”. If you may not, run `npm run register -- --apply`.',
                de: 'Klicken Sie auf „Jetzt registrieren“. Dürfen Sie das nicht, führen Sie `npm run register -- --apply` aus.',
              },
      },
      'steps-unheard': {
        wrong: (about) => ({
          en: `The steps are registered, but Dataverse did not tell the app of this check: the app found it by itself. Either the key of the service endpoint “Nod” is not that of the app, or its address (${about('url')}) does not lead there.`,
          de: `Die Schritte sind registriert, doch Dataverse hat der App diese Prüfung nicht gemeldet: Die App hat sie selbst gefunden. Entweder ist der Schlüssel des Dienstendpunkts „Nod“ nicht der der App, oder seine Adresse (${about('url')}) führt nicht dorthin.`,
        }),
        mend: () => ({
          en: 'Run `npm run register -- --write-key --apply` with the address of the Functions app and its setting DATAVERSE_WEBHOOK_KEY: it writes both into the endpoint. If steps were registered only minutes ago, check again first.',
          de: 'Führen Sie `npm run register -- --write-key --apply` mit der Adresse der Functions-App und ihrer Einstellung DATAVERSE_WEBHOOK_KEY aus: Das schreibt beide in den Endpunkt. Wurden Schritte erst vor Minuten registriert, prüfen Sie zuerst erneut.',
        }),
      },
    },
  },
  columns: {
    title: { en: 'Columns of the Record Types', de: 'Spalten der Datensatztypen' },
    ok: {
      'columns-ready': (about) => ({
        en: `The tables have all columns that are named: ${about('tables')}.`,
        de: `Die Tabellen haben alle genannten Spalten: ${about('tables')}.`,
      }),
    },
    broken: {
      'record-types-missing': {
        wrong: () => ({
          en: 'No table is registered under this configuration: Nod knows of no customers.',
          de: 'Unter dieser Konfiguration ist keine Tabelle registriert: Nod kennt keine Kunden.',
        }),
        mend: () => ({
          en: 'Open Setup > Record Types > New, choose a table (Contact, say), its phone columns and its Compliance Field, and save.',
          de: 'Öffnen Sie Einrichtung > Datensatztypen > Neu, wählen Sie eine Tabelle (etwa Kontakt), ihre Telefonspalten und ihr Compliance-Feld und speichern Sie.',
        }),
      },
      'columns-unfit': {
        wrong: (about) =>
          listed(about, {
            tables: { en: 'There is no table', de: 'Es fehlt die Tabelle' },
            missing: { en: 'There is no column', de: 'Es fehlt die Spalte' },
            wrong: { en: 'Of the wrong type:', de: 'Vom falschen Typ:' },
          }),
        mend: () => ({
          en: 'Open Setup > Record Types, open the one of that table, click “Choose Table and Columns”, choose columns that are there, and save. A column of Nod’s own (nod_…) comes back by importing the solution again. Until then its records are not asked and not answered.',
          de: 'Öffnen Sie Einrichtung > Datensatztypen und den dieser Tabelle, klicken Sie auf „Tabelle und Spalten auswählen“, wählen Sie vorhandene Spalten und speichern Sie. Eine Nod-eigene Spalte (nod_…) kommt durch erneutes Importieren der Lösung zurück. Bis dahin werden ihre Datensätze weder gefragt noch beantwortet.',
        }),
      },
    },
  },
};
