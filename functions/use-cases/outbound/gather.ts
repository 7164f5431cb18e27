import { Direction, MessageStatus } from '@nod/solution';
import type { Dataverse, Query } from '../../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import { instantOf } from '@nod/solution/rows/date';
import { type OutboundRow, isToBeSent, outboundColumns, outboundFromRow } from '../../rows/outbound-message';
import { digitsOfRecord, recordTypeOf } from '../../rows/record';
import { allConfigurations, configurationsFrom } from '../../workspace/configurations';
import { loadWorkspace } from '../../workspace/load';
import type { Workspace } from '../../workspace/workspace';
import type { Known } from './known';
import { readRecords } from './read-records';

/** Messages that wait to be sent, with the facts that decide about them, read at this moment. */
interface Gathered {
  workspace: Workspace;
  known: Known[];
}

/**
 * Reads what is still to be sent of these messages, and all facts about them, in two or three requests.
 * @param claims by the id of the message, the id of the claim of whoever asks.
 * @param now milliseconds since 1970.
 * @throws as `Dataverse.read`.
 */
export async function gather(
  dataverse: Dataverse,
  claims: ReadonlyMap<string, string>,
  now: number,
): Promise<Gathered> {
  const [rows, ...tables] = await dataverse.read([
    {
      table: 'nod_message',
      select: outboundColumns,
      where: [{ column: 'nod_messageid', isIn: [...claims.keys()] }],
    },
    ...allConfigurations,
  ]);
  const configurations = configurationsFrom(tables);
  const messages = rows!
    .filter((row) => isToBeSent(row, claims.get(row.nod_messageid as string)))
    .map(outboundFromRow);
  const drafts = messages.map((message) => ({
    message,
    configuration: configurationOf(message, configurations),
  }));

  const records = await readRecords(dataverse, drafts);
  const known = drafts.map(({ message, configuration }, i): Known =>
    withNumber({ message, configuration, ...records[i], now }),
  );
  const lastInbound = known.map(lastInboundQuery);
  const { workspace, extra } = await loadWorkspace(
    dataverse,
    {
      configurationIds: new Set(known.flatMap((k) => k.configuration?.id ?? [])),
      recordIds: new Set(known.flatMap((k) => k.message.record?.id ?? [])),
      people: known.map((k) => ({
        phoneNumberId: k.configuration?.phoneNumberId,
        waId: k.message.digits,
        userId: k.message.userId,
      })),
    },
    lastInbound.filter((q) => q !== undefined),
  );
  let next = 0;
  return {
    workspace,
    known: known.map((k, i) => ({
      ...k,
      number: numberOf(k, workspace),
      lastInboundOn: lastInbound[i] === undefined ? undefined : instantOf(extra[next++]?.[0]?.nod_occurredon),
    })),
  };
}

/** The configuration of a message: its own, or the only one under which its table is registered. */
function configurationOf(message: OutboundRow, configurations: Configuration[]): Configuration | undefined {
  if (message.configurationId !== undefined)
    return configurations.find((c) => c.id === message.configurationId);
  const candidates = configurations.filter((c) => message.record && recordTypeOf(c, message.record.table));
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** A message without a number goes to the first number of its record. */
function withNumber(known: Known): Known {
  const { message, configuration, phoneRecord } = known;
  if (message.digits !== undefined || message.userId !== undefined || !configuration || !phoneRecord)
    return known;
  const type = recordTypeOf(configuration, phoneRecord.table);
  const digits = type && digitsOfRecord(phoneRecord.row, type, configuration)[0];
  return { ...known, message: { ...message, digits } };
}

function numberOf({ message, configuration }: Known, workspace: Workspace): Known['number'] {
  if (configuration === undefined) return undefined;
  const { digits, userId } = message;
  if (digits !== undefined) return workspace.number(configuration, { digits });
  return userId === undefined ? undefined : workspace.numberOfUser(configuration, userId);
}

function lastInboundQuery({ message, configuration }: Known): Query | undefined {
  const who = message.digits === undefined ? message.userId : message.digits;
  if (who === undefined || configuration === undefined) return undefined;
  return {
    table: 'nod_message',
    select: ['nod_occurredon'],
    where: [
      { column: message.digits === undefined ? 'nod_userid' : 'nod_phonenumber', is: who },
      { column: '_nod_configurationid_value', is: configuration.id },
      { column: 'nod_direction', is: Direction.Inbound },
      // Only the app can write a status: a row that a person made opens no window.
      { column: 'nod_status', is: MessageStatus.Received },
    ],
    orderBy: { column: 'nod_occurredon', descending: true },
    top: 1,
  };
}
