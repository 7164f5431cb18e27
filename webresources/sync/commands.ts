import { tellMissingTemplates } from '../forms/message-template/missing-templates';
import { isNew, lookupIn } from '../forms/shared/form-access';
import { ask } from '../kit/ask';
import type { Grid } from '../kit/grid';
import { bare } from '../kit/guid';
import { orTell } from '../kit/or-tell';
import { readAll } from '../kit/read-rows';
import { named } from '../kit/rows-named';
import { chosenOnForm } from '../kit/selection';
import { type Told, tell } from '../kit/tell';
import { say } from '../kit/words';
import { syncTemplates as sync } from './sync-templates';

/** "Sync from WhatsApp" on a list: of the selected configurations, or of all if none is passed. */
export function syncTemplates(selectedIds: readonly string[] | null | undefined, grid?: Grid): Promise<void> {
  return orTell(async () => {
    const ids = selectedIds && selectedIds.length > 0 ? selectedIds : await allConfigurations();
    if (ids.length === 0) return tell(noConfiguration);
    await sync(await named('nod_configuration', ids));
    grid?.refresh();
  });
}

/** "Sync from WhatsApp" on the form of a configuration, or on that of a Message Template: of its configuration. */
export function syncTemplatesFromForm(form: Xrm.FormContext): Promise<void> {
  return orTell(async () => {
    const isTemplate = form.data.entity.getEntityName() === 'nod_messagetemplate';
    const chosen = isTemplate ? await configurationOf(form) : await chosenOnForm(form);
    if (chosen === undefined) return;
    await sync(chosen);
    if (isTemplate) await tellMissingTemplates(form);
    // What somebody has typed and not saved stays: it is theirs.
    if (!isNew(form) && !form.data.getIsDirty()) await form.data.refresh(false);
  });
}

async function configurationOf(form: Xrm.FormContext): Promise<{ id: string; name: string }[] | undefined> {
  const configuration = lookupIn(form, 'nod_configurationid');
  if (configuration) return [{ id: bare(configuration.id), name: configuration.name ?? '' }];
  await tell(withoutConfiguration);
  return undefined;
}

/** "Set-up check" on a list of configurations: of the first that is selected, or of one that is chosen there. */
export function checkSetup(selectedIds: readonly string[] | null | undefined): Promise<void> {
  const [id] = selectedIds ?? [];
  return orTell(() => openCheck(id === undefined ? undefined : bare(id)));
}

/** "Set-up check" on the form of a configuration. */
export function checkSetupFromForm(form: Xrm.FormContext): Promise<void> {
  return orTell(async () => {
    const chosen = await chosenOnForm(form);
    if (chosen !== undefined) await openCheck(chosen[0]!.id);
  });
}

async function openCheck(configurationId: string | undefined): Promise<void> {
  const title = say({ en: 'Set-up Check', de: 'Einrichtungsprüfung' });
  await ask('setup-check', { configurationId }, { title, width: 860, height: 90 });
}

async function allConfigurations(): Promise<string[]> {
  const rows = await readAll('nod_configuration', ['nod_name'], 'statecode eq 0');
  return rows.map((row) => row['nod_configurationid'] as string);
}

const noConfiguration: Told = {
  title: { en: 'No WhatsApp Configuration', de: 'Keine WhatsApp-Konfiguration' },
  text: {
    en: 'There is no active WhatsApp Configuration, so there is nothing to read. Add one first.',
    de: 'Es gibt keine aktive WhatsApp-Konfiguration und damit nichts zu lesen. Legen Sie zuerst eine an.',
  },
};

const withoutConfiguration: Told = {
  title: { en: 'No WhatsApp Configuration', de: 'Keine WhatsApp-Konfiguration' },
  text: {
    en: 'Templates are read for a WhatsApp Configuration, and this template has none yet. Nothing was changed. Choose one and try again.',
    de: 'Vorlagen werden für eine WhatsApp-Konfiguration gelesen, und diese Vorlage hat noch keine. Es wurde nichts geändert. Wählen Sie eine aus und versuchen Sie es erneut.',
  },
};
