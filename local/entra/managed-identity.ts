import type { Reply, RouteRequest } from '../http/serve-routes';
import type { EntraContext } from './context';
import { INTEGRATION } from './identities';
import { issueToken } from './issue-token';

/**
 * The managed identity endpoint of a Functions app; the identity is the integration's.
 * https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
 */
export function managedIdentity(context: EntraContext, { headers, query }: RouteRequest): Reply {
  context.stats.managedIdentityRequests += 1;
  const refuse = (status: number, message: string): Reply => ({
    status,
    body: { statusCode: status, message },
  });
  if (headers['x-identity-header'] !== context.identityHeader)
    return refuse(401, 'X-IDENTITY-HEADER is missing or wrong.');
  if (query.get('api-version') !== '2019-08-01') return refuse(400, 'api-version must be 2019-08-01.');
  const resource = query.get('resource');
  if (resource === null) return refuse(400, 'resource is required.');
  const identity = context.identities.get(INTEGRATION);
  if (!identity) return refuse(400, 'No User Assigned or Delegated Managed Identity found.');
  const expires = Math.floor(context.now() / 1000) + context.issuer.lifetimeSeconds;
  const body = {
    access_token: issueToken(context, identity, resource),
    expires_on: String(expires),
    resource,
    token_type: 'Bearer',
    client_id: identity.name,
  };
  return { status: 200, body };
}
