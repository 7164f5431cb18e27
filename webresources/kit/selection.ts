import { bare } from './guid';
import { type Told, tell } from './tell';

/** A row that is selected in a list, as SelectedControlSelectedItemReferences hands it over. */
export interface RibbonReference {
  Id: string;
  Name?: string;
  TypeName?: string;
  /** Older builds of the platform say it so. */
  EntityTypeName?: string;
}

/** A record that something is asked for. */
export interface Chosen {
  table: string;
  id: string;
  name: string;
}

/** The most records that one command takes: each is a request that the app has to answer. */
export const MOST_AT_ONCE = 250;

/** The selected records; `undefined`, and it is told, if there are none or too many. */
export async function chosenFrom(
  references: readonly RibbonReference[] | null | undefined,
): Promise<Chosen[] | undefined> {
  const chosen = (references ?? []).map(({ Id, Name, TypeName, EntityTypeName }) => ({
    id: bare(Id),
    name: Name?.trim() ? Name : bare(Id),
    table: TypeName ?? EntityTypeName ?? '',
  }));
  if (chosen.length > 0 && chosen.length <= MOST_AT_ONCE) return chosen;
  await tell(chosen.length === 0 ? nothing : tooMany(chosen.length));
  return undefined;
}

/** The record of a form; `undefined`, and it is told, if it is not saved yet. */
export async function chosenOnForm(form: Xrm.FormContext): Promise<Chosen[] | undefined> {
  const { entity } = form.data;
  const id = bare(entity.getId());
  if (id !== '') {
    return [{ id, name: entity.getPrimaryAttributeValue() || id, table: entity.getEntityName() }];
  }
  await tell(notSaved);
  return undefined;
}

const nothing: Told = {
  title: { en: 'Nothing is selected', de: 'Nichts ausgewählt' },
  text: {
    en: 'Nothing was changed. Select one or more rows and try again.',
    de: 'Es wurde nichts geändert. Wählen Sie eine oder mehrere Zeilen aus und versuchen Sie es erneut.',
  },
};

const tooMany = (count: number): Told => ({
  title: { en: 'Too many are selected', de: 'Zu viele ausgewählt' },
  text: {
    en: `${count} rows are selected; this is done for at most ${MOST_AT_ONCE} at a time. Nothing was changed. Select fewer and do it in several parts.`,
    de: `${count} Zeilen sind ausgewählt; möglich sind höchstens ${MOST_AT_ONCE} auf einmal. Es wurde nichts geändert. Wählen Sie weniger aus und gehen Sie in mehreren Teilen vor.`,
  },
});

/** What is said of a record that is not saved. */
export const notSaved: Told = {
  title: { en: 'Save first', de: 'Zuerst speichern' },
  text: {
    en: 'This record is not saved yet. Nothing was changed. Save it and try again.',
    de: 'Dieser Datensatz ist noch nicht gespeichert. Es wurde nichts geändert. Speichern Sie ihn und versuchen Sie es erneut.',
  },
};
