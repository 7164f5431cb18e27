import { BASIC_USER, SYSTEM_ADMINISTRATOR } from '../dataverse';
import type { ADMINISTRATOR, INTEGRATION, PEOPLE } from '../entra';

/** Somebody who can have a token from the local Entra, and what they are given in Dataverse at the start. */
export type Principal = {
  /** Id of the systemuser row. */
  userId: string;
  firstName?: string;
  lastName: string;
  /** Names of security roles: those of the solution, and for people the platform's own beside them. */
  roles: readonly string[];
  /** Names of column security profiles of the solution. */
  profiles: readonly string[];
  /** Only an application user has one. */
  applicationId?: string;
};

/** Name at the token endpoint (`client_id`) of everybody in the tenant. */
export type PrincipalName = typeof INTEGRATION | typeof ADMINISTRATOR | (typeof PEOPLE)[number];

const READERS = ['Nod Readers'];

/** A person has the platform's base role beside that of the product; an application does without. */
const person = (role: string) => [BASIC_USER, role];

/** Who there is. The ids are fixed, so that rows written in one run mean the same person in the next. */
export const PRINCIPALS: Readonly<Record<PrincipalName, Principal>> = {
  'nod-integration': {
    userId: '5d3c2f10-0000-4000-8000-000000000001',
    lastName: 'Nod Integration',
    roles: ['Nod Integration'],
    profiles: ['Nod Integration'],
    applicationId: '5d3c2f10-0000-4000-9000-000000000001',
  },
  sysadmin: {
    userId: '5d3c2f10-0000-4000-8000-000000000006',
    lastName: 'System Administrator',
    roles: person(SYSTEM_ADMINISTRATOR),
    profiles: [],
    applicationId: '5d3c2f10-0000-4000-9000-000000000006',
  },
  admin: {
    userId: '5d3c2f10-0000-4000-8000-000000000002',
    firstName: 'Ada',
    lastName: 'Admin',
    roles: person('Nod Admin'),
    profiles: READERS,
  },
  agent: {
    userId: '5d3c2f10-0000-4000-8000-000000000003',
    firstName: 'Agnes',
    lastName: 'Agent',
    roles: person('Nod Agent'),
    profiles: READERS,
  },
  marketer: {
    userId: '5d3c2f10-0000-4000-8000-000000000004',
    firstName: 'Mark',
    lastName: 'Marketer',
    roles: person('Nod Marketer'),
    profiles: READERS,
  },
  auditor: {
    userId: '5d3c2f10-0000-4000-8000-000000000005',
    firstName: 'Audrey',
    lastName: 'Auditor',
    roles: person('Nod Auditor'),
    profiles: READERS,
  },
};

/** Whoever sets the local cloud up: a System Administrator that nobody can sign in as. */
export const SETUP_USER_ID = '5d3c2f10-0000-4000-8000-000000000000';

/** The principal of this name; undefined for a name that nobody has. */
export function principalOf(name: string): Principal | undefined {
  return Object.entries(PRINCIPALS).find(([known]) => known === name)?.[1];
}
