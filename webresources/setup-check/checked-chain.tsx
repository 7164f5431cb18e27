import type { SetupFinding, SetupLine } from '@nod/solution/rows/setup-request';
import * as React from 'react';
import { Notice } from '../kit/notice';
import type { Pause } from '../kit/pause';
import { type Words, say } from '../kit/words';
import { allLines, chain } from './chain';
import { FindingLine } from './finding-line';
import { RegisterNow } from './register-now';
import type { UnfitStep } from './registration';
import type { SetupApi } from './setup-api';
import { type Check, useCheck } from './use-check';
import { verdictOf } from './verdict';

/** The chain of one configuration, link by link, with the verdict on top. */
export function CheckedChain(props: {
  api: SetupApi;
  configurationId: string;
  wait: Pause;
  /** Draws what stands around it; the check is run again from there. */
  children: (check: Check, content: React.ReactNode) => React.ReactElement;
}): React.ReactElement {
  const { api, configurationId, wait, children } = props;
  const check = useCheck(api, configurationId, wait);
  return children(
    check,
    <>
      <Verdict check={check} />
      {groupsOf(check).map(({ title, lines }) => (
        <section key={title.en} className="check-group" aria-label={say(title)}>
          <h2>{say(title)}</h2>
          <ul className="check-lines">
            {lines.map((line) => {
              const finding = check.findings.get(line);
              return (
                <FindingLine key={line} line={line} finding={finding}>
                  {finding && canRegister(finding) && <RegisterNow api={api} onDone={check.run} />}
                </FindingLine>
              );
            })}
          </ul>
        </section>
      ))}
    </>,
  );
}

/** Whether the button mends something: of steps that are there twice it can take none away. */
function canRegister({ code, about = {} }: SetupFinding): boolean {
  return code === 'steps-unfit' && mendable.some((problem) => about[problem] !== undefined);
}

const mendable: readonly UnfitStep['problem'][] = ['missing', 'disabled', 'incomplete', 'astray'];

/** The links in the order of the chain; once all have been looked at, those that are broken come before all others. */
function groupsOf({ findings, isRunning }: Check): readonly { title: Words; lines: readonly SetupLine[] }[] {
  const isBroken = (line: SetupLine) => !isRunning && findings.get(line)?.state === 'broken';
  return [
    { title: { en: 'To mend', de: 'Zu beheben' }, lines: allLines.filter(isBroken) },
    ...chain.map(({ title, lines }) => ({ title, lines: lines.filter((line) => !isBroken(line)) })),
  ].filter(({ lines }) => lines.length > 0);
}

/** Read aloud when the check begins and when it ends, and not for each line between. */
function Verdict({ check: { findings, isRunning } }: { check: Check }): React.ReactElement {
  if (isRunning)
    return (
      <Notice kind="info">
        {say({ en: 'Checking the set-up…', de: 'Die Einrichtung wird geprüft …' })}{' '}
        <span aria-hidden="true">
          {findings.size} / {allLines.length}
        </span>
      </Notice>
    );
  const { kind, words } = verdictOf(findings);
  return <Notice kind={kind}>{say(words)}</Notice>;
}
