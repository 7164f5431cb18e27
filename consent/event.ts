/** The two consents of Nod: of a number (Marketing) and of a CRM record (Utility, the Compliance Field). */
export type Scope = 'Marketing' | 'Utility';

/** What can happen to a consent. */
export type ConsentAction =
  | 'Asked'
  | 'Opt-In'
  | 'Confirm'
  | 'Opt-Out'
  | 'Grant'
  | 'Deny'
  | 'Block'
  | 'Unblock'
  | 'Expire'
  | 'Number Changed'
  | 'Erase';

/**
 * Where an event came from.
 * `Consent Template` is an explicit answer to a prompt: a tap, a quoted reply or the published words.
 * `Free Text` is what someone said in their own words; with a `promptId` it is a bare "yes" or "no".
 * `WhatsApp` is Meta's own word: its stop and resume, or a number that it says has changed.
 * `Delivery Error` is error 131050: the person stopped marketing from this business at WhatsApp.
 */
export type ConsentSource =
  | 'Keyword'
  | 'Button'
  | 'Consent Template'
  | 'Free Text'
  | 'Form'
  | 'WhatsApp'
  | 'Delivery Error'
  | 'Person'
  | 'Import'
  | 'Journey'
  | 'Number Changed'
  | 'System';

/** Sources by which the person, or a named person on their word, can take back a stop or a no. */
export function mayUndoStop(source: ConsentSource): boolean {
  switch (source) {
    case 'Keyword':
    case 'Button':
    case 'Consent Template':
    case 'Free Text':
    case 'Form':
    case 'Person':
      return true;
    case 'WhatsApp':
    case 'Delivery Error':
    case 'Import':
    case 'Journey':
    case 'Number Changed':
    case 'System':
      return false;
  }
}

/** A row of a table that is registered as a Record Type. */
export interface RecordRef {
  table: string;
  id: string;
}

/**
 * What the ledger says happened. Only what decides a status stands here;
 * wording, evidence and the like are kept beside it in the ledger row and never change a status.
 */
export interface ConsentEvent {
  /** Derived from what caused it, so that the same cause is the same event. */
  id: string;
  scope: Scope;
  action: ConsentAction;
  source: ConsentSource;
  /** Milliseconds since 1970, by the clock of whoever caused it. */
  occurredOn: number;
  /** The digits or the business-scoped user id under which it arrived. */
  identity?: string;
  /** Asked: what kind of prompt was sent. */
  promptType?: 'Consent' | 'Double Opt-In';
  /** The outbound message that asked: its own on `Asked`, the one answered or withdrawn elsewhere. */
  promptId?: string;
  /** Asked: an answer counts before this instant. Opt-In: it waits to be confirmed until then. */
  pendingUntil?: number;
  /** Utility events: whose Compliance Field. */
  record?: RecordRef;
}

/**
 * At an equal instant the more restrictive event comes last and so wins; a question comes before its
 * answers, and an opt-in before what confirms it.
 */
const ranks: Record<ConsentAction, number> = {
  Asked: 0,
  Unblock: 1,
  'Opt-In': 2,
  Confirm: 3,
  Grant: 4,
  'Number Changed': 5,
  Expire: 6,
  Deny: 7,
  'Opt-Out': 8,
  Erase: 9,
  Block: 10,
};

/** A link comes before all else: what the payload that showed both identities says, it says of one person. */
function rank(event: ConsentEvent): number {
  return isLink(event) ? -1 : ranks[event.action];
}

/** Total order of events, the same for any two events however they arrived. */
export function compareEvents(a: ConsentEvent, b: ConsentEvent): number {
  return a.occurredOn - b.occurredOn || rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Business-scoped user ids start with a country and a dot; digits have neither. */
export function isUserId(identity: string | undefined): boolean {
  return identity?.includes('.') ?? false;
}

/** Whether a change of number joins a business-scoped user id to this number (else the number was left). */
export function isLink(event: ConsentEvent): boolean {
  return event.action === 'Number Changed' && event.source === 'System';
}

/** Key of a record in maps. */
export function recordKey(record: RecordRef): string {
  return `${record.table}:${record.id.toLowerCase()}`;
}
