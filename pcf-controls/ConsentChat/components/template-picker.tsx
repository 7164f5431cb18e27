import * as React from 'react';
import type { TemplateType } from '@nod/consent';
import { type Offered, search } from '../compose/offer';
import { Icon } from '../../shared/icons';
import { refusalWords, useWords } from './words';

const groups: readonly TemplateType[] = ['Consent', 'Utility', 'Marketing'];
const searchFrom = 4;

/** The templates that can be chosen, in groups; one that may not be sent now says why, and when it may. */
export function TemplatePicker(props: {
  offered: readonly Offered[];
  onChoose: (templateId: string) => void;
}): React.ReactElement {
  const { t, name } = useWords();
  const [words, setWords] = React.useState('');
  const found = search(props.offered, words);
  const types = [...new Set([...groups, ...found.map(({ template }) => template.type)])];
  return (
    <div className="nodc-picker" role="region" aria-label={t('Template_Choose')}>
      {props.offered.length >= searchFrom && (
        <label className="nodc-search">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('Template_Search')}
            placeholder={t('Template_Search')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || words === '') return;
              // As in every field for searching: the next one leaves it.
              event.stopPropagation();
              setWords('');
            }}
          />
        </label>
      )}
      {found.length === 0 && (
        <p className="nodc-none" role="status">
          {t(props.offered.length === 0 ? 'Template_None' : 'Template_NoneFound')}
        </p>
      )}
      {types.map((type) => {
        const ofType = found
          .filter(({ template }) => template.type === type)
          .sort((a, b) => Number(b.decision.allowed) - Number(a.decision.allowed));
        if (ofType.length === 0) return null;
        return (
          <section key={type} aria-label={name('TemplateType', type)}>
            <h3>{name('TemplateType', type)}</h3>
            <ul>
              {ofType.map((offered) => (
                <TemplateItem key={offered.template.id} offered={offered} onChoose={props.onChoose} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function TemplateItem(props: {
  offered: Offered;
  onChoose: (templateId: string) => void;
}): React.ReactElement {
  const { template, decision } = props.offered;
  const words = useWords();
  const refusal = decision.allowed ? undefined : refusalWords(words, decision);
  const reasonId = `nodc-why-${template.id}`;
  return (
    <li>
      <button
        type="button"
        className="nodc-item"
        value={template.id}
        disabled={!decision.allowed}
        aria-describedby={refusal && reasonId}
        onClick={() => props.onChoose(template.id)}
      >
        <span className="nodc-item-name">
          <bdi>{template.name}</bdi>
          {template.language && (
            <span className="nodc-tag">{languageName(template.language, words.locale)}</span>
          )}
        </span>
        {template.body && (
          <span className="nodc-item-text" dir="auto">
            {template.body}
          </span>
        )}
      </button>
      {refusal && (
        <p className="nodc-reason" id={reasonId}>
          <Icon name="block" size={14} />
          <span>
            {refusal.message} {refusal.remedy}
          </span>
        </p>
      )}
    </li>
  );
}

/** A language of WhatsApp (`en`, `pt_BR`) in the words of the person. */
function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code.replace('_', '-')) ?? code;
  } catch {
    return code;
  }
}
