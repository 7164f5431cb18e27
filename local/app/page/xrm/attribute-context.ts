import type { FormAttribute, RequiredLevel } from '../form/attribute';
import type { FieldValue } from '../form/field-value';
import { collection } from './collection';
import { guarded } from './not-implemented';

const ATTRIBUTE_TYPES: Record<string, string> = {
  String: 'string',
  Memo: 'memo',
  Integer: 'integer',
  BigInt: 'integer',
  Decimal: 'decimal',
  Double: 'double',
  Money: 'money',
  Boolean: 'boolean',
  DateTime: 'datetime',
  Picklist: 'optionset',
  State: 'optionset',
  Status: 'optionset',
  Lookup: 'lookup',
  Customer: 'lookup',
  Owner: 'lookup',
};

/** A column of the form as scripts have it: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/attributes */
export function createAttribute(
  attribute: FormAttribute,
  given: {
    fireOnChange: () => void;
    /** What the form must be drawn anew for. */
    changed: () => void;
    controls: () => object[];
  },
): object {
  return guarded(`attribute ${attribute.column.name}`, {
    getName: () => attribute.column.name,
    getAttributeType: () => ATTRIBUTE_TYPES[attribute.column.type] ?? 'string',
    getFormat: () => attribute.column.format?.toLowerCase() ?? null,
    getValue: () => attribute.value,
    setValue: (value: FieldValue) => attribute.set(value ?? null),
    getIsDirty: () => attribute.isDirty,
    getRequiredLevel: () => attribute.requiredLevel,
    setRequiredLevel: (level: RequiredLevel) => {
      attribute.requiredLevel = level;
      given.changed();
    },
    getSubmitMode: () => attribute.submitMode,
    setSubmitMode: (mode: FormAttribute['submitMode']) => void (attribute.submitMode = mode),
    getMaxLength: () => attribute.column.maxLength ?? null,
    getOptions: () => attribute.column.options.map(({ value, label }) => ({ value, text: label })),
    getOption: (value: number) => {
      const found = attribute.column.options.find((option) => option.value === Number(value));
      return found ? { value: found.value, text: found.label } : null;
    },
    getText: () =>
      attribute.column.options.find((option) => option.value === Number(attribute.value))?.label ?? '',
    getSelectedOption: () => {
      const found = attribute.column.options.find((option) => option.value === attribute.value);
      return found ? { value: found.value, text: found.label } : null;
    },
    getUserPrivilege: () => ({
      canRead: attribute.access.readable,
      canUpdate: attribute.access.editable,
      canCreate: attribute.access.editable,
    }),
    addOnChange: (handler: (context: unknown) => void) => void attribute.onChange.add(handler),
    removeOnChange: (handler: (context: unknown) => void) => void attribute.onChange.delete(handler),
    fireOnChange: given.fireOnChange,
    controls: collection(given.controls),
  });
}
