import type { Row } from '@nod/solution/rows/row';
import { numberRowOf } from '../dataverse/ledger';
import { outboundRow } from '../dataverse/outbound-row';
import { DataverseProblem, isDuplicate } from '../dataverse/problem';
import { requestToRow } from '../dataverse/request-row';
import type { ConversationActions, Draft } from './conversation';
import type { Desk } from './desk';
import { newId } from './new-id';
import { queuedMessage } from './queued-message';
import type { ThreadData } from './thread-data';

/** Asks to have a message sent, and shows it as one that waits. @throws DataverseProblem */
export async function send(desk: Desk, draft: Draft, id = newId()): Promise<void> {
  const { key } = threadOf(desk);
  const on = desk.clock.now();
  await create(desk, 'nod_message', { nod_messageid: id, ...outboundRow({ draft, ...key, now: on }) });
  expect(desk, key, ({ messages }) => {
    if (messages.some((m) => m.id === id)) return {};
    return { messages: [...messages, queuedMessage({ id, draft, on, record: desk.setup?.row ?? {} })] };
  });
}

/** Asks to have a change of consent entered, and shows that it waits. @throws DataverseProblem */
export async function request(
  desk: Desk,
  of: Parameters<ConversationActions['request']>[0],
  id = newId(),
): Promise<void> {
  const { key, numberRows } = threadOf(desk);
  const numberId = numberRowOf(numberRows)?.nod_optinoutnumberid as string | undefined;
  const row = requestToRow({ ...of, ...key, numberId });
  await create(desk, 'nod_consentrequest', { nod_consentrequestid: id, ...row });
  expect(desk, key, ({ requests }) => ({
    requests: [{ id, action: of.action, outcome: 'waiting' }, ...requests.filter((r) => r.id !== id)],
  }));
}

/** Makes a row under the id that it brings. One that is there already was made by an attempt whose answer was lost. */
function create(desk: Desk, table: string, row: Row): Promise<void> {
  return desk.write(async () => {
    try {
      await desk.around.createRow(table, row);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  });
}

function threadOf({ thread }: Desk): ThreadData {
  if (thread === undefined) throw new DataverseProblem('dataverse');
  return thread;
}

/** Something was asked for: it is shown, unless another thread is by now, and its outcome is looked for often. */
function expect(
  desk: Desk,
  key: ThreadData['key'],
  shown: (thread: ThreadData) => Partial<ThreadData>,
): void {
  desk.pace.expects();
  desk.lay(desk.thread?.key === key ? shown(desk.thread) : {});
  desk.poller.wake();
}
