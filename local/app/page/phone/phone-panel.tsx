import * as React from 'react';
import { Close, Send } from '../shell/icons';
import { Bubble } from './bubble';
import { PhoneChoice } from './phone-choice';
import { phoneApi } from './phone-api';
import { useThread } from './use-thread';
import { say } from '../words/say';
import './phone.css';

const BUSINESS = 'Contoso';
/** Things that a customer might say. */
const IDEAS = ['STOP', 'START', 'JOIN', 'HELP', 'Where is my order?'];

/** The customer's phone beside the app: the other end of the conversation. */
export function PhonePanel({
  digits,
  ofRecord,
  choose,
  close,
}: {
  /** The phone that is in hand. */
  digits: string | undefined;
  /** The numbers of the record that is open. */
  ofRecord: readonly string[];
  choose: (digits: string) => void;
  close: () => void;
}): React.ReactElement {
  const [text, setText] = React.useState('');
  const { phone, trouble, act } = useThread(digits);
  const log = useEndInSight(phone?.messages.length ?? 0, digits);
  const send = (what: string): void => {
    if (digits !== undefined && what.trim() !== '') act(phoneApi.say(digits, what));
  };
  return (
    <aside className="phone-panel" id="phone-panel" aria-label={say('The customer’s phone')}>
      <header>
        <PhoneChoice digits={digits} ofRecord={ofRecord} choose={choose} />
        <button
          type="button"
          className="icon-button small"
          aria-label={say('Hide the phone')}
          onClick={close}
        >
          <Close />
        </button>
      </header>
      <div className="screen">
        <div className="bar">
          <span className="face" aria-hidden="true">
            {BUSINESS.charAt(0)}
          </span>
          <div className="who">
            <strong>{BUSINESS}</strong>
            <span>
              {phone?.typing
                ? say('writing…')
                : phone
                  ? say('you are +{digits}', { digits: phone.digits })
                  : say('business account')}
            </span>
          </div>
          {phone && (
            <button
              type="button"
              className="pill"
              aria-pressed={phone.stopped}
              title={say('WhatsApp’s own setting: stop or resume the offers of this business')}
              onClick={() => act(phoneApi.offers(phone.digits, !phone.stopped))}
            >
              {phone.stopped ? say('Offers stopped') : say('Stop offers')}
            </button>
          )}
        </div>
        <div
          className="thread"
          role="log"
          aria-label={say('Conversation with {business}', { business: BUSINESS })}
          tabIndex={0}
          ref={log}
        >
          {digits === undefined && (
            <p className="hint">{say('Choose whose phone this is, or open a record that has a number.')}</p>
          )}
          {phone?.messages.length === 0 && (
            <p className="hint">{say('No messages yet. Say something, or send something from a record.')}</p>
          )}
          {phone?.messages.map((bubble) => (
            <Bubble
              key={bubble.id}
              bubble={bubble}
              business={BUSINESS}
              tap={(label) => act(phoneApi.tap(phone.digits, bubble.id, label))}
            />
          ))}
        </div>
        <div className="ideas" role="group" aria-label={say('Things to say')}>
          {IDEAS.map((idea) => (
            <button key={idea} type="button" disabled={digits === undefined} onClick={() => send(idea)}>
              {idea}
            </button>
          ))}
        </div>
        <form
          className="say"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            send(text);
            setText('');
          }}
        >
          <input
            type="text"
            aria-label={say('Message to {business}', { business: BUSINESS })}
            placeholder={say('Message')}
            maxLength={4096}
            value={text}
            disabled={digits === undefined}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" aria-label={say('Send message')} disabled={digits === undefined}>
            <Send />
          </button>
        </form>
      </div>
      <p className="trouble" role="alert">
        {trouble}
      </p>
    </aside>
  );
}

/** Keeps the end of a list in sight as it grows, unless the reader has scrolled up. */
function useEndInSight(length: number, of: unknown): React.RefObject<HTMLDivElement> {
  const reference = React.useRef<HTMLDivElement>(null);
  const before = React.useRef<unknown>(of);
  React.useLayoutEffect(() => {
    const list = reference.current;
    if (!list) return;
    const last = list.lastElementChild;
    const added = last instanceof HTMLElement ? last.offsetHeight + 80 : 0;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < added;
    if (atEnd || before.current !== of) list.scrollTop = list.scrollHeight;
    if (length > 0) before.current = of;
  }, [length, of]);
  return reference;
}
