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

/** What may be found of each link. The page has words for every code, in each of its languages. */
export const setupCodes = {
  app: { ok: ['app-answers'], broken: ['app-silent', 'app-failed'] },
  user: {
    ok: ['user-ready'],
    broken: ['user-missing', 'user-disabled', 'role-missing', 'profile-missing', 'privileges-missing'],
  },
  steps: {
    ok: ['steps-ready'],
    broken: [
      'endpoint-missing',
      'endpoint-elsewhere',
      'endpoint-without-key',
      'steps-unfit',
      'steps-unheard',
    ],
  },
  columns: { ok: ['columns-ready'], broken: ['record-types-missing', 'columns-unfit'] },
  token: {
    ok: ['token-ready'],
    broken: ['token-refused', 'token-forbidden', 'whatsapp-silent', 'whatsapp-busy'],
  },
  number: {
    ok: ['number-ready'],
    broken: ['number-unknown', 'number-not-connected', 'number-not-registered', 'number-of-another-account'],
  },
  account: { ok: ['account-ready'], broken: ['account-unset', 'account-unknown', 'app-not-subscribed'] },
  secret: {
    /** `secret-accepted`: Meta accepts it; that the app asks for it could not be tried, because the webhook is broken. */
    ok: ['secret-ready', 'secret-accepted'],
    broken: ['secret-refused', 'signature-refused', 'signature-not-checked'],
  },
  webhook: {
    ok: ['webhook-ready'],
    broken: [
      'webhook-missing',
      'webhook-inactive',
      'callback-elsewhere',
      'callback-overridden',
      'callback-silent',
      'fields-missing',
    ],
  },
  templates: { ok: ['templates-ready'], broken: ['templates-unfit'] },
  answers: { ok: ['answers-ready'], broken: ['answers-missing'] },
  queues: { ok: ['queues-ready'], broken: ['messages-failed', 'queue-stuck', 'queues-silent'] },
  clock: { ok: ['clock-ready'], broken: ['clock-skewed'] },
} as const satisfies Readonly<Record<SetupLine, { ok: readonly string[]; broken: readonly string[] }>>;

type Codes<L extends SetupLine> = (typeof setupCodes)[L];

/** What in particular: names, counts, addresses; never a secret, never a customer. */
export type SetupDetails = Readonly<Record<string, string | number>>;

/** What was found of one link. */
export type FindingOf<L extends SetupLine> =
  | { line: L; state: 'ok'; code: Codes<L>['ok'][number]; about?: SetupDetails }
  | { line: L; state: 'broken'; code: Codes<L>['broken'][number]; about?: SetupDetails }
  /**
   * It could not be looked at: because of another link, whose name the code is; because no answer came in time, or none
   * that decides it; or because whoever runs the check may not read it. So only what is broken is red.
   */
  | {
      line: L;
      state: 'unchecked';
      code: SetupLine | 'silent' | 'unclear' | 'forbidden';
      about?: SetupDetails;
    };

/** What was found of a link. */
export type SetupFinding = { [L in SetupLine]: FindingOf<L> }[SetupLine];

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
  /** `announced`: a webhook told of the request; else the app found it by itself. An older app does not say. */
  | { action: 'Check'; findings: SetupFinding[]; announced?: boolean }
  | { action: 'Sync Templates'; found: SyncFindings }
  | { action: 'Publish'; problems: PublishingProblem[] }
  /** It could not be done: the code of the error, and what to do in English. */
  /** `partly`: some of it was done before; what is done stays. */
  | { action: 'Failed'; code: string; text: string; partly?: boolean };

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
