import * as React from 'react';
import { textOfAttribute } from './attribute-text';
import type { FormState } from './form-state';
import { formStyles } from './form-styles';

/** The cells of the header, right of the record's name: what matters most, to be read and not changed there. */
export function FormHeader({ state }: { state: FormState }): React.ReactElement | null {
  const cells = state.form.header.flatMap(({ control, label }) => {
    const attribute = control?.column === undefined ? undefined : state.attributes.get(control.column);
    const part = state.controls.get(control?.id ?? '') ?? state.controls.get(`header_${control?.id ?? ''}`);
    return attribute && part?.visible ? [{ label: part.label || label, attribute }] : [];
  });
  if (cells.length === 0) return null;
  return (
    <dl className={formStyles.headerCells}>
      {cells.map(({ label, attribute }) => (
        <div key={attribute.column.name}>
          <dd className={formStyles.headerValue}>{textOfAttribute(attribute) || '---'}</dd>
          <dt className={formStyles.subtitle}>{label}</dt>
        </div>
      ))}
    </dl>
  );
}
