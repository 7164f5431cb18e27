import type { Column } from '../metadata/model';
import type { Literal } from '../query/filter-syntax';
import { invalidValue } from './fetch-errors';

const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;
const TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/**
 * The text of a condition's value in the terms of its column.
 * @throws DataverseError 400 when the column cannot hold it
 */
export function conditionValue(column: Column, text: string): Literal {
  switch (column.type) {
    case 'string':
    case 'memo':
      return { type: 'string', value: text };
    case 'uniqueidentifier':
    case 'lookup': {
      const id = GUID.exec(text.trim())?.[1];
      if (id === undefined) throw invalidValue(column.name, `'${text}' is not a GUID`);
      return { type: 'guid', value: id.toLowerCase() };
    }
    case 'boolean':
      if (!/^(0|1|true|false)$/i.test(text)) throw invalidValue(column.name, `'${text}' is not a Boolean`);
      return { type: 'boolean', value: /^(1|true)$/i.test(text) };
    case 'datetime':
    case 'dateonly':
      return { type: 'datetime', value: new Date(conditionTime(column, text)).toISOString() };
    case 'integer':
    case 'bigint':
    case 'decimal':
    case 'double':
    case 'money':
    case 'picklist':
    case 'state':
    case 'status': {
      const number = Number(text);
      if (text.trim() === '' || !Number.isFinite(number))
        throw invalidValue(column.name, `'${text}' is not a number`);
      return { type: 'number', value: number };
    }
  }
}

/** Milliseconds since 1970 of a date, or of a time, which is UTC unless it says otherwise. @throws DataverseError 400 */
export function conditionTime(column: Column, text: string): number {
  const trimmed = text.trim().replace(' ', 'T');
  const zoned = !trimmed.includes('T') || /(Z|[+-]\d\d:\d\d)$/.test(trimmed) ? trimmed : `${trimmed}Z`;
  const time = Date.parse(zoned);
  if (!TIME.test(text.trim()) || Number.isNaN(time))
    throw invalidValue(column.name, `'${text}' is not a date`);
  return time;
}
