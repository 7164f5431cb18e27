import * as React from 'react';
import { ThemeProvider, Toggle } from '@fluentui/react';
import type { MarketingStatusLabel } from '@nod/solution';
import { marketingSign } from '../../ConsentChat/components/consent-badges';
import { StatusBadge } from '../../ConsentChat/components/status-badge';
import { customProperties, fluentTheme } from '../../ConsentChat/components/theme';
import { keyOf } from '../../ConsentChat/components/words';
import type { StatusProps } from '../props-from';
import type { Answer, Ask, Wish } from '../request/ask';
import type { Texts } from '../texts';
import { styles } from './styles';
import { WishCallout } from './wish-callout';

/** The status as a badge and, for those who may, the switch that asks the app to change it. */
export function StatusField(props: StatusProps): React.ReactElement {
  const { readable, ask, texts, rtl, theme } = props;
  const { status, said, busy, enter } = useWish(props);
  const [open, setOpen] = React.useState(false);
  const here = React.useRef<HTMLDivElement>(null);
  const colours = customProperties(theme);
  const fluent = React.useMemo(() => fluentTheme(theme, rtl), [theme, rtl]);
  const optedIn = status === 'Single Opt-In' || status === 'Double Opt-In';

  return (
    <ThemeProvider theme={fluent} applyTo="none">
      <style>{styles}</style>
      <div className="nodo" dir={rtl ? 'rtl' : 'ltr'} style={colours} ref={here}>
        {readable ? (
          <StatusBadge
            {...marketingSign(status)}
            text={statusText(texts, status)}
            about={texts('Status_About')}
          />
        ) : (
          <StatusBadge tone="none" icon="lock" text={texts('Status_Hidden')} />
        )}
        {readable && ask && (
          <Toggle
            role="switch"
            ariaLabel={texts('Toggle_Label')}
            checked={optedIn}
            disabled={busy}
            onText={texts('Toggle_On')}
            offText={texts('Toggle_Off')}
            // It moves when the app has answered, not when it is asked.
            onChange={() => setOpen(true)}
          />
        )}
        <p className="nodo-said" role="status">
          {said}
        </p>
      </div>
      {open && (
        <WishCallout
          target={here}
          actions={actionsFor(status)}
          texts={texts}
          rtl={rtl}
          colours={colours}
          enter={enter}
          onClose={() => setOpen(false)}
        />
      )}
    </ThemeProvider>
  );
}

/** Where nothing is decided yet, both can be entered. */
function actionsFor(status: MarketingStatusLabel | undefined): readonly Wish['action'][] {
  switch (status) {
    case 'Single Opt-In':
    case 'Double Opt-In':
      return ['Opt-Out'];
    case 'Opted-Out':
      return ['Opt-In'];
    case 'Pending':
    case undefined:
      return ['Opt-In', 'Opt-Out'];
  }
}

function statusText(texts: Texts, status: MarketingStatusLabel | undefined): string {
  return texts(status === undefined ? 'Status_None' : keyOf('Status', status));
}

/** The status that is known, and what is said about a request while it runs and after. */
function useWish({ status, ask, texts }: StatusProps) {
  const [answer, setAnswer] = React.useState<Answer | 'waiting'>();
  const signal = React.useRef({ stopped: false });
  React.useEffect(() => () => void (signal.current.stopped = true), []);
  // What the form has read since is newer than what the request came to.
  React.useEffect(() => setAnswer((known) => (known === 'waiting' ? known : undefined)), [status]);

  const enter = async (wish: Wish, saved: () => void): Promise<void> => {
    const answered = await (ask as Ask)(wish, signal.current, () => {
      setAnswer('waiting');
      saved();
    });
    if (!signal.current.stopped) setAnswer(answered);
  };
  const known =
    answer !== undefined && answer !== 'waiting' && answer.kind === 'done' ? answer.status : undefined;
  return { status: known ?? status, said: saidOf(answer, texts), busy: answer === 'waiting', enter };
}

function saidOf(answer: Answer | 'waiting' | undefined, texts: Texts): string {
  if (answer === undefined) return '';
  if (answer === 'waiting') return texts('Answer_Waiting');
  switch (answer.kind) {
    case 'done':
      return texts('Answer_Done');
    case 'late':
      return texts('Answer_Late');
    case 'refused':
      return texts('Answer_Refused', answer.text);
  }
}
