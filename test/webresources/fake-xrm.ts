import type { Row } from '@nod/solution/rows/row';

/** What a script did to the app, and what the app is to answer. */
export interface FakeXrm {
  /** Rows by table, then by id. */
  rows: Record<string, Record<string, Row>>;
  /** What the person chooses in the lookup; none closes it. */
  chosen?: { entityType: string; id: string; name: string };
  alerts: { title: string; text: string }[];
  opened: { table: string; values: Row }[];
  updated: { table: string; id: string; values: Row }[];
  asked: string[];
  /** Tables whose reading or writing fails, with what Dataverse says. */
  fails: Partial<Record<'read' | 'write', Record<string, string>>>;
}

/**
 * Puts a small Xrm in the place of the platform's: the part that the commands use. Filters are conjunctions and
 * disjunctions of `eq`, on one level.
 */
export function installFakeXrm(rows: FakeXrm['rows']): FakeXrm {
  const fake: FakeXrm = { rows, alerts: [], opened: [], updated: [], asked: [], fails: {} };
  const refused = (kind: 'read' | 'write', table: string) => {
    const message = fake.fails[kind]?.[table];
    // The platform rejects with an object like this, not with an Error.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    return message === undefined ? undefined : Promise.reject({ errorCode: 2147746336, message });
  };
  const xrm = {
    WebApi: {
      retrieveMultipleRecords: (table: string, query: string) => {
        const filter = decodeURIComponent(/\$filter=(.*)$/.exec(query)?.[1] ?? '');
        fake.asked.push(`${table}: ${filter}`);
        const found = Object.values(fake.rows[table] ?? {}).filter((row) => matches(row, filter));
        return refused('read', table) ?? Promise.resolve({ entities: found });
      },
      retrieveRecord: (table: string, id: string) =>
        refused('read', table) ?? Promise.resolve(fake.rows[table]?.[id] ?? {}),
      updateRecord: (table: string, id: string, values: Row) => {
        const failure = refused('write', table);
        if (failure === undefined) fake.updated.push({ table, id, values });
        return failure ?? Promise.resolve({});
      },
    },
    Utility: { lookupObjects: () => Promise.resolve(fake.chosen ? [fake.chosen] : []) },
    Navigation: {
      openAlertDialog: (alert: { title: string; text: string }) => {
        fake.alerts.push(alert);
        return Promise.resolve({});
      },
      openForm: ({ entityName }: { entityName: string }, values: Row) => {
        fake.opened.push({ table: entityName, values });
        return Promise.resolve({});
      },
    },
  };
  (globalThis as unknown as { Xrm: unknown }).Xrm = xrm;
  return fake;
}

function matches(row: Row, filter: string): boolean {
  const all = filter.split(' and ').map((part) => part.split(' or '));
  return all.every((any) =>
    any.some((condition) => {
      const [column = '', value = ''] = condition.split(' eq ');
      const wanted = value === 'null' ? undefined : value.replace(/^'|'$/g, '').replaceAll("''", "'");
      return String(row[column] ?? undefined) === String(wanted);
    }),
  );
}
