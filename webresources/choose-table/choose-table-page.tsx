import * as React from 'react';
import { asked } from '../kit/ask';
import { Busy } from '../kit/busy';
import { readTables } from '../kit/metadata';
import { NotRead } from '../kit/not-read';
import { useLoaded } from '../kit/use-loaded';
import { say } from '../kit/words';
import type { TableQuestion } from './choice';
import { TableForm } from './table-form';
import { words } from './words';

/** Picks a table, its phone columns and its Compliance Field from what the organisation has. */
export function ChooseTablePage(): React.ReactElement {
  const question = asked<TableQuestion>() ?? { taken: [], phoneColumns: [] };
  const [tables, again] = useLoaded(readTables);
  switch (tables.state) {
    case 'loading':
      return (
        <main className="nod-page nod-content">
          <Busy>{say(words.reading)}</Busy>
        </main>
      );
    case 'failed':
      return (
        <main className="nod-page nod-content">
          <NotRead error={tables.error} again={again} />
        </main>
      );
    case 'ready':
      return <TableForm question={question} tables={tables.value} />;
  }
}
