import { isCountry } from '../../kit/countries';
import { type Words, say } from '../../kit/words';
import { isNew, put, show, textIn } from '../shared/form-access';
import { showNews, tellNews } from '../shared/news';
import { regionOf, languageTag } from './locale';

/** Columns that hold a number of Meta's: digits only. A phone number is often put there by mistake. */
const IDS = ['nod_phonenumberid', 'nod_wabaid'] as const;
const DOUBLE_ONLY = ['nod_doubleoptindays', 'nod_doubleoptinreminderhours'];

/** The form's onload. */
export function onLoad(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  for (const column of IDS) onChange(form, column, () => checkId(form, column));
  onChange(form, 'nod_defaultcountry', () => checkCountry(form));
  onChange(form, 'nod_doubleoptin', () => showDouble(form));
  showDouble(form);
  if (isNew(form)) propose(form);
  const first = isNew(form);
  form.data.entity.addOnPostSave(() => {
    if (first && !isNew(form)) tellNews(form, next);
  });
  showNews(form);
}

function onChange(form: Xrm.FormContext, column: string, handler: () => void): void {
  form.getAttribute(column)?.addOnChange(handler);
}

/** Days and reminder mean something only where an opt-in has to be confirmed. */
function showDouble(form: Xrm.FormContext): void {
  const isDouble = form.getAttribute('nod_doubleoptin')?.getValue() === true;
  for (const column of DOUBLE_ONLY) show(form, column, isDouble);
}

function checkId(form: Xrm.FormContext, column: (typeof IDS)[number]): void {
  const text = textIn(form, column);
  const digits = text?.replace(/[\s.-]/g, '');
  if (digits !== undefined && /^\d{5,}$/.test(digits)) put(form, column, digits);
  sayBeside(form, column, digits === undefined || /^\d{5,}$/.test(digits) ? undefined : idWords[column]);
}

function checkCountry(form: Xrm.FormContext): void {
  const code = textIn(form, 'nod_defaultcountry')?.toUpperCase();
  if (code !== undefined) put(form, 'nod_defaultcountry', code);
  sayBeside(form, 'nod_defaultcountry', code === undefined || isCountry(code) ? undefined : countryWords);
}

/** Stands beside the field and holds the save back until it is mended. */
function sayBeside(form: Xrm.FormContext, column: string, words: Words | undefined): void {
  const control = form.getControl<Xrm.Controls.StandardControl>(column);
  if (words === undefined) control?.clearNotification('nod-format');
  else control?.setNotification(say(words), 'nod-format');
}

/** Where the person works is a good guess. */
function propose(form: Xrm.FormContext): void {
  const tag = languageTag();
  const region = regionOf(tag);
  if (region !== undefined && textIn(form, 'nod_defaultcountry') === undefined)
    put(form, 'nod_defaultcountry', region);
  if (textIn(form, 'nod_defaultlanguage') === undefined) put(form, 'nod_defaultlanguage', tag.split('-')[0]!);
}

const idWords: Record<(typeof IDS)[number], Words> = {
  nod_phonenumberid: {
    en: 'Digits only: the Phone number ID from WhatsApp Manager, not the phone number itself.',
    de: 'Nur Ziffern: die Telefonnummer-ID aus dem WhatsApp Manager, nicht die Telefonnummer selbst.',
  },
  nod_wabaid: {
    en: 'Digits only: the ID of the WhatsApp Business Account.',
    de: 'Nur Ziffern: die ID des WhatsApp-Business-Kontos.',
  },
};

const countryWords: Words = {
  en: 'Two letters of ISO 3166, such as DE or US.',
  de: 'Zwei Buchstaben nach ISO 3166, etwa DE oder US.',
};

const next: Words = {
  en: 'Saved. Next: run the set-up check. It says what is still missing between WhatsApp and your records.',
  de: 'Gespeichert. Als Nächstes: Führen Sie die Einrichtungsprüfung aus. Sie sagt, was zwischen WhatsApp und Ihren Datensätzen noch fehlt.',
};
