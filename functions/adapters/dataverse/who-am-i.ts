import { RefusedError, UnreachableError } from '../../errors';

export interface WhoAmIOptions {
  url: string;
  token: () => Promise<string>;
  timeoutMs: number;
}

/**
 * The id of the systemuser that the app is in Dataverse. It also shows that Dataverse can be reached and lets the app in.
 * @throws RefusedError, UnreachableError
 */
export async function whoAmI(options: WhoAmIOptions): Promise<string> {
  const { UserId } = (await (await ask(options)).json()) as { UserId: string };
  return UserId.toLowerCase();
}

/**
 * What time it is by the clock of Dataverse, in milliseconds since 1970 and to the second: the Date header of an answer.
 * @throws RefusedError, UnreachableError
 */
export async function dataverseTime(options: WhoAmIOptions): Promise<number> {
  const response = await ask(options);
  await response.arrayBuffer();
  const time = Date.parse(response.headers.get('date') ?? '');
  if (!Number.isNaN(time)) return time;
  throw new UnreachableError('dataverse-unreachable', 'Dataverse answered without a date.');
}

async function ask(options: WhoAmIOptions): Promise<Response> {
  const token = await options.token();
  const response = await fetch(new URL('/api/data/v9.2/WhoAmI', options.url), {
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
    signal: AbortSignal.timeout(options.timeoutMs),
  }).catch((cause: unknown) => {
    throw new UnreachableError('dataverse-unreachable', 'Dataverse did not answer WhoAmI.', cause);
  });
  if (response.ok) return response;
  const { status } = response;
  throw new RefusedError('dataverse-refused', `Dataverse answered WhoAmI with ${status}.`, {
    status,
    vendorCode: '',
  });
}
