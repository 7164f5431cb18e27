import * as React from 'react';
import { FocusTrapZone } from '@fluentui/react';
import { recordKey } from '@nod/consent';
import type { ConversationState } from '../conversation/conversation';
import { ConsentFacts } from './consent-facts';
import { History } from './history';
import { Icon } from '../../shared/icons';
import { useWords } from './words';

/** Consent in full, and how it came about. It lies beside the thread, or over it where there is no room. */
export function Details(props: {
  state: ConversationState;
  now: number;
  over: boolean;
  onClose: () => void;
}): React.ReactElement {
  const { state, now, over, onClose } = props;
  const { t } = useWords();
  const utility = state.consent.state.records.get(recordKey(state.record));
  const content = (
    <>
      <div className="nodc-details-title">
        <h3>{t('Chat_Details')}</h3>
        <button
          type="button"
          className="nodc-tool"
          aria-label={t('Chat_Close')}
          title={t('Chat_Close')}
          onClick={onClose}
        >
          <Icon name="cross" size={18} />
        </button>
      </div>
      <div className="nodc-details-body">
        <ConsentFacts state={state} utility={utility} now={now} />
        <History entries={state.history} />
      </div>
    </>
  );
  const closeOnEscape = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  if (!over) {
    return (
      <aside className="nodc-details" aria-label={t('Chat_Details')} onKeyDown={closeOnEscape}>
        {content}
      </aside>
    );
  }
  return (
    <FocusTrapZone
      className="nodc-details nodc-over"
      role="dialog"
      aria-modal
      aria-label={t('Chat_Details')}
      onKeyDown={closeOnEscape}
      isClickableOutsideFocusTrap
    >
      {content}
    </FocusTrapZone>
  );
}
