/**
 * How people of one language take back their consent inside a sentence, as patterns; pattern.ts explains the
 * notation. Lists of phrases stand between commas, patterns one on a line.
 */
export interface Grammar {
  language: string;
  /** Named alternatives for patterns, as <name>. Phrases between commas. */
  sets: Readonly<Record<string, string>>;
  /** Words that may stand at a ~ in a pattern. */
  glue: string;
  /** Turns a revocation round when it stands just before it: "don't" remove me. */
  negation: string;
  /** What may stand between the negation and the revocation: don't "want you to" stop. */
  bridge: string;
  /** Turns it round from behind: "löschen Sie mich nicht". */
  negationAfter?: string;
  /** Before a revocation in the same sentence, makes it a report, a condition, a question or a complaint. */
  doubt: string;
  /** After it in the same sentence, limits it to a time or a frequency. */
  limit: string;
  /** What may follow at a $ without changing the meaning: "any more", "on this number". */
  closers: string;
  /** Words that begin another clause though no comma stands before them: "and", "because", "I". */
  next: string;
  /** Revocations, as a statement and as a request in the form of a question. */
  revoke: string;
  /** Revocations as a statement; a person reads them when they are a question: "no more messages?" */
  declare: string;
  /** Perhaps revocations, by the reason why not surely. */
  unsure: Readonly<Record<string, string>>;
  /** Wordings that hold a word of revocation and are none: "bus stop", "stop by". */
  innocent: string;
  /** Words that a person should see wherever they stand, unless negated. */
  cues: string;
  /** Words that a person should see at the head of a short text. */
  commands: string;
  /** Patterns that, beside a STOP that stands alone, show that it is meant: "I never signed up". */
  support: string;
}
