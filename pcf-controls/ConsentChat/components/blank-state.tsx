import * as React from 'react';
import { DefaultButton, Spinner } from '@fluentui/react';
import type { ConversationState, Phase } from '../conversation/conversation';
import { Icon, type IconName } from './icons';
import { useWords } from './words';

const icons: Record<Exclude<Phase, 'loading' | 'ready'>, IconName> = {
  unsaved: 'chat',
  unregistered: 'info',
  'no-permission': 'lock',
  'no-number': 'chat',
  failed: 'warning',
};

const keys: Record<Exclude<Phase, 'loading' | 'ready'>, string> = {
  unsaved: 'Unsaved',
  unregistered: 'Unregistered',
  'no-permission': 'NoPermission',
  'no-number': 'NoNumber',
  failed: 'Failed',
};

/** What is shown where there is no conversation: what is the matter, and what to do next. */
export function BlankState(props: { state: ConversationState; onRetry: () => void }): React.ReactElement {
  const { state, onRetry } = props;
  const { t } = useWords();
  const { phase, problem } = state;
  if (phase === 'loading' || phase === 'ready') {
    return (
      <div className="nodc-blank">
        <Spinner label={t('State_Loading')} />
      </div>
    );
  }
  const offline = phase === 'failed' && problem?.kind === 'offline';
  const key = offline ? 'Offline' : keys[phase];
  return (
    <div className="nodc-blank">
      <span className="nodc-blank-icon">
        <Icon name={offline ? 'offline' : icons[phase]} size={32} />
      </span>
      <h2>{t(`State_${key}`)}</h2>
      <p>{t(`State_${key}_Next`)}</p>
      {(phase === 'failed' || phase === 'no-number') && (
        <DefaultButton text={t(phase === 'failed' ? 'Chat_TryAgain' : 'Chat_Refresh')} onClick={onRetry} />
      )}
      {problem?.details && (
        <details>
          <summary>{t('Chat_ForSupport')}</summary>
          <code>{problem.details}</code>
        </details>
      )}
    </div>
  );
}
