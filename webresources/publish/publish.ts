import type { PublishingProblem } from '@nod/solution/rows/setup-request';
import { ask } from '../kit/ask';
import { late, notAsked, notDone } from '../kit/failed';
import type { Pause } from '../kit/pause';
import { withProgress } from '../kit/progress';
import { type SetUpAnswer, runSetUpRequest } from '../kit/set-up-request';
import { say } from '../kit/words';
import type { PublishReport, PublishResult } from './report';
import { words } from './words';

/**
 * Asks the app to publish Message Templates, one after the other; it checks each on fresh facts. What is not published
 * is shown in one list, with what to mend.
 * @returns the results, in the order of the templates.
 */
export async function publishTemplates(
  templates: readonly { id: string; name: string }[],
  wait?: Pause,
): Promise<PublishResult[]> {
  const results: PublishResult[] = [];
  await withProgress({ en: 'Checking and publishing…', de: 'Prüfen und veröffentlichen…' }, async () => {
    for (const { id, name } of templates) results.push(await publishOne(id, name, wait));
  });
  return results;
}

/** Shows what came of it. */
export async function showResults(results: readonly PublishResult[]): Promise<void> {
  await ask('publish', { results } satisfies PublishReport, { title: say(words.title), height: 70 });
}

async function publishOne(messageTemplateId: string, name: string, wait?: Pause): Promise<PublishResult> {
  let answer: SetUpAnswer;
  try {
    answer = await runSetUpRequest({ action: 'Publish', messageTemplateId }, wait);
  } catch (error) {
    return { name, state: 'not-done', told: notAsked(error) };
  }
  if (answer.status === 'late') return { name, state: 'late', told: late };
  const { outcome, status } = answer;
  if (outcome?.action !== 'Publish') return { name, state: 'not-done', told: notDone(outcome) };
  const problems: PublishingProblem[] = outcome.problems;
  return status === 'Done' && problems.length === 0
    ? { name, state: 'published' }
    : { name, state: 'problems', problems };
}
