import type { RecordType } from './rows/record-type';
import type { Row } from './rows/row';

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

/** Every step runs after its row is committed, and without anybody having to wait for it. */
export const stepRun = { mode: 1, stage: 40 } as const;

/** The ids of what a step hangs on. */
export interface StepHook {
  messageId: string;
  /** Of the message for the table. */
  filterId: string;
  endpointId: string;
}

/** A step as it is written. https://learn.microsoft.com/power-apps/developer/data-platform/register-web-hook */
export function stepRow(step: WebhookStep, { messageId, filterId, endpointId }: StepHook): Row {
  return {
    name: stepName(step),
    ...stepRun,
    rank: 1,
    supporteddeployment: 0,
    asyncautodelete: true,
    filteringattributes: step.columns?.join(',') ?? null,
    'sdkmessageid@odata.bind': `/sdkmessages(${messageId})`,
    'sdkmessagefilterid@odata.bind': `/sdkmessagefilters(${filterId})`,
    'eventhandler_serviceendpoint@odata.bind': `/serviceendpoints(${endpointId})`,
  };
}

/** What switches a step on again. */
export const stepEnabled = { statecode: 0, statuscode: 1 } as const;

/** The columns of a Message Template by which it could be sent, answered or counted differently. */
export const templateColumnsOfNote = [
  'statuscode',
  'nod_templatetype',
  'nod_recordtypeid',
  'nod_sessiontype',
  'nod_whatsappname',
  'nod_whatsapptemplateid',
  'nod_configurationid',
  'nod_category',
  'nod_metastatus',
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
    // One may be created as published, by an import for example.
    { message: 'Create', table: 'nod_messagetemplate' },
    { message: 'Update', table: 'nod_messagetemplate', columns: templateColumnsOfNote },
  ];
  const tables = new Map<string, Set<string>>();
  for (const { table, phoneColumns, complianceColumn } of recordTypes) {
    if (table === '') continue;
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
