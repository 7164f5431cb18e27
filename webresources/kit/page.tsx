import * as React from 'react';

/** A page in a dialog: what it is about, its content, and its buttons, which stay in sight. */
export function Page(props: {
  /** What the dialog around has for a title: whoever moves by headings finds it on the page too. */
  title?: string;
  /** Instead of a title where the content has its own heading. */
  label?: string;
  /** What the person is to do here. */
  intro?: React.ReactNode;
  children: React.ReactNode;
  buttons: React.ReactNode;
  /** Enter in one of its fields. */
  onSubmit?: () => void;
}): React.ReactElement {
  const { title, label, intro, children, buttons, onSubmit } = props;
  return (
    <main className="nod-page" aria-label={title ?? label}>
      <form
        className="nod-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        {/* What is longer than the dialog can be scrolled without a mouse, whether or not there is a field in it. */}
        <div className="nod-content" tabIndex={0}>
          {title && <h1 className="nod-heard">{title}</h1>}
          {intro && <p className="nod-intro">{intro}</p>}
          {children}
        </div>
        <div className="nod-buttons">{buttons}</div>
      </form>
    </main>
  );
}
