import { numberRowOf } from '../dataverse/ledger';
import { outboundRow } from '../dataverse/outbound-row';
import { DataverseProblem } from '../dataverse/problem';
import { requestToRow } from '../dataverse/request-row';
import type { ConversationActions, Draft } from './conversation';
import type { Desk } from './desk';
import { queuedMessage } from './queued-message';
import type { ThreadData } from './thread-data';

/** Asks to have a message sent, and shows it as one that waits. @throws DataverseProblem */
export async function send(desk: Desk, draft: Draft): Promise<void> {
  const { key } = threadOf(desk);
  const on = desk.clock.now();
  const id = await desk.write(() =>
    desk.around.createRow('nod_message', outboundRow({ draft, ...key, now: on })),
  );
  expect(desk, key, ({ messages }) => {
    if (messages.some((m) => m.id === id)) return {};
    return { messages: [...messages, queuedMessage({ id, draft, on, record: desk.setup?.row ?? {} })] };
  });
}

/** Asks to have a change of consent entered, and shows that it waits. @throws DataverseProblem */
export async function request(desk: Desk, of: Parameters<ConversationActions['request']>[0]): Promise<void> {
  const { key, numberRows } = threadOf(desk);
  const numberId = numberRowOf(numberRows)?.nod_optinoutnumberid as string | undefined;
  const row = requestToRow({ ...of, ...key, numberId });
  const id = await desk.write(() => desk.around.createRow('nod_consentrequest', row));
  expect(desk, key, ({ requests }) => ({
    requests: [{ id, action: of.action, outcome: 'waiting' }, ...requests.filter((r) => r.id !== id)],
  }));
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
