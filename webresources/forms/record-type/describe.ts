import { listOf } from '@nod/solution/rows/text';
import { type TableColumns, readColumns, readLabel } from '../../kit/metadata';
import { WebApiFault } from '../../kit/web-api';
import type { Words } from '../../kit/words';
import { textIn } from '../shared/form-access';
import { notify } from '../shared/notify';

/** What the form says of its columns in the names that people know, and what of it is not there any more. */
export async function describe(form: Xrm.FormContext): Promise<void> {
  const table = textIn(form, 'nod_tablename');
  if (table === undefined) return notify(form, 'table', undefined);
  const found = await tableOf(table);
  if (found === undefined) return notify(form, 'table', gone(table), 'ERROR');
  const { label, columns } = found;
  const phones = listOf(textIn(form, 'nod_phonecolumns'), ',');
  const field = textIn(form, 'nod_compliancecolumn');
  const missing = [
    ...phones.filter((name) => !columns.texts.some((one) => one.name === name)),
    ...(field === undefined || columns.booleans.some(({ name }) => name === field) ? [] : [field]),
  ];
  if (missing.length > 0) return notify(form, 'table', lost(label, missing), 'ERROR');
  const related = textIn(form, 'nod_relatedtablename');
  notify(form, 'table', summary({ label, phones, field, related, columns }));
}

/** @returns `undefined` where there is no such table. */
async function tableOf(table: string): Promise<{ label: string; columns: TableColumns } | undefined> {
  try {
    const [label, columns] = await Promise.all([readLabel(table), readColumns(table)]);
    return { label, columns };
  } catch (error) {
    if (error instanceof WebApiFault && error.status === 404) return undefined;
    throw error;
  }
}

function summary(of: {
  label: string;
  phones: readonly string[];
  field: string | undefined;
  related: string | undefined;
  columns: TableColumns;
}): Words {
  const { label, phones, field, related, columns } = of;
  const name = (column: string, among: readonly { name: string; label: string }[]) =>
    among.find((one) => one.name === column)?.label ?? column;
  const numbers = phones.map((column) => name(column, columns.texts)).join(', ');
  const compliance = field === undefined ? undefined : name(field, columns.booleans);
  return {
    en: [
      related === undefined
        ? `${label}: the number is taken from ${numbers}.`
        : `${label}: the number is that of the related ${related.split(':')[0]}.`,
      compliance === undefined
        ? 'Without a Compliance Field agents can send nothing but Consent Templates.'
        : `Compliance Field: ${compliance}. It decides about everything that an agent may send.`,
    ].join(' '),
    de: [
      related === undefined
        ? `${label}: Die Nummer kommt aus ${numbers}.`
        : `${label}: Die Nummer ist die des verknüpften Datensatzes (${related.split(':')[0]}).`,
      compliance === undefined
        ? 'Ohne Compliance-Feld können Agenten nur Einwilligungsvorlagen senden.'
        : `Compliance-Feld: ${compliance}. Es entscheidet über alles, was ein Agent senden darf.`,
    ].join(' '),
  };
}

const gone = (table: string): Words => ({
  en: `There is no table ${table} in this organisation any more. Use Choose Table and Columns to pick another one.`,
  de: `Die Tabelle ${table} gibt es in dieser Organisation nicht mehr. Wählen Sie mit „Tabelle und Spalten auswählen“ eine andere.`,
});

const lost = (table: string, columns: readonly string[]): Words => ({
  en: `${table} has no column ${columns.join(', ')} any more: numbers or consent are not read from there. Use Choose Table and Columns to pick others, and save.`,
  de: `${table} hat keine Spalte ${columns.join(', ')} mehr: Nummer oder Einwilligung werden dort nicht gelesen. Wählen Sie mit „Tabelle und Spalten auswählen“ andere, und speichern Sie.`,
});
