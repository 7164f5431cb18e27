import { badQuery } from '../errors';
import type { Column } from '../metadata/model';
import type { SqlValue } from '../storage/store';
import type { Literal } from './filter-syntax';

/**
 * What a literal is in the column's own terms.
 * @throws DataverseError 400 when the two cannot be compared, as OData has it
 */
export function literalValue(literal: Literal, column: Column): SqlValue {
  if (literal.type === 'null') return null;
  switch (column.type) {
    case 'string':
    case 'memo':
      if (literal.type === 'string') return literal.value;
      break;
    case 'uniqueidentifier':
    case 'lookup':
      if (literal.type === 'guid') return literal.value;
      break;
    case 'boolean':
      if (literal.type === 'boolean') return literal.value ? 1 : 0;
      break;
    case 'datetime':
    case 'dateonly':
      if (literal.type === 'datetime') return Date.parse(literal.value) / 1000;
      break;
    case 'integer':
    case 'bigint':
    case 'decimal':
    case 'double':
    case 'money':
    case 'picklist':
    case 'state':
    case 'status':
      if (literal.type === 'number') return literal.value;
      break;
  }
  throw badQuery(
    `A binary operator with incompatible types was detected. '${column.name}' is ${column.type}, the value is ${literal.type}.`,
  );
}
