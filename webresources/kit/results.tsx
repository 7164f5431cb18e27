import * as React from 'react';
import { Notice } from './notice';
import type { SignKind } from './sign';
import type { Words } from './words';
import { say } from './words';

/** What came of something that was asked for several records. */
export interface Result {
  name: string;
  /** `unknown`: nobody knows whether it was done, so that it must be looked at before it is asked for again. */
  state: 'done' | 'refused' | 'unknown' | 'late' | 'not-saved';
  /** Why, where it was not done, or is not known to be. */
  reason?: Words;
}

/** One summary: how many were done, and by name and reason which were not. */
export function Results(props: {
  results: readonly Result[];
  done: (count: number) => Words;
}): React.ReactElement {
  const { results, done } = props;
  const of = (state: Result['state']) => results.filter((one) => one.state === state);
  const count = of('done').length;
  return (
    <>
      {count > 0 && <Notice kind="success">{say(done(count))}</Notice>}
      <Reasons results={of('refused')} head={refused} />
      <Reasons results={of('not-saved')} head={notSaved} />
      <Reasons results={of('unknown')} head={unknown} kind="warning" />
      {of('late').length > 0 && (
        <Notice kind="warning">
          <p>{say(late(of('late').length))}</p>
          <p>
            {of('late')
              .map(({ name }) => name)
              .join(', ')}
          </p>
        </Notice>
      )}
    </>
  );
}

function Reasons(props: {
  results: readonly Result[];
  head: (count: number) => Words;
  kind?: SignKind;
}): React.ReactElement | null {
  const { results, head, kind = 'error' } = props;
  if (results.length === 0) return null;
  return (
    <Notice kind={kind}>
      <p>{say(head(results.length))}</p>
      <ul className="nod-lines">
        {results.map(({ name, reason }, at) => (
          <li key={at}>
            <strong>{name}</strong>
            {reason && `: ${say(reason)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const refused = (count: number): Words => ({
  en: `Refused: ${count}. Nothing was changed for these:`,
  de: `Abgelehnt: ${count}. Für diese wurde nichts geändert:`,
});
const notSaved = (count: number): Words => ({
  en: `Could not be asked for: ${count}. Nothing was changed for these; try them again:`,
  de: `Konnte nicht beauftragt werden: ${count}. Für diese wurde nichts geändert; versuchen Sie es erneut:`,
});
const unknown = (count: number): Words => ({
  en: `Not known: ${count}. Look at each before you ask again:`,
  de: `Nicht bekannt: ${count}. Sehen Sie jeweils nach, bevor Sie erneut fragen:`,
});
const late = (count: number): Words => ({
  en: `Not answered yet: ${count}. These are kept and are done as soon as Nod gets to them; do not enter them again.`,
  de: `Noch nicht beantwortet: ${count}. Diese Aufträge sind gespeichert und werden erledigt, sobald Nod dazu kommt; geben Sie sie nicht erneut ein.`,
});
