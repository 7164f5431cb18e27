import type { Row } from '@nod/solution/rows/row';
import { type Answers, type Get, nextPage, rowsOf } from '../dataverse/gateway';
import { messageFromRow } from '../dataverse/message-row';
import { type ThreadKey, messagesGet } from '../dataverse/thread-queries';
import type { Message } from './conversation';
import { type CsvColumn, toCsv } from './csv';
import { mergeMessages } from './merge-messages';

/** Messages a page: few requests, and none that takes long. */
const pageSize = 500;

/**
 * Reads the whole conversation and hands it over as a file, oldest message first.
 * @throws DataverseProblem if a page cannot be read: then there is no file, rather than a part of one.
 */
export async function exportThread(of: {
  key: ThreadKey;
  read(gets: readonly Get[]): Promise<Answers>;
  wording(row: Row): string | undefined;
  heads: Readonly<Record<CsvColumn, string>>;
  download(text: string): void;
}): Promise<void> {
  const all: Message[] = [];
  for (let get: Get | undefined = messagesGet(of.key, pageSize); get !== undefined;) {
    const { answers }: Answers = await of.read([get]);
    all.push(...rowsOf(answers[0]).map((row) => messageFromRow(row, (r) => of.wording(r))));
    const path = nextPage(answers[0]);
    get = path === undefined ? undefined : { path, pageSize };
  }
  of.download(toCsv(mergeMessages([], all), of.heads));
}
