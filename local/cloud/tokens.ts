import { CREDENTIALS } from './credentials';
import type { PrincipalName } from './people';

/**
 * Makes the source of tokens for Dataverse: asked for at the local Entra as anybody would, and kept for most of
 * their time.
 * @param options.resource origin of Dataverse
 */
export function createTokens(options: {
  tokenEndpoint: string;
  resource: string;
}): (who: PrincipalName) => Promise<string> {
  const kept = new Map<PrincipalName, { token: Promise<string>; until: number }>();
  return (who) => {
    const known = kept.get(who);
    if (known && known.until > Date.now()) return known.token;
    const token = fetchToken(options, who);
    kept.set(who, { token, until: Date.now() + 30 * 60_000 });
    token.catch(() => kept.delete(who));
    return token;
  };
}

async function fetchToken(
  { tokenEndpoint, resource }: { tokenEndpoint: string; resource: string },
  who: PrincipalName,
): Promise<string> {
  const response = await fetch(tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: who,
      client_secret: CREDENTIALS.clientSecret,
      scope: `${resource}/.default`,
    }),
  });
  const body = (await response.json()) as { access_token?: string };
  if (body.access_token === undefined) throw new Error(`No token for ${who}: ${JSON.stringify(body)}`);
  return body.access_token;
}
