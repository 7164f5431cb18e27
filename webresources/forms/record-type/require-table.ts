import { say } from '../../kit/words';
import { textIn } from '../shared/form-access';

const ID = 'nod-table';

const words = {
  en: 'Choose a table first, with “Choose Table and Columns”. Until then there is nothing to save.',
  de: 'Wählen Sie zuerst mit „Tabelle und Spalten auswählen“ eine Tabelle aus. Bis dahin gibt es nichts zu speichern.',
};

/** Keeps a Record Type of no table from being saved: a column that is read-only is not asked for by the platform. */
export function requireTable(form: Xrm.FormContext): void {
  const isMissing = textIn(form, 'nod_tablename') === undefined;
  form.getAttribute('nod_tablename')?.controls.forEach((control) => {
    if (isMissing) control.setNotification(say(words), ID);
    else control.clearNotification(ID);
  });
}
