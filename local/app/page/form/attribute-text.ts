import { formatValue, keyOf } from '../data/format-value';
import type { FormAttribute } from './attribute';
import { isLookupValue } from './field-value';

/** What a person reads for an attribute's value; dots for one that may not be read. */
export function textOfAttribute({ column, value, access }: FormAttribute): string {
  if (!access.readable) return '●●●●●';
  if (isLookupValue(value)) return value.map(({ name }) => name ?? '').join('; ');
  return formatValue({ [keyOf(column)]: value instanceof Date ? value.toISOString() : value }, column);
}
