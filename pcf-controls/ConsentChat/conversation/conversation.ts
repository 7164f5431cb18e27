import type { ConsentState, RecordRef, RequestedAction, Scope, SendFacts } from '@nod/consent';
import type { HowReceived, MessageStatusLabel, MessageTypeLabel } from '@nod/solution';
import type { Configuration } from '@nod/solution/rows/configuration';
import type { RecordType } from '@nod/solution/rows/record-type';
import type { Row } from '@nod/solution/rows/row';
import type { Template } from '@nod/solution/rows/template';

/** A message of the thread, as it is shown. All instants are milliseconds since 1970. */
export interface Message {
  id: string;
  inbound: boolean;
  type: MessageTypeLabel;
  /** A message without one belongs to the Utility session. */
  session: Scope;
  /** What was written, or what the customer was shown of a template. */
  text: string;
  /** When it happened. */
  on: number;
  /** Of an outbound message; `Queued` while nobody has decided about it. */
  status?: MessageStatusLabel;
  /** Why it was refused: a code of `RefusalCode`, and what Nod wrote about it. */
  refusal?: { code: string; text: string };
  /** What WhatsApp said when it failed. */
  failure?: { code?: number; text: string };
  templateName?: string;
  /** The label of a tapped button, of a message that is an answer. */
  tapped?: string;
  /** The start of the message that it answers. */
  quotes?: string;
  media?: { kind: string; name?: string };
  /** Who sent it: a person in CRM, or the app. */
  sentBy?: string;
  /** Whether a person in CRM has seen it; of an inbound message. */
  seen: boolean;
  etag: string;
  /** WhatsApp's id, so that it can be quoted; absent until it was sent. */
  wamid?: string;
}

/** A number of the record under which a thread can be had. */
export interface RecordNumber {
  /** Canonical digits, or a business-scoped user id where WhatsApp withholds the number, or withheld it before. */
  key: string;
  digits?: string;
  userId?: string;
  /** As it is written on the record, or with a plus. */
  written: string;
  /** The name of the column that it stands in. */
  column?: string;
  /** What that column is called in the person's language; absent until it is known. */
  label?: string;
}

/** Another record that has the same number, as far as the person may read it. */
export interface SharedRecord extends RecordRef {
  name: string;
}

/** One entry of the history of consent, newest first. */
export interface HistoryEntry {
  id: string;
  scope: Scope;
  action: string;
  source: string;
  on: number;
  applied: boolean;
  newStatus?: string;
  reason?: string;
  wording?: string;
  response?: string;
  howReceived?: string;
  actor?: string;
}

/** What went wrong last. */
export interface Problem {
  /** `signed-out`: the session in CRM has ended, and nothing can be read or written until there is another. */
  kind: 'offline' | 'signed-out' | 'no-permission' | 'dataverse';
  /** The words of Dataverse, for support. */
  details?: string;
  /** It is not known whether what was to be written was taken: the answer was lost. */
  isUnknown?: boolean;
}

/** What the person who is signed in may do, by their privileges. */
export interface Permissions {
  send: boolean;
  request: boolean;
  export: boolean;
}

/** What they see of a record that there is no thread of. */
export type Phase =
  'loading' | 'unsaved' | 'unregistered' | 'no-permission' | 'no-number' | 'failed' | 'ready';

/** A request of a person in CRM that the app has not handled yet, or has refused. */
export interface PendingRequest {
  id: string;
  action: RequestedAction;
  outcome: 'waiting' | 'done' | 'refused';
  text?: string;
  /** When it was made; absent of one that was made just now. */
  on?: number;
}

/** All that the screen shows. It is replaced, never changed. */
export interface ConversationState {
  phase: Phase;
  /** The last attempt to read or write failed; what is shown may be old. */
  problem?: Problem;
  record: RecordRef & { name?: string };
  configuration?: Configuration;
  recordType?: RecordType;
  /** Where the table is registered under several: all of them, by name. `configuration` is the one that is spoken under. */
  businesses?: readonly Configuration[];
  numbers: readonly RecordNumber[];
  selected?: RecordNumber;
  sharedWith: readonly SharedRecord[];
  /** Oldest first. */
  messages: readonly Message[];
  hasOlder: boolean;
  loadingOlder: boolean;
  /** Published templates that an agent may send: Utility, Marketing, Consent. */
  templates: readonly Template[];
  /** The row of the record, with every column that a template is filled from. */
  values: Row;
  /**
   * What the app decides on. `now` is the time of the server at the last reading:
   * decide with `{ ...facts, now: actions.now() }`.
   */
  facts: SendFacts;
  /** The fold of the ledger, and what of the status is a matter of the number row. */
  consent: {
    state: ConsentState;
    status?: string;
    statusSince?: number;
    source?: string;
    pendingUntil?: number;
    granted?: boolean;
    grantedSince?: number;
    grantedSource?: string;
  };
  history: readonly HistoryEntry[];
  requests: readonly PendingRequest[];
  /** When this record was first read, by the clock of the server: milliseconds since 1970. */
  openedOn?: number;
  may: Permissions;
}

/** What is to be sent. */
export type Draft =
  | { session: Scope; text: string; replyTo?: Message }
  | { session: Scope; template: Template; parameters: Readonly<Record<string, string>> };

/** What the screen can have done. Each resolves when Dataverse has taken it, and rejects with a `Problem` if it has not. */
export interface ConversationActions {
  /** Milliseconds since 1970, by the clock of the server as far as it is known. */
  now(): number;
  selectNumber(key: string): Promise<void>;
  /** Shows the conversation with another of the `businesses`. @param id of the configuration. */
  selectBusiness(id: string): Promise<void>;
  loadOlder(): Promise<void>;
  /** @param id of the row: the same draft tried again under the same id is sent once. */
  send(draft: Draft, id?: string): Promise<void>;
  /** @param id as with `send`. */
  request(
    of: {
      action: RequestedAction;
      reason: string;
      howReceived?: keyof typeof HowReceived;
    },
    id?: string,
  ): Promise<void>;
  /** The newest inbound messages are on the screen. */
  seen(): Promise<void>;
  /** Reads everything anew. */
  refresh(): Promise<void>;
  openRecord(record: RecordRef): void;
  /** The whole conversation as a file: every message of the selected number, oldest first. */
  exportConversation(): Promise<void>;
}
