import type { Route, RouteRequest, Reply } from '../http/serve-routes';
import { checkClientAssertion } from './client-assertion';
import type { EntraContext } from './context';
import { EntraError } from './entra-error';
import type { Identity } from './identities';
import { issueToken } from './issue-token';
import { managedIdentity } from './managed-identity';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The token endpoint, discovery, and the managed identity endpoint. */
export function tokenRoutes(context: EntraContext): Route[] {
  return [
    {
      name: 'token',
      method: 'POST',
      path: '{tenant}/oauth2/v2.0/token',
      handle: (request) => token(context, request),
    },
    {
      name: 'discovery',
      method: 'GET',
      path: '{tenant}/v2.0/.well-known/openid-configuration',
      handle: ({ params }) => discovery(context, params['tenant']),
    },
    {
      name: 'discovery',
      method: 'GET',
      path: '{tenant}/discovery/v2.0/keys',
      handle: ({ params }) => {
        checkTenant(context, params['tenant']);
        return { status: 200, body: context.issuer.jwks() };
      },
    },
    {
      name: 'identity',
      method: 'GET',
      path: 'msi/token',
      handle: (request) => managedIdentity(context, request),
    },
  ];
}

function token(context: EntraContext, request: RouteRequest): Reply {
  context.stats.tokenRequests += 1;
  checkTenant(context, request.params['tenant']);
  const form = new URLSearchParams(request.bytes.toString('utf8'));
  const grant = required(form, 'grant_type');
  if (grant !== 'client_credentials') {
    throw new EntraError('unsupported_grant_type', {
      code: 70003,
      message: `The app requested an unsupported grant type '${grant}'.`,
    });
  }
  const clientId = required(form, 'client_id');
  const identity = context.identities.get(clientId);
  if (!identity) {
    throw new EntraError('unauthorized_client', {
      code: 700016,
      message: `Application with identifier '${clientId}' was not found in the directory '${context.tenant}'.`,
    });
  }
  authenticate(context, identity, form);
  const scope = required(form, 'scope');
  const audience = /^(\S+)\/\.default$/.exec(scope)?.[1];
  if (audience === undefined) {
    throw new EntraError('invalid_scope', {
      code: 1002012,
      message: `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    });
  }
  const seconds = context.issuer.lifetimeSeconds;
  const body = {
    token_type: 'Bearer',
    expires_in: seconds,
    ext_expires_in: seconds,
    access_token: issueToken(context, identity, audience),
  };
  return { status: 200, body, headers: { 'cache-control': 'no-store, no-cache' } };
}

function authenticate(context: EntraContext, identity: Identity, form: URLSearchParams): void {
  const assertion = form.get('client_assertion');
  if (assertion !== null) {
    if (form.get('client_assertion_type') !== ASSERTION_TYPE) {
      throw new EntraError('invalid_request', {
        code: 900144,
        message: `The client_assertion_type must be ${ASSERTION_TYPE}.`,
      });
    }
    const keys = context.keys.get(identity.name) ?? [];
    checkClientAssertion({
      assertion,
      clientId: identity.name,
      keys,
      tenant: context.tenant,
      now: context.now(),
    });
    return;
  }
  const secret = form.get('client_secret');
  if (secret === null) {
    throw new EntraError('invalid_client', {
      code: 7000216,
      message:
        "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
      status: 401,
    });
  }
  if (secret !== context.secret) {
    throw new EntraError('invalid_client', {
      code: 7000215,
      message: `Invalid client secret provided for the app '${identity.name}'.`,
      status: 401,
    });
  }
}

function discovery(context: EntraContext, tenant: string | undefined): Reply {
  checkTenant(context, tenant);
  const base = `${context.url()}/${context.tenant}`;
  return {
    status: 200,
    body: {
      token_endpoint: `${base}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
      jwks_uri: `${base}/discovery/v2.0/keys`,
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      response_types_supported: ['token'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
    },
  };
}

function checkTenant(context: EntraContext, tenant: string | undefined): void {
  if (tenant === context.tenant) return;
  throw new EntraError('invalid_request', { code: 90002, message: `Tenant '${tenant}' not found.` });
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value !== null && value !== '') return value;
  throw new EntraError('invalid_request', {
    code: 900144,
    message: `The request body must contain the following parameter: '${name}'.`,
  });
}
