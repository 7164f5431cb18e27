import * as React from 'react';
import { DefaultButton } from '@fluentui/react';
import type { HistoryEntry } from '../conversation/conversation';
import { Icon, type IconName } from '../../shared/icons';
import { useWords } from './words';

const atFirst = 20;

/** The ledger of this person, newest first: what was shown, what was answered, and what came of it. */
export function History({ entries }: { entries: readonly HistoryEntry[] }): React.ReactElement {
  const { t } = useWords();
  const [shown, setShown] = React.useState(atFirst);
  return (
    <section className="nodc-history" aria-label={t('History_Title')}>
      <h4>{t('History_Title')}</h4>
      {entries.length === 0 && <p className="nodc-none">{t('History_None')}</p>}
      <ol>
        {entries.slice(0, shown).map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {entries.length > shown && (
        <DefaultButton text={t('History_More')} onClick={() => setShown(shown + atFirst * 5)} />
      )}
    </section>
  );
}

function Entry({ entry }: { entry: HistoryEntry }): React.ReactElement {
  const { t, name, dateTime } = useWords();
  const { icon, tone } = sign(entry.action);
  const rows: [string, string | undefined, boolean?][] = [
    [t('History_Shown'), entry.wording, true],
    [t('History_Answer'), entry.response, true],
    [t('History_NewStatus'), entry.newStatus && name('Status', entry.newStatus)],
    [t('Fact_Source'), name('Source', entry.source)],
    [t('History_HowReceived'), entry.howReceived && name('How', entry.howReceived)],
    [t('History_By'), entry.actor],
    [t('History_Reason'), entry.reason],
  ];
  return (
    <details className={entry.applied ? undefined : 'nodc-unapplied'}>
      <summary>
        <span className={`nodc-sign nodc-${entry.applied ? tone : 'none'}`}>
          <Icon name={icon} />
        </span>
        <span className="nodc-entry">
          <strong>{name('Action', entry.action)}</strong>
          <span>
            {name('Session', entry.scope)} · <time dateTime={isoOf(entry.on)}>{dateTime(entry.on)}</time>
          </span>
          {!entry.applied && <span className="nodc-tag">{t('History_NoEffect')}</span>}
        </span>
        <Icon name="chevron" size={12} />
      </summary>
      <dl>
        {rows.map(
          ([label, value, quoted]) =>
            value && (
              <React.Fragment key={label}>
                <dt>{label}</dt>
                <dd dir="auto" className={quoted ? 'nodc-quoted' : undefined}>
                  {value}
                </dd>
              </React.Fragment>
            ),
        )}
      </dl>
    </details>
  );
}

function sign(action: string): { icon: IconName; tone: 'good' | 'bad' | 'wait' | 'none' } {
  switch (action) {
    case 'Confirm':
      return { icon: 'ticks', tone: 'good' };
    case 'Opt-In':
    case 'Grant':
    case 'Unblock':
      return { icon: 'tick', tone: 'good' };
    case 'Opt-Out':
    case 'Deny':
      return { icon: 'cross', tone: 'bad' };
    case 'Block':
      return { icon: 'block', tone: 'bad' };
    case 'Asked':
    case 'Expire':
      return { icon: 'clock', tone: 'wait' };
    default:
      return { icon: 'info', tone: 'none' };
  }
}

function isoOf(on: number): string | undefined {
  const date = new Date(on);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
