import { BASE_ROLES } from './base-roles';
import { baseTables } from './base-tables';
import type { Organization } from './model';

/** An organization before any solution is imported. */
export function bareOrganization(): Organization {
  return {
    tables: baseTables(),
    choices: new Map(),
    roles: BASE_ROLES,
    profiles: [],
    variables: [],
    solution: { uniqueName: '', version: '' },
  };
}
