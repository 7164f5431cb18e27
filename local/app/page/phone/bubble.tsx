import * as React from 'react';
import type { Bubble as BubbleView } from './types';
import { say } from '../words/say';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** A message as the customer sees it, with the answers that can be tapped. */
export function Bubble({
  bubble,
  business,
  tap,
}: {
  bubble: BubbleView;
  business: string;
  tap: (label: string) => void;
}): React.ReactElement {
  const mine = bubble.from === 'customer';
  return (
    <div className={`message ${mine ? 'mine' : 'theirs'}`}>
      <div className="bubble">
        <span className="hidden">{mine ? say('You') : business}: </span>
        {bubble.quotes !== null && <span className="quoted">{bubble.quotes}</span>}
        {bubble.header !== null && <strong>{bubble.header}</strong>}
        <span className="text">{bubble.text || bubble.reaction || `[${bubble.kind}]`}</span>
        {bubble.footer !== null && <span className="footer">{bubble.footer}</span>}
        <span className="meta">
          <time dateTime={bubble.at} title={full.format(new Date(bubble.at))}>
            {clock.format(new Date(bubble.at))}
          </time>
          {bubble.tick !== null && <Tick state={bubble.tick} />}
        </span>
      </div>
      {bubble.buttons.length > 0 && (
        <div className="answers" role="group" aria-label={say('Answers')}>
          {bubble.buttons.map(({ label, tappable, tapped }) => (
            <button
              key={label}
              type="button"
              disabled={!tappable}
              aria-pressed={tapped ? true : undefined}
              onClick={() => tap(label)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** One tick: on its way. Two: read by the business. */
function Tick({ state }: { state: 'sent' | 'read' }): React.ReactElement {
  const lines = state === 'read' ? ['M1 6.5l3.6 3.7L12 2', 'M7.6 9.1l1.2 1.1L17 2'] : ['M3 6.5l3.6 3.7L14 2'];
  return (
    <svg viewBox="0 0 20 12" className={`tick ${state}`} role="img" aria-label={state}>
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
