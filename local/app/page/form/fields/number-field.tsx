import * as React from 'react';
import { TextField } from '@fluentui/react';
import { say } from '../../words/say';
import { type FieldProps, ariaOf } from './field-props';

/** A number as it is typed; what is none yet stands there with a word about it and does not reach the record. */
export function NumberInput(props: FieldProps): React.ReactElement {
  const { id, attribute, set, label } = props;
  const { value, column } = attribute;
  const [typed, setTyped] = React.useState<string | undefined>();
  const isWhole = column.type === 'Integer' || column.type === 'BigInt';
  const shown = typed ?? (typeof value === 'number' ? String(value) : '');
  const wrong = typed !== undefined && readNumber(typed, isWhole) === undefined;
  return (
    <TextField
      id={id}
      ariaLabel={label}
      value={shown}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      {...ariaOf({ ...props, invalid: props.invalid || wrong })}
      autoComplete="off"
      errorMessage={wrong ? (isWhole ? say('A whole number, please.') : say('A number, please.')) : undefined}
      onChange={(_, text = '') => {
        const number = readNumber(text, isWhole);
        setTyped(text);
        if (number !== undefined) set(number);
      }}
      onBlur={() => {
        if (!wrong) setTyped(undefined);
      }}
    />
  );
}

/** null for no text, undefined for text that is no such number. */
export function readNumber(text: string, isWhole: boolean): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const pattern = isWhole ? /^-?\d+$/ : /^-?\d+([.,]\d+)?$/;
  return pattern.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}
