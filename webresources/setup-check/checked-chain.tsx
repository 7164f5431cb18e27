import * as React from 'react';
import { Notice } from '../kit/notice';
import type { Pause } from '../kit/pause';
import { say } from '../kit/words';
import { allLines, chain } from './chain';
import { FindingLine } from './finding-line';
import { RegisterNow } from './register-now';
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
  const { findings } = check;
  return children(
    check,
    <>
      <Verdict check={check} />
      {chain.map(({ title, lines }) => (
        <section key={title.en} className="check-group" aria-label={say(title)}>
          <h2>{say(title)}</h2>
          <ul className="check-lines">
            {lines.map((line) => {
              const finding = findings.get(line);
              return (
                <FindingLine key={line} line={line} finding={finding}>
                  {finding?.code === 'steps-unfit' && <RegisterNow api={api} onDone={check.lookAgain} />}
                </FindingLine>
              );
            })}
          </ul>
        </section>
      ))}
    </>,
  );
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
