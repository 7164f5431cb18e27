import * as React from 'react';
import type { Metadata, Place, Row, WebApi } from '../data/types';
import { say } from '../words/say';

/** Gives the page the name of the record that is open, for tabs, history and screen readers. */
export function useRecordTitle(
  place: Place,
  { app, api, metadata }: { app: string; api: WebApi; metadata: Metadata },
): void {
  React.useEffect(() => {
    if (place.pageType !== 'entityrecord') return;
    let gone = false;
    titleOf(place.table, place.id, { api, metadata }).then(
      (title) => {
        if (!gone) document.title = `${title} – ${app}`;
      },
      // The form says that the record cannot be read.
      () => {
        if (!gone) document.title = app;
      },
    );
    return () => {
      gone = true;
    };
  }, [place, app, api, metadata]);
}

async function titleOf(
  name: string,
  id: string | undefined,
  { api, metadata }: { api: WebApi; metadata: Metadata },
): Promise<string> {
  const table = await metadata.table(name);
  if (id === undefined) return say('New {table}', { table: table.label });
  const row = await api.get<Row>(`${table.set}(${id})?$select=${table.primaryName}`);
  const title = row[table.primaryName];
  return `${table.label}: ${typeof title === 'string' && title !== '' ? title : say('(no name)')}`;
}
