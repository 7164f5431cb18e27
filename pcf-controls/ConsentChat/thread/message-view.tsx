import * as React from 'react';
import type { Strings } from '../chat-props';
import { Icon } from '../../shared/icons';
import { keyOf } from '../../shared/key-of';
import type { Message } from '../conversation/conversation';
import type { Times } from './day-label';
import { templateParts } from './template-parts';
import { Ticks } from './ticks';

interface Props {
  message: Message;
  /** What the day is called, if it is the first message of one. */
  day?: string;
  strings: Strings;
  times: Times;
  isFocusable: boolean;
  onFocus: (id: string) => void;
  /** Begins an answer to it; absent while nothing can be written. */
  onReply?: (message: Message) => void;
  /** Takes its text into the box again; absent while nothing can be written. */
  onReuse?: (message: Message) => void;
  /** Whether the box is empty, and of the same session. */
  mayReuse: boolean;
}

/** One message. What was written is shown as text and nothing else: no HTML, no links. */
export const MessageView = React.memo(function MessageView(props: Props): React.ReactElement {
  const { message, day, strings, times, isFocusable, onFocus, onReply, onReuse, mayReuse } = props;
  const { id, inbound, session, on, status } = message;
  const { text, buttons } =
    message.type === 'Template' ? templateParts(message.text) : { text: message.text, buttons: [] };
  return (
    <div className="nodt-item" data-id={id}>
      {day !== undefined && (
        <div className="nodt-day">
          <span>{day}</span>
        </div>
      )}
      <article
        className={`nodt-message ${inbound ? 'nodt-in' : 'nodt-out'} nodt-${session}`}
        tabIndex={isFocusable ? 0 : -1}
        onFocus={() => onFocus(id)}
        aria-label={labelOf(message, strings, times)}
      >
        <div className="nodt-bubble">
          <div className="nodt-kind">
            {/* Most messages are of the Utility session: for the eyes, only the others say so. */}
            <span className={session === 'Utility' ? 'nodt-sr' : 'nodt-session'}>
              {strings(`Thread_${session}`)}
            </span>
            {message.templateName !== undefined && (
              <span dir="auto">{strings('Thread_Template', message.templateName)}</span>
            )}
          </div>
          {message.quotes !== undefined && (
            <blockquote className="nodt-quote" dir="auto">
              <span className="nodt-sr">{strings('Thread_InReplyTo')} </span>
              {message.quotes}
            </blockquote>
          )}
          {message.media !== undefined && (
            <Media media={message.media} type={message.type} strings={strings} />
          )}
          {message.tapped !== undefined ? (
            <p className="nodt-tapped">
              <span className="nodt-sr">{strings('Thread_Tapped')} </span>
              <span dir="auto">{message.tapped}</span>
            </p>
          ) : (
            text !== '' && (
              <p className="nodt-text" dir="auto">
                {text}
              </p>
            )
          )}
          {text === '' && message.media === undefined && message.tapped === undefined && (
            <p className="nodt-text nodt-none">{strings(keyOf('MessageType', message.type))}</p>
          )}
          {buttons.length > 0 && (
            <ul className="nodt-buttons" aria-label={strings('Thread_Buttons')}>
              {buttons.map((label, i) => (
                <li key={i} dir="auto">
                  {label}
                </li>
              ))}
            </ul>
          )}
          <Trouble message={message} strings={strings} />
          {onReuse && message.type === 'Text' && (status === 'Refused' || status === 'Failed') && (
            <button
              type="button"
              className="nodt-again"
              disabled={!mayReuse}
              tabIndex={isFocusable ? 0 : -1}
              onClick={() => onReuse(message)}
            >
              {strings('Thread_UseAgain')}
            </button>
          )}
          <div className="nodt-foot">
            {!inbound && <span dir="auto">{message.sentBy ?? strings('Thread_Automatic')}</span>}
            <time dateTime={new Date(on).toISOString()} title={times.full(on)}>
              {times.time(on)}
            </time>
            {!inbound && status !== undefined && <Ticks status={status} strings={strings} />}
          </div>
          {inbound && message.wamid !== undefined && onReply && (
            <button
              type="button"
              className="nodt-reply"
              aria-label={strings('Thread_Reply')}
              title={strings('Thread_Reply')}
              tabIndex={isFocusable ? 0 : -1}
              onClick={() => onReply(message)}
            >
              <Icon name="reply" />
            </button>
          )}
        </div>
      </article>
    </div>
  );
});

/** What a screen reader says when the message gets the focus, before its content. */
function labelOf({ inbound, on, sentBy }: Message, strings: Strings, times: Times): string {
  if (inbound) return strings('Thread_FromCustomer', times.full(on));
  return strings('Thread_FromUs', sentBy ?? strings('Thread_Automatic'), times.full(on));
}

function Media(of: { media: NonNullable<Message['media']>; type: string; strings: Strings }) {
  const { media, type, strings } = of;
  return (
    <p className="nodt-media">
      <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5" strokeWidth="1.5" strokeLinejoin="round" />
      </svg>
      <span>
        <strong>{strings(keyOf('MessageType', type))}</strong>
        {media.name !== undefined && (
          <>
            {' '}
            <bdi>{media.name}</bdi>
          </>
        )}
        {media.kind !== type && (
          <>
            {' '}
            <small>{media.kind}</small>
          </>
        )}
      </span>
    </p>
  );
}

/** Why a message did not arrive, or that nobody knows whether it did. */
function Trouble({ message, strings }: { message: Message; strings: Strings }): React.ReactElement | null {
  const words = troubleOf(message, strings);
  return words === undefined ? null : (
    <p className={`nodt-trouble nodt-is-${message.status}`} dir="auto">
      {words}
    </p>
  );
}

/** The reason in the person's language if the code is known, else as the app wrote it. */
export function troubleOf({ status, refusal, failure }: Message, strings: Strings): string | undefined {
  switch (status) {
    case 'Refused': {
      if (refusal === undefined) return strings('MessageStatus_Refused');
      const key = keyOf('RefusalMessage', refusal.code);
      const known = strings(key);
      return strings('Thread_Refused', known === key ? refusal.text : known);
    }
    case 'Failed':
      return strings(
        'Thread_Failed',
        [failure?.text, failure?.code && `(${failure.code})`].filter(Boolean).join(' '),
      );
    case 'Unknown':
      return strings('Thread_Parked');
    case 'Queued':
    case 'Sending':
    case 'Sent':
    case 'Delivered':
    case 'Read':
    case 'Received':
    case undefined:
      return undefined;
  }
}
