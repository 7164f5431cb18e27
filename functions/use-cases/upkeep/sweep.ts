import { NodError } from '../../errors';
import type { Dataverse } from '../../ports/dataverse';
import type { Log } from '../../ports/log';
import { againOnConflict } from '../again-on-conflict';
import { claimLate } from './claim-late';
import { enterRequest } from '../crm/enter-request';
import type { Sender } from '../outbound/send-messages';
import type { Setup } from '../setup/create-setup';
import { expire } from './expire';
import { readOverdue } from './overdue';
import { park } from './park';
import { remind } from './remind';

/**
 * Looks for what no webhook announced, and for what time has ended: queued messages, requests, templates to be
 * synchronised, sends that nobody finished, questions that nobody answered, whom to remind of one, and messages whose record was just not known yet.
 * Each is handled as if it had been announced.
 * @param of.now milliseconds since 1970.
 * @returns how many of each it found.
 * @throws as `Dataverse.read`. What fails after that is logged, and left for the next sweep.
 */
export async function sweep(of: {
  dataverse: Dataverse;
  sender: Sender;
  setup: Setup;
  log: Log;
  now: number;
}): Promise<{
  sent: number;
  parked: number;
  requests: number;
  setupRequests: number;
  synchronised: number;
  expired: number;
  reminded: number;
  claimed: number;
}> {
  const { dataverse, sender, setup, log, now } = of;
  const { queued, sending, requests, setupRequests, unsynchronised, pending, unclaimed, reminding } =
    await readOverdue(dataverse, now);

  const attempt = async (part: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      // It stays as it is for the next sweep; the rest is done all the same.
      log.error('sweep-failed', { part, code: error instanceof NodError ? error.code : 'unexpected' });
    }
  };
  for (const row of sending) await attempt('park', () => park(dataverse, row));
  for (const row of requests) {
    const id = row.nod_consentrequestid as string;
    await attempt('request', () => againOnConflict(() => enterRequest(dataverse, id, now)));
  }
  if (pending.length > 0)
    await attempt('expire', () => againOnConflict(() => expire(dataverse, pending, now)));
  let reminded = 0;
  await attempt('remind', async () => {
    reminded = await againOnConflict(() => remind(dataverse, reminding, now));
  });
  let claimed = 0;
  await attempt('claim', async () => {
    claimed = await claimLate(dataverse, unclaimed);
  });
  await Promise.all(queued.map((row) => attempt('send', () => sender.send(row.nod_messageid as string))));
  // Last, because it takes as long as WhatsApp takes to answer: nobody's message waits for it.
  for (const row of setupRequests)
    await attempt('setup-request', () =>
      setup.doRequest({ id: row.nod_setuprequestid as string, announced: false }),
    );
  let synchronised = 0;
  if (unsynchronised.length > 0) {
    await attempt('sync', async () => {
      synchronised = await setup.sync(
        new Set(unsynchronised.map((row) => row.nod_configurationid as string)),
      );
    });
  }
  const result = {
    sent: queued.length,
    parked: sending.length,
    requests: requests.length,
    setupRequests: setupRequests.length,
    synchronised,
    expired: pending.length,
    reminded,
    claimed,
  };
  if (Object.values(result).some((n) => n > 0)) log.info('sweep', result);
  return result;
}
