import * as React from 'react';
import { Icon } from '../../shared/icons';
import { useWords } from './words';

const hour = 3_600_000;

/** How long WhatsApp still takes free text. The clock is for the eyes; it is spoken when an hour, or ten minutes, are left. */
export function TimeLeft(props: { closesOn: number; now: number }): React.ReactElement {
  const { closesOn, now } = props;
  const words = useWords();
  const left = closesOn - now;
  const short = left < hour;
  const spoken = left < hour / 6 ? 10 : short ? 60 : undefined;
  return (
    <span className={short ? 'nodc-left nodc-wait' : 'nodc-left'} title={words.t('Chat_WindowAbout')}>
      <Icon name="clock" size={14} />
      <span>{words.t('Chat_TimeLeft', words.span(left), words.time(closesOn))}</span>
      <span className="nodc-hidden" role="status">
        {spoken !== undefined && words.t('Chat_TimeLeftSpoken', spoken)}
      </span>
    </span>
  );
}
