import * as React from 'react';
import { Field } from '../kit/field';
import type { ColumnInfo } from '../kit/metadata';
import { Notice } from '../kit/notice';
import { say } from '../kit/words';
import { words } from './words';

/** The Boolean column that decides about everything an agent may send. */
export function ComplianceField(props: {
  booleans: readonly ColumnInfo[];
  /** Empty for none. */
  chosen: string;
  onChange: (chosen: string) => void;
}): React.ReactElement {
  const { booleans, chosen, onChange } = props;
  if (booleans.length === 0) return <Notice kind="warning">{say(words.noBooleans)}</Notice>;
  const isSystem = booleans.some(({ name, custom }) => name === chosen && !custom);
  const options = (custom: boolean) =>
    booleans
      .filter((one) => one.custom === custom)
      .map(({ name, label }) => <option key={name} value={name}>{`${label} (${name})`}</option>);
  return (
    <>
      <Field label={say(words.field)} hint={say(words.fieldHint)}>
        {({ id, about }) => (
          <select
            className="nod-input"
            id={id}
            aria-describedby={about}
            value={chosen}
            onChange={({ target }) => onChange(target.value)}
          >
            <option value="">{say(words.noField)}</option>
            <optgroup label={say(words.customFields)}>{options(true)}</optgroup>
            <optgroup label={say(words.systemFields)}>{options(false)}</optgroup>
          </select>
        )}
      </Field>
      {isSystem && <Notice kind="warning">{say(words.systemField)}</Notice>}
    </>
  );
}
