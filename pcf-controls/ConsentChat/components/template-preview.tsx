import * as React from 'react';
import { PrimaryButton } from '@fluentui/react';
import type { Judgement } from '@nod/consent';
import type { Template } from '@nod/solution/rows/template';
import type { Preview } from '../compose/fill';
import { Icon } from '../../shared/icons';
import { refusalWords, useWords } from './words';

/** WhatsApp takes no more in one variable without risk of refusal. */
const longestValue = 1024;

/** A chosen template as the customer will see it, with inputs for what the record does not know. */
export function TemplatePreview(props: {
  template: Template;
  preview: Preview;
  parameters: Readonly<Record<string, string>>;
  decision: Judgement;
  sending: boolean;
  onBack: () => void;
  onParameter: (name: string, value: string) => void;
  onSend: () => void;
  children?: React.ReactNode;
}): React.ReactElement {
  const { template, preview, parameters, decision, sending } = props;
  const words = useWords();
  const { t } = words;
  const refusal = decision.allowed ? undefined : refusalWords(words, decision);
  const consent = template.type === 'Consent';
  return (
    <section className="nodc-preview" aria-label={t('Template_Preview', template.name)}>
      <div className="nodc-preview-title">
        <button
          type="button"
          className="nodc-tool"
          aria-label={t('Template_Back')}
          title={t('Template_Back')}
          disabled={sending}
          onClick={props.onBack}
          data-nodc-focus={preview.byHand.length === 0 ? '' : undefined}
        >
          <Icon name="back" size={18} />
        </button>
        <h3>
          <bdi>{template.name}</bdi>
        </h3>
      </div>
      <div className="nodc-canvas">
        <div className="nodc-bubble" dir="auto">
          {preview.header && <strong>{marked(preview.header)}</strong>}
          <p>{marked(preview.body)}</p>
          {preview.footer && <small>{marked(preview.footer)}</small>}
          {preview.buttons.length > 0 && (
            <ul aria-label={t('Template_Buttons')}>
              {preview.buttons.map((label, index) => (
                <li key={index}>{label}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {preview.byHand.length > 0 && (
        <fieldset className="nodc-values" disabled={sending}>
          <legend>{t('Template_ByHand')}</legend>
          {preview.byHand.map(({ name, column }, index) => (
            <label key={name}>
              <span>{column ? t('Template_ValueOf', name, column) : t('Template_Value', name)}</span>
              <input
                type="text"
                maxLength={longestValue}
                value={parameters[name] ?? ''}
                required
                onChange={(event) => props.onParameter(name, event.target.value)}
                data-nodc-focus={index === 0 ? '' : undefined}
              />
            </label>
          ))}
        </fieldset>
      )}
      {props.children}
      <div className="nodc-preview-end">
        {refusal && (
          <p className="nodc-reason" id="nodc-preview-reason">
            <Icon name="block" size={14} />
            <span>
              {refusal.message}{' '}
              {preview.missing.length > 0 &&
                t('Template_Missing', preview.missing.map(variableName).join(', '))}{' '}
              {refusal.remedy}
            </span>
          </p>
        )}
        <PrimaryButton
          disabled={!decision.allowed || sending}
          aria-describedby={refusal && 'nodc-preview-reason'}
          text={t(sending ? 'Chat_Sending' : consent ? 'Template_SendConsent' : 'Template_Send')}
          onClick={props.onSend}
        />
      </div>
    </section>
  );
}

function variableName(name: string): string {
  return `{{${name}}}`;
}

/** A text with its empty variables marked. */
function marked(text: string): React.ReactNode {
  return text
    .split(/(\{\{\s*\w+\s*\}\})/)
    .map((part, index) => (index % 2 ? <mark key={index}>{part}</mark> : part));
}
