import { MarketingStatus } from '@nod/solution';
import type { Dataverse, Query, Row } from '../../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import { bind, customerLookup, customerTables } from '@nod/solution/rows/lookup';
import { textOf } from '@nod/solution/rows/text';
import { derivedId } from '../../rows/ids';
import { loadWorkspace } from '../../workspace/load';
import type { NumberInHand } from '../../workspace/number-in-hand';
import { confirmationQuestion } from '../confirmation-question';
import { queueOutbound } from '../queue-outbound';

const hour = 3_600_000;

/** How long after its time a reminder is still put: an outage is sat out, and no sweep looks at numbers of long ago. */
const lateAtMost = 2 * hour;

/** At most so many numbers of a configuration in one sweep; the next one takes the rest. */
const most = 100;

/**
 * Reminds people who asked for marketing and have not confirmed it: puts the question once more, in the language in
 * which it was put, so many hours after it as the configuration says and while it may still be answered. The row of
 * the reminder derives from the number and from when it became Pending, so that it can never be two.
 * @param configurations rows with `nod_doubleoptinreminderhours`.
 * @param now milliseconds since 1970.
 * @returns how many were reminded.
 * @throws as `Dataverse.read` and `Dataverse.write`; a conflict means that all is to be read and decided again.
 */
export async function remind(
  dataverse: Dataverse,
  configurations: readonly Row[],
  now: number,
): Promise<number> {
  if (configurations.length === 0) return 0;
  const found = await dataverse.read(configurations.map((row) => unconfirmedNumbers(row, now)));
  const rows = found.flat();
  if (rows.length === 0) return 0;
  const { workspace } = await loadWorkspace(dataverse, {
    configurationIds: new Set(rows.map((row) => row._nod_configurationid_value as string)),
    numberIds: new Set(rows.map((row) => row.nod_optinoutnumberid as string)),
    messageIds: new Set(rows.map(reminderId)),
  });
  let reminded = 0;
  for (const row of rows) {
    const id = reminderId(row);
    const number = workspace.numberById(row.nod_optinoutnumberid as string);
    const configuration = number && workspace.configurationOf(number);
    if (number === undefined || configuration === undefined) continue;
    if (workspace.message({ id }) !== undefined) continue;
    const question = questionFor(number, configuration, now);
    if (question === undefined) continue;
    queueOutbound(workspace, {
      ...question,
      id,
      configuration,
      number,
      to: { digits: number.digits, waId: textOf(number.row?.nod_waid), userId: number.userId },
      regarding: recordsOf(number),
      now,
    });
    reminded += 1;
  }
  await workspace.write(dataverse);
  return reminded;
}

const reminderId = (row: Row): string =>
  derivedId('reminder', row.nod_optinoutnumberid as string, row.nod_statuschangedon as string);

function unconfirmedNumbers(configuration: Row, now: number): Query {
  const due = now - (configuration.nod_doubleoptinreminderhours as number) * hour;
  return {
    table: 'nod_optinoutnumber',
    select: ['nod_statuschangedon', '_nod_configurationid_value'],
    where: [
      { column: '_nod_configurationid_value', is: configuration.nod_configurationid },
      { column: 'nod_status', is: MarketingStatus.Pending },
      { column: 'nod_statuschangedon', isBefore: new Date(due) },
      { column: 'nod_statuschangedon', isAfter: new Date(due - lateAtMost) },
      { column: 'nod_pendinguntil', isAfter: new Date(now) },
    ],
    orderBy: { column: 'nod_statuschangedon' },
    top: most,
  };
}

/** The question once more; `undefined` where none is open: it was never put, was answered, or was put twice. */
function questionFor(number: NumberInHand, configuration: Configuration, now: number) {
  const { awaitsConfirmation, prompts } = number.state().marketing;
  const open = prompts.filter((p) => p.type === 'Double Opt-In' && !p.answered && p.until > now);
  if (!awaitsConfirmation || open.length !== 1) return undefined;
  const asked = number.events.find((e) => e.action === 'Asked' && e.promptId === open[0]!.id);
  const template = configuration.templates.find((t) => t.id === asked?.templateId);
  return confirmationQuestion(configuration, template?.language);
}

/** The records that the number is bound to, as they are bound on a message. */
function recordsOf(number: NumberInHand): Row {
  const bindings = customerTables.map((table) => {
    const lookup = customerLookup(table)!;
    return bind(lookup, table, textOf(number.row?.[`_${lookup}_value`]));
  });
  return Object.assign({}, ...bindings) as Row;
}
