import * as React from 'react';

/** A button; the first of a page submits it. */
export function Button(props: {
  children: React.ReactNode;
  primary?: boolean;
  disabled?: boolean;
  /** Without it, the button submits the page. */
  onClick?: () => void;
}): React.ReactElement {
  const { children, primary, disabled, onClick } = props;
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      className={primary ? 'nod-button nod-primary' : 'nod-button'}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
