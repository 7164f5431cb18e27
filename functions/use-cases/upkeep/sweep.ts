import type { EventDraft } from '@nod/consent';
import { Direction, MarketingStatus, MessageStatus, RequestStatus } from '@nod/solution';
import { NodError } from '../../errors';
import type { Condition, Dataverse, Row } from '../../ports/dataverse';
import type { Log } from '../../ports/log';
import { instantOf } from '../../rows/choice';
import { loadWorkspace } from '../../workspace/load';
import { againOnConflict } from '../again-on-conflict';
import { enterRequest } from '../crm/enter-request';
import { enterEvents } from '../enter-events';
import type { Sender } from '../outbound/send-messages';

const minute = 60_000;

/** How long a webhook of Dataverse may take before what it should have announced is looked for. */
const announcedWithin = minute;

/** How long a send may be in hand. After that the worker that claimed it is gone, and nobody knows whether it left. */
const sendingAtMost = 5 * minute;

/** At most so many rows of a kind in one sweep; the next one takes the rest. */
const most = 200;

/**
 * Looks for what no webhook announced, and for what time has ended: queued messages, requests, sends that nobody
 * finished, questions that nobody answered. Each is handled as if it had been announced.
 */
export async function sweep(of: {
  dataverse: Dataverse;
  sender: Sender;
  log: Log;
  now: number;
}): Promise<{ sent: number; parked: number; requests: number; expired: number }> {
  const { dataverse, sender, log, now } = of;
  const [queued, stale, requests, pending] = await dataverse.read([
    {
      table: 'nod_message',
      select: [],
      where: [
        { column: 'nod_direction', is: Direction.Outbound },
        {
          anyOf: [
            { column: 'nod_status', is: MessageStatus.Queued },
            { column: 'nod_status', is: null },
          ],
        },
        before('modifiedon', now - announcedWithin),
      ],
      orderBy: { column: 'createdon' },
      top: most,
    },
    {
      table: 'nod_message',
      select: [],
      where: [
        { column: 'nod_status', is: MessageStatus.Sending },
        before('nod_claimedon', now - sendingAtMost),
      ],
      top: most,
    },
    {
      table: 'nod_consentrequest',
      select: [],
      where: [
        {
          anyOf: [
            { column: 'nod_status', is: RequestStatus.Requested },
            { column: 'nod_status', is: null },
          ],
        },
        before('createdon', now - announcedWithin),
      ],
      top: most,
    },
    {
      table: 'nod_optinoutnumber',
      select: ['nod_pendinguntil', '_nod_configurationid_value'],
      where: [{ column: 'nod_status', is: MarketingStatus.Pending }, before('nod_pendinguntil', now)],
      top: most,
    },
  ]);

  const attempt = async (part: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      // It stays as it is for the next sweep; the rest is done all the same.
      log.error('sweep-failed', { part, code: error instanceof NodError ? error.code : 'unexpected' });
    }
  };
  for (const row of stale!) await attempt('park', () => park(dataverse, row));
  for (const row of requests!) {
    const id = row.nod_consentrequestid as string;
    await attempt('request', () => againOnConflict(() => enterRequest(dataverse, id, now)));
  }
  if (pending!.length > 0)
    await attempt('expire', () => againOnConflict(() => expire(dataverse, pending!, now)));
  await Promise.all(queued!.map((row) => attempt('send', () => sender.send(row.nod_messageid as string))));
  const result = {
    sent: queued!.length,
    parked: stale!.length,
    requests: requests!.length,
    expired: pending!.length,
  };
  if (Object.values(result).some((n) => n > 0)) log.info('sweep', result);
  return result;
}

function before(column: string, instant: number): Condition {
  return { column, isBefore: new Date(instant) };
}

/** Parks a send whose outcome nobody knows. It is shown, not repeated; a delivery status may still resolve it. */
async function park(dataverse: Dataverse, row: Row): Promise<void> {
  const values = {
    nod_status: MessageStatus.Unknown,
    nod_errordetails:
      'The send was interrupted. It may or may not have reached WhatsApp, so it was not repeated.',
  };
  const id = row.nod_messageid as string;
  await dataverse
    .write([{ kind: 'update', table: 'nod_message', id, values, etag: row['@odata.etag'] as string }])
    .catch((error: unknown) => {
      // Someone has moved it on in the meantime, which is what was hoped for.
      if (!(error instanceof Error && error.name === 'ConflictError')) throw error;
    });
}

async function expire(dataverse: Dataverse, rows: readonly Row[], now: number): Promise<void> {
  const { workspace } = await loadWorkspace(dataverse, {
    configurationIds: new Set(rows.map((row) => row._nod_configurationid_value as string)),
    numberIds: new Set(rows.map((row) => row.nod_optinoutnumberid as string)),
  });
  for (const row of rows) {
    const number = workspace.numberById(row.nod_optinoutnumberid as string);
    const configuration = workspace.configurations.find((c) => c.id === row._nod_configurationid_value);
    const until = instantOf(row.nod_pendinguntil);
    if (number === undefined || configuration === undefined || until === undefined) continue;
    const promptId = number.state().marketing.prompts.at(-1)?.id;
    const draft: EventDraft = {
      scope: 'Marketing',
      action: 'Expire',
      source: 'System',
      occurredOn: until,
      identity: number.digits ?? number.userId,
      promptId,
    };
    enterEvents([draft], {
      workspace,
      configuration,
      number,
      cause: `${number.id}/${until}`,
      now,
      evidence: {},
    });
  }
  const changes = workspace.changes();
  if (changes.length > 0) await dataverse.write(changes);
}
