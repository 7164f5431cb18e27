import * as React from 'react';
import { Dropdown } from '@fluentui/react';
import { say } from '../../words/say';
import { type FieldProps, ariaOf } from './field-props';

const NONE = 'none';

/** One of a column's options, or none. */
export function ChoiceInput(props: FieldProps): React.ReactElement {
  const { column, value, requiredLevel } = props.attribute;
  const options = column.options.map(({ value: key, label: text }) => ({ key, text }));
  const mayBeNone = requiredLevel !== 'required' && column.type === 'Picklist';
  return (
    <Options
      {...props}
      selected={typeof value === 'number' ? value : null}
      options={mayBeNone ? [{ key: NONE, text: '---' }, ...options] : options}
      choose={(key) => props.set(typeof key === 'number' ? key : null)}
    />
  );
}

/** Yes or no, by the column's own words. */
export function BooleanInput(props: FieldProps): React.ReactElement {
  const { column, value } = props.attribute;
  const text = (which: number, otherwise: string) =>
    column.options.find((option) => option.value === which)?.label ?? otherwise;
  return (
    <Options
      {...props}
      selected={typeof value === 'boolean' ? String(value) : null}
      options={[
        { key: 'false', text: text(0, say('No')) },
        { key: 'true', text: text(1, say('Yes')) },
      ]}
      choose={(key) => props.set(key === 'true')}
    />
  );
}

type Key = string | number;

function Options({
  selected,
  options,
  choose,
  ...props
}: FieldProps & {
  selected: Key | null;
  options: { key: Key; text: string }[];
  choose: (key: Key) => void;
}): React.ReactElement {
  return (
    <Dropdown
      id={props.id}
      ariaLabel={props.label}
      placeholder="---"
      selectedKey={selected}
      options={options}
      {...ariaOf(props)}
      onChange={(_, option) => option && choose(option.key)}
    />
  );
}
