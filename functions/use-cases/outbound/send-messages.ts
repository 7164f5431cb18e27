import { randomUUID } from 'node:crypto';
import { NodError, OutcomeUnknownError, RefusedError } from '../../errors';
import type { Dataverse } from '../../ports/dataverse';
import type { Log } from '../../ports/log';
import type { WhatsApp } from '../../ports/whatsapp';
import { Group } from '../group';
import { claim } from './claim';
import { gather } from './gather';
import { type HandedOver, type SendResult, keepResults } from './keep-results';
import type { Known } from './known';
import { type Prepared, prepare } from './prepare';
import { refuse, refuseUnread } from './refuse';

/** Sends outbound messages: each once at most, each only if the decision allows it on facts just read. */
export interface Sender {
  /**
   * @param id of an outbound `nod_message`. One that is gone, or was handled before, is left alone.
   * @returns what became of it.
   * @throws NodError if Dataverse could not be reached before the message was handed over; it is then still queued.
   */
  send(id: string): Promise<'sent' | 'refused' | 'failed' | 'requeued' | 'unknown' | 'nothing to do'>;
}

/** How often a message is handed over that WhatsApp asks to try again later. */
const mostAttempts = 5;

/** How many messages share a request at the most: each makes two or three changes, and a change set takes a thousand. */
const mostTogether = 100;

interface Claimed {
  known: Known;
  prepared: Prepared;
}

/** The sender; messages that are in hand at the same time share their requests to Dataverse. */
export function createSender({
  dataverse,
  whatsapp,
  log,
  now,
}: {
  dataverse: Dataverse;
  whatsapp: WhatsApp;
  log: Log;
  now: () => number;
}): Sender {
  const group = new Group<Claiming, Claimed | 'refused' | 'nothing to do'>({
    most: mostTogether,
    run: (claimings) => decideAndClaim(dataverse, claimings, now()),
  });
  const results = new Group<HandedOver, undefined>({
    most: mostTogether,
    run: async (handedOver) => {
      await keepResults(dataverse, handedOver, now());
      return handedOver.map(() => undefined);
    },
  });
  return {
    async send(id) {
      const claiming = { id, claim: randomUUID() };
      const [decided] = await group.add([claiming]).catch((error: unknown) => {
        if (!(error instanceof RefusedError)) throw error;
        log.error('facts-unreadable', { message: id, code: error.vendorCode });
        return Promise.all([refuseUnread(dataverse, claiming)]);
      });
      if (decided === undefined || typeof decided === 'string') return decided ?? 'nothing to do';
      const result = await handOver(whatsapp, decided);
      await results.add([{ known: decided.known, result }]);
      log.info('message-sent', { message: id, outcome: result.outcome, code: result.vendorCode });
      return result.outcome;
    },
  };
}

/** A message that is to be claimed, and the id of the claim: the same however often the claiming is tried. */
interface Claiming {
  id: string;
  claim: string;
}

/** Decides about messages together and claims those that may leave. Nothing leaves before this is written. */
async function decideAndClaim(
  dataverse: Dataverse,
  claimings: readonly Claiming[],
  now: number,
): Promise<(Claimed | 'refused' | 'nothing to do')[]> {
  // Asked for twice at a time, a message is the first one's.
  const claims = new Map([...claimings].reverse().map(({ id, claim }) => [id, claim]));
  const { workspace, known } = await gather(dataverse, claims, now);
  const byId = new Map(known.map((k) => [k.message.id, k]));
  const results = claimings.map(({ id, claim: claimId }) => {
    const one = byId.get(id);
    if (one === undefined || claims.get(id) !== claimId) return 'nothing to do' as const;
    const prepared = prepare(one);
    if (!prepared.decision.allowed) return refuse(one, prepared.decision, workspace);
    if (one.message.claim !== claimId) claim(one, prepared, workspace, claimId);
    return { known: one, prepared };
  });
  await workspace.write(dataverse);
  return results;
}

async function handOver(whatsapp: WhatsApp, { known, prepared }: Claimed): Promise<SendResult> {
  const { message, configuration } = known;
  try {
    const sent = await whatsapp.send({
      phoneNumberId: configuration!.phoneNumberId,
      to: prepared.recipient,
      content: prepared.content,
      replyToWamid: message.replyToWamid,
      callbackData: message.id,
    });
    return { outcome: 'sent', ...sent };
  } catch (error) {
    if (error instanceof OutcomeUnknownError) return { outcome: 'unknown', details: error.message };
    if (error instanceof RefusedError) {
      const { vendorCode, message: details, retryable } = error;
      return {
        outcome: retryable && message.attempts + 1 < mostAttempts ? 'requeued' : 'failed',
        vendorCode,
        details,
      };
    }
    if (error instanceof NodError && error.retryable) {
      return { outcome: message.attempts + 1 < mostAttempts ? 'requeued' : 'failed', details: error.message };
    }
    // Not one of ours: whether it left is not known, so it is not repeated.
    return { outcome: 'unknown', details: error instanceof Error ? error.name : 'Error' };
  }
}
