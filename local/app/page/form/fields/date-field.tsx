import * as React from 'react';
import { formStyles } from '../form-styles';
import { type FieldProps, ariaOf } from './field-props';

/** A day, and the time of day where the column has one: the browser's own inputs, which know its locale. */
export function DateInput(props: FieldProps): React.ReactElement {
  const { id, attribute, set, label } = props;
  const date = attribute.value instanceof Date ? attribute.value : undefined;
  const dateOnly = attribute.column.format === 'DateOnly';
  return (
    <input
      id={id}
      className={formStyles.input}
      type={dateOnly ? 'date' : 'datetime-local'}
      aria-label={label}
      {...ariaOf(props)}
      value={date ? localText(date).slice(0, dateOnly ? 10 : 16) : ''}
      onChange={({ target }) =>
        set(target.value === '' ? null : new Date(dateOnly ? `${target.value}T12:00` : target.value))
      }
    />
  );
}

/** 2026-03-09T14:05 in the browser's own time. */
export function localText(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
