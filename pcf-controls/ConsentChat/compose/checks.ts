import { type Objection, type RefusalCode, type SendFacts, type SendRequest, day, judge } from '@nod/consent';

/** What is looked at before a message leaves, in the order of `judge`. */
export type CheckName =
  | 'Configuration'
  | 'Number'
  | 'NotBlocked'
  | 'Template'
  | 'Filled'
  | 'Compliance'
  | 'Marketing'
  | 'Asks'
  | 'Window';

/** One thing that was looked at; with why it refuses, if it does. */
export interface Check {
  name: CheckName;
  refusal?: Objection;
}

const order: readonly [RefusalCode, CheckName][] = [
  ['no-configuration', 'Configuration'],
  ['no-number', 'Number'],
  ['blocked', 'NotBlocked'],
  ['number-not-of-record', 'Number'],
  ['template-unpublished', 'Template'],
  ['template-not-for-record', 'Template'],
  ['template-not-for-session', 'Template'],
  ['template-not-approved', 'Template'],
  ['parameters-missing', 'Filled'],
  ['compliance-not-given', 'Compliance'],
  ['marketing-disabled', 'Marketing'],
  ['stopped-at-whatsapp', 'Marketing'],
  ['opted-out', 'Marketing'],
  ['pending', 'Marketing'],
  ['not-opted-in', 'Marketing'],
  ['asked-too-often', 'Asks'],
  ['asked-too-recently', 'Asks'],
  ['window-closed', 'Window'],
];

interface Question {
  request: SendRequest;
  facts: SendFacts;
}

/**
 * Everything that stands between a message and its being sent, found out by asking `judge` alone: what it refuses is
 * mended in thought and it is asked again, and a matter concerns this message if `judge` would refuse for it.
 * @returns the refusals first, in the order in which they have to be mended, then what is in order.
 */
export function checksOf(request: SendRequest, facts: SendFacts): Check[] {
  const failed: Check[] = [];
  let question: Question = { request, facts };
  for (let left = order.length; left > 0; left--) {
    const decision = judge(question.request, question.facts);
    if (decision.allowed) break;
    const name = order.find(([code]) => code === decision.code)?.[1];
    if (name === undefined) return [...failed, { name: 'Configuration', refusal: decision }];
    failed.push({ name, refusal: decision });
    question = suppose(decision.code, true, question);
  }
  const passed = order.flatMap(([code, name]) => {
    const { request: r, facts: f } = suppose(code, false, question);
    const decision = judge(r, f);
    return !decision.allowed && decision.code === code ? [name] : [];
  });
  const names = [...new Set(passed)].filter((name) => failed.every((check) => check.name !== name));
  return [...failed, ...names.map((name) => ({ name }))];
}

/** The same question, if that matter were in order (or were not). */
function suppose(code: RefusalCode, fine: boolean, { request, facts }: Question): Question {
  const template = (change: Partial<NonNullable<SendRequest['template']>>): Question => ({
    request: { ...request, template: request.template && { ...request.template, ...change } },
    facts,
  });
  const known = (change: Partial<SendFacts>): Question => ({ request, facts: { ...facts, ...change } });
  const number = facts.number ?? { blocked: false, stoppedAtWhatsApp: false, askCount: 0 };
  const record = facts.record ?? { askCount: 0 };
  const configuration = facts.configuration ?? {
    marketingEnabled: true,
    askAgainAfterDays: 0,
    maximumAsks: 1,
  };
  switch (code) {
    case 'no-configuration':
    case 'facts-unreadable':
      return known({ configuration: fine ? configuration : undefined });
    case 'no-number':
      return known({ reachable: fine });
    case 'blocked':
      return known({ number: { ...number, blocked: !fine } });
    case 'number-not-of-record':
      return known({ numberOfRecord: fine });
    case 'unsupported-type':
      return { request: { ...request, unsupported: !fine }, facts };
    case 'template-unpublished':
      return template({ published: fine });
    case 'template-not-for-record':
      return template({ recordTable: fine ? undefined : `not ${request.recordTable ?? ''}` });
    case 'template-not-for-session':
      return template({
        session: fine ? undefined : request.session === 'Utility' ? 'Marketing' : 'Utility',
      });
    case 'template-not-approved':
      return template({ metaStatus: fine ? 'APPROVED' : undefined });
    case 'parameters-missing':
      return template({ missingVariables: fine ? [] : ['1'] });
    case 'compliance-not-given':
      return known({ record: { ...record, granted: fine } });
    case 'marketing-disabled':
      return known({ configuration: { ...configuration, marketingEnabled: fine } });
    case 'stopped-at-whatsapp':
      return known({ number: { ...number, stoppedAtWhatsApp: !fine } });
    case 'opted-out':
      return known({ number: { ...number, status: fine ? 'Double Opt-In' : 'Opted-Out' } });
    case 'pending':
      return known({ number: { ...number, status: fine ? 'Double Opt-In' : 'Pending' } });
    case 'not-opted-in':
      return known({ number: { ...number, status: fine ? 'Double Opt-In' : undefined } });
    case 'asked-too-often': {
      const maximumAsks = fine ? Math.max(1, configuration.maximumAsks) : configuration.maximumAsks;
      const askCount = fine ? 0 : maximumAsks;
      return known({
        configuration: { ...configuration, maximumAsks },
        number: { ...number, askCount },
        record: { ...record, askCount },
      });
    }
    case 'asked-too-recently': {
      const asked = fine ? { askCount: 0 } : { askCount: 1, lastAskedOn: facts.now };
      return known({
        configuration: fine
          ? configuration
          : {
              ...configuration,
              askAgainAfterDays: Math.max(1, configuration.askAgainAfterDays),
              maximumAsks: Math.max(2, configuration.maximumAsks),
            },
        number: { ...number, ...asked },
        record: { ...record, ...asked },
      });
    }
    case 'window-closed':
      return known({ lastInboundOn: fine ? facts.now : facts.now - day });
  }
}
