import * as React from 'react';

/** A labelled control with what helps to fill it, and what is wrong with it. The control takes `id` and `about`. */
export function Field(props: {
  label: string;
  hint?: React.ReactNode;
  problem?: string;
  required?: boolean;
  children: (given: { id: string; about: string | undefined }) => React.ReactNode;
}): React.ReactElement {
  const { label, hint, problem, required, children } = props;
  const id = useId();
  const about = hint || problem ? `${id}-about` : undefined;
  return (
    <div className="nod-field">
      <label className="nod-label" htmlFor={id}>
        {label}
        {required && (
          <span className="nod-required" aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      {children({ id, about })}
      {about && (
        <div className="nod-about" id={about}>
          {problem && (
            <span className="nod-problem" role="alert">
              {problem}
            </span>
          )}
          {hint}
        </div>
      )}
    </div>
  );
}

let last = 0;

/** React 16 has none. */
export function useId(): string {
  const [id] = React.useState(() => `nod-${(last += 1)}`);
  return id;
}
