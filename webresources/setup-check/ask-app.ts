import { RequestStatus, SetUpAction } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { bind } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { type FindingOf, type SetupFinding, outcomeFrom } from '@nod/solution/rows/setup-request';
import { textOf } from '@nod/solution/rows/text';
import { type Pause, waits } from '../kit/pause';
import { type SetupApi, unreadable } from './setup-api';

/** What the app answered: whether it did, and what it found. */
export interface AppAnswer {
  app: FindingOf<'app'>;
  findings: readonly SetupFinding[];
}

/**
 * Asks the app to look at its part of the chain, and waits for its answer. Never throws.
 * @param of.patience milliseconds to wait at most; asked again each time, because it depends on what else is found.
 */
export async function askApp(
  api: SetupApi,
  of: { configurationId: string; wait: Pause; patience: () => number; longest: number },
): Promise<AppAnswer> {
  let id: string;
  try {
    id = await api.create('nod_setuprequest', {
      nod_name: 'Set-up check',
      nod_action: SetUpAction.Check,
      ...bind('nod_configurationid', 'nod_configuration', of.configurationId),
    });
  } catch (error) {
    return { app: { line: 'app', state: 'unchecked', code: unreadable(error) }, findings: [] };
  }
  let waited = 0;
  for (const ms of waits(of.longest)) {
    if (waited >= of.patience()) break;
    await of.wait(ms);
    waited += ms;
    const answer = await readAnswer(api, id, waited);
    if (answer !== undefined) return answer;
  }
  return {
    app: { line: 'app', state: 'broken', code: 'app-silent', about: { seconds: Math.round(waited / 1000) } },
    findings: [],
  };
}

async function readAnswer(api: SetupApi, id: string, waited: number): Promise<AppAnswer | undefined> {
  // A reading that fails is no answer; the next one may be.
  const row = await api
    .get<Row>(`nod_setuprequests(${id})?$select=nod_status,nod_outcome`)
    .catch(() => undefined);
  const status = labelOf(RequestStatus, row?.['nod_status']);
  if (row === undefined || (status !== 'Done' && status !== 'Refused')) return undefined;
  const outcome = outcomeFrom(textOf(row['nod_outcome']));
  if (outcome?.action === 'Check') {
    const about = { seconds: Math.round(waited / 1000) };
    return { app: { line: 'app', state: 'ok', code: 'app-answers', about }, findings: outcome.findings };
  }
  const about = outcome?.action === 'Failed' ? { why: outcome.text, code: outcome.code } : undefined;
  return { app: { line: 'app', state: 'broken', code: 'app-failed', about }, findings: [] };
}
