import type { Column } from '../data/types';
import { sameValue, type FieldValue } from './field-value';

/** Whether whoever is signed in may read and write a column: column security, apart from the table's privileges. */
export interface ColumnAccess {
  readable: boolean;
  editable: boolean;
}

export type RequiredLevel = 'none' | 'recommended' | 'required';

/** A column of the record on the form: its value, what it was, and who wants to know of a change. */
export class FormAttribute {
  requiredLevel: RequiredLevel;
  submitMode: 'always' | 'never' | 'dirty' = 'dirty';
  readonly onChange = new Set<(context: unknown) => void>();
  private current: FieldValue;
  private saved: FieldValue;

  constructor(
    readonly column: Column,
    readonly access: ColumnAccess,
    value: FieldValue,
    private readonly changed: () => void,
  ) {
    this.current = value;
    this.saved = value;
    this.requiredLevel = column.required ? 'required' : 'none';
  }

  get value(): FieldValue {
    return this.current;
  }

  get isDirty(): boolean {
    return !sameValue(this.current, this.saved);
  }

  get isEmpty(): boolean {
    return this.current === null || this.current === '';
  }

  set(value: FieldValue): void {
    this.current = value === '' ? null : value;
    this.changed();
  }

  /** The value as Dataverse has it now: nothing is left to save. */
  accept(value: FieldValue): void {
    this.current = value;
    this.saved = value;
  }
}
