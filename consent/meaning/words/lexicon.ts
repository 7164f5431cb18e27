/**
 * The words of one language that mean something when they are the whole text. Phrases stand between commas;
 * case, accents, punctuation and repeated letters do not matter.
 */
export interface Lexicon {
  /** BCP 47 primary tag; absent for words that are written in every language. */
  language?: string;
  /** Unmistakable wherever it stands alone: a text, a caption, a button. */
  stop: string;
  /** A revocation as a text; on a button it may be about an order or a call. */
  cancel?: string;
  start: string;
  yes: string;
  no: string;
  help: string;
  /** 'no' to a question that is pending; without one it may be a revocation. */
  decline?: string;
  /** May be a revocation: a person reads it. */
  unsure?: string;
  /** Greetings, thanks and urgency, which change nothing. */
  polite: string;
}
