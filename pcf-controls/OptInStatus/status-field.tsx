import * as React from 'react';
import { coloursOf, type Look } from '../shared/opt-in-status/look';
import { StatusView } from '../shared/opt-in-status/status-view';
import { styles } from '../shared/opt-in-status/styles';
import { StatusBadge } from '../shared/status-badge';
import type { StatusProps } from './props-from';
import { useWish } from './use-wish';

/** The status on a form. */
export function StatusField(props: StatusProps): React.ReactElement {
  const { status, readable, ask, texts, rtl, theme } = props;
  const { progress, enter } = useWish(props);
  const colours = React.useMemo(() => coloursOf(theme, rtl), [theme, rtl]);
  const look = { texts, rtl, ...colours };
  return (
    <>
      <style>{styles}</style>
      {readable ? (
        <StatusView
          status={status}
          progress={progress}
          enter={ask && enter}
          look={look}
          said={(words) => (
            <p className="nodo-said" role="status">
              {words}
            </p>
          )}
        />
      ) : (
        <Hidden look={look} />
      )}
    </>
  );
}

function Hidden({ look: { texts, rtl, colours } }: { look: Look }): React.ReactElement {
  return (
    <div className="nodo" dir={rtl ? 'rtl' : 'ltr'} style={colours}>
      <StatusBadge tone="none" icon="lock" text={texts('Status_Hidden')} />
    </div>
  );
}
