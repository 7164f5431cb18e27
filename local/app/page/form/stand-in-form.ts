import type { Cell, Form } from '../../model';
import type { Table } from '../data/types';
import { say } from '../words/say';

/** For a table that the solution has no main form of: its columns that people can set, one below the other. */
export function standInForm(table: Table): Form {
  const columns = [...table.columns.values()].filter(
    ({ type, validForUpdate, name }) =>
      validForUpdate && type !== 'Virtual' && type !== 'Uniqueidentifier' && name !== table.primaryId,
  );
  const first = columns.filter(({ name }) => name === table.primaryName);
  const cells = [...first, ...columns.filter((column) => !first.includes(column))].map(
    ({ name, label }): Cell[] => [
      {
        label,
        showLabel: true,
        visible: true,
        colSpan: 1,
        rowSpan: 1,
        control: { id: name, classId: '', column: name, disabled: false, parameters: {} },
      },
    ],
  );
  const section = {
    id: 'all',
    label: say('General'),
    showLabel: false,
    visible: true,
    columns: 2,
    rows: cells,
  };
  return {
    id: '',
    name: say('No form in the solution'),
    table: table.name,
    libraries: [],
    events: [],
    header: [],
    tabs: [
      { id: 'all', label: say('General'), visible: true, columns: [{ width: '100%', sections: [section] }] },
    ],
  };
}
