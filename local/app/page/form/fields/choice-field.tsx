import * as React from 'react';
import { Dropdown } from '@fluentui/react';
import type { FieldProps } from './field-props';

const NONE = 'none';

/** One of a column's options, or none. */
export function ChoiceInput({
  id,
  attribute,
  invalid,
  describedBy,
  set,
  label,
}: FieldProps): React.ReactElement {
  const { column, value, requiredLevel } = attribute;
  const options = column.options.map(({ value: key, label: text }) => ({ key, text }));
  const mayBeNone = requiredLevel !== 'required' && column.type === 'Picklist';
  return (
    <Dropdown
      id={id}
      ariaLabel={label}
      placeholder="---"
      selectedKey={typeof value === 'number' ? value : null}
      options={mayBeNone ? [{ key: NONE, text: '---' }, ...options] : options}
      aria-required={requiredLevel === 'required'}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(_, option) => option && set(typeof option.key === 'number' ? option.key : null)}
    />
  );
}

/** Yes or no, by the column's own words. */
export function BooleanInput({
  id,
  attribute,
  invalid,
  describedBy,
  set,
  label,
}: FieldProps): React.ReactElement {
  const { column, value } = attribute;
  const text = (which: number, otherwise: string) =>
    column.options.find((option) => option.value === which)?.label ?? otherwise;
  return (
    <Dropdown
      id={id}
      ariaLabel={label}
      placeholder="---"
      selectedKey={typeof value === 'boolean' ? String(value) : null}
      options={[
        { key: 'false', text: text(0, 'No') },
        { key: 'true', text: text(1, 'Yes') },
      ]}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(_, option) => option && set(option.key === 'true')}
    />
  );
}
