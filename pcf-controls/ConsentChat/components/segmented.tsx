import * as React from 'react';

/** A choice of one among few, as buttons side by side. */
export function Segmented<T extends string>(props: {
  label: string;
  options: readonly { key: T; text: string }[];
  selected: T;
  onSelect: (key: T) => void;
  disabled?: boolean;
}): React.ReactElement {
  const { label, options, selected, onSelect, disabled } = props;
  return (
    <div className="nodc-segmented" role="group" aria-label={label}>
      {options.map(({ key, text }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === selected}
          disabled={disabled}
          onClick={() => onSelect(key)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
