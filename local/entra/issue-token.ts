import type { EntraContext } from './context';
import { isGraph } from './graph-audience';
import type { Identity } from './identities';

/** Issues a token of an identity for a resource, and counts it. */
export function issueToken(context: EntraContext, identity: Identity, audience: string): string {
  const { issued } = context.stats;
  issued[identity.name] = (issued[identity.name] ?? 0) + 1;
  const roles = isGraph(audience, context.url()) ? identity.graphRoles : [];
  const issuer = `${context.url()}/${context.tenant}/v2.0`;
  return context.issuer.issue(identity, { audience, issuer, roles });
}
