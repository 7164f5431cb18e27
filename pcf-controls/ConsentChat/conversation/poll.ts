import { rowsOf } from '../dataverse/gateway';
import { ledgerFrom } from '../dataverse/ledger';
import { DataverseProblem } from '../dataverse/problem';
import { ledgerGet, numberGet, requestsGet } from '../dataverse/thread-queries';
import { type Desk, asProblem } from './desk';
import { open, openThread } from './open';
import { foundBy, getsOf, planOf, withMade } from './poll-thread';
import { numbersOf } from './setup';
import { requestsFrom } from './thread-data';

/** One poll in so many asks also whether a configuration, a template or a record type has changed. */
const setupEvery = 15;

/** After so many failures in a row everything is read anew: what a poll asks for may not exist any more. */
const fewestToReopen = 3;

/** @returns what is done at each poll of a conversation. It never rejects: what fails is shown. */
export function createPoll(desk: () => Desk): () => Promise<void> {
  let polls = 0;
  return () => poll(desk(), ++polls % setupEvery === 0);
}

async function poll(desk: Desk, asksSetup: boolean): Promise<void> {
  const { generation, pace } = desk;
  // Of a conversation that could not be opened there is nothing to ask for but all.
  if (desk.state.phase === 'failed' || (desk.thread && pace.failures >= fewestToReopen))
    return open(desk).catch(() => undefined);
  if (desk.thread === undefined) return desk.poller.stop();
  try {
    await pollThread(desk, generation, asksSetup);
    if (generation !== desk.generation) return;
    pace.succeeded();
    if (desk.state.problem !== undefined) desk.publish({ problem: undefined });
  } catch (error) {
    if (generation !== desk.generation) return;
    const problem = asProblem(error);
    pace.failed(problem);
    desk.publish({ problem });
  }
}

/** One request if nothing has happened; one more for the ledger if something has. */
async function pollThread(desk: Desk, generation: number, asksSetup: boolean): Promise<void> {
  const { thread, setup, place } = desk;
  if (thread === undefined || setup === undefined || place === undefined) return;
  const plan = planOf({ thread, setup, place }, asksSetup);
  const { answers, serverTime } = await desk.read(getsOf(plan));
  if (generation !== desk.generation || desk.thread === undefined) return;
  const found = foundBy({ ...plan, thread: desk.thread }, answers, desk.wording);
  desk.know(found.setup);
  // Whoever reads what changed since the poll before needs no new state for it.
  desk.thread = { ...found.thread, askedOn: serverTime };
  if (found.isNew) {
    desk.pace.news();
    desk.publish({});
  }
  if (found.isGone) throw new DataverseProblem('dataverse', '404');
  if (found.isSetupNew || found.isIncomplete) return open(desk, { anew: found.isIncomplete });
  const first = numbersOf(found.setup)[0];
  if (thread.key.number === undefined && first !== undefined)
    return openThread(desk, first, { generation: ++desk.generation });
  if (desk.thread.isLedgerStale) await readLedger(desk, generation);
}

async function readLedger(desk: Desk, generation: number): Promise<void> {
  const { key } = desk.thread!;
  const { answers } = await desk.read([ledgerGet(key), numberGet(key), requestsGet(key)]);
  if (generation !== desk.generation || desk.thread === undefined) return;
  const numberRows = rowsOf(answers[1]);
  desk.lay({
    ...ledgerFrom(rowsOf(answers[0]), key, numberRows),
    numberRows,
    requests: withMade(requestsFrom(answers[2]), desk.thread.requests),
    isLedgerStale: false,
  });
}
