import { listOf } from '@nod/solution/rows/text';
import { isNew, lookupIn, put, textIn } from '../shared/form-access';
import { inBackground } from '../shared/notify';
import { proposeConfiguration } from '../shared/propose-configuration';
import { proposeAnswer, proposeSession } from './answers';
import { arrange } from './layout';
import { filterLookups } from './lookups';
import { tellMissingTemplates } from './missing-templates';
import { copySource, variablesOnForm } from './source';
import { tellState } from './state-of-form';
import { mapVariables } from './variables';

/** The form's onload. */
export function onLoad(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  const draw = () => {
    arrange(form);
    inBackground(form, () => tellState(form));
  };
  filterLookups(form);
  on(form, 'nod_templatetype', async () => {
    proposeSession(form);
    draw();
    await Promise.all([proposeAnswer(form), tellMissingTemplates(form)]);
  });
  on(form, 'nod_configurationid', () => tellMissingTemplates(form));
  on(form, 'nod_consenttemplateid', async () => {
    await proposeAnswer(form);
    draw();
  });
  on(form, 'nod_sourceid', async () => {
    await copySource(form);
    draw();
    if (canMap(form)) await mapVariables(form);
  });
  on(form, 'nod_recordtypeid', async () => {
    if (canMap(form)) await mapVariables(form);
  });
  form.data.addOnLoad(draw);
  form.data.entity.addOnPostSave(draw);
  draw();
  if (isNew(form)) inBackground(form, () => begin(form, draw));
}

/** The form's onsave: keywords stand one a line, each once. */
export function onSave(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  const text = textIn(form, 'nod_keywords');
  if (text === undefined) return;
  const seen = new Set<string>();
  const words = listOf(text, '\n').filter((word) => {
    const key = word.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
  put(form, 'nod_keywords', words.join('\n'));
}

async function begin(form: Xrm.FormContext, draw: () => void): Promise<void> {
  // What it was opened with, from a Consent Template or a configuration, comes first.
  await proposeAnswer(form);
  await proposeConfiguration(form);
  proposeSession(form);
  draw();
  await tellMissingTemplates(form);
}

/** The page of the variables opens by itself once it has something to offer. */
function canMap(form: Xrm.FormContext): boolean {
  return lookupIn(form, 'nod_recordtypeid') !== undefined && variablesOnForm(form).length > 0;
}

function on(form: Xrm.FormContext, column: string, work: () => Promise<void>): void {
  form.getAttribute(column)?.addOnChange(() => inBackground(form, work));
}
