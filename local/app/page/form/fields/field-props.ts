import type { FormAttribute } from '../attribute';
import type { FieldValue } from '../field-value';

/** What every field of a form is given. */
export interface FieldProps {
  /** Id of the element that takes the focus; the label points to it. */
  id: string;
  label: string;
  attribute: FormAttribute;
  invalid: boolean;
  describedBy?: string;
  set: (value: FieldValue) => void;
}

/** How an input says that it must be filled, that it is wrong, and where it stands what is wrong. */
export function ariaOf({ attribute, invalid, describedBy }: FieldProps) {
  return {
    'aria-required': attribute.requiredLevel === 'required',
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
  };
}
