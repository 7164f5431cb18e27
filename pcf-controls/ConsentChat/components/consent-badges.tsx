import * as React from 'react';
import { marketingSign } from '../../shared/marketing-sign';
import { StatusBadge } from '../../shared/status-badge';
import type { ConversationState } from '../conversation/conversation';
import { type Words, useWords } from './words';

/** The marketing status in words; none is a status too. */
export function marketingWords(words: Words, status: string | undefined): string {
  return status === undefined ? words.t('Status_None') : words.name('Status', status);
}

/** Consent at a glance: what an agent has to know before a word is written. */
export function ConsentBadges({ state }: { state: ConversationState }): React.ReactElement {
  const words = useWords();
  const { t } = words;
  const { consent, facts } = state;
  // What the screen says is what the decision reads.
  const granted = facts.record?.granted === true;
  return (
    <ul className="nodc-badges" aria-label={t('Chat_ConsentAtAGlance')}>
      {facts.number?.blocked && (
        <li>
          <StatusBadge tone="bad" icon="block" text={t('Chat_Blocked')} />
        </li>
      )}
      <li>
        <StatusBadge
          tone={granted ? 'good' : 'bad'}
          icon={granted ? 'tick' : 'lock'}
          text={t('Chat_MayWrite', granted ? t('Chat_Yes') : t('Chat_No'))}
          about={t('Chat_MayWriteAbout')}
        />
      </li>
      <li>
        <StatusBadge
          {...marketingSign(consent.status)}
          text={t('Chat_MarketingIs', marketingWords(words, consent.status))}
        />
      </li>
      {facts.number?.stoppedAtWhatsApp && (
        <li>
          <StatusBadge tone="bad" icon="stop" text={t('Chat_StoppedAtWhatsApp')} />
        </li>
      )}
    </ul>
  );
}
