import type { FindingOf } from '@nod/solution/rows/setup-request';
import { stepName } from '@nod/solution/webhook-steps';
import {
  type Endpoint,
  type UnfitStep,
  readEndpoint,
  readRecordTypes,
  readSteps,
  unfitSteps,
} from './registration';
import { type SetupApi, unreadable } from './setup-api';

/** Where the app takes what Dataverse tells it. */
const path = '/api/dataverse/events';

/**
 * Whether Dataverse tells the app of everything that it must know. Never throws.
 * @param appUrl where the app runs, if the environment says so.
 */
export async function lookAtSteps(api: SetupApi, appUrl: string | undefined): Promise<FindingOf<'steps'>> {
  try {
    const endpoint = await readEndpoint(api);
    if (endpoint === undefined) return { line: 'steps', state: 'broken', code: 'endpoint-missing' };
    const [recordTypes, steps] = await Promise.all([readRecordTypes(api), readSteps(api, endpoint)]);
    return judgeSteps({ endpoint, appUrl, unfit: unfitSteps(recordTypes, steps), count: steps.length });
  } catch (error) {
    return { line: 'steps', state: 'unchecked', code: unreadable(error) };
  }
}

/** @param of.count how many are registered. */
export function judgeSteps(of: {
  endpoint: Endpoint;
  appUrl: string | undefined;
  unfit: readonly UnfitStep[];
  count: number;
}): FindingOf<'steps'> {
  const { endpoint, appUrl, unfit, count } = of;
  const about = { url: endpoint.url };
  if (!leadsTo(appUrl, endpoint.url))
    return {
      line: 'steps',
      state: 'broken',
      code: 'endpoint-elsewhere',
      about: { ...about, app: appUrl ?? '' },
    };
  if (!endpoint.hasKey) return { line: 'steps', state: 'broken', code: 'endpoint-without-key', about };
  if (unfit.length === 0)
    return { line: 'steps', state: 'ok', code: 'steps-ready', about: { ...about, count } };
  const named = (problem: UnfitStep['problem']) =>
    unfit.filter((one) => one.problem === problem).map(({ step }) => stepName(step));
  const lists = (['missing', 'disabled', 'incomplete', 'astray', 'twice'] as const).flatMap((problem) => {
    const names = named(problem);
    return names.length === 0 ? [] : [[problem, names.join(', ')]];
  });
  return {
    line: 'steps',
    state: 'broken',
    code: 'steps-unfit',
    about: { count: unfit.length, ...(Object.fromEntries(lists) as Record<string, string>) },
  };
}

/**
 * The steps are there as they must be, and yet the app heard of the check by no webhook: what Dataverse sends does not
 * arrive, or is refused. Whether the key is the app's shows in nothing else, because Dataverse never tells it again.
 */
export function unheard(steps: FindingOf<'steps'>): FindingOf<'steps'> {
  return {
    line: 'steps',
    state: 'broken',
    code: 'steps-unheard',
    about: { url: steps.about?.['url'] ?? '' },
  };
}

/** Where it is not known where the app runs, the path at least must be the app's. */
function leadsTo(appUrl: string | undefined, url: string): boolean {
  if (appUrl !== undefined) return sameAddress(url, `${appUrl.replace(/\/+$/, '')}${path}`);
  return URL.canParse(url) && new URL(url).pathname.replace(/\/+$/, '') === path;
}

function sameAddress(left: string, right: string): boolean {
  const plain = (url: string) => (URL.canParse(url) ? new URL(url).href.replace(/\/+$/, '') : url);
  return plain(left) === plain(right);
}
