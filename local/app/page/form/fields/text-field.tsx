import * as React from 'react';
import { TextField } from '@fluentui/react';
import { type FieldProps, ariaOf } from './field-props';

/** Text in a line or in several. */
export function TextInput({ lines, ...props }: FieldProps & { lines?: number }): React.ReactElement {
  const { id, attribute, set, label } = props;
  const value = typeof attribute.value === 'string' ? attribute.value : '';
  return (
    <TextField
      id={id}
      ariaLabel={label}
      value={value}
      maxLength={attribute.column.maxLength}
      multiline={lines !== undefined}
      rows={lines}
      autoAdjustHeight={false}
      resizable={lines !== undefined}
      type={inputType(attribute.column.format)}
      {...ariaOf(props)}
      autoComplete="off"
      onChange={(_, text) => set(text === undefined || text === '' ? null : text)}
    />
  );
}

function inputType(format: string | undefined): string {
  switch (format?.toLowerCase()) {
    case 'email':
      return 'email';
    case 'phone':
      return 'tel';
    case 'url':
      return 'url';
    default:
      return 'text';
  }
}
