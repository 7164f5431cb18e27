/** Someone who can get a token from the local Entra, and what the solution lets them do. */
export type Principal = {
  /** Client id at the token endpoint; for people also the name under which to sign in. */
  clientId: string;
  /** Id of the systemuser row. */
  userId: string;
  firstName?: string;
  lastName: string;
  /** Names of security roles of the solution. */
  roles: readonly string[];
  /** Names of column security profiles of the solution. */
  profiles: readonly string[];
  /** Only an application user has one. */
  applicationId?: string;
};

export const TENANT = 'local';
/** The client secret of everybody here. */
export const SECRET = 'local-secret';

const READERS = ['Nod Readers'];

/** Who there is. The ids are fixed, so that rows written in one run mean the same person in the next. */
export const PRINCIPALS = {
  'nod-integration': {
    clientId: 'nod-integration',
    userId: '5d3c2f10-0000-4000-8000-000000000001',
    lastName: 'Nod',
    roles: ['Nod Integration'],
    profiles: ['Nod Integration'],
    applicationId: '5d3c2f10-0000-4000-9000-000000000001',
  },
  admin: {
    clientId: 'admin',
    userId: '5d3c2f10-0000-4000-8000-000000000002',
    firstName: 'Ada',
    lastName: 'Admin',
    roles: ['Nod Admin'],
    profiles: READERS,
  },
  agent: {
    clientId: 'agent',
    userId: '5d3c2f10-0000-4000-8000-000000000003',
    firstName: 'Agnes',
    lastName: 'Agent',
    roles: ['Nod Agent'],
    profiles: READERS,
  },
  marketer: {
    clientId: 'marketer',
    userId: '5d3c2f10-0000-4000-8000-000000000004',
    firstName: 'Mark',
    lastName: 'Marketer',
    roles: ['Nod Marketer'],
    profiles: READERS,
  },
  auditor: {
    clientId: 'auditor',
    userId: '5d3c2f10-0000-4000-8000-000000000005',
    firstName: 'Audrey',
    lastName: 'Auditor',
    roles: ['Nod Auditor'],
    profiles: READERS,
  },
} as const satisfies Record<string, Principal>;

export type PrincipalName = keyof typeof PRINCIPALS;
