import type { FindingOf, SetupFinding, SetupLine } from '@nod/solution/rows/setup-request';
import { type WhatsAppAnswers, askWhatsApp } from './ask-whatsapp';
import { checkClock } from './check-clock';
import { checkQueues } from './check-queues';
import { checkSecret } from './check-secret';
import { judgeAccount } from './judge-account';
import { judgeAnswers } from './judge-answers';
import { judgeNumber } from './judge-number';
import { judgeTemplates } from './judge-templates';
import { judgeToken } from './judge-token';
import { ownUrlsOf } from './own-urls';
import { valueOf } from './probe';
import type { SetupFacts } from './setup-facts';

/** Milliseconds: four times as many are less than fifteen seconds. */
const patience = 3_500;

/**
 * Walks the part of the chain that the app can see: from WhatsApp to the queues. What depends on a broken link is not
 * judged, so that only the broken one is red. Never throws, and ends within four times its patience.
 * @returns one finding for each line, in the order of the chain. No secret is in them, and nothing of a customer.
 */
export async function checkSetup(facts: SetupFacts): Promise<SetupFinding[]> {
  const { configuration, queue, now, patienceMs: ms = patience } = facts;
  const [answers, queues, ownUrls] = await Promise.all([
    askWhatsApp(facts, ms),
    checkQueues(queue, now, ms),
    ownUrlsOf(facts, ms),
  ]);
  const [clock, fromWhatsApp] = await Promise.all([
    checkClock({ dataverseTime: facts.dataverseTime, whatsAppAhead: answers.ahead, now }, ms),
    judgeWhatsApp({ ...facts, ownUrls }, answers, ms),
  ]);
  return [...fromWhatsApp, judgeAnswers(configuration.templates), queues, clock];
}

const afterToken = ['number', 'account', 'secret', 'webhook', 'templates'] as const;

async function judgeWhatsApp(
  facts: SetupFacts,
  answers: WhatsAppAnswers,
  ms: number,
): Promise<SetupFinding[]> {
  const { configuration } = facts;
  const token = judgeToken(answers);
  if (token.state !== 'ok') return [token, ...afterToken.map((line) => waitsFor(line, 'token'))];
  const { findings, appId } = await checkSecret(facts, valueOf(answers.apps), ms);
  const [secret, webhook] = findings;
  // The secret may tell which of several apps is ours.
  const account = judgeAccount(answers, configuration, appId);
  return [token, judgeNumber(answers, configuration), account, secret, webhook, templatesOf(answers, facts)];
}

function templatesOf({ templates }: WhatsAppAnswers, { configuration }: SetupFacts): FindingOf<'templates'> {
  const remote = valueOf(templates);
  if (remote !== undefined) return judgeTemplates(configuration.templates, remote);
  const isUnknown = templates === undefined || ('failure' in templates && templates.failure === 'unknown');
  return { line: 'templates', state: 'unchecked', code: isUnknown ? 'account' : 'silent' };
}

/** Of every line it may be said, which the compiler cannot see of one that it does not know. */
function waitsFor(line: SetupLine, on: SetupLine): SetupFinding {
  return { line, state: 'unchecked', code: on } as SetupFinding;
}
