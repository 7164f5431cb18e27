import * as React from 'react';
import { keyOf } from '../../shared/key-of';
import type { Message } from '../conversation/conversation';
import { Icon } from '../../shared/icons';
import { useWords } from './words';

/** Which message the text below answers. */
export function ReplyLine(props: { message: Message; onDismiss: () => void }): React.ReactElement {
  const { text, type } = props.message;
  const { t } = useWords();
  return (
    <div className="nodc-reply">
      <Icon name="reply" />
      <span>
        {t('Thread_InReplyTo')} <q dir="auto">{text || t(keyOf('MessageType', type))}</q>
      </span>
      <button
        type="button"
        className="nodc-tool"
        aria-label={t('Chat_Dismiss')}
        title={t('Chat_Dismiss')}
        onClick={props.onDismiss}
      >
        <Icon name="cross" size={14} />
      </button>
    </div>
  );
}
