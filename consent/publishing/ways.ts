import { directionOf } from './direction';
import { offeredWords } from './offered-words';
import { quickReplies } from './quick-replies';
import type { SpokenTemplate } from './template-to-publish';

/** How a question can be answered. */
export interface Ways {
  /** Buttons that are understood as a yes. */
  yes: readonly string[];
  /** Buttons that are understood as a no, or as the end of it. Several are not ambiguous: all of them decline. */
  no: readonly string[];
  /** Buttons without a meaning; a keyword may give them one. */
  open: readonly string[];
  /** Whether its wording offers a word that means yes, or no. */
  yesInWords: boolean;
  noInWords: boolean;
}

/** How a question can be answered, by the interpretation that its customers meet. */
export function waysToAnswer(question: SpokenTemplate, spoken: readonly SpokenTemplate[]): Ways {
  const at = { templates: spoken, prompt: question.id };
  const buttons = quickReplies(question).map((label) => ({
    label,
    direction: directionOf({ button: label }, at),
  }));
  const labels = (wanted: 'in' | 'out' | undefined) =>
    buttons.filter(({ direction }) => direction === wanted).map(({ label }) => label);
  const words = new Set(offeredWords(question.components).map((text) => directionOf({ text }, at)));
  return {
    yes: labels('in'),
    no: labels('out'),
    open: labels(undefined),
    yesInWords: words.has('in'),
    noInWords: words.has('out'),
  };
}

/** Whether somebody can agree, or could as soon as an Opt-In template says what a button means. */
export function canAgree({ yes, open, yesInWords }: Ways): boolean {
  return yes.length > 0 || yesInWords || open.length > 0;
}

/** Whether somebody can decline, or could; one open button alone is the yes. */
export function canDecline({ yes, no, open, yesInWords, noInWords }: Ways): boolean {
  if (no.length > 0 || noInWords) return true;
  return open.length > (yes.length > 0 || yesInWords ? 0 : 1);
}
