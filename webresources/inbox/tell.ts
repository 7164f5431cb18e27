/** What is said to the person: what happened, what was not lost, and what to do next. */
export interface Told {
  title: string;
  text: string;
}

/** Shows it until it is closed. */
export async function tell({ title, text }: Told): Promise<void> {
  await Xrm.Navigation.openAlertDialog({ title, text });
}

/** What Dataverse said of a failure, as far as it said anything. */
export function reasonOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' && message !== '' ? message : 'Dataverse gave no reason.';
}

const KEPT = 'Nothing was changed; the messages are still in the inbox.';

export const words = {
  several: {
    title: 'Messages of different people',
    text: `The selected messages came from different people, or to different WhatsApp numbers of yours. ${KEPT} Select messages of one person and try again.`,
  },
  none: {
    title: 'Nothing to link',
    text: 'The selected messages have a record already, or were not written by a customer. Nothing was changed. Refresh the list to see where they belong.',
  },
  unregistered: (table: string): Told => ({
    title: `${table} is not registered`,
    text: `No Record Type with phone columns says where a ${table} under this WhatsApp Configuration keeps its number. ${KEPT} Ask an administrator to add a Record Type for ${table}, or choose a record of another table.`,
  }),
  full: (record: string, columns: readonly string[]): Told => ({
    title: 'No phone column is empty',
    text: `All phone columns of ${record} hold another number (${columns.join(', ')}). ${KEPT} Clear one of them on the record, or choose another record.`,
  }),
  notRead: (reason: string): Told => ({
    title: 'The messages could not be read',
    text: `${KEPT} Check your connection and try again. Dataverse said: ${reason}`,
  }),
  notLinked: (record: string, reason: string): Told => ({
    title: 'The number could not be added',
    text: `${record} was not changed, and the messages are still in the inbox. You may lack the right to change this record, or it was changed at the same time: try again, or choose another record. Dataverse said: ${reason}`,
  }),
  notBound: (record: string, reason: string): Told => ({
    title: 'The number was added, not all messages were linked',
    text: `${record} has the number now, and Nod links its messages within a few minutes. If they are still in the inbox then, use Link to… again. Dataverse said: ${reason}`,
  }),
  notOneBound: (record: string, reason: string): Told => ({
    title: 'Not all messages were linked',
    text: `${record} was not changed; messages that are not linked are still in the inbox. Try again. Dataverse said: ${reason}`,
  }),
  withheld: (table: string): Told => ({
    title: 'WhatsApp withholds this number',
    text: `The form of the new ${table} opens without a phone number. The messages stay in the inbox: once the ${table} is saved, come back, select them and use Link to….`,
  }),
  notOpened: (table: string, reason: string): Told => ({
    title: `The new ${table} could not be opened`,
    text: `${KEPT} Try again. Dataverse said: ${reason}`,
  }),
} as const;
