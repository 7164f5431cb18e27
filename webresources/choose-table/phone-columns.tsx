import * as React from 'react';
import { useId } from '../kit/field';
import type { TextColumn } from '../kit/metadata';
import { say } from '../kit/words';
import { phoneCandidates } from './propose';
import { words } from './words';

/** The phone columns in order: each can be moved and taken off, and others added. */
export function PhoneColumns(props: {
  texts: readonly TextColumn[];
  chosen: readonly string[];
  problem?: string;
  onChange: (chosen: string[]) => void;
}): React.ReactElement {
  const { texts, chosen, problem, onChange } = props;
  const id = useId();
  const [spoken, setSpoken] = React.useState('');
  const labelOf = (name: string) => texts.find((one) => one.name === name)?.label ?? name;
  const others = phoneCandidates(texts).filter(({ name }) => !chosen.includes(name));
  const move = (at: number, by: number) => {
    const moved = [...chosen];
    moved.splice(at + by, 0, ...moved.splice(at, 1));
    onChange(moved);
    setSpoken(`${labelOf(chosen[at]!)}: ${at + by + 1} / ${chosen.length}`);
  };
  const options = (isPhone: boolean) =>
    others
      .filter((one) => one.isPhone === isPhone)
      .map(({ name, label }) => <option key={name} value={name}>{`${label} (${name})`}</option>);
  return (
    <fieldset className="nod-fields" aria-describedby={`${id}-about`}>
      <legend>{say(words.phones)}</legend>
      {chosen.length > 0 && (
        <ol className="nod-list">
          {chosen.map((name, at) => (
            <li key={name}>
              <span className="nod-choice-text">
                {labelOf(name)} <span className="nod-name">{name}</span>
              </span>
              <Small
                label={`${say(words.up)}: ${labelOf(name)}`}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                ↑
              </Small>
              <Small
                label={`${say(words.down)}: ${labelOf(name)}`}
                disabled={at === chosen.length - 1}
                onClick={() => move(at, 1)}
              >
                ↓
              </Small>
              <Small
                label={`${say(words.remove)}: ${labelOf(name)}`}
                onClick={() => onChange(chosen.filter((one) => one !== name))}
              >
                ✕
              </Small>
            </li>
          ))}
        </ol>
      )}
      <select
        className="nod-input"
        aria-label={say(words.addPhone)}
        value=""
        onChange={({ target }) => target.value && onChange([...chosen, target.value])}
      >
        <option value="">{`${say(words.addPhone)}…`}</option>
        <optgroup label={say(words.phoneFormat)}>{options(true)}</optgroup>
        <optgroup label={say(words.otherTexts)}>{options(false)}</optgroup>
      </select>
      <div className="nod-about" id={`${id}-about`}>
        {problem && (
          <span className="nod-problem" role="alert">
            {problem}
          </span>
        )}
        {say(words.phonesHint)}
      </div>
      <span className="nod-heard" role="status">
        {spoken}
      </span>
    </fieldset>
  );
}

function Small(props: {
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: string;
}): React.ReactElement {
  const { label, disabled, onClick, children } = props;
  return (
    <button
      type="button"
      className="nod-button nod-small"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
