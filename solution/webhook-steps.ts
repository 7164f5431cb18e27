import type { RecordType } from './rows/record-type';

/** A write in Dataverse that the app is told of. */
export interface WebhookStep {
  message: 'Create' | 'Update';
  table: string;
  /** An Update is told only if one of these is among what was written. A Create cannot be filtered. */
  columns?: readonly string[];
}

/** The service endpoint that the steps post to. */
export const endpointName = 'Nod';

/** What a step is called: it is known again by it. */
export function stepName({ message, table }: WebhookStep): string {
  return `Nod: ${message} of ${table}`;
}

/** The columns of a Message Template by which it could be sent, answered or counted differently. */
export const templateColumnsOfNote = [
  'statuscode',
  'nod_templatetype',
  'nod_recordtypeid',
  'nod_sessiontype',
  'nod_whatsappname',
  'nod_whatsapptemplateid',
  'nod_language',
  'nod_body',
  'nod_components',
  'nod_variables',
  'nod_keywords',
  'nod_consenttemplateid',
] as const;

/**
 * The steps that Nod needs: those of its own tables, and two for each registered table. A solution file cannot carry
 * them, because their endpoint holds a secret; `npm run register` and the form of a Record Type make them.
 */
export function webhookSteps(recordTypes: readonly RecordType[]): WebhookStep[] {
  const own: WebhookStep[] = [
    { message: 'Create', table: 'nod_message' },
    // A person has seen a message: the customer is shown so.
    { message: 'Update', table: 'nod_message', columns: ['nod_seenon'] },
    { message: 'Create', table: 'nod_consentrequest' },
    { message: 'Create', table: 'nod_setuprequest' },
    { message: 'Update', table: 'nod_messagetemplate', columns: templateColumnsOfNote },
  ];
  const tables = new Map<string, Set<string>>();
  for (const { table, phoneColumns, complianceColumn } of recordTypes) {
    const columns = tables.get(table) ?? new Set();
    for (const column of [...phoneColumns, complianceColumn]) if (column !== undefined) columns.add(column);
    tables.set(table, columns);
  }
  return [
    ...own,
    ...[...tables].flatMap(([table, columns]): WebhookStep[] => [
      { message: 'Create', table },
      // A filter without columns would be told of everything: of a table that has none there is nothing to tell.
      ...(columns.size === 0 ? [] : [{ message: 'Update' as const, table, columns: [...columns].sort() }]),
    ]),
  ];
}
