import * as React from 'react';
import { DefaultButton, Spinner } from '@fluentui/react';
import type { ConversationState, Phase, Problem } from '../conversation/conversation';
import { Icon, type IconName } from '../../shared/icons';
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

/** What can be said more exactly of a failure. */
const specials: Partial<Record<Problem['kind'], readonly [key: string, icon: IconName]>> = {
  offline: ['Offline', 'offline'],
  'signed-out': ['SignedOut', 'lock'],
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
  const special = phase === 'failed' && problem && specials[problem.kind];
  const [key, icon] = special || [keys[phase], icons[phase]];
  return (
    <div className="nodc-blank">
      <span className="nodc-blank-icon">
        <Icon name={icon} size={32} />
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
