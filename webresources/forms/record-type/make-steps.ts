import { reasonOf } from '../../kit/tell';
import { type Words, joined } from '../../kit/words';
import { registerSteps } from '../../setup-check/register-steps';
import { browserApi } from '../../setup-check/browser-api';
import { tellNews } from '../shared/news';

/** Makes the webhook steps by which the app is told of this table's records, and says what happened. */
export async function makeSteps(form: Xrm.FormContext): Promise<void> {
  try {
    const made = await registerSteps(browserApi);
    if (made === 'no-endpoint') tellNews(form, noEndpoint, 'WARNING');
    else tellNews(form, made.length === 0 ? told : nowTold(made.length));
  } catch (error) {
    tellNews(form, joined(notMade, reasonOf(error)), 'WARNING');
  }
}

const told: Words = {
  en: 'Saved. Nod is told of these records. Next: a Message Template of the type Consent.',
  de: 'Gespeichert. Nod erfährt von diesen Datensätzen. Als Nächstes: eine Nachrichtenvorlage vom Typ Einwilligung.',
};

const nowTold = (count: number): Words => ({
  en: `Saved. Nod is told of these records from now on (webhook steps made or mended: ${count}). Next: a Message Template of the type Consent.`,
  de: `Gespeichert. Nod erfährt ab jetzt von diesen Datensätzen (angelegte oder berichtigte Webhook-Schritte: ${count}). Als Nächstes: eine Nachrichtenvorlage vom Typ Einwilligung.`,
});

const noEndpoint: Words = {
  en: 'Saved. But this organisation has no service endpoint “Nod”, so Nod is not told of any record. Ask whoever runs the Functions app to run “npm run register” once; then save this record again.',
  de: 'Gespeichert. Dieser Organisation fehlt aber der Dienstendpunkt „Nod“; Nod erfährt von keinem Datensatz. Bitten Sie, wer die Functions-App betreibt, einmal „npm run register“ auszuführen, und speichern Sie diesen Datensatz dann erneut.',
};

const notMade: Words = {
  en: 'Saved. But the webhook steps of this table could not be made, so Nod is not told of its records. Ask a System Administrator to open and save this record, or to run “npm run register”. Dataverse said:',
  de: 'Gespeichert. Die Webhook-Schritte dieser Tabelle konnten aber nicht angelegt werden; Nod erfährt nicht von ihren Datensätzen. Bitten Sie einen Systemadministrator, diesen Datensatz zu öffnen und zu speichern oder „npm run register“ auszuführen. Dataverse meldet:',
};
