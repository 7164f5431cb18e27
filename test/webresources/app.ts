import type { Row } from '@nod/solution/rows/row';
import { vi } from 'vitest';
import { XrmMockGenerator } from 'xrm-mock';
import { matches } from './matches';

/** What a script did to the app, and what the app is to answer. */
export interface App {
  /** Rows by table, then by id. */
  rows: Record<string, Record<string, Row>>;
  /** What the person chooses in the lookup; none closes it. */
  chosen?: { entityType: string; id: string; name: string };
  alerts: { title: string; text: string }[];
  opened: { table: string; values: Row }[];
  created: { table: string; id: string; values: Row }[];
  updated: { table: string; id: string; values: Row }[];
  asked: string[];
  /** Pages that were opened, with what they were asked. */
  dialogs: { page: string; title: string; asked: unknown }[];
  /** What the person answers on a page; `undefined` closes it. */
  answers: Record<string, unknown>;
  progress: string[];
  /** Tables whose reading or writing fails, with what Dataverse says. */
  fails: Partial<Record<'read' | 'write', Record<string, string>>>;
  /** How many answers to creating rows are lost on their way, by table: the rows are there. */
  lost: Record<string, number>;
  /** What a new row waits for. */
  hold: (row: Row) => Promise<void>;
  /** What the app does with a new row, before it can be read. */
  onCreate: (table: string, id: string, row: Row) => void;
  /** LCID of the person. */
  speak: (languageId: number) => void;
}

/** DuplicateRecord, as the platform rejects. */
const duplicate = { errorCode: 0x80040237, message: 'A record with matching key values already exists.' };

/** The platform's Xrm of xrm-mock, with rows behind its Web API and somebody who answers its dialogs. */
export function installApp(rows: App['rows'] = {}): App {
  const xrm = XrmMockGenerator.initialise();
  let last = 0;
  const app: App = {
    rows,
    alerts: [],
    opened: [],
    created: [],
    updated: [],
    asked: [],
    dialogs: [],
    answers: {},
    progress: [],
    fails: {},
    lost: {},
    hold: () => Promise.resolve(),
    onCreate: () => undefined,
    speak: (languageId) => (XrmMockGenerator.context.userSettings.languageId = languageId),
  };
  app.speak(1033);
  const refuse = (kind: 'read' | 'write', table: string) => {
    const message = app.fails[kind]?.[table];
    // The platform rejects with an object like this, not with an Error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    if (message !== undefined) throw { errorCode: 2147746336, message };
  };
  const inTime = <T>(work: () => T) => Promise.resolve().then(work);

  const webApi = {
    retrieveMultipleRecords: (table: string, query = '') =>
      inTime(() => {
        const filter = decodeURIComponent(/\$filter=([^&]*)/.exec(query)?.[1] ?? '');
        app.asked.push(`${table}: ${filter}`);
        refuse('read', table);
        const found = Object.entries(app.rows[table] ?? {}).map(([id, row]) => ({
          [`${table}id`]: id,
          ...row,
        }));
        return { entities: found.filter((row) => matches(row, filter)), nextLink: undefined };
      }),
    retrieveRecord: (table: string, id: string) =>
      inTime(() => {
        refuse('read', table);
        const row = app.rows[table]?.[id];
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        if (row === undefined) throw { errorCode: 2147746327, message: `${table} ${id} Does Not Exist` };
        return { [`${table}id`]: id, ...row };
      }),
    createRecord: async (table: string, values: Row) => {
      await app.hold(values);
      refuse('write', table);
      const id = String(values[`${table}id`] ?? `new-${(last += 1)}`);
      const isThere = app.rows[table]?.[id] !== undefined;
      if (!isThere) {
        app.created.push({ table, id, values });
        const row = { ...values };
        (app.rows[table] ??= {})[id] = row;
        app.onCreate(table, id, row);
      }
      if ((app.lost[table] ?? 0) > 0) {
        app.lost[table]! -= 1;
        throw new TypeError('Failed to fetch');
      }
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      if (isThere) throw duplicate;
      return { id, entityType: table };
    },
    updateRecord: (table: string, id: string, values: Row) =>
      inTime(() => {
        refuse('write', table);
        app.updated.push({ table, id, values });
        return { id, entityType: table };
      }),
  };
  Object.assign(xrm.WebApi, webApi);
  Object.assign(xrm.Navigation, {
    openAlertDialog: (alert: { title: string; text: string }) => inTime(() => void app.alerts.push(alert)),
    openForm: ({ entityName }: { entityName: string }, values: Row) =>
      inTime(() => void app.opened.push({ table: entityName, values })),
    navigateTo: (input: { webresourceName: string; data: string }, { title }: { title: string }) =>
      inTime(() => {
        const page = input.webresourceName.replace(/^nod_\/|\.html$/g, '');
        const { asked } = JSON.parse(sessionStorage.getItem(input.data) ?? '{}') as { asked: unknown };
        app.dialogs.push({ page, title, asked });
        const answer = app.answers[page];
        if (answer !== undefined) sessionStorage.setItem(input.data, JSON.stringify({ answer }));
      }),
  });
  Object.assign(xrm.Utility, {
    lookupObjects: () => Promise.resolve(app.chosen ? [app.chosen] : []),
    showProgressIndicator: (text: string) => void app.progress.push(text),
    closeProgressIndicator: () => void app.progress.push('closed'),
  });
  vi.spyOn(XrmMockGenerator.context, 'getClientUrl').mockReturnValue('https://contoso.example');
  return app;
}
