import * as React from 'react';
import { ContextualMenuItemType, type IContextualMenuItem, IconButton } from '@fluentui/react';
import { type RequestedAction, isOptedIn } from '@nod/consent';
import type { ConversationState } from '../conversation/conversation';
import { Icon } from '../../shared/icons';
import { useWords } from './words';

/** What can be had entered about a consent as it is now: what is so already is not offered. */
function entriesOf({ facts }: ConversationState): RequestedAction[] {
  const { number, record } = facts;
  const entries: (RequestedAction | false)[] = [
    record?.granted !== true && 'Grant',
    'Deny',
    !isOptedIn(number?.status) && 'Opt-In',
    number?.status !== 'Opted-Out' && 'Opt-Out',
  ];
  return entries.filter((entry): entry is RequestedAction => entry !== false);
}

/** The menu of the conversation; it offers what the person's privileges allow. */
export function ActionsMenu(props: {
  state: ConversationState;
  onRefresh: () => void;
  onExport: () => void;
  onRequest: (action: RequestedAction) => void;
}): React.ReactElement {
  const { state, onRefresh, onExport, onRequest } = props;
  const { t, name } = useWords();
  const ready = state.phase === 'ready';
  const request = (action: RequestedAction): IContextualMenuItem => ({
    key: action,
    text: name('Do', action),
    onClick: () => onRequest(action),
  });
  const items: IContextualMenuItem[] = [{ key: 'refresh', text: t('Chat_Refresh'), onClick: onRefresh }];
  if (ready && state.may.export) items.push({ key: 'export', text: t('Chat_Export'), onClick: onExport });
  if (ready && state.may.request) {
    items.push(
      {
        key: 'word',
        itemType: ContextualMenuItemType.Section,
        sectionProps: {
          title: t('Chat_OnCustomersWord'),
          topDivider: true,
          items: entriesOf(state).map(request),
        },
      },
      { key: 'divider', itemType: ContextualMenuItemType.Divider },
      request(state.facts.number?.blocked ? 'Unblock' : 'Block'),
    );
  }
  return (
    <IconButton
      ariaLabel={t('Chat_Actions')}
      title={t('Chat_Actions')}
      onRenderIcon={() => <Icon name="more" size={20} />}
      onRenderMenuIcon={() => null}
      menuProps={{ items, ariaLabel: t('Chat_Actions'), shouldFocusOnMount: true }}
    />
  );
}
