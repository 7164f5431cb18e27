import { day } from './clock';
import type { Scope } from './event';
import type { Objection, RefusalCode } from './refusal';
import { type MarketingStatus, isOptedIn } from './status';
import { type TemplateFacts, isAboutConsent, isMarketing, isMarketingCategory } from './template';

/**
 * WhatsApp's customer service window, in milliseconds: free text is accepted for 24 hours after the person last wrote.
 */
export const serviceWindow = day;

/** Who asks for a message to be sent. Only `Chat` is bound by the Compliance Field. */
export type Origin = 'Chat' | 'Campaign' | 'Journey' | 'Flow' | 'System';

/** A message that someone asks to be sent. */
export interface SendRequest {
  origin: Origin;
  session: Scope;
  /** Absent for free text. */
  template?: TemplateFacts;
  /** The table of the record that it is sent from; absent when it is about no record. */
  recordTable?: string;
  /** Neither text nor template: nothing that could be decided about. */
  unsupported?: boolean;
}

/** What must be known at the moment of sending. Anything `undefined` is unknown and counts against sending. */
export interface SendFacts {
  /** Milliseconds since 1970. */
  now: number;
  configuration?: {
    marketingEnabled: boolean;
    /** 0: no wait between two requests for consent. */
    askAgainAfterDays: number;
    /** Requests for consent since the last yes; 0 forbids asking. */
    maximumAsks: number;
  };
  /** Whether there is a number, or a business-scoped user id, to send to. */
  reachable: boolean;
  /** Whether the number is one of the record's; absent when the message is about no record. */
  numberOfRecord?: boolean;
  /** From the Opt-In / Opt-Out Number; absent when there is no such row, which is no consent. */
  number?: {
    status?: MarketingStatus;
    blocked: boolean;
    stoppedAtWhatsApp: boolean;
    askCount: number;
    lastAskedOn?: number;
  };
  /** The record that the message is about. `granted` is the Compliance Field as it was read. */
  record?: { granted?: boolean | null; askCount: number; lastAskedOn?: number };
  /** When the person last wrote, milliseconds since 1970. */
  lastInboundOn?: number;
}

/** Whether a message may be sent, and what stands in the way of one that may not. */
export type Judgement = { allowed: true } | Objection;

/**
 * The judgement of `decide`, which puts it in words: may this message be sent to this person now, and if not, why not?
 * A screen that has words of its own, in the language of its person, asks for this alone.
 * It never throws: what is unknown is refused.
 *
 * The order is from what stops everything to what stops one kind of message, so that the reason given is the
 * one that has to be mended first.
 */
export function judge(request: SendRequest, facts: SendFacts): Judgement {
  return (
    refuseEverything(request, facts) ??
    refuseTemplate(request) ??
    refuseForCompliance(request, facts) ??
    refuseForMarketing(request, facts) ??
    refuseToAsk(request, facts) ??
    refuseFreeText(request, facts) ?? { allowed: true }
  );
}

function objection(code: RefusalCode, more?: Pick<Objection, 'about' | 'until'>): Objection {
  return { allowed: false, code, ...more };
}

function refuseEverything(request: SendRequest, facts: SendFacts): Objection | undefined {
  if (!facts.configuration) return objection('no-configuration');
  if (!facts.reachable) return objection('no-number');
  if (facts.number?.blocked) return objection('blocked');
  if (request.unsupported) return objection('unsupported-type');
  // Else a record that has agreed would open the way to any number.
  if (request.origin === 'Chat' && facts.numberOfRecord === false) return objection('number-not-of-record');
  return undefined;
}

function refuseTemplate({ template, session, recordTable }: SendRequest): Objection | undefined {
  if (template === undefined) return undefined;
  if (!template.published) return objection('template-unpublished');
  if (template.recordTable !== undefined && template.recordTable !== recordTable)
    return objection('template-not-for-record');
  if (template.session !== undefined && template.session !== session)
    return objection('template-not-for-session', { about: template.session });
  // An edited or flagged template keeps APPROVED; every other word of Meta's means that a send would fail.
  if (template.metaStatus !== 'APPROVED')
    return objection('template-not-approved', { about: template.metaStatus ?? 'unknown' });
  if (template.missingVariables?.length)
    return objection('parameters-missing', { about: template.missingVariables.join(', ') });
  return undefined;
}

function refuseForCompliance(request: SendRequest, facts: SendFacts): Objection | undefined {
  if (request.origin !== 'Chat' || request.template?.type === 'Consent') return undefined;
  return facts.record?.granted === true ? undefined : objection('compliance-not-given');
}

function refuseForMarketing(request: SendRequest, facts: SendFacts): Objection | undefined {
  const { template, session } = request;
  const { number, now } = facts;
  if (template !== undefined && isAboutConsent(template.type)) {
    // Asking for consent and answering about it needs none, but nobody who said stop is sent what is marketing to Meta.
    const asks = template.type === 'Consent' || template.type === 'Double Opt-In';
    const marketing = (asks && session === 'Marketing') || isMarketingCategory(template, now);
    return marketing ? refuseStopped(number) : undefined;
  }
  if (!isMarketing(template, session, now)) return undefined;
  if (!facts.configuration?.marketingEnabled) return objection('marketing-disabled');
  const stopped = refuseStopped(number);
  if (stopped) return stopped;
  if (number?.status === 'Pending') return objection('pending');
  return isOptedIn(number?.status) ? undefined : objection('not-opted-in');
}

function refuseStopped(number: SendFacts['number']): Objection | undefined {
  if (number?.stoppedAtWhatsApp) return objection('stopped-at-whatsapp');
  return number?.status === 'Opted-Out' ? objection('opted-out') : undefined;
}

function refuseToAsk(request: SendRequest, facts: SendFacts): Objection | undefined {
  if (request.template?.type !== 'Consent' || !facts.configuration) return undefined;
  const { askAgainAfterDays, maximumAsks } = facts.configuration;
  const asked = request.session === 'Marketing' ? facts.number : facts.record;
  const askCount = asked?.askCount ?? 0;
  // Put so that a limit which could not be read as a number refuses.
  if (!(askCount < maximumAsks)) return objection('asked-too-often');
  if (asked?.lastAskedOn === undefined || askCount === 0) return undefined;
  const until = asked.lastAskedOn + askAgainAfterDays * day;
  if (until <= facts.now) return undefined;
  const date = new Date(until);
  // A date beyond the calendar is never.
  if (Number.isNaN(date.getTime())) return objection('asked-too-recently');
  return objection('asked-too-recently', { about: date.toISOString().slice(0, 10), until });
}

function refuseFreeText(request: SendRequest, facts: SendFacts): Objection | undefined {
  if (request.template !== undefined) return undefined;
  const open = facts.lastInboundOn !== undefined && facts.now < facts.lastInboundOn + serviceWindow;
  return open ? undefined : objection('window-closed');
}
