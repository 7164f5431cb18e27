import { randomUUID } from 'node:crypto';
import { BadRequest, type Reply, type Route, type RouteRequest } from '../http/serve-routes';
import type { DirectoryUser, EntraContext } from './context';
import { GraphError } from './graph-error';
import { isGraph } from './graph-audience';
import { DOMAIN, objectIdOf } from './identities';
import { readMail } from './read-mail';
import { InvalidToken } from './token-issuer';

/** The few routes of Microsoft Graph that the product asks for. */
export function graphRoutes(context: EntraContext): Route[] {
  const route = (
    name: string,
    method: Route['method'],
    path: string,
    role: string,
    handle: Route['handle'],
  ): Route => ({
    name,
    method,
    path: `v1.0/${path}`,
    handle: (request) => {
      authorize(context, request, role);
      return handle(request);
    },
  });
  return [
    route('mail', 'POST', 'users/{user}/sendMail', 'Mail.Send', (request) => sendMail(context, request)),
    route('graph', 'GET', 'users/{user}', 'User.Read.All', ({ params, query }) => {
      const user = findUser(context, params['user']);
      const body = { '@odata.context': `${context.url()}/v1.0/$metadata#users/$entity`, ...user };
      return { status: 200, body: select(body, query) };
    }),
    route('graph', 'GET', 'organization', 'Organization.Read.All', ({ query }) => {
      const organization = {
        id: objectIdOf('organization'),
        displayName: 'Nod Local',
        verifiedDomains: [
          { capabilities: 'Email', isDefault: true, isInitial: true, name: DOMAIN, type: 'Managed' },
        ],
      };
      const value = [select(organization, query)];
      return {
        status: 200,
        body: { '@odata.context': `${context.url()}/v1.0/$metadata#organization`, value },
      };
    }),
  ];
}

function authorize(context: EntraContext, request: RouteRequest, role: string): void {
  const token = request.headers.authorization;
  if (token === undefined) throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  try {
    const claims = context.issuer.verify(token);
    if (!isGraph(claims.aud, context.url()))
      throw new InvalidToken('Access token validation failure. Invalid audience.');
    if (claims.roles.includes(role)) return;
  } catch (error) {
    if (!(error instanceof InvalidToken)) throw error;
    throw new GraphError(401, 'InvalidAuthenticationToken', error.message);
  }
  const code = role === 'Mail.Send' ? 'ErrorAccessDenied' : 'Authorization_RequestDenied';
  throw new GraphError(403, code, 'Insufficient privileges to complete the operation.');
}

function sendMail(context: EntraContext, request: RouteRequest): Reply {
  const user = findUser(context, request.params['user'], 'ErrorInvalidUser');
  const { message, saveToSentItems } = readMail(readJson(request));
  context.mails.push({
    id: randomUUID(),
    from: user.mail,
    sentAt: new Date(context.now()).toISOString(),
    message,
    saveToSentItems,
  });
  context.stats.mails += 1;
  return { status: 202 };
}

function readJson(request: RouteRequest): Record<string, unknown> {
  try {
    return request.json();
  } catch (error) {
    if (error instanceof BadRequest)
      throw new GraphError(400, 'BadRequest', 'Unable to read JSON request payload.');
    throw error;
  }
}

function findUser(context: EntraContext, name = '', code = 'Request_ResourceNotFound'): DirectoryUser {
  const wanted = name.toLowerCase();
  const user = context.users.find(
    (one) => one.id === wanted || one.userPrincipalName.toLowerCase() === wanted,
  );
  if (user) return user;
  throw new GraphError(404, code, `The requested user '${name}' is invalid.`);
}

function select(object: Record<string, unknown>, query: URLSearchParams): Record<string, unknown> {
  const wanted = query.get('$select')?.split(',');
  if (!wanted) return object;
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => key.startsWith('@') || wanted.includes(key)),
  );
}
