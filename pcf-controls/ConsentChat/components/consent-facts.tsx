import * as React from 'react';
import type { UtilityState } from '@nod/consent';
import { marketingSign } from '../../shared/marketing-sign';
import { StatusBadge } from '../../shared/status-badge';
import type { ConversationState } from '../conversation/conversation';
import { marketingWords } from './consent-badges';
import { useWords } from './words';

/** What is agreed to now: since when, from what source, and how often it was asked for. */
export function ConsentFacts(props: {
  state: ConversationState;
  utility?: UtilityState;
  now: number;
}): React.ReactElement {
  const { state, utility, now } = props;
  const words = useWords();
  const { t, name, dateTime } = words;
  const { consent, facts } = state;
  const granted = facts.record?.granted === true;
  const openUntil = utility?.prompts
    .filter((prompt) => !prompt.answered && prompt.until > now)
    .map((prompt) => prompt.until)
    .sort((a, b) => b - a)[0];
  const asked = (of: { askCount: number; lastAskedOn?: number } | undefined) => {
    if (!of || of.askCount === 0) return t('Fact_NeverAsked');
    return of.lastAskedOn === undefined
      ? t('Fact_Asked', of.askCount)
      : t('Fact_AskedLast', of.askCount, words.date(of.lastAskedOn));
  };
  const source = (of: string | undefined) => (of === undefined ? undefined : name('Source', of));
  return (
    <section className="nodc-facts" aria-label={t('Chat_ConsentAtAGlance')}>
      <Card
        title={t('Fact_MayWrite')}
        badge={
          <StatusBadge
            tone={granted ? 'good' : 'bad'}
            icon={granted ? 'tick' : 'lock'}
            text={t(granted ? 'Chat_Yes' : 'Chat_No')}
          />
        }
        rows={[
          [t('Fact_Since'), consent.grantedSince && dateTime(consent.grantedSince)],
          [t('Fact_Source'), source(consent.grantedSource)],
          [t('Fact_WaitsUntil'), openUntil && dateTime(openUntil)],
          [t('Fact_Requests'), asked(facts.record)],
        ]}
      />
      <Card
        title={t('Fact_Marketing')}
        badge={
          <StatusBadge {...marketingSign(consent.status)} text={marketingWords(words, consent.status)} />
        }
        rows={[
          [t('Fact_Since'), consent.statusSince && dateTime(consent.statusSince)],
          [t('Fact_Source'), source(consent.source)],
          [
            t('Fact_WaitsUntil'),
            consent.status === 'Pending' && consent.pendingUntil && dateTime(consent.pendingUntil),
          ],
          [t('Fact_Requests'), asked(facts.number)],
          [t('Fact_AtWhatsApp'), facts.number?.stoppedAtWhatsApp && t('Chat_StoppedAtWhatsApp')],
        ]}
      />
      <Card
        title={t('Fact_Number')}
        badge={
          facts.number?.blocked ? (
            <StatusBadge tone="bad" icon="block" text={t('Chat_Blocked')} />
          ) : (
            <StatusBadge tone="none" icon="tick" text={t('Fact_NotBlocked')} />
          )
        }
        rows={[]}
      />
    </section>
  );
}

function Card(props: {
  title: string;
  badge: React.ReactNode;
  rows: readonly (readonly [string, string | number | false | undefined])[];
}): React.ReactElement {
  return (
    <div className="nodc-card">
      <div className="nodc-card-title">
        <h4>{props.title}</h4>
        {props.badge}
      </div>
      {props.rows.some(([, value]) => value) && (
        <dl>
          {props.rows.map(
            ([label, value]) =>
              value && (
                <React.Fragment key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </React.Fragment>
              ),
          )}
        </dl>
      )}
    </div>
  );
}
