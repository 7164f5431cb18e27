import type { SetupFinding, SetupLine } from '@nod/solution/rows/setup-request';
import * as React from 'react';
import { Sign, type SignKind } from '../kit/sign';
import { type Words, say } from '../kit/words';
import { lineWords } from './words';
import { saidOf } from './words/finding-words';

const SIGNS: Record<SetupFinding['state'], { kind: SignKind; label: Words }> = {
  ok: { kind: 'success', label: { en: 'Holds', de: 'Hält' } },
  broken: { kind: 'error', label: { en: 'Broken', de: 'Defekt' } },
  unchecked: { kind: 'none', label: { en: 'Not checked', de: 'Nicht geprüft' } },
};

/** One link: what it is, what was found of it, and what mends it. */
export function FindingLine(props: {
  line: SetupLine;
  /** Missing while it is being looked at. */
  finding: SetupFinding | undefined;
  /** What can be done about it here. */
  children?: React.ReactNode;
}): React.ReactElement {
  const { line, finding, children } = props;
  return (
    <li className={`check-line check-${finding?.state ?? 'waiting'}`} data-line={line}>
      {finding ? (
        <Sign kind={SIGNS[finding.state].kind} label={say(SIGNS[finding.state].label)} />
      ) : (
        <span
          className="nod-spinner"
          role="img"
          aria-label={say({ en: 'Being looked at', de: 'Wird geprüft' })}
        />
      )}
      <div className="check-text">
        <h3>{say(lineWords[line].title)}</h3>
        {finding && <Found finding={finding} />}
        {children}
      </div>
    </li>
  );
}

function Found({ finding }: { finding: SetupFinding }): React.ReactElement {
  const { found, mend } = saidOf(finding);
  return (
    <>
      <p>{say(found)}</p>
      {mend && (
        <p className="check-mend">
          <strong>{say({ en: 'What to do: ', de: 'Was zu tun ist: ' })}</strong>
          {withCode(say(mend))}
        </p>
      )}
    </>
  );
}

/** What stands between backticks is typed as it is. */
function withCode(text: string): React.ReactNode[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
}
