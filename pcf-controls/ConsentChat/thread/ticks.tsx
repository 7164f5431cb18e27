import * as React from 'react';
import type { Strings } from '../chat-props';
import { keyOf } from '../../shared/key-of';
import type { Message } from '../conversation/conversation';

type Status = NonNullable<Message['status']>;

const shapes: Record<Status, string> = {
  Queued: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM10 6v4.5l3 1.5',
  Sending: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM10 6v4.5l3 1.5',
  Sent: 'M4 10.5l4 4 8-9',
  Delivered: 'M1.5 10.5l4 4 8-9M10 14l.5.5 8-9',
  Read: 'M1.5 10.5l4 4 8-9M10 14l.5.5 8-9',
  Failed: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM10 6v5M10 13.7v.01',
  Refused: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM4.7 4.7l10.6 10.6',
  Unknown: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM7.8 7.8a2.2 2.2 0 113 2c-.6.3-.8.7-.8 1.4M10 13.7v.01',
  Received: '',
};

/** How far an outbound message has come: a picture, and the same in words for those who do not see it. */
export function Ticks({ status, strings }: { status: Status; strings: Strings }): React.ReactElement | null {
  if (shapes[status] === '') return null;
  const words = strings(keyOf('MessageStatus', status));
  return (
    <span className={`nodt-ticks nodt-is-${status}`} title={words}>
      <svg
        width="16"
        height="16"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth={status === 'Read' ? 2.2 : 1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        <path d={shapes[status]} />
      </svg>
      <span className="nodt-sr">{words}</span>
    </span>
  );
}
