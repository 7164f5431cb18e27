import * as React from 'react';
import { ThemeProvider, Toggle } from '@fluentui/react';
import type { MarketingStatusLabel } from '@nod/solution';
import { marketingSign } from '../marketing-sign';
import { StatusBadge } from '../status-badge';
import { keyOf } from '../key-of';
import type { Look } from './look';
import { actionsFor } from './actions-for';
import type { Progress, Wish } from './ask';
import type { Texts } from './texts';
import { WishCallout } from './wish-callout';

export interface StatusViewProps {
  /** As the host has read it; `undefined` for a number that nothing is known of. */
  status: MarketingStatusLabel | undefined;
  progress: Progress | undefined;
  /** Enters a change; missing for those who may not. */
  enter: ((wish: Wish, saved: () => void) => Promise<void>) | undefined;
  look: Look;
  /** In a cell the switch has no words beside it, and what is said stands where `said` puts it. */
  cell?: boolean;
  said: (words: string, target: React.RefObject<HTMLElement>) => React.ReactElement;
}

/** The status as a badge and, for those who may, the switch that asks the app to change it. */
export function StatusView(props: StatusViewProps): React.ReactElement {
  const { progress, enter, look, cell = false, said } = props;
  const { texts, rtl, colours, fluent } = look;
  const [open, setOpen] = React.useState(false);
  const here = React.useRef<HTMLDivElement>(null);
  const status = statusAfter(props.status, progress);
  return (
    <ThemeProvider theme={fluent} applyTo="none">
      <div
        className={cell ? 'nodo nodo-cell' : 'nodo'}
        dir={rtl ? 'rtl' : 'ltr'}
        style={colours}
        ref={here}
        onClick={(event) => cell && event.stopPropagation()}
        onDoubleClick={(event) => cell && event.stopPropagation()}
      >
        <StatusBadge
          {...marketingSign(status)}
          text={texts(status === undefined ? 'Status_None' : keyOf('Status', status))}
          about={texts('Status_About')}
        />
        {enter && (
          <Toggle
            role="switch"
            ariaLabel={texts('Toggle_Label')}
            checked={status === 'Single Opt-In' || status === 'Double Opt-In'}
            disabled={progress === 'waiting'}
            {...(cell ? {} : { onText: texts('Toggle_On'), offText: texts('Toggle_Off') })}
            // It moves when the app has answered, not when it is asked.
            onChange={() => setOpen(true)}
          />
        )}
        {said(wordsFor(progress, texts), here)}
        {open && enter && (
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
      </div>
    </ThemeProvider>
  );
}

/** A request that is carried out tells of a newer status than the host has read. */
function statusAfter(
  status: MarketingStatusLabel | undefined,
  progress: Progress | undefined,
): MarketingStatusLabel | undefined {
  if (progress === undefined || progress === 'waiting' || progress.kind !== 'done') return status;
  return progress.status ?? status;
}

function wordsFor(progress: Progress | undefined, texts: Texts): string {
  if (progress === undefined) return '';
  if (progress === 'waiting') return texts('Answer_Waiting');
  switch (progress.kind) {
    case 'done':
      return texts('Answer_Done');
    case 'late':
      return texts('Answer_Late');
    case 'refused':
      return texts('Answer_Refused', progress.text);
  }
}
