import * as React from 'react';
import type { SendFacts, SendRequest } from '@nod/consent';
import { checksOf } from '../compose/checks';
import { Icon } from '../../shared/icons';
import { refusalWords, useWords } from './words';

/** "Why can't I send?": everything that is looked at before a message leaves, what refuses it first. */
export function ChecksList(props: { request: SendRequest; facts: SendFacts }): React.ReactElement {
  const words = useWords();
  const { t } = words;
  return (
    <ol className="nodc-checks" aria-label={t('Why_Title')}>
      {checksOf(props.request, props.facts).map(({ name, refusal }, index) => {
        const said = refusal && refusalWords(words, refusal);
        return (
          <li key={index} className={said ? 'nodc-bad' : 'nodc-good'}>
            <Icon name={said ? 'cross' : 'tick'} />
            <span>
              <span className="nodc-hidden">{t(said ? 'Why_Refused' : 'Why_Fine')} </span>
              <strong>{said ? said.message : words.name('Check', name)}</strong>
              {said && <span className="nodc-remedy">{said.remedy}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
