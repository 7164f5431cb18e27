import * as React from 'react';
import type { RequestedAction } from '@nod/consent';
import type { ConversationActions, ConversationState } from '../conversation/conversation';
import { ActionsMenu } from './actions-menu';
import { BusinessPicker } from './business-picker';
import { ConsentBadges } from './consent-badges';
import { Icon } from '../../shared/icons';
import { NumberPicker } from './number-picker';
import { Segmented } from './segmented';
import type { SessionFilter } from './session-filter';
import { SharedLine } from './shared-line';
import { useWords } from './words';

/** Whom one speaks with, what they have agreed to, and what can be done about it. */
export function Header(props: {
  state: ConversationState;
  actions: ConversationActions;
  filter: SessionFilter;
  onFilter: (filter: SessionFilter) => void;
  detailsOpen: boolean;
  onDetails: () => void;
  onExport: () => void;
  onRefresh: () => void;
  onRequest: (action: RequestedAction) => void;
  onNumber: (key: string) => void;
  onBusiness: (id: string) => void;
}): React.ReactElement {
  const { state, actions, filter, detailsOpen } = props;
  const { t, name } = useWords();
  const ready = state.phase === 'ready';
  const who = state.record.name ?? t('Chat_Customer');
  return (
    <header className="nodc-header">
      <div className="nodc-who">
        <span className="nodc-avatar" aria-hidden="true">
          {initialsOf(who)}
        </span>
        <div className="nodc-name">
          <h2 title={who}>
            <bdi>{who}</bdi>
          </h2>
          <NumberPicker numbers={state.numbers} selected={state.selected} onSelect={props.onNumber} />
        </div>
        {ready && (
          <button
            type="button"
            className="nodc-tool nodc-details-toggle"
            aria-label={t('Chat_Details')}
            title={t('Chat_Details')}
            aria-expanded={detailsOpen}
            onClick={props.onDetails}
          >
            <Icon name="details" size={20} />
          </button>
        )}
        <ActionsMenu
          state={state}
          onRefresh={props.onRefresh}
          onExport={props.onExport}
          onRequest={props.onRequest}
        />
      </div>
      <BusinessPicker
        businesses={state.businesses}
        selected={state.configuration}
        onSelect={props.onBusiness}
      />
      {ready && (
        <>
          <div className="nodc-glance">
            <ConsentBadges state={state} />
            <Segmented<SessionFilter>
              label={t('Chat_ShowSession')}
              options={[
                { key: 'All', text: t('Session_All') },
                { key: 'Utility', text: name('Session', 'Utility') },
                { key: 'Marketing', text: name('Session', 'Marketing') },
              ]}
              selected={filter}
              onSelect={props.onFilter}
            />
          </div>
          <SharedLine sharedWith={state.sharedWith} onOpen={(record) => actions.openRecord(record)} />
        </>
      )}
    </header>
  );
}

/** The first letters of the first and the last word. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words;
  return ends.map((word) => [...word][0]!.toUpperCase()).join('');
}
