import { textOf } from '@nod/solution/rows/text';
import { rowOf, rowsOf } from '../dataverse/gateway';
import { DataverseProblem } from '../dataverse/problem';
import { linkGet } from '../dataverse/setup-queries';
import type { ConversationState, RecordNumber } from './conversation';
import { type Desk, asProblem } from './desk';
import {
  type Setup,
  numbersOf,
  ownNumbersOf,
  relatedGet,
  relatedRecord,
  setupFrom,
  setupGets,
} from './setup';
import { continued, threadFrom, threadGets } from './thread-data';

/**
 * Reads everything anew; what is shown stays until then.
 * @param of.anew older pages that were read are forgotten too.
 * @param of.business the configuration to be spoken under; that of before, if it is not said.
 * @throws DataverseProblem, which is shown as well.
 */
export async function open(desk: Desk, of: { anew?: boolean; business?: string } = {}): Promise<void> {
  const generation = ++desk.generation;
  const { record } = desk.state;
  if (record.id === '') return;
  try {
    const place = { record, entitySet: await desk.around.entitySetOf(record.table) };
    const preferred = of.business ?? desk.setup?.configuration?.id;
    const setup = setupFrom(await desk.read(setupGets(place, desk.userId)), place, preferred);
    await findPhone(desk, setup);
    await findLinks(desk, setup);
    if (generation !== desk.generation) return;
    desk.place = place;
    desk.know(setup);
    desk.pace.news();
    if (setup.configuration === undefined || setup.recordType === undefined) {
      desk.thread = undefined;
      return desk.publish({ phase: 'unregistered', problem: undefined });
    }
    if (setup.row === undefined) throw new DataverseProblem('dataverse', '404');
    const numbers = numbersOf(setup);
    const selected = numbers.find((n) => n.key === desk.state.selected?.key) ?? numbers[0];
    // What is known under another business number must not be judged by this one's rules.
    if (desk.thread?.key.configurationId !== setup.configuration.id) desk.thread = undefined;
    await openThread(desk, selected, { generation, anew: of.anew });
    if (numbers.length > 1) void nameColumns(desk, setup);
  } catch (error) {
    const problem = asProblem(error);
    if (generation === desk.generation) desk.publish(failed(desk, problem));
    throw problem;
  } finally {
    if (generation === desk.generation) desk.poller.start();
  }
}

/** Where a record has no number of its own, that which it points to has. */
async function findPhone(desk: Desk, setup: Setup): Promise<void> {
  const related = relatedRecord(setup);
  if (related === undefined) return;
  const { type, record } = related;
  const place = { record, entitySet: await desk.around.entitySetOf(record.table) };
  const { answers } = await desk.read([relatedGet(type, place)]);
  const row = rowOf(answers[0]);
  if (row !== undefined) setup.phone = { type, row, place };
}

/** Where WhatsApp withholds the number, an earlier or later message may have told it. */
async function findLinks(desk: Desk, setup: Setup): Promise<void> {
  const { withheld } = setup;
  if (withheld.length === 0 || ownNumbersOf(setup).length > 0) return;
  const { answers } = await desk.read(withheld.map(({ userId }) => linkGet(userId)));
  setup.withheld = withheld.map((one, i) => ({
    ...one,
    digits: textOf(rowsOf(answers[i])[0]?.nod_phonenumber),
  }));
}

/**
 * Reads the conversation under a number.
 * @param of.anew as for `open`.
 * @throws DataverseProblem
 */
export async function openThread(
  desk: Desk,
  number: RecordNumber | undefined,
  of: { generation: number; anew?: boolean },
): Promise<void> {
  const { setup } = desk;
  if (setup?.configuration === undefined) return;
  const key = { configurationId: setup.configuration.id, record: desk.state.record, number };
  const { answers } = await desk.read(threadGets(key));
  if (of.generation !== desk.generation) return;
  desk.thread = continued(desk.thread, threadFrom(answers, key, desk.wording), of.anew === true);
  desk.pace.succeeded();
  desk.publish({ phase: number === undefined ? 'no-number' : 'ready', problem: undefined });
}

/** Shows the conversation under another number of the record. @throws DataverseProblem, which is shown as well. */
export async function selectNumber(desk: Desk, key: string): Promise<void> {
  const number = desk.state.numbers.find((n) => n.key === key);
  if (number === undefined || number.key === desk.state.selected?.key) return;
  const generation = ++desk.generation;
  try {
    await openThread(desk, number, { generation });
  } catch (error) {
    const problem = asProblem(error);
    if (generation === desk.generation) desk.publish({ problem });
    throw problem;
  }
}

/** Says what the phone columns are called, for whoever has to choose. Without it they bear their names. */
async function nameColumns(desk: Desk, { phone }: Setup): Promise<void> {
  if (phone === undefined) return;
  const { record } = desk.state;
  const { table, phoneColumns } = phone.type;
  const labels = await desk.around.labelsOf(table, phoneColumns).catch(() => ({}));
  if (record !== desk.state.record) return;
  desk.labels = labels;
  desk.publish({});
}

function failed(desk: Desk, problem: DataverseProblem): Partial<ConversationState> {
  desk.pace.failed(problem);
  // What is on the screen already stays there.
  const phase = problem.kind === 'no-permission' ? 'no-permission' : 'failed';
  return { phase: desk.thread !== undefined ? desk.state.phase : phase, problem };
}
