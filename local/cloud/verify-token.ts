import { randomUUID } from 'node:crypto';
import { type Identity, SYSTEM_ADMINISTRATOR } from '../dataverse';
import { InvalidToken, type LocalEntra } from '../entra';
import { SETUP_USER_ID, principalOf } from './people';

/** The token of the set-up user: it never leaves this process. */
export const newSetupToken = (): string => `setup-${randomUUID()}`;

/**
 * Makes Dataverse's check of a token: it must be of the local tenant and for this organization, and its bearer
 * must be one of the users.
 * @param options.audience origin of Dataverse
 */
export function createVerifyToken(options: {
  entra: LocalEntra;
  audience: string;
  setupToken: string;
}): (bearer: string) => Identity | undefined {
  const known = new Map<string, { identity: Identity; until: number }>();
  return (bearer) => {
    if (bearer === options.setupToken) return SETUP;
    const before = known.get(bearer);
    // A signature costs more than a whole request: a token is checked once, its end every time.
    if (before && before.until > Date.now()) return before.identity;
    known.delete(bearer);
    const found = verify(bearer, options);
    if (found) known.set(bearer, found);
    return found?.identity;
  };
}

const SETUP: Identity = {
  userId: SETUP_USER_ID,
  name: 'Set-up',
  roles: [SYSTEM_ADMINISTRATOR],
  profiles: [],
};

function verify(
  bearer: string,
  { entra, audience }: { entra: LocalEntra; audience: string },
): { identity: Identity; until: number } | undefined {
  try {
    const claims = entra.verifyToken(bearer);
    const principal = principalOf(claims.sub);
    if (principal === undefined || claims.aud.replace(/\/$/, '') !== audience) return undefined;
    const { userId, applicationId } = principal;
    // What they may do is what the rows of the organization give them.
    const identity = {
      userId,
      name: claims.name,
      ...(applicationId ? { applicationId } : {}),
    };
    return { identity, until: claims.exp * 1000 };
  } catch (error) {
    if (error instanceof InvalidToken) return undefined;
    throw error;
  }
}
