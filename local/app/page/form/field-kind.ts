import type { FormControl } from '../../model';
import type { Column } from '../data/types';
import { bareGuid } from '../xrm/guid';

export type FieldKind =
  | 'text'
  | 'memo'
  | 'number'
  | 'choice'
  | 'boolean'
  | 'date'
  | 'lookup'
  | 'subgrid'
  | 'custom'
  | 'web-resource'
  | 'unknown';

/** Classes of controls that are no field: https://learn.microsoft.com/power-apps/developer/model-driven-apps/form-xml-schema */
const SUBGRID = 'e7a81278-8635-4d9e-8d4d-59480b391c5b';
const WEB_RESOURCE = '9fdf5f91-88b1-47f4-ad53-c11efc01a01d';

/** Whether a control shows a page, and no column. */
export function isWebResource({ classId }: FormControl): boolean {
  return bareGuid(classId) === WEB_RESOURCE;
}

/** Name of the page that such a control shows. */
export function webResourceOf({ parameters }: FormControl): string {
  return (parameters.Url ?? '').replace(/^\$webresource:/i, '');
}

/** How a control is drawn: by its custom control, else by its class where that matters, else by its column's type. */
export function fieldKind(control: FormControl, column: Column | undefined): FieldKind {
  if (control.custom) return 'custom';
  if (isWebResource(control)) return 'web-resource';
  if (bareGuid(control.classId) === SUBGRID || (!column && control.parameters.TargetEntityType !== undefined))
    return 'subgrid';
  if (!column) return 'unknown';
  switch (column.type) {
    case 'String':
    case 'EntityName':
    case 'Uniqueidentifier':
      return 'text';
    case 'Memo':
      return 'memo';
    case 'Integer':
    case 'BigInt':
    case 'Decimal':
    case 'Double':
    case 'Money':
      return 'number';
    case 'Picklist':
    case 'State':
    case 'Status':
      return 'choice';
    case 'Boolean':
      return 'boolean';
    case 'DateTime':
      return 'date';
    case 'Lookup':
    case 'Customer':
    case 'Owner':
      return 'lookup';
    case 'Virtual':
      return 'unknown';
  }
}
