import { type ConsentEvent, type ConsentSource, type RecordRef, type Scope, recordKey } from './event';
import type { Intent, Interpretation } from './meaning';

/** A Consent or Double Opt-In template that was sent: an `Asked` event of the ledger with what it was about. */
export interface AskedPrompt {
  /** The outbound message that asked. */
  id: string;
  scope: Scope;
  type: 'Consent' | 'Double Opt-In';
  templateId?: string;
  record?: RecordRef;
  /** Milliseconds since 1970, by our clock. */
  askedOn: number;
}

/**
 * Our clock and WhatsApp's may differ, and WhatsApp's counts in whole seconds: an answer may seem to come
 * this much before its question.
 */
const clockTolerance = 60_000;

/**
 * Which question an inbound message answers.
 * A reply or a tap names the message or the template that it belongs to, and answers that or nothing; one that
 * names neither answers the question that was put last.
 */
export function findPrompt(
  prompts: readonly AskedPrompt[],
  message: { occurredOn: number; repliesTo?: string; payloadTemplateId?: string },
): AskedPrompt | undefined {
  const { occurredOn, repliesTo, payloadTemplateId } = message;
  const replied = prompts.find((p) => p.id === repliesTo);
  if (replied !== undefined) return replied;
  // Two that were put at the same instant: always the same one, however the ledger was read.
  const latest = prompts
    .filter((p) => p.askedOn <= occurredOn + clockTolerance)
    .sort((a, b) => b.askedOn - a.askedOn || (a.id < b.id ? 1 : -1));
  // A button of ours tells its template, be the message that it is on unknown here. GUIDs come in either case.
  if (payloadTemplateId !== undefined) {
    return latest.find((p) => p.templateId?.toLowerCase() === payloadTemplateId.toLowerCase());
  }
  return repliesTo === undefined ? latest[0] : undefined;
}

export interface Statement {
  interpretation: Interpretation;
  /** Milliseconds since 1970, as WhatsApp says. */
  occurredOn: number;
  identity: string;
  prompt?: AskedPrompt;
  /** Whether the message quotes the prompt or is a tap on it. */
  repliesToPrompt: boolean;
  /** When the person was last sent anything before they spoke, milliseconds since 1970. */
  lastSentOn?: number;
}

export interface AnswerPolicy {
  /** Days in which an opt-in must be confirmed; absent when a Single Opt-In is enough. */
  confirmWithinDays?: number;
  /** Records whose Compliance Field a general stop clears too (opt-out scope "Marketing and Utility"). */
  stopDeniesRecords: readonly RecordRef[];
}

/** An event before it is given the id that derives from the message that caused it. */
export type EventDraft = Omit<ConsentEvent, 'id'>;

/**
 * The consent events that a statement of the person amounts to; none if it says nothing about consent.
 * Whether they change anything is for the fold to say.
 */
export function eventsOf(statement: Statement, policy: AnswerPolicy): EventDraft[] {
  const { interpretation, prompt } = statement;
  switch (interpretation.intent) {
    case 'opt-out':
      return optOut(statement, policy);
    case 'opt-in':
      if (prompt !== undefined && isAnswer(statement, prompt)) return [yes(statement, prompt, policy)];
      return [{ ...spoken(statement), scope: 'Marketing', action: 'Opt-In', ...awaiting(statement, policy) }];
    case 'yes':
      return prompt === undefined || isAboutSomethingElse(statement, prompt)
        ? []
        : [yes(statement, prompt, policy)];
    case 'no':
      return prompt === undefined || isAboutSomethingElse(statement, prompt) ? [] : [no(statement, prompt)];
    case 'help':
    case 'review':
    case 'none':
      return [];
  }
}

/**
 * Whether words that opt in are, as a reply to a question, a yes to that and nothing more: to a question about a
 * record always, for nobody has asked about marketing. Under a question about marketing, START in the person's
 * own words stays a request of its own, which no time limits.
 */
function isAnswer({ interpretation, repliesToPrompt }: Statement, prompt: AskedPrompt): boolean {
  const ownWords = interpretation.via === 'word' || interpretation.via === 'sentence';
  return repliesToPrompt && (prompt.scope === 'Utility' || !ownWords);
}

/** A bare "yes" or "no" belongs to what the person was sent last, which need not be the question about consent. */
function isAboutSomethingElse(statement: Statement, prompt: AskedPrompt): boolean {
  return isBare(statement) && statement.lastSentOn !== undefined && statement.lastSentOn > prompt.askedOn;
}

/** Said in words of their own, without quoting or tapping anything. */
function isBare({ repliesToPrompt, interpretation: { via } }: Statement): boolean {
  return !repliesToPrompt && (via === 'word' || via === 'sentence');
}

function optOut(statement: Statement, policy: AnswerPolicy): EventDraft[] {
  const said = spoken(statement);
  const denied = new Map(policy.stopDeniesRecords.map((r) => [recordKey(r), r]));
  const { prompt } = statement;
  // Whoever is asked "may we write to you here?" and answers STOP has said no to that as well.
  if (prompt?.scope === 'Utility' && prompt.record && statement.repliesToPrompt) {
    denied.set(recordKey(prompt.record), prompt.record);
  }
  return [
    { ...said, scope: 'Marketing', action: 'Opt-Out' },
    ...[...denied.values()].map((record): EventDraft => ({
      ...said,
      scope: 'Utility',
      action: 'Deny',
      record,
    })),
  ];
}

function yes(statement: Statement, prompt: AskedPrompt, policy: AnswerPolicy): EventDraft {
  const base = answering(statement, prompt);
  if (prompt.scope === 'Utility') return { ...base, action: 'Grant', record: prompt.record };
  if (prompt.type === 'Double Opt-In') return { ...base, action: 'Confirm' };
  return { ...base, action: 'Opt-In', ...awaiting(statement, policy) };
}

function no(statement: Statement, prompt: AskedPrompt): EventDraft {
  const base = answering(statement, prompt);
  if (prompt.scope === 'Utility') return { ...base, action: 'Deny', record: prompt.record };
  return { ...base, action: 'Opt-Out' };
}

function spoken({ interpretation, occurredOn, identity }: Statement) {
  return { source: sourceOf(interpretation.via), occurredOn, identity };
}

function answering(statement: Statement, prompt: AskedPrompt) {
  return {
    scope: prompt.scope,
    source: isBare(statement) ? ('Free Text' as const) : ('Consent Template' as const),
    // An answer never precedes its question, whatever the clocks say.
    occurredOn: Math.max(statement.occurredOn, prompt.askedOn),
    identity: statement.identity,
    promptId: prompt.id,
  };
}

function awaiting(statement: Statement, { confirmWithinDays }: AnswerPolicy) {
  return confirmWithinDays === undefined
    ? {}
    : { pendingUntil: statement.occurredOn + confirmWithinDays * 86_400_000 };
}

function sourceOf(via: Interpretation['via']): ConsentSource {
  switch (via) {
    case 'payload':
    case 'button':
      return 'Button';
    case 'keyword':
    case 'word':
      return 'Keyword';
    case 'sentence':
    case 'none':
      return 'Free Text';
  }
}

export type MeaningLabel = 'opt-in' | 'opt-out' | 'confirm' | 'grant' | 'deny' | 'help' | 'review' | 'none';

/** What a message meant, in the words of reports: by the events that it caused, else by what is left of its intent. */
export function meaningOf(intent: Intent, events: readonly EventDraft[]): MeaningLabel {
  const first = events[0];
  switch (first?.action) {
    case 'Opt-In':
      return 'opt-in';
    case 'Opt-Out':
      return 'opt-out';
    case 'Confirm':
      return 'confirm';
    case 'Grant':
      return 'grant';
    case 'Deny':
      return 'deny';
    default:
      return intent === 'help' || intent === 'review' ? intent : 'none';
  }
}
