import * as React from 'react';
import { ActionButton } from '@fluentui/react';
import { privilegeName } from '../data/metadata';
import type { Metadata, Table } from '../data/types';
import { hasQuickCreate, quickCreate } from '../quick-create/quick-create';
import { say } from '../words/say';
import type { RecordReference } from '../xrm/records';

/** The ways to make the row that a lookup does not find: of tables with a quick create form, as the roles allow. */
export function NewRow({
  tables,
  metadata,
  onNew,
  close,
}: {
  tables: readonly string[];
  metadata: Metadata;
  onNew: (row: RecordReference) => void;
  close: () => void;
}): React.ReactElement | null {
  const [offered, setOffered] = React.useState<readonly Table[]>([]);
  React.useEffect(() => {
    let gone = false;
    Promise.all(
      tables
        .filter((name) => hasQuickCreate(name))
        .map(async (name) =>
          (await metadata.may(privilegeName('Create', name))) ? [await metadata.table(name)] : [],
        ),
    ).then(
      (found) => !gone && setOffered(found.flat()),
      // What cannot be asked is not offered.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [tables, metadata]);
  if (offered.length === 0) return null;
  return (
    <div>
      {offered.map(({ name, label }) => (
        <ActionButton
          key={name}
          iconProps={{ iconName: 'Add' }}
          text={say('New {table}', { table: label })}
          // The box must keep the focus, or the list is gone before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            close();
            void quickCreate(name).then(([row]) => row && onNew(row));
          }}
        />
      ))}
    </div>
  );
}
