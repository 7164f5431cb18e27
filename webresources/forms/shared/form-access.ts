/** The text of a column on the form; `undefined` if it is empty or not on it. */
export function textIn(form: Xrm.FormContext, column: string): string | undefined {
  const value: unknown = form.getAttribute(column)?.getValue();
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The value of a choice or a whole number. */
export function numberIn(form: Xrm.FormContext, column: string): number | undefined {
  const value: unknown = form.getAttribute(column)?.getValue();
  return typeof value === 'number' ? value : undefined;
}

/** What a lookup points to. */
export function lookupIn(form: Xrm.FormContext, column: string): Xrm.LookupValue | undefined {
  const value = form.getAttribute<Xrm.Attributes.LookupAttribute>(column)?.getValue();
  return value?.[0];
}

/**
 * Writes a column of the form, if it is not so already. What no control lets a person change is sent all the same:
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/attributes/setsubmitmode
 */
export function put(
  form: Xrm.FormContext,
  column: string,
  value: string | number | Xrm.LookupValue[] | null,
): void {
  const attribute = form.getAttribute(column);
  if (!attribute || attribute.getValue() === value) return;
  attribute.setValue(value);
  attribute.setSubmitMode('always');
}

/** Whether the record is not saved yet. */
export function isNew(form: Xrm.FormContext): boolean {
  return form.data.entity.getId() === '';
}

/** Shows or hides a column wherever it stands on the form. */
export function show(form: Xrm.FormContext, column: string, visible: boolean): void {
  form.getAttribute(column)?.controls.forEach((control) => setVisible(control, visible));
}

/** Lets people write a column, or only read it. */
export function setReadOnly(form: Xrm.FormContext, column: string, readOnly: boolean): void {
  form.getAttribute(column)?.controls.forEach((control) => {
    (control as Partial<Xrm.Controls.StandardControl>).setDisabled?.(readOnly);
  });
}

/** Shows or hides a section by the names of its tab and its own. */
export function showSection(
  form: Xrm.FormContext,
  [tab, section]: readonly [string, string],
  visible: boolean,
): void {
  const found = form.ui.tabs.get(tab)?.sections.get(section);
  if (found) setVisible(found, visible);
}

/** Shows or hides a tab. A quick create form has none of them. */
export function showTab(form: Xrm.FormContext, tab: string, visible: boolean): void {
  const found = form.ui.tabs.get(tab);
  if (found) setVisible(found, visible);
}

function setVisible(part: Xrm.Controls.UiCanSetVisibleElement | object, visible: boolean): void {
  (part as Partial<Xrm.Controls.UiCanSetVisibleElement>).setVisible?.(visible);
}
