import * as React from 'react';
import { DefaultButton, DirectionalHint, FocusTrapCallout, PrimaryButton, TextField } from '@fluentui/react';
import { HowReceived, type HowReceivedLabel } from '@nod/solution';
import { keyOf } from '../key-of';
import type { Wish } from './ask';
import type { Texts } from './texts';

const LONGEST_REASON = 1000;

/** Asks what the customer wants, why, and how it was received. It closes once the request is saved. */
export function WishCallout(props: {
  target: React.RefObject<HTMLElement>;
  actions: readonly Wish['action'][];
  texts: Texts;
  rtl: boolean;
  colours: React.CSSProperties;
  enter: (wish: Wish, saved: () => void) => Promise<void>;
  onClose: () => void;
}): React.ReactElement {
  const { target, actions, texts, rtl, colours, enter, onClose } = props;
  const [action, setAction] = React.useState<Wish['action']>(actions[0]!);
  const [reason, setReason] = React.useState('');
  const [how, setHow] = React.useState<HowReceivedLabel | ''>('');
  const [sending, setSending] = React.useState(false);
  const [problem, setProblem] = React.useState<string>();

  const submit = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    try {
      await enter({ action, reason, howReceived: how === '' ? undefined : how }, onClose);
    } catch (error) {
      setProblem(texts('Answer_Failed', wordsOf(error)));
      setSending(false);
    }
  };
  return (
    <FocusTrapCallout
      target={target}
      role="dialog"
      ariaLabel={texts('Ask_Title')}
      directionalHint={rtl ? DirectionalHint.bottomRightEdge : DirectionalHint.bottomLeftEdge}
      setInitialFocus
      // What was typed must not go with a click beside it.
      preventDismissOnEvent={(event) => event.type !== 'keydown' && reason !== ''}
      onDismiss={sending ? undefined : onClose}
      focusTrapProps={{ isClickableOutsideFocusTrap: true }}
    >
      <div className="nodo-form" dir={rtl ? 'rtl' : 'ltr'} style={colours}>
        <h2>{actions.length === 1 ? texts(keyOf('Ask', action)) : texts('Ask_Title')}</h2>
        {actions.length > 1 && (
          <Choice<Wish['action']>
            label={texts('Ask_Action')}
            value={action}
            disabled={sending}
            onChange={setAction}
          >
            {actions.map((one) => (
              <option key={one} value={one}>
                {texts(keyOf('Ask', one))}
              </option>
            ))}
          </Choice>
        )}
        <Choice<HowReceivedLabel | ''>
          label={texts('Ask_How')}
          value={how}
          required
          disabled={sending}
          onChange={setHow}
        >
          <option value="">{texts('Ask_Choose')}</option>
          {(Object.keys(HowReceived) as HowReceivedLabel[]).map((one) => (
            <option key={one} value={one}>
              {texts(keyOf('How', one))}
            </option>
          ))}
        </Choice>
        <TextField
          label={texts('Ask_Reason')}
          description={texts('Ask_ReasonHint')}
          required
          multiline
          rows={3}
          maxLength={LONGEST_REASON}
          disabled={sending}
          value={reason}
          onChange={(_, value = '') => setReason(value)}
        />
        {problem && (
          <p className="nodo-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="nodo-buttons">
          <PrimaryButton
            text={texts(sending ? 'Ask_Sending' : 'Ask_Enter')}
            disabled={sending || reason.trim() === '' || how === ''}
            onClick={() => void submit()}
          />
          <DefaultButton text={texts('Ask_Cancel')} disabled={sending} onClick={onClose} />
        </div>
      </div>
    </FocusTrapCallout>
  );
}

/** A choice of the platform itself: Fluent's would fetch its arrow from a CDN. */
function Choice<T extends string>(props: {
  label: string;
  value: T;
  required?: boolean;
  disabled: boolean;
  onChange: (value: T) => void;
  children: React.ReactNode;
}): React.ReactElement {
  const { label, value, required, disabled, onChange, children } = props;
  return (
    <label>
      {label}
      {required && <span aria-hidden="true"> *</span>}
      <select
        value={value}
        required={required}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {children}
      </select>
    </label>
  );
}

function wordsOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : '';
}
