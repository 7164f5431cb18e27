/** What a message carries that could mean something, whatever its wire form. */
export interface InboundContent {
  /** WhatsApp message type: text, button, interactive, image, reaction… */
  type: string;
  /** Body, caption, or the new text of an edit. */
  text?: string;
  /** button.payload, button_reply.id or list_reply.id. */
  buttonPayload?: string;
  /** button.text, button_reply.title or list_reply.title. */
  buttonText?: string;
  /** The parsed response_json of a flow reply. */
  flow?: Record<string, unknown>;
}

/** A published template whose keywords mean something: "these words mean this". */
export interface KeywordTemplate {
  id: string;
  templateType: 'Opt-In' | 'Opt-Out' | 'Double Opt-In' | 'Help';
  keywords: readonly string[];
  language?: string;
  /** Set: the keywords count only in an answer to that Consent Template. */
  consentTemplateId?: string;
}

/**
 * What the person wants. 'yes' and 'no' answer a question: whether one is pending is the caller's to know.
 * 'review' may be a revocation and is not certain: a person has to read it.
 */
export type Intent = 'opt-in' | 'opt-out' | 'yes' | 'no' | 'help' | 'review' | 'none';

/** What shows it. A flow reply counts as 'button'. */
export type Via = 'payload' | 'button' | 'keyword' | 'word' | 'sentence' | 'none';

export interface Interpretation {
  intent: Intent;
  via: Via;
  /** The published template whose keyword or button it was. */
  templateId?: string;
  /** BCP 47 primary tag, when the words belong to one language only. */
  language?: string;
  /** What matched, normalised: a keyword, a built-in word, or the words of the sentence. */
  matched?: string;
  /** Why a person has to read it (intent 'review'). */
  reason?: string;
}

/** Nothing that concerns consent. */
export const NOTHING: Interpretation = { intent: 'none', via: 'none' };
