import { formatValue, keyOf } from '../data/format-value';
import type { Column, Row } from '../data/types';
import type { ColumnAccess } from '../form/attribute';
import { isLookupValue, type FieldValue } from '../form/field-value';
import { bareGuid } from '../xrm/guid';

/** A column that a control is bound to, wherever it stands: on a form or in a grid. */
export interface BoundColumn {
  column: Column;
  access: ColumnAccess;
  value: FieldValue;
  error?: string;
  /** Undefined where nothing can be changed, as in a grid. */
  set?: (value: FieldValue) => void;
}

/** A property of `context.parameters` over a column. */
export function boundProperty({ column, access, value, error }: BoundColumn) {
  return {
    type: column.type,
    raw: access.readable ? toRaw(value) : null,
    formatted: access.readable ? format(column, value) : '',
    error: error !== undefined,
    errorMessage: error ?? '',
    security: { readable: access.readable, editable: access.editable, secured: column.secured },
    attributes: columnAttributes(column),
  };
}

/** A property over a value that the form's designer has typed in. */
export function staticProperty(type: string, text: string | undefined) {
  const raw = parseStatic(type, text);
  return {
    type,
    raw,
    formatted: text ?? '',
    error: false,
    errorMessage: '',
    security: { readable: true, editable: true, secured: false },
  };
}

function parseStatic(type: string, text: string | undefined): unknown {
  if (text === undefined) return null;
  switch (type) {
    case 'TwoOptions':
      return text === 'true' || text === '1';
    case 'OptionSet':
    case 'Whole.None':
    case 'Decimal':
    case 'FP':
    case 'Currency':
      return text === '' ? null : Number(text);
    default:
      return text;
  }
}

/** Lookups have bare ids in controls, and ids in braces in form scripts. */
function toRaw(value: FieldValue): unknown {
  return isLookupValue(value)
    ? value.map(({ id, name, entityType }) => ({ id: bareGuid(id), name, entityType }))
    : value;
}

/** What a control gave back, as the form keeps it. @throws TypeError for what no column holds */
export function fromOutput(value: unknown): FieldValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value;
  if (Array.isArray(value)) return value.length === 0 ? null : (value as FieldValue);
  throw new TypeError('A control gave back what no column can hold.');
}

function format(column: Column, value: FieldValue): string {
  if (isLookupValue(value)) return value.map(({ name }) => name ?? '').join('; ');
  const key = keyOf(column);
  const row: Row = { [key]: value instanceof Date ? value.toISOString() : value };
  return formatValue(row, column);
}

const REQUIRED_LEVEL = { none: 0, applicationRequired: 2 };

/** https://learn.microsoft.com/power-apps/developer/component-framework/reference/property */
function columnAttributes(column: Column) {
  return {
    LogicalName: column.name,
    DisplayName: column.label,
    Type: column.type.toLowerCase(),
    IsSecured: column.secured,
    RequiredLevel: column.required ? REQUIRED_LEVEL.applicationRequired : REQUIRED_LEVEL.none,
    Description: '',
    SourceType: 0,
    ...(column.maxLength === undefined ? {} : { MaxLength: column.maxLength }),
    ...(column.format === undefined ? {} : { Format: column.format }),
    ...(column.options.length === 0
      ? {}
      : { Options: column.options.map(({ value, label }) => ({ Value: value, Label: label, Color: '' })) }),
    ...(column.targets.length === 0 ? {} : { Targets: column.targets }),
  };
}
