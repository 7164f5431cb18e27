import { RefusedError, UnreachableError } from '../../errors';

/**
 * The id of the systemuser that the app is in Dataverse. It also shows that Dataverse can be reached and lets the app in.
 * @throws RefusedError, UnreachableError
 */
export async function whoAmI(options: {
  url: string;
  token: () => Promise<string>;
  timeoutMs: number;
}): Promise<string> {
  const token = await options.token();
  const response = await fetch(new URL('/api/data/v9.2/WhoAmI', options.url), {
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
    signal: AbortSignal.timeout(options.timeoutMs),
  }).catch((cause: unknown) => {
    throw new UnreachableError('dataverse-unreachable', 'Dataverse did not answer WhoAmI.', cause);
  });
  if (!response.ok) {
    const { status } = response;
    throw new RefusedError('dataverse-refused', `Dataverse answered WhoAmI with ${status}.`, {
      status,
      vendorCode: '',
    });
  }
  const { UserId } = (await response.json()) as { UserId: string };
  return UserId.toLowerCase();
}
