import { createHash } from 'node:crypto';

/** Whoever can have a token here: the app, or a person. */
export type Identity = {
  /** client_id in the local tenant. */
  name: string;
  kind: 'app' | 'person';
  objectId: string;
  displayName: string;
  userPrincipalName: string | undefined;
  /** Application permissions on Microsoft Graph. */
  graphRoles: readonly string[];
};

export const INTEGRATION = 'nod-integration';
/** Sets the organization up, as `npm run register` does; it is no person and signs in to no page. */
export const ADMINISTRATOR = 'sysadmin';
export const PEOPLE = ['admin', 'agent', 'marketer', 'auditor'] as const;
export const DOMAIN = 'nod.example';

/** The identities of the local tenant. Their roles in Dataverse are the solution's business. */
export function localIdentities(): Map<string, Identity> {
  const app: Identity = {
    name: INTEGRATION,
    kind: 'app',
    objectId: objectIdOf(INTEGRATION),
    displayName: 'Nod Integration',
    userPrincipalName: undefined,
    graphRoles: ['Mail.Send', 'User.Read.All', 'Organization.Read.All'],
  };
  const administrator: Identity = {
    name: ADMINISTRATOR,
    kind: 'app',
    objectId: objectIdOf(ADMINISTRATOR),
    displayName: 'System Administrator',
    userPrincipalName: undefined,
    graphRoles: [],
  };
  const people = PEOPLE.map((name): Identity => {
    const displayName = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    const userPrincipalName = `${name}@${DOMAIN}`;
    return {
      name,
      kind: 'person',
      objectId: objectIdOf(name),
      displayName,
      userPrincipalName,
      graphRoles: [],
    };
  });
  return new Map([app, administrator, ...people].map((identity) => [identity.name, identity]));
}

/** The object id of a name in the local tenant: a UUID that is the same at every start. */
export function objectIdOf(name: string): string {
  const hex = createHash('sha1').update(`nod-local/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
