import type { FormAttribute } from '../form/attribute';
import type { ControlState, FormState, PartState, SaveHandler } from '../form/form-state';
import { sectionsOf } from '../form/form-state';
import type { ColumnType } from '../data/types';
import type { LookupFilter } from '../lookup/search-rows';
import { createAttribute } from './attribute-context';
import { byName, collection } from './collection';
import { bracedGuid } from './guid';
import { createExecutionContext } from './events';
import { guarded } from './not-implemented';

/** What a form can do besides holding values. */
export interface FormActions {
  save: (saveMode?: number) => Promise<void>;
  refresh(save: boolean): Promise<void>;
  close(): void;
  /** Draws the subgrid of that control anew. */
  refreshSubgrid(controlId: string): void;
}

const CONTROL_TYPES: Partial<Record<ColumnType, string>> = {
  Lookup: 'lookup',
  Customer: 'lookup',
  Owner: 'lookup',
  Picklist: 'optionset',
  State: 'optionset',
  Status: 'optionset',
  Boolean: 'optionset',
};

/** https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls/getcontroltype */
function controlType({ column, parameters }: ControlState, state: FormState): string {
  const attribute = column === undefined ? undefined : state.attributes.get(column);
  if (attribute) return CONTROL_TYPES[attribute.column.type] ?? 'standard';
  return parameters.TargetEntityType === undefined ? 'webresource' : 'subgrid';
}

/** https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls/addpresearch */
function createLookup(control: ControlState) {
  return {
    addPreSearch: (handler: (context: unknown) => unknown) => void control.preSearch.add(handler),
    removePreSearch: (handler: (context: unknown) => unknown) => void control.preSearch.delete(handler),
    addCustomFilter: (filterXml: string, table?: string) =>
      void control.searchFilters.push({ filterXml, ...(table === undefined ? {} : { table }) }),
  };
}

const FORM_TYPES = { create: 1, update: 2, readOnly: 3 } as const;

/** `formContext` over a form that is open: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/clientapi-form-context */
export function createFormContext(state: FormState, actions: FormActions) {
  const attributes = new Map<FormAttribute, object>();
  const controls = new Map<ControlState, object>();
  const attributeOf = (attribute: FormAttribute) => {
    const known =
      attributes.get(attribute) ??
      createAttribute(attribute, {
        fireOnChange: () => fireOnChange(attribute.column.name),
        changed: () => state.changed(),
        controls: () =>
          [...state.controls.values()]
            .filter(({ column }) => column === attribute.column.name)
            .map(controlOf),
      });
    attributes.set(attribute, known);
    return known;
  };
  const controlOf = (control: ControlState) => {
    const known = controls.get(control) ?? createControl(control);
    controls.set(control, known);
    return known;
  };
  const shownAttributes = () =>
    [...state.attributes.values()].filter(({ column }) =>
      [...state.controls.values()].some((control) => control.column === column.name),
    );

  const fireOnChange = (column: string): void => {
    const attribute = state.attributes.get(column);
    if (!attribute) return;
    const context = createExecutionContext({ formContext, source: attributeOf(attribute) });
    for (const handler of attribute.onChange) handler(context);
  };

  const createControl = (control: ControlState): object => {
    const isGrid = controlType(control, state) === 'subgrid';
    return guarded(`control ${control.id}`, {
      ...partOf(control),
      getName: () => control.id,
      getControlType: () => controlType(control, state),
      getDisabled: () => control.disabled,
      setDisabled: (disabled: boolean) => {
        control.disabled = disabled;
        state.changed();
      },
      getAttribute: () => {
        const attribute = control.column === undefined ? undefined : state.attributes.get(control.column);
        return attribute ? attributeOf(attribute) : null;
      },
      setNotification: (message: string, id = '') => {
        control.notifications = [...control.notifications.filter((one) => one.id !== id), { id, message }];
        state.changed();
        return true;
      },
      clearNotification: (id?: string) => {
        control.notifications = id === undefined ? [] : control.notifications.filter((one) => one.id !== id);
        state.changed();
        return true;
      },
      setFocus: () => document.getElementById(`field-${control.id}`)?.focus(),
      ...(isGrid ? { refresh: () => actions.refreshSubgrid(control.id) } : {}),
      ...(controlType(control, state) === 'lookup' ? createLookup(control) : {}),
    });
  };

  const partOf = (part: PartState) => ({
    getLabel: () => part.label,
    setLabel: (label: string) => {
      part.label = label;
      state.changed();
    },
    getVisible: () => part.visible,
    setVisible: (visible: boolean) => {
      part.visible = visible;
      state.changed();
    },
  });

  const tabs = collection(() =>
    state.form.tabs.map((tab) =>
      guarded(`tab ${tab.name ?? tab.id}`, {
        ...partOf(state.tabs.get(tab.id)!),
        getName: () => tab.name ?? tab.id,
        getDisplayState: () => (state.openTab === tab.id ? 'expanded' : 'collapsed'),
        setDisplayState: (display: string) => openTab(display === 'expanded' ? tab.id : undefined),
        setFocus: () => openTab(tab.id),
        sections: collection(() =>
          sectionsOf(tab).map((section) =>
            guarded(`section ${section.id}`, {
              ...partOf(state.sections.get(section.id)!),
              getName: () => section.name ?? section.id,
            }),
          ),
        ),
      }),
    ),
  );
  const openTab = (id: string | undefined) => {
    if (id !== undefined) state.openTab = id;
    state.changed();
  };

  const entity = guarded('formContext.data.entity', {
    getId: () => (state.id === undefined ? '' : bracedGuid(state.id)),
    getEntityName: () => state.table.name,
    getEntityReference: () => ({
      id: state.id === undefined ? '' : bracedGuid(state.id),
      name: state.title,
      entityType: state.table.name,
    }),
    getPrimaryAttributeValue: () => state.attributes.get(state.table.primaryName)?.value ?? null,
    getIsDirty: () => state.isDirty,
    isValid: () => state.missing().length === 0,
    save: (mode?: string) => void actions.save(mode === 'saveandclose' ? 2 : 1).catch(() => undefined),
    addOnSave: (handler: SaveHandler) => void state.onSave.add(handler),
    removeOnSave: (handler: SaveHandler) => void state.onSave.delete(handler),
    addOnPostSave: (handler: SaveHandler) => void state.onPostSave.add(handler),
    removeOnPostSave: (handler: SaveHandler) => void state.onPostSave.delete(handler),
    attributes: collection(() => shownAttributes().map(attributeOf)),
  });

  const formContext = guarded('formContext', {
    getAttribute: byName(
      (name) => state.attributes.get(name),
      attributeOf,
      () => shownAttributes().map(attributeOf),
    ),
    getControl: byName(
      (name) => state.controls.get(name),
      controlOf,
      () => [...state.controls.values()].map(controlOf),
    ),
    data: guarded('formContext.data', {
      entity,
      getIsDirty: () => state.isDirty,
      isValid: () => state.missing().length === 0,
      save: (options?: { saveMode?: number }) => actions.save(options?.saveMode ?? 1),
      refresh: (save = false) => actions.refresh(save),
      addOnLoad: (handler: SaveHandler) => void state.onLoad.add(handler),
      removeOnLoad: (handler: SaveHandler) => void state.onLoad.delete(handler),
    }),
    ui: guarded('formContext.ui', {
      setFormNotification: (message: string, level: 'ERROR' | 'WARNING' | 'INFO', id: string) => {
        state.notify({ id, level, message });
        return true;
      },
      clearFormNotification: (id: string) => state.clearNotification(id),
      getFormType: () =>
        state.isNew ? FORM_TYPES.create : state.readOnly ? FORM_TYPES.readOnly : FORM_TYPES.update,
      close: () => actions.close(),
      refreshRibbon: () => state.changed(),
      addOnLoad: (handler: SaveHandler) => void state.onLoad.add(handler),
      removeOnLoad: (handler: SaveHandler) => void state.onLoad.delete(handler),
      tabs,
      controls: collection(() => [...state.controls.values()].map(controlOf)),
      formSelector: guarded('formContext.ui.formSelector', {
        getCurrentItem: () =>
          guarded('formSelector item', { getId: () => state.form.id, getLabel: () => state.form.name }),
      }),
    }),
  });
  /** What scripts add to a search of a lookup, which holds for that one search. */
  const beforeSearch = (control: ControlState): LookupFilter[] => {
    const context = createExecutionContext({ formContext, source: controlOf(control) });
    for (const handler of control.preSearch) handler(context);
    return control.searchFilters.splice(0);
  };
  return { formContext, fireOnChange, beforeSearch, attributeOf, entity };
}

export type OpenForm = ReturnType<typeof createFormContext>;
