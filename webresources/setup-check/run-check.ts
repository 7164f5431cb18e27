import type { FindingOf, SetupFinding, SetupLine } from '@nod/solution/rows/setup-request';
import type { Pause } from '../kit/pause';
import { type AppAnswer, askApp } from './ask-app';
import { linesOfApp } from './chain';
import { readEnvironment } from './environment';
import { lookAtColumns } from './look-at-columns';
import { lookAtSteps, unheard } from './look-at-steps';
import { lookAtUser } from './look-at-user';
import type { SetupApi } from './setup-api';

/** Milliseconds. An app that Dataverse does not let in is not waited for so long: it would answer at once, if it can at all. */
const impatience = 20_000;

/**
 * Walks the whole chain: what can be seen with the person's rights is looked at here, because it must be told even
 * when the app cannot get in; the rest is asked of the app. Never throws.
 * @param of.onFinding told of each line as soon as something is known of it; the last word counts.
 */
export async function runCheck(
  api: SetupApi,
  of: { configurationId: string; wait: Pause; onFinding: (finding: SetupFinding) => void },
): Promise<void> {
  const { configurationId, wait, onFinding } = of;
  let user: FindingOf<'user'> | undefined;
  let steps: FindingOf<'steps'> | undefined;
  const told = async <F extends SetupFinding>(looking: Promise<F>): Promise<F> => {
    const finding = await looking;
    onFinding(finding);
    return finding;
  };
  const looking = Promise.all([
    told(lookAtUser(api)).then((finding) => (user = finding)),
    readEnvironment(api)
      .then(({ appUrl }) => told(lookAtSteps(api, appUrl)))
      .then((finding) => (steps = finding)),
    told(lookAtColumns(api, configurationId)),
  ]);
  const answer = await askApp(api, {
    configurationId,
    wait,
    patience: () => (user?.state === 'broken' ? impatience : Infinity),
  });
  await looking;
  if (answer.announced === false && steps?.state === 'ok') onFinding(unheard(steps));
  for (const finding of judgeAnswer(answer, user)) onFinding(finding);
}

/** The line `app` and those that it looks at. Without an answer, what Dataverse does not let in is not to blame. */
export function judgeAnswer(
  { app, findings }: AppAnswer,
  user: FindingOf<'user'> | undefined,
): SetupFinding[] {
  const isSilent = app.code === 'app-silent' || app.code === 'app-failed';
  if (isSilent && user?.state === 'broken')
    return (['app', ...linesOfApp] as const).map((line) => waitsFor(line, 'user'));
  if (app.state !== 'ok') return [app, ...linesOfApp.map((line) => waitsFor(line, 'app'))];
  // One that the app does not know is of a newer page than the app.
  return [
    app,
    ...linesOfApp.map((line) => findings.find((one) => one.line === line) ?? waitsFor(line, 'app')),
  ];
}

/** Of every line it may be said, which the compiler cannot see of one that it does not know. */
function waitsFor(line: SetupLine, on: SetupLine): SetupFinding {
  return { line, state: 'unchecked', code: on } as SetupFinding;
}
