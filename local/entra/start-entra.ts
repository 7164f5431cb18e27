import { listen } from '../http/listen';
import { FaultPlan } from '../http/faults';
import { type Reply, serveRoutes } from '../http/serve-routes';
import { type RegisteredKey, toRegisteredKey } from './client-assertion';
import type { EntraContext, EntraStats, KeptMail } from './context';
import { controlRoutes } from './control-routes';
import { EntraError } from './entra-error';
import { GraphError } from './graph-error';
import { graphRoutes } from './graph-routes';
import { DOMAIN, localIdentities, objectIdOf } from './identities';
import { type TokenClaims, TokenIssuer } from './token-issuer';
import { tokenRoutes } from './token-routes';

export type EntraOptions = {
  port?: number;
  /** Default `local`. */
  tenant?: string;
  /** The secret of every identity. Default `local-secret`. */
  secret?: string;
  /** Certificates or public keys in PEM, by client_id. */
  certificates?: Readonly<Record<string, string>>;
  /** What X-IDENTITY-HEADER must be. Default `local-identity-header`. */
  identityHeader?: string;
  /** Default 3599. */
  tokenLifetimeSeconds?: number;
  now?: () => Date;
  /** Random numbers from 0 to 1, for faults that hit a share. */
  random?: () => number;
};

export type LocalEntra = {
  url: string;
  port: number;
  tenant: string;
  tokenEndpoint: string;
  /** The values of IDENTITY_ENDPOINT and IDENTITY_HEADER for a managed identity. */
  identityEndpoint: string;
  identityHeader: string;
  /** The claims of a token of this tenant, given with or without `Bearer `. Throws InvalidToken; check `aud`. */
  verifyToken: (bearer: string | undefined) => TokenClaims;
  stats: EntraStats;
  /** The mails that Graph accepted. */
  mails: readonly KeptMail[];
  close: () => Promise<void>;
};

/**
 * Starts a stand-in for Microsoft Entra and for the part of Microsoft Graph that the product uses. What it
 * does not do, it answers with 501 in the vendor's shape.
 */
export async function startEntra(options: EntraOptions = {}): Promise<LocalEntra> {
  const tenant = options.tenant ?? 'local';
  const now = (): number => (options.now?.() ?? new Date()).getTime();
  const identities = localIdentities();
  const keys = new Map<string, RegisteredKey[]>();
  for (const [clientId, pem] of Object.entries(options.certificates ?? {}))
    keys.set(clientId, [toRegisteredKey(pem)]);
  const people = [...identities.values()].flatMap(({ objectId, displayName, userPrincipalName }) =>
    userPrincipalName === undefined
      ? []
      : [{ id: objectId, displayName, userPrincipalName, mail: userPrincipalName }],
  );
  const mailbox = `notifications@${DOMAIN}`;
  let url = '';
  const context: EntraContext = {
    tenant,
    secret: options.secret ?? 'local-secret',
    identityHeader: options.identityHeader ?? 'local-identity-header',
    url: () => url,
    now,
    identities,
    users: [
      ...people,
      { id: objectIdOf(mailbox), displayName: 'Nod', userPrincipalName: mailbox, mail: mailbox },
    ],
    keys,
    issuer: new TokenIssuer({ tenant, now, lifetimeSeconds: options.tokenLifetimeSeconds ?? 3599 }),
    faults: new FaultPlan(options.random),
    stats: { tokenRequests: 0, managedIdentityRequests: 0, issued: {}, mails: 0 },
    mails: [],
  };
  const server = await listen(
    serveRoutes({
      routes: [...tokenRoutes(context), ...graphRoutes(context), ...controlRoutes(context)],
      faults: context.faults,
      notImplemented,
      faultReply: (fault, route) => {
        const status = fault.status ?? 500;
        const reply =
          route === 'mail' || route === 'graph'
            ? new GraphError(
                status,
                status === 429 ? 'TooManyRequests' : 'generalException',
                'Told to fail.',
              ).toReply()
            : new EntraError('temporarily_unavailable', {
                code: fault.code ?? 90033,
                message: 'Told to fail.',
                status,
              }).toReply();
        const retryAfter = fault.retryAfterSeconds;
        return retryAfter === undefined
          ? reply
          : { ...reply, headers: { 'retry-after': String(retryAfter) } };
      },
      errorReply: (error) =>
        error instanceof EntraError || error instanceof GraphError ? error.toReply() : undefined,
    }),
    options.port,
  );
  url = server.url;
  return {
    url,
    port: server.port,
    tenant,
    tokenEndpoint: `${url}/${tenant}/oauth2/v2.0/token`,
    identityEndpoint: `${url}/msi/token`,
    identityHeader: context.identityHeader,
    verifyToken: (bearer) => context.issuer.verify(bearer),
    stats: context.stats,
    mails: context.mails,
    close: () => server.close(),
  };
}

function notImplemented(method: string, path: string): Reply {
  const message = `${method} ${path} is not implemented by the local stand-in`;
  if (/^\/(v1\.0|beta)\//.test(path)) return new GraphError(501, 'notImplemented', message).toReply();
  return new EntraError('invalid_request', { code: 90009, message, status: 501 }).toReply();
}
