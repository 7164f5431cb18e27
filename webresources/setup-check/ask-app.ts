import type { Row } from '@nod/solution/rows/row';
import type { FindingOf, SetupFinding } from '@nod/solution/rows/setup-request';
import type { Pause } from '../kit/pause';
import { type SetUpAnswer, askForSetUp } from '../kit/set-up-request';
import { type SetupApi, unreadable } from './setup-api';

/** What the app answered: whether it did, and what it found. */
export interface AppAnswer {
  app: FindingOf<'app'>;
  findings: readonly SetupFinding[];
  /** Whether a webhook told it of the request, which proves address and key of the endpoint; missing if it does not say. */
  announced?: boolean | undefined;
}

/**
 * Asks the app to look at its part of the chain, and waits for its answer. Never throws.
 * @param of.patience milliseconds to wait at most; asked again each time, because it depends on what else is found.
 */
export async function askApp(
  api: SetupApi,
  of: { configurationId: string; wait: Pause; patience?: () => number },
): Promise<AppAnswer> {
  const { configurationId, wait, patience } = of;
  const byApi = {
    create: (table: string, values: Row) => api.create(table, values),
    read: (id: string, select: string) => api.get<Row>(`nod_setuprequests(${id})?$select=${select}`),
  };
  try {
    const request = { action: 'Check', name: 'Set-up check', configurationId } as const;
    return fromAnswer(await askForSetUp(request, { api: byApi, wait, ...(patience && { patience }) }));
  } catch (error) {
    return { app: { line: 'app', state: 'unchecked', code: unreadable(error) }, findings: [] };
  }
}

function fromAnswer(answer: SetUpAnswer): AppAnswer {
  const about = { seconds: Math.round(answer.waited / 1000) };
  if (answer.status === 'late')
    return { app: { line: 'app', state: 'broken', code: 'app-silent', about }, findings: [] };
  const { outcome } = answer;
  if (outcome?.action === 'Check') {
    const { findings, announced } = outcome;
    return { app: { line: 'app', state: 'ok', code: 'app-answers', about }, findings, announced };
  }
  const why = outcome?.action === 'Failed' ? { why: outcome.text, code: outcome.code } : undefined;
  return { app: { line: 'app', state: 'broken', code: 'app-failed', about: why }, findings: [] };
}
