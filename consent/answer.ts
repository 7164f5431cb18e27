import type { AskedPrompt } from './asked-prompt';
import { day } from './clock';
import { type ConsentEvent, type ConsentSource, type RecordRef, recordKey } from './event';
import type { Interpretation } from './meaning';

/** What a person said, and what it belongs to. */
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

/** What of the configuration decides what a statement amounts to. */
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
    : { pendingUntil: statement.occurredOn + confirmWithinDays * day };
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
