import type { Form } from '../../model';
import { privilegeName } from '../data/metadata';
import type { Metadata, Row, Table, WebApi } from '../data/types';
import { createExecutionContext, createSaveArgs } from '../xrm/events';
import { createFormContext, type FormActions, type OpenForm } from '../xrm/form-context';
import { say } from '../words/say';
import { loadLibrary } from '../xrm/libraries';
import { columnAccess } from './column-access';
import { errorText } from './error-text';
import { valueIn } from './field-value';
import { type ControlState, FormState } from './form-state';
import { handlersOf } from './handlers';

export interface OpenFormInput {
  form: Form;
  table: Table;
  id?: string;
  defaults?: Row;
  api: WebApi;
  metadata: Metadata;
  /** Called after every save, and when the form is to be left. */
  onSaved: (saved: { id: string; created: boolean; closing: boolean }) => void;
  onClose(): void;
  onRefreshSubgrid(controlId: string): void;
}

export const SAVE = 1;
export const SAVE_AND_CLOSE = 2;

/** A form that is open over a record, with what can be done to it. */
export interface FormController {
  state: FormState;
  context: OpenForm;
  actions: FormActions;
  /** Tells the column's change handlers, after `FormAttribute.set`. */
  changed: (column: string) => void;
}

/**
 * Reads the record and opens the form over it; its scripts have run their onload by then.
 * @throws WebApiError when the record cannot be read
 */
export async function openForm(input: OpenFormInput): Promise<FormController> {
  const { form, table, id, api, metadata } = input;
  const row = id === undefined ? (input.defaults ?? {}) : await api.get(`${table.set}(${id})`);
  const state = new FormState({
    form,
    table,
    id,
    row: id === undefined ? {} : row,
    access: columnAccess(table, id === undefined ? undefined : row),
  });
  state.readOnly = !(await metadata.may(privilegeName(id === undefined ? 'Create' : 'Write', table.name)));
  if (id === undefined) fill(state, row);
  const controller = control(state, input);
  await runLoad(controller, input);
  return controller;
}

/** A new record begins with what it was opened with, and that counts as typed. */
function fill(state: FormState, defaults: Row): void {
  for (const { column } of [...state.attributes.values()]) {
    const value = valueIn(defaults, column);
    if (value !== null) state.attributes.get(column.name)?.set(value);
  }
}

function control(state: FormState, input: OpenFormInput): FormController {
  const { table, api, metadata } = input;

  const reread = async (id: string): Promise<void> => {
    state.accept(id, await api.get(`${table.set}(${id})`));
  };

  const save = async (saveMode = SAVE): Promise<void> => {
    state.clearNotification('nod-save');
    const args = createSaveArgs(saveMode);
    const context = createExecutionContext({
      formContext: controller.context.formContext,
      source: controller.context.entity,
      args,
    });
    for (const handler of state.onSave) await handler(context);
    if (args.isDefaultPrevented()) throw new Error(say('A script of this form has prevented the save.'));
    refuseWhatIsMissing(state);
    const created = state.isNew;
    const id = await write();
    for (const handler of state.onPostSave) await handler(context);
    const closing = saveMode === SAVE_AND_CLOSE;
    input.onSaved({ id, created, closing });
    if (closing) input.onClose();
  };

  /** @returns the id of the record. */
  const write = async (): Promise<string> => {
    const sets = new Map<string, string>();
    for (const { value } of state.attributes.values())
      if (Array.isArray(value))
        for (const { entityType } of value) sets.set(entityType, (await metadata.table(entityType)).set);
    const changes = state.changes((name) => sets.get(name) ?? name);
    if (state.id === undefined) {
      const id = await api.post(table.set, changes);
      state.readOnly = !(await metadata.may(privilegeName('Write', table.name)));
      await reread(id);
      return id;
    }
    if (Object.keys(changes).length > 0) await api.patch(`${table.set}(${state.id})`, changes);
    await reread(state.id);
    return state.id;
  };

  /** One save at a time; what went wrong stands on the form and is thrown for the script that asked. */
  let saving: Promise<void> | undefined;
  const actions: FormActions = {
    save: (saveMode) => {
      saving ??= busy(state, say('Saving…'), () => save(saveMode)).finally(() => (saving = undefined));
      return saving;
    },
    refresh: async (first) => {
      if (first && state.isDirty) await actions.save(SAVE);
      await busy(state, say('Refreshing…'), async () => {
        if (state.id !== undefined) await reread(state.id);
        state.clearNotification('nod-save');
        for (const { id } of state.controls.values()) input.onRefreshSubgrid(id);
        await tell(state.onLoad, controller);
      });
    },
    close: () => input.onClose(),
    refreshSubgrid: (controlId) => input.onRefreshSubgrid(controlId),
  };
  const context = createFormContext(state, actions);
  const controller: FormController = {
    state,
    context,
    actions,
    changed: (column) => reportFault(state, () => context.fireOnChange(column)),
  };
  return controller;
}

function refuseWhatIsMissing(state: FormState): void {
  for (const control of state.controls.values())
    control.notifications = control.notifications.filter(({ id }) => id !== 'nod-required');
  const missing = state.missing();
  for (const control of missing)
    control.notifications = [
      ...control.notifications,
      { id: 'nod-required', message: say('This field must be filled in.') },
    ];
  if (missing.length > 0) throw new Error(say('Fill in {fields}.', { fields: labelsOf(missing) }));
  const refused = [...state.controls.values()].filter(({ notifications }) => notifications.length > 0);
  if (refused.length > 0) throw new Error(say('Look at {fields} first.', { fields: labelsOf(refused) }));
}

const labelsOf = (controls: readonly ControlState[]): string => controls.map(({ label }) => label).join(', ');

async function busy(state: FormState, what: string, work: () => Promise<void>): Promise<void> {
  state.busy = what;
  state.changed();
  try {
    await work();
  } catch (error) {
    const { message, details } = errorText(error);
    state.notify({ id: 'nod-save', level: 'ERROR', message: details ? `${message} (${details})` : message });
    throw error;
  } finally {
    state.busy = undefined;
    state.changed();
  }
}

async function runLoad(controller: FormController, { form }: OpenFormInput): Promise<void> {
  const { state } = controller;
  try {
    for (const library of form.libraries) await loadLibrary(library);
    for (const handler of await handlersOf(form.events, { name: 'onsave' })) state.onSave.add(handler);
    for (const { column } of form.events.filter(({ name }) => name === 'onchange'))
      for (const handler of await handlersOf(form.events, { name: 'onchange', column }))
        if (column !== undefined) state.attributes.get(column)?.onChange.add(handler);
    const handlers = await handlersOf(form.events, { name: 'onload' });
    await tell(handlers, controller);
  } catch (error) {
    tellFault(state, error);
  }
}

async function tell(handlers: Iterable<(context: unknown) => unknown>, controller: FormController) {
  const { formContext } = controller.context;
  const context = createExecutionContext({ formContext, source: formContext });
  for (const handler of [...handlers]) await handler(context);
}

function reportFault(state: FormState, work: () => void): void {
  try {
    work();
  } catch (error) {
    tellFault(state, error);
  }
}

/** A script that fails does not take the form down: the person reads it, as on the platform. */
function tellFault(state: FormState, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  state.notify({
    id: 'nod-script',
    level: 'ERROR',
    message: say('A script of this form failed: {message}', { message }),
  });
}
