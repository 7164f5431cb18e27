import type { Form } from '../../local/app/model';
import type { Column, Metadata, Row, Table, WebApi } from '../../local/app/page/data/types';

/** A table with a column of each kind that matters to a form. */
export const table: Table = {
  name: 'contact',
  set: 'contacts',
  label: 'Contact',
  plural: 'Contacts',
  primaryId: 'contactid',
  primaryName: 'fullname',
  columns: new Map(
    [
      column('fullname', 'String'),
      column('jobtitle', 'String'),
      column('lastname', 'String', { required: true }),
      column('nod_whatsappnumber', 'String', { secured: true }),
      column('parentcustomerid', 'Customer', {
        targets: ['account', 'contact'],
        navigation: { account: 'parentcustomerid_account', contact: 'parentcustomerid_contact' },
      }),
      column('birthdate', 'DateTime', { format: 'DateOnly' }),
    ].map((one) => [one.name, one]),
  ),
};

export function column(name: string, type: Column['type'], more: Partial<Column> = {}): Column {
  return {
    name,
    label: name,
    type,
    options: [],
    targets: [],
    navigation: {},
    required: false,
    secured: false,
    validForCreate: true,
    validForUpdate: true,
    ...more,
  };
}

export const form: Form = {
  id: 'f',
  name: 'Main',
  table: 'contact',
  libraries: [],
  events: [],
  header: [],
  tabs: [
    {
      id: 't',
      label: 'General',
      visible: true,
      columns: [
        {
          width: '100%',
          sections: [
            {
              id: 's',
              label: 'General',
              showLabel: true,
              visible: true,
              columns: 1,
              rows: [...table.columns.keys()].map((name) => [
                {
                  label: name,
                  showLabel: true,
                  visible: true,
                  colSpan: 1,
                  rowSpan: 1,
                  control: { id: name, classId: '', column: name, disabled: false, parameters: {} },
                },
              ]),
            },
          ],
        },
      ],
    },
  ],
};

export const ID = '11111111-2222-4333-8444-555555555555';

/** A Web API with one row in it, that writes down what it was told. */
export function oneRow(row: Row) {
  const told: { method: string; path: string; row?: Row }[] = [];
  let stands = row;
  const api: WebApi = {
    get: <T>(path: string) => {
      told.push({ method: 'GET', path });
      return Promise.resolve(stands as T);
    },
    post: (path, given) => {
      told.push({ method: 'POST', path, row: given });
      return Promise.resolve(ID);
    },
    patch: (path, given) => {
      told.push({ method: 'PATCH', path, row: given });
      stands = { ...stands, ...given, jobtitle: 'as the server has it' };
      return Promise.resolve();
    },
    delete: () => Promise.resolve(),
  };
  const metadata: Metadata = {
    table: (name) => Promise.resolve({ ...table, name, set: `${name}s` }),
    may: () => Promise.resolve(true),
  };
  return { api, metadata, told };
}
