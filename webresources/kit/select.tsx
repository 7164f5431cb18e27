import * as React from 'react';

/** A choice of the platform itself, in a Field. */
export function Select(props: {
  id: string;
  about: string | undefined;
  value: string;
  onChange: (value: string) => void;
  children: React.ReactNode;
}): React.ReactElement {
  const { id, about, value, onChange, children } = props;
  return (
    <select
      className="nod-input"
      id={id}
      aria-describedby={about}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {children}
    </select>
  );
}
