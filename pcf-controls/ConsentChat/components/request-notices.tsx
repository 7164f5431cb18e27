import * as React from 'react';
import type { PendingRequest } from '../conversation/conversation';
import { Icon } from '../../shared/icons';
import { Notice } from './notice';
import { useWords } from './words';

const day = 86_400_000;

/**
 * What has become of what was asked for. Those that are settled can be put away; those that were
 * entered before the record was opened are the history's, and none of it is news for longer than a day.
 */
export function RequestNotices(props: {
  requests: readonly PendingRequest[];
  /** When the record was opened, and what time it is by the same clock; milliseconds since 1970. */
  openedOn?: number;
  now: number;
}): React.ReactElement {
  const { requests, openedOn = 0, now } = props;
  const { t, name } = useWords();
  const [away, setAway] = React.useState<readonly string[]>([]);
  return (
    <div role="status">
      {requests
        .filter(({ on = now, outcome }) => on >= (outcome === 'done' ? openedOn : now - day))
        .filter(({ id, outcome }) => !away.includes(`${id} ${outcome}`))
        .map(({ id, action, outcome, text }) => (
          <Notice
            key={id}
            tone={outcome === 'refused' ? 'error' : 'info'}
            icon={outcome === 'refused' ? 'warning' : outcome === 'done' ? 'tick' : 'clock'}
            title={t(`Request_${outcome}`, name('Do', action))}
            // The app's own sentence, which is English.
            text={outcome === 'refused' && text ? <span lang="en">{text}</span> : undefined}
          >
            {outcome !== 'waiting' && (
              <button
                type="button"
                className="nodc-tool"
                aria-label={t('Chat_Dismiss')}
                title={t('Chat_Dismiss')}
                onClick={() => setAway([...away, `${id} ${outcome}`])}
              >
                <Icon name="cross" size={14} />
              </button>
            )}
          </Notice>
        ))}
    </div>
  );
}
