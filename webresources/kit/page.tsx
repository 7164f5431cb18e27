import * as React from 'react';

/** A page in a dialog: what it is about, its content, and its buttons, which stay in sight. */
export function Page(props: {
  /** What the person is to do here; the dialog around has the title. */
  intro?: React.ReactNode;
  children: React.ReactNode;
  buttons: React.ReactNode;
  /** Enter in one of its fields. */
  onSubmit?: () => void;
}): React.ReactElement {
  const { intro, children, buttons, onSubmit } = props;
  return (
    <main className="nod-page">
      <form
        className="nod-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <div className="nod-content">
          {intro && <p className="nod-intro">{intro}</p>}
          {children}
        </div>
        <div className="nod-buttons">{buttons}</div>
      </form>
    </main>
  );
}
