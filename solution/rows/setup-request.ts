/** A link of the chain from WhatsApp to the record, as the set-up check walks it. */
export type SetupLine =
  // Looked at by the page, with the rights of whoever runs the check.
  | 'app'
  | 'user'
  | 'steps'
  | 'columns'
  // Looked at by the Functions app.
  | 'token'
  | 'number'
  | 'account'
  | 'secret'
  | 'webhook'
  | 'templates'
  | 'answers'
  | 'queues'
  | 'clock';

/** What was found of a link. One that depends on a broken one is `unchecked`, so that only the broken one is red. */
export interface SetupFinding {
  line: SetupLine;
  state: 'ok' | 'broken' | 'unchecked';
  /** What it is, stable: the page has the words for it, in each of its languages. */
  code: string;
  /** What in particular: names, counts, addresses; never a secret, never a person. */
  about?: Readonly<Record<string, string | number>>;
}

/** What stands in the way of publishing a Message Template. */
export interface PublishingProblem {
  /** Stable; the page has words in other languages than English for it. */
  code: string;
  about?: string;
  /** What is wrong and what to mend, in English. */
  text: string;
}

/** What a synchronisation found, by the names of the templates. */
export interface SyncFindings {
  /** How many there are at WhatsApp. */
  templates: number;
  new: string[];
  changed: string[];
  paused: string[];
  archived: string[];
  deleted: string[];
  /** Can be sent again: approved, or no longer paused. */
  restored: string[];
  /** Published Message Templates that were taken back to Draft, because what changed at WhatsApp made them unfit. */
  withdrawn: string[];
}

/** What stands in `nod_outcome` of a set-up request, as JSON. */
export type SetupOutcome =
  | { action: 'Check'; findings: SetupFinding[] }
  | { action: 'Sync Templates'; found: SyncFindings }
  | { action: 'Publish'; problems: PublishingProblem[] }
  /** It could not be done: the code of the error, and what to do in English. */
  | { action: 'Failed'; code: string; text: string };

/** The outcome that a request holds; `undefined` while it waits, or if it cannot be read. */
export function outcomeFrom(text: string | null | undefined): SetupOutcome | undefined {
  if (text == null) return undefined;
  try {
    const value = JSON.parse(text) as SetupOutcome | null;
    return typeof value?.action === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
