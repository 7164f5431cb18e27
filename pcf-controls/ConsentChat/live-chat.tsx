import * as React from 'react';
import { Chat } from './Chat';
import type { ChatProps } from './chat-props';
import type { Conversation } from './conversation/create-conversation';

/** The chat with what its conversation knows at each moment. */
export function LiveChat(
  props: Omit<ChatProps, 'state' | 'actions'> & { conversation: Conversation },
): React.ReactElement {
  const { conversation, ...rest } = props;
  const [state, setState] = React.useState(conversation.getState());
  React.useEffect(() => {
    setState(conversation.getState());
    return conversation.subscribe(() => setState(conversation.getState()));
  }, [conversation]);
  const touch = () => conversation.touched();
  return (
    <div
      style={{ width: '100%', textAlign: 'start' }}
      onPointerDownCapture={touch}
      onKeyDownCapture={touch}
      onWheelCapture={touch}
    >
      <Chat state={state} actions={conversation.actions} {...rest} />
    </div>
  );
}
