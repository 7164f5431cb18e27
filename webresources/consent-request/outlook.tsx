import * as React from 'react';
import { Notice } from '../kit/notice';
import { refusalWords } from '../kit/refusal-words';
import { say } from '../kit/words';
import type { Candidate, Prospect } from './candidate';
import { canBeAsked, haveAgreed, words } from './words';

/** Who can be asked, who has agreed, and by name who cannot, and why. */
export function Outlook(props: {
  prospects: readonly (Prospect & { candidate: Candidate })[];
  toAsk: number;
  again: boolean;
  onAgain: (again: boolean) => void;
}): React.ReactElement {
  const { prospects, toAsk, again, onAgain } = props;
  const agreed = prospects.filter(({ state }) => state === 'agreed').length;
  const refused = prospects.flatMap((one) => (one.state === 'refused' ? [one] : []));
  return (
    <>
      <Notice kind={toAsk > 0 ? 'info' : 'warning'}>
        <p>{say(canBeAsked(toAsk, prospects.length))}</p>
        {agreed > 0 && !again && <p>{say(haveAgreed(agreed))}</p>}
      </Notice>
      {agreed > 0 && (
        <label className="nod-choice">
          <input type="checkbox" checked={again} onChange={({ target }) => onAgain(target.checked)} />
          <span className="nod-choice-text">{say(words.agreed)}</span>
        </label>
      )}
      {refused.length > 0 && (
        <details>
          <summary>{`${say(words.cannot)}: ${refused.length}`}</summary>
          <ul className="nod-lines">
            {refused.map(({ candidate, code, about }, at) => (
              <li key={at}>
                <strong>{candidate.chosen.name}</strong>
                {`: ${say(refusalWords(code, about))}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
