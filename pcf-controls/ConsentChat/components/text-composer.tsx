import * as React from 'react';
import { Icon } from '../../shared/icons';
import { useWords } from './words';

/** WhatsApp's limit of a text message, in characters. */
export const longestText = 4096;
const warnFrom = 200;

/** Where an agent writes freely. Enter sends, Shift+Enter begins a new line. */
export function TextComposer(props: {
  text: string;
  sending: boolean;
  maySend: boolean;
  pickerOpen: boolean;
  onText: (text: string) => void;
  onSend: () => void;
  onPicker: () => void;
}): React.ReactElement {
  const { text, sending, maySend, pickerOpen } = props;
  const { t } = useWords();
  const left = longestText - text.length;
  const empty = text.trim() === '';
  const send = () => {
    if (!empty && !sending && maySend) props.onSend();
  };
  return (
    <div className="nodc-write">
      <button
        type="button"
        className="nodc-tool"
        aria-label={t('Template_Choose')}
        title={t('Template_Choose')}
        aria-expanded={pickerOpen}
        onClick={props.onPicker}
      >
        <Icon name="template" size={20} />
      </button>
      <div className="nodc-text">
        <textarea
          aria-label={t('Chat_Write')}
          placeholder={t('Chat_Write')}
          aria-describedby="nodc-keys"
          rows={1}
          dir="auto"
          maxLength={longestText}
          value={text}
          readOnly={sending}
          onChange={(event) => props.onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send();
          }}
          data-nodc-focus=""
        />
        {left < warnFrom && (
          <span className="nodc-count" role="status">
            {t('Chat_CharactersLeft', left)}
          </span>
        )}
      </div>
      <button
        type="button"
        className="nodc-send"
        aria-label={t(sending ? 'Chat_Sending' : 'Chat_Send')}
        title={t(sending ? 'Chat_Sending' : 'Chat_Send')}
        disabled={empty || sending || !maySend}
        onClick={send}
      >
        <Icon name="send" size={20} />
      </button>
      <span className="nodc-hidden" id="nodc-keys">
        {t('Chat_Keys')}
      </span>
    </div>
  );
}
