import type { Fault } from '../http/faults';
import { BadRequest, type Reply, type Route } from '../http/serve-routes';
import { toRegisteredKey } from './client-assertion';
import type { EntraContext } from './context';
import { objectIdOf } from './identities';

/** The stand-in's own routes, under /_local/: mails, users, certificates, counts and faults. */
export function controlRoutes(context: EntraContext): Route[] {
  const { faults, keys, users, stats } = context;
  const ok = (body: unknown): Reply => ({ status: 200, body });
  const control = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
    name: 'control',
    method,
    path: `_local/${path}`,
    handle,
  });
  return [
    control('GET', 'mails', () => ok(context.mails)),
    control('DELETE', 'mails', () => {
      context.mails.length = 0;
      return { status: 204 };
    }),
    control('GET', 'stats', () => ok(stats)),
    control('POST', 'users', (request) => {
      const { userPrincipalName, displayName } = request.json();
      if (typeof userPrincipalName !== 'string') throw new BadRequest('userPrincipalName is required');
      const name = typeof displayName === 'string' ? displayName : userPrincipalName;
      const user = {
        id: objectIdOf(userPrincipalName),
        displayName: name,
        userPrincipalName,
        mail: userPrincipalName,
      };
      users.push(user);
      return { status: 201, body: user };
    }),
    control('POST', 'certificates', (request) => {
      const { clientId, pem } = request.json();
      if (typeof clientId !== 'string' || typeof pem !== 'string')
        throw new BadRequest('clientId and pem are required');
      try {
        keys.set(clientId, [...(keys.get(clientId) ?? []), toRegisteredKey(pem)]);
      } catch {
        throw new BadRequest('pem is neither a certificate nor a public key');
      }
      return { status: 201, body: { clientId } };
    }),
    control('GET', 'faults', () => ok(faults.list())),
    control('POST', 'faults', (request) => {
      const body = request.json();
      faults.set((body['faults'] ?? [body]) as Fault[]);
      return ok(faults.list());
    }),
    control('DELETE', 'faults', () => {
      faults.set([]);
      return { status: 204 };
    }),
  ];
}
