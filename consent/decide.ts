import { type SendFacts, type SendRequest, judge } from './judge';
import { type Refusal, refuse } from './refusal';

/** Whether a message may be sent. */
export type Decision = { allowed: true } | Refusal;

/**
 * The one decision of Nod: may this message be sent to this person now, and if not why, and what would help.
 * Campaigns, journeys, flows and the outbox all call it; the outbox calls it last, on fresh facts. The chat asks for its
 * judgement alone, for it has the words in six languages. It never throws: what is unknown is refused.
 */
export function decide(request: SendRequest, facts: SendFacts): Decision {
  const judgement = judge(request, facts);
  return judgement.allowed ? judgement : refuse(judgement.code, judgement);
}
