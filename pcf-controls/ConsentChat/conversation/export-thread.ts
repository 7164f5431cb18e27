import { type Answer, type Get, nextPage, rowsOf } from '../dataverse/gateway';
import { messageFromRow } from '../dataverse/message-row';
import { DataverseProblem } from '../dataverse/problem';
import { messagesGet } from '../dataverse/thread-queries';
import type { Message } from './conversation';
import { type CsvColumn, toCsv } from './csv';
import { type Desk, asProblem } from './desk';
import { mergeMessages } from './merge-messages';

/** Messages a page: few requests, and none that takes long. */
const pageSize = 500;

/** How often a page is asked for again, when Dataverse asks to wait. */
const patience = 5;

/**
 * Reads the whole conversation and hands it over as a file, oldest message first.
 * @param heads what the columns are called.
 * @throws DataverseProblem if the person may not take data out, or if a page cannot be read: then there is no file,
 * rather than a part of one.
 */
export async function exportConversation(
  desk: Desk,
  heads: Readonly<Record<CsvColumn, string>>,
): Promise<void> {
  const { thread, state } = desk;
  if (thread === undefined || !state.may.export) throw new DataverseProblem('no-permission');
  const day = new Date(desk.clock.now()).toISOString().slice(0, 10);
  const who = thread.key.number?.digits ?? state.record.id;
  const all: Message[] = [];
  for (let get: Get | undefined = messagesGet(thread.key, pageSize); get !== undefined;) {
    const answer = await page(desk, get);
    all.push(...rowsOf(answer).map((row) => messageFromRow(row, desk.wording)));
    const path = nextPage(answer);
    get = path === undefined ? undefined : { path, pageSize };
  }
  desk.around.download(`whatsapp-${who}-${day}.csv`, toCsv(mergeMessages([], all), heads));
}

async function page(desk: Desk, get: Get, left = patience): Promise<Answer | undefined> {
  try {
    return (await desk.read([get])).answers[0];
  } catch (error) {
    const { waitFor } = asProblem(error);
    if (waitFor === undefined || left === 0) throw error;
    await new Promise<void>((resolve) => desk.around.after(waitFor, resolve));
    return page(desk, get, left - 1);
  }
}
