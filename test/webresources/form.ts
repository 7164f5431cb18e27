import { vi } from 'vitest';
import { type FormContextMock, type LookupControlMock, XrmMockGenerator } from 'xrm-mock';

/** Columns of a form by their kind. */
export interface FormOf {
  table: string;
  /** Empty for a record that is not saved yet. */
  id?: string;
  texts?: Record<string, string | null>;
  numbers?: Record<string, number | null>;
  booleans?: Record<string, boolean>;
  lookups?: Record<string, { id: string; name: string; entityType: string } | null>;
  dates?: Record<string, Date | null>;
  /** Tabs with their sections. */
  tabs?: Record<string, readonly string[]>;
}

/** A form of xrm-mock, with what a test looks at. Call it after `installApp`. */
export interface Form {
  context: Xrm.Events.EventContext;
  form: FormContextMock;
  value: (column: string) => unknown;
  /** Writes as a person does: the handlers are told. */
  type: (column: string, value: unknown) => void;
  isReadOnly: (column: string) => boolean;
  isShown: (column: string) => boolean;
  isTabShown: (tab: string) => boolean;
  isSectionShown: (tab: string, section: string) => boolean;
  /** What stands above the form, by the end of its id. */
  told: (id: string) => string | undefined;
  /** What stands beside a column. */
  beside: (column: string) => string[];
  filterOf: (column: string) => string;
  /** The record is saved: it has an id, and the handlers are told. */
  save: (id?: string) => void;
  /** Its data is read anew. */
  refreshed: () => number;
  dirty: (is: boolean) => void;
}

export function openForm(of: FormOf): Form {
  const form = XrmMockGenerator.getFormContext();
  const { Attribute, Control } = XrmMockGenerator;
  const entity = form.data.entity as unknown as {
    id: string;
    entityName: string;
    onPostSaveHandlers?: ((context: unknown) => void)[];
  };
  entity.id = of.id ?? '';
  Object.assign(form.data.entity, { entityName: of.table, primaryValue: of.texts?.['nod_name'] ?? '' });
  for (const [name, value] of Object.entries(of.texts ?? {}))
    Control.createString(Attribute.createString({ name, value: value }), name);
  for (const [name, value] of Object.entries(of.numbers ?? {}))
    Control.createNumber(Attribute.createNumber({ name, value: value }), name);
  for (const [name, value] of Object.entries(of.booleans ?? {}))
    Control.createBoolean(Attribute.createBoolean({ name, value }), name);
  for (const [name, value] of Object.entries(of.dates ?? {}))
    Control.createDate(Attribute.createDate({ name, value: value }), name);
  for (const [name, value] of Object.entries(of.lookups ?? {}))
    Control.createLookup(Attribute.createLookup({ name, value: value ? [value] : null } as never), name);
  for (const [name, sections] of Object.entries(of.tabs ?? {})) {
    const tab = XrmMockGenerator.Tab.createTab(name);
    for (const section of sections) XrmMockGenerator.Section.createSection(section, section, true, tab);
  }
  let dirty = false;
  let refreshes = 0;
  const postSave: (() => void)[] = [];
  vi.spyOn(form.data, 'getIsDirty').mockImplementation(() => dirty);
  vi.spyOn(form.data, 'refresh').mockImplementation((() => {
    refreshes += 1;
    return Promise.resolve();
  }) as never);
  vi.spyOn(form.data, 'save').mockImplementation((() => Promise.resolve()) as never);
  vi.spyOn(form.data.entity, 'addOnPostSave').mockImplementation((handler) => {
    postSave.push(() => void handler(undefined as never));
  });
  vi.spyOn(form.ui, 'refreshRibbon').mockImplementation(() => undefined);
  const context = { getFormContext: () => form } as unknown as Xrm.Events.EventContext;
  const control = (column: string) => form.getControl<Xrm.Controls.StringControl>(column);
  const notifications = () =>
    (form.ui as unknown as { formNotifications?: { message: string; uniqueId: string }[] }).formNotifications;
  return {
    context,
    form,
    value: (column) => form.getAttribute(column)?.getValue(),
    type: (column, value) => {
      const attribute = form.getAttribute(column);
      attribute.setValue(value as never);
      attribute.fireOnChange();
    },
    isReadOnly: (column) => control(column).getDisabled(),
    isShown: (column) => control(column).getVisible(),
    isTabShown: (tab) => form.ui.tabs.get(tab)!.getVisible(),
    isSectionShown: (tab, section) => form.ui.tabs.get(tab)!.sections.get(section)!.getVisible(),
    told: (id) => notifications()?.find(({ uniqueId }) => uniqueId === `nod-${id}`)?.message,
    beside: (column) =>
      (control(column) as unknown as { notifications: { messages?: string[] }[] }).notifications.flatMap(
        ({ messages }) => messages ?? [],
      ),
    filterOf: (column) => {
      const lookup = form.getControl(column) as unknown as LookupControlMock;
      lookup.filters.splice(0);
      lookup.firePreSearch(undefined as never);
      return lookup.filters.map(({ filter }) => filter).join('');
    },
    save: (id) => {
      if (id !== undefined) entity.id = id;
      dirty = false;
      for (const handler of postSave) handler();
    },
    refreshed: () => refreshes,
    dirty: (is) => (dirty = is),
  };
}
