import { MessageStatus } from '@nod/solution';
import { NodError, OutcomeUnknownError, RefusedError } from '../../errors';
import type { Dataverse } from '../../ports/dataverse';
import type { Log } from '../../ports/log';
import type { WhatsApp } from '../../ports/whatsapp';
import { fit } from '../../rows/choice';
import { Group } from '../group';
import { claim } from './claim';
import { gather } from './gather';
import { type Known, type Prepared, prepare } from './prepare';
import { type SendResult, keepResult } from './keep-result';

/** Sends outbound messages: each once at most, each only if the decision allows it on facts just read. */
export interface Sender {
  /**
   * @param id of an outbound `nod_message`. One that is gone, or was handled before, is left alone.
   * @returns what became of it.
   * @throws NodError if Dataverse could not be reached before the message was handed over; it is then still queued.
   */
  send(id: string): Promise<'sent' | 'refused' | 'failed' | 'requeued' | 'unknown' | 'nothing to do'>;
}

interface Claimed {
  known: Known;
  prepared: Prepared;
}

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
  const group = new Group<string, Claimed | 'refused' | 'nothing to do'>({
    most: 100,
    run: (ids) => decideAndClaim(dataverse, ids, now()),
  });
  return {
    async send(id) {
      const [decided] = await group.add([id]);
      if (decided === undefined || typeof decided === 'string') return decided ?? 'nothing to do';
      const result = await handOver(whatsapp, decided);
      await keepResult({ dataverse, ...decided, result, now: now() });
      log.info('message-sent', { message: id, outcome: result.outcome, code: result.vendorCode });
      return result.outcome;
    },
  };
}

/** Decides about messages together and claims those that may leave. Nothing leaves before this is written. */
async function decideAndClaim(
  dataverse: Dataverse,
  ids: string[],
  now: number,
): Promise<(Claimed | 'refused' | 'nothing to do')[]> {
  const { workspace, known } = await gather(dataverse, ids, now);
  const byId = new Map(known.map((k) => [k.message.id, k]));
  const seen = new Set<string>();
  const results = ids.map((id) => {
    const one = byId.get(id);
    if (one === undefined || seen.has(id)) return 'nothing to do' as const;
    seen.add(id);
    const prepared = prepare(one);
    if (prepared.decision.allowed) {
      claim(one, prepared, workspace);
      return { known: one, prepared };
    }
    const { code, message, remedy } = prepared.decision;
    workspace.update(
      'nod_message',
      id,
      {
        nod_status: MessageStatus.Refused,
        nod_refusal: code,
        nod_remedy: fit(`${message} ${remedy}`, 1000),
        nod_wording: null,
      },
      one.message.etag,
    );
    return 'refused' as const;
  });
  const changes = workspace.changes();
  if (changes.length > 0) await dataverse.write(changes);
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

/** How often a message is handed over that WhatsApp asks to try again later. */
const mostAttempts = 5;
