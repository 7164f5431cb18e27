import { late, notAsked, notDone } from '../kit/failed';
import type { Pause } from '../kit/pause';
import { withProgress } from '../kit/progress';
import { type SetUpAnswer, runSetUpRequest } from '../kit/set-up-request';
import { type Told, tell } from '../kit/tell';
import { found, several } from './words';

/** Reads the templates of configurations from WhatsApp, one after the other, and says what was found. */
export async function syncTemplates(
  configurations: readonly { id: string; name: string }[],
  wait?: Pause,
): Promise<void> {
  const reports: { name: string; told: Told }[] = [];
  await withProgress(
    { en: 'Reading the templates from WhatsApp…', de: 'Die Vorlagen werden von WhatsApp gelesen…' },
    async () => {
      for (const { id, name } of configurations) reports.push({ name, told: await syncOne(id, wait) });
    },
  );
  await tell(reports.length === 1 ? reports[0]!.told : several(reports));
}

async function syncOne(configurationId: string, wait?: Pause): Promise<Told> {
  let answer: SetUpAnswer;
  try {
    answer = await runSetUpRequest({ action: 'Sync Templates', configurationId }, wait);
  } catch (error) {
    return notAsked(error);
  }
  if (answer.status === 'late') return late;
  return answer.outcome?.action === 'Sync Templates' && answer.status === 'Done'
    ? found(answer.outcome.found)
    : notDone(answer.outcome);
}
