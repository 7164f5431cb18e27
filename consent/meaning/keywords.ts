import type { Interpretation, KeywordTemplate } from './interpretation';
import { normalise } from './normalise';
import type { Reading } from './reading';
import { wordsOf } from './token';

type KeywordIntent = 'opt-out' | 'no' | 'help' | 'yes' | 'opt-in';

export interface KeywordContext {
  templates: readonly KeywordTemplate[];
  promptTemplateId?: string;
}

/**
 * What the published templates say of a text: its whole wording is one of their keywords, politeness before
 * and after it left aside. Where several templates have the keyword, the more restrictive meaning wins.
 */
export function keywordMeaning(
  texts: ReadonlySet<string>,
  context: KeywordContext,
): Interpretation | undefined {
  // An answer to a question beats a request of its own only while the question is there to be answered.
  const order: readonly KeywordIntent[] = context.promptTemplateId
    ? ['opt-out', 'no', 'help', 'yes', 'opt-in']
    : ['opt-out', 'no', 'help', 'opt-in', 'yes'];
  let best: (Interpretation & { intent: KeywordIntent }) | undefined;
  for (const template of context.templates) {
    const intent = intentOf(template, context.promptTemplateId);
    if (!intent || (best && order.indexOf(best.intent) <= order.indexOf(intent))) continue;
    const matched = template.keywords.find((keyword) => texts.has(keyOf(keyword)));
    if (matched === undefined) continue;
    best = { intent, via: 'keyword', templateId: template.id, language: template.language, matched };
  }
  return best;
}

/** One spelling of a keyword or text; a keyword of signs alone ("👍") is compared by its signs. */
export function keyOf(text: string): string {
  const words = wordsOf(text);
  return words.length > 0 ? words.join('') : normalise(text).replace(/[\s\u{1f3fb}-\u{1f3ff}]/gu, '');
}

/** What the published templates say of a whole text. Without templates nothing is compared. */
export function publishedMeaning(
  text: string,
  reading: Reading,
  context: KeywordContext,
): Interpretation | undefined {
  return context.templates.length > 0 ? keywordMeaning(keysOf(text, reading), context) : undefined;
}

/** The spellings of a text that may equal a keyword: as it is, and without the politeness around it. */
function keysOf(text: string, { tokens, polite }: Reading): Set<string> {
  const keys = new Set([keyOf(text)]);
  const first = polite.indexOf(false);
  const last = polite.lastIndexOf(false);
  if (first >= 0) {
    for (const [from, to] of [
      [0, last],
      [first, tokens.length - 1],
      [first, last],
    ] as const) {
      keys.add(
        tokens
          .slice(from, to + 1)
          .map((token) => token.word)
          .join(''),
      );
    }
  }
  keys.delete('');
  return keys;
}

function intentOf(
  template: KeywordTemplate,
  promptTemplateId: string | undefined,
): KeywordIntent | undefined {
  const bound = template.consentTemplateId !== undefined;
  if (bound && !sameId(template.consentTemplateId, promptTemplateId)) return undefined;
  switch (template.templateType) {
    case 'Opt-Out':
      return bound ? 'no' : 'opt-out';
    case 'Opt-In':
      return bound ? 'yes' : 'opt-in';
    case 'Double Opt-In':
      return 'yes';
    case 'Help':
      return 'help';
  }
}

/** Dataverse and people write the same GUID in either case. */
function sameId(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a.toLowerCase() === b?.toLowerCase();
}
