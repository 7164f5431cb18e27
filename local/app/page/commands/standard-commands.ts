import { errorText } from '../form/error-text';
import { privilegeName } from '../data/metadata';
import type { Metadata, Place, WebApi } from '../data/types';
import { bareGuid } from '../xrm/guid';
import { confirmDialog, errorDialog } from '../xrm/message-dialogs';
import type { SelectedRow } from './parameters';
import { say } from '../words/say';

/** A command that every table has, or that the caller of the bar offers. */
export interface StandardCommand {
  key: string;
  label: string;
  icon: string;
  disabled?: boolean;
  /** Without it the command is not shown. */
  privilege?: string;
  run: () => void | Promise<void>;
}

interface GridGiven {
  table: string;
  label: string;
  api: WebApi;
  metadata: Metadata;
  selected: readonly SelectedRow[];
  refresh: () => void;
  go(place: Place): void;
  /** Values that a new row begins with, in a subgrid. */
  create?: () => void;
}

/** New, Delete and Refresh of a grid. */
export function gridCommands(given: GridGiven): StandardCommand[] {
  const { table, selected, refresh } = given;
  return [
    {
      key: 'new',
      label: say('New {table}', { table: given.label }),
      icon: 'Add',
      privilege: privilegeName('Create', table),
      run: () => (given.create ? given.create() : given.go({ pageType: 'entityrecord', table })),
    },
    ...(selected.length === 0
      ? []
      : [
          {
            key: 'delete',
            label: say('Delete'),
            icon: 'Delete',
            privilege: privilegeName('Delete', table),
            run: async () => {
              if (await deleteRows(given)) refresh();
            },
          },
        ]),
    { key: 'refresh', label: say('Refresh'), icon: 'Refresh', run: refresh },
  ];
}

/** Asks, then deletes one row after the other; stops at the first that Dataverse refuses and says why. */
export async function deleteRows({
  api,
  metadata,
  selected,
}: Pick<GridGiven, 'api' | 'metadata' | 'selected'>): Promise<boolean> {
  const what =
    selected.length === 1 ? `“${selected[0]!.name}”` : say('{count} records', { count: selected.length });
  const { confirmed } = await confirmDialog({
    title: say('Delete'),
    text: say('Delete {what}? This cannot be undone.', { what }),
    confirmButtonLabel: say('Delete'),
  });
  if (!confirmed) return false;
  try {
    for (const { id, table } of selected)
      await api.delete(`${(await metadata.table(table)).set}(${bareGuid(id)})`);
    return true;
  } catch (error) {
    await errorDialog(errorText(error));
    return false;
  }
}
