import type { Cell, Form, Section, Tab } from '../../model';
import type { Row, Table } from '../data/types';
import { FormAttribute, type ColumnAccess } from './attribute';
import type { LookupFilter } from '../lookup/search-rows';
import { say } from '../words/say';
import { payloadOf, valueIn } from './field-value';

export interface FormNotification {
  id: string;
  level: 'ERROR' | 'WARNING' | 'INFO';
  message: string;
}

/** What scripts may change of a control, a section or a tab. */
export interface PartState {
  label: string;
  visible: boolean;
}

export interface ControlState extends PartState {
  id: string;
  column?: string;
  classId: string;
  disabled: boolean;
  /** As the form gives them: a subgrid's table, a page's address. */
  parameters: Readonly<Record<string, string>>;
  notifications: { id: string; message: string }[];
  /** Of a lookup: scripts that are told before every search, and what they have added to the one that is coming. */
  preSearch: Set<(context: unknown) => unknown>;
  searchFilters: LookupFilter[];
}

export interface FormStateInput {
  form: Form;
  table: Table;
  /** Undefined for a record that is not saved yet. */
  id?: string;
  row: Row;
  access: (column: string) => ColumnAccess;
}

/** What it returns is waited for: an onsave may be asynchronous. */
export type SaveHandler = (context: unknown) => unknown;

/**
 * A form that is open: the record's columns, what scripts have done to its parts, and its notifications. Knows
 * nothing of how it is drawn; `subscribe` tells of every change.
 */
export class FormState {
  readonly form: Form;
  readonly table: Table;
  id: string | undefined;
  row: Row;
  readonly attributes = new Map<string, FormAttribute>();
  readonly controls = new Map<string, ControlState>();
  readonly sections = new Map<string, PartState>();
  readonly tabs = new Map<string, PartState>();
  notifications: FormNotification[] = [];
  openTab: string | undefined;
  /** Without the Write (or, for a new record, Create) privilege nothing can be typed. */
  readOnly = false;
  busy: string | undefined;
  version = 0;
  readonly onSave = new Set<SaveHandler>();
  readonly onLoad = new Set<SaveHandler>();
  readonly onPostSave = new Set<SaveHandler>();
  private readonly listeners = new Set<() => void>();

  constructor({ form, table, id, row, access }: FormStateInput) {
    this.form = form;
    this.table = table;
    this.id = id;
    this.row = row;
    for (const cell of form.header) this.addControl(cell, 'header_');
    for (const tab of form.tabs) {
      this.tabs.set(tab.id, { label: tab.label, visible: tab.visible });
      for (const section of sectionsOf(tab)) {
        this.sections.set(section.id, { label: section.label, visible: section.visible });
        for (const cell of section.rows.flat()) this.addControl(cell);
      }
    }
    for (const column of table.columns.values())
      this.attributes.set(
        column.name,
        new FormAttribute(column, access(column.name), valueIn(row, column), () => this.changed()),
      );
    this.openTab = form.tabs.find((tab) => tab.visible)?.id;
  }

  /** Scripts know the controls of the header by `header_` and their own id. */
  private addControl({ control, label, visible }: Cell, prefix = ''): void {
    if (!control) return;
    const { classId, column, disabled, parameters } = control;
    const id = control.id.startsWith(prefix) ? control.id : prefix + control.id;
    this.controls.set(id, {
      id,
      classId,
      column,
      disabled,
      label,
      visible,
      parameters,
      notifications: [],
      preSearch: new Set(),
      searchFilters: [],
    });
  }

  get isNew(): boolean {
    return this.id === undefined;
  }

  get isDirty(): boolean {
    return [...this.attributes.values()].some((attribute) => attribute.isDirty);
  }

  /** What the header says: the primary name as it was saved, or that the record is new. */
  get title(): string {
    const name = this.row[this.table.primaryName];
    if (typeof name === 'string' && name !== '') return name;
    return this.isNew ? say('New {table}', { table: this.table.label }) : say('(no name)');
  }

  /** Columns that must be filled before the record can be saved, with the controls that show them. */
  missing(): ControlState[] {
    return [...this.controls.values()].filter((control) => {
      const attribute = control.column === undefined ? undefined : this.attributes.get(control.column);
      return attribute?.requiredLevel === 'required' && attribute.isEmpty && this.canWrite(control);
    });
  }

  canWrite(control: Pick<ControlState, 'column' | 'disabled'>): boolean {
    const attribute = control.column === undefined ? undefined : this.attributes.get(control.column);
    if (this.readOnly || control.disabled || !attribute) return false;
    const { column, access } = attribute;
    return access.editable && (this.isNew ? column.validForCreate : column.validForUpdate);
  }

  /** What a save sends: the columns that have changed, or that a script always wants sent. */
  changes(setOf: (table: string) => string): Row {
    const changed = [...this.attributes.values()].filter(
      ({ isDirty, submitMode }) => submitMode === 'always' || (submitMode === 'dirty' && isDirty),
    );
    return Object.assign({}, ...changed.map(({ column, value }) => payloadOf(column, value, setOf))) as Row;
  }

  /** Takes over the row as Dataverse has it now. */
  accept(id: string, row: Row): void {
    this.id = id;
    this.row = row;
    for (const attribute of this.attributes.values()) attribute.accept(valueIn(row, attribute.column));
    this.changed();
  }

  notify(notification: FormNotification): void {
    this.notifications = [...this.notifications.filter(({ id }) => id !== notification.id), notification];
    this.changed();
  }

  clearNotification(id: string): boolean {
    const before = this.notifications.length;
    this.notifications = this.notifications.filter((one) => one.id !== id);
    this.changed();
    return this.notifications.length < before;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}

/** The sections of a tab, column by column. */
export function sectionsOf(tab: Tab): Section[] {
  return tab.columns.flatMap((column) => column.sections);
}
