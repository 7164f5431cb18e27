import { ManagedIdentityApplication } from '@azure/msal-node';
import type { Acquire } from './create-token-source';
import { toAccessToken } from './to-access-token';

/** Tokens of the app's managed identity in Azure: no secret at all. */
export function acquireByManagedIdentity({ clientId }: { clientId?: string }): Acquire {
  const app = new ManagedIdentityApplication(
    clientId === undefined ? undefined : { managedIdentityIdParams: { userAssignedClientId: clientId } },
  );
  return async (scope) => {
    // Managed identities are asked for a resource, not for a scope of it.
    const resource = scope.replace(/\/\.default$/, '');
    return toAccessToken(await app.acquireToken({ resource, forceRefresh: true }));
  };
}
