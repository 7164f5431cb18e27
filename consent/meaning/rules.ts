import { GRAMMARS } from './languages';
import type { MatchLanguage } from './match';
import { firstWords, patternsOf, type Pattern } from './pattern';
import { PhraseTable, phrasesOf } from './phrase-table';
import type { Grammar } from './sentences/grammar';

/** What a matched pattern says: a revocation, one unless it is a question, perhaps one, or surely none. */
export type RuleKind = 'revoke' | 'declare' | 'unsure' | 'innocent' | 'support';

export interface Rule {
  kind: RuleKind;
  pattern: Pattern;
  language: Language;
}

/** A grammar, compiled. */
export interface Language extends MatchLanguage {
  code: string;
  bridge: ReadonlySet<string>;
  /** By their last word, since they are sought backwards. */
  negation: ReadonlyMap<string, readonly (readonly string[])[]>;
  negationAfter: PhraseTable<true>;
  doubt: PhraseTable<true>;
  limit: PhraseTable<true>;
}

export interface Rules {
  /** By the words with which a match can begin. */
  byFirst: ReadonlyMap<string, readonly Rule[]>;
  cues: PhraseTable<Language>;
  commands: PhraseTable<Language>;
}

let built: Rules | undefined;

/** The sentence rules of all languages. Built when first asked for, so that importing costs nothing. */
export function rules(): Rules {
  return (built ??= build());
}

function build(): Rules {
  const byFirst = new Map<string, Rule[]>();
  const cues = new PhraseTable<Language>();
  const commands = new PhraseTable<Language>();
  for (const grammar of GRAMMARS) {
    const language = languageOf(grammar);
    const enter = (kind: RuleKind, patterns: Pattern[]) => {
      for (const pattern of patterns) {
        for (const word of new Set(firstWords(pattern))) {
          byFirst.set(word, [...(byFirst.get(word) ?? []), { kind, pattern, language }]);
        }
      }
    };
    for (const kind of ['revoke', 'declare', 'innocent', 'support'] as const) {
      enter(kind, patternsOf(grammar[kind], grammar));
    }
    for (const [reason, lines] of Object.entries(grammar.unsure)) enter('unsure', patternsOf(lines, grammar, reason));
    for (const words of phrasesOf(grammar.cues)) cues.add(words, language);
    for (const words of phrasesOf(grammar.commands)) commands.add(words, language);
  }
  return { byFirst, cues, commands };
}

function languageOf(grammar: Grammar): Language {
  const negation = new Map<string, string[][]>();
  for (const words of phrasesOf(grammar.negation)) {
    const last = words[words.length - 1] ?? '';
    negation.set(last, [...(negation.get(last) ?? []), words]);
  }
  return {
    code: grammar.language,
    glue: wordSet(grammar.glue),
    next: wordSet(grammar.next),
    bridge: wordSet(grammar.bridge),
    negation,
    negationAfter: tableOf(grammar.negationAfter ?? ''),
    closers: tableOf(grammar.closers),
    doubt: tableOf(grammar.doubt),
    limit: tableOf(grammar.limit),
  };
}

function wordSet(list: string): Set<string> {
  return new Set(phrasesOf(list.replaceAll(' ', ',')).flat());
}

function tableOf(list: string): PhraseTable<true> {
  const table = new PhraseTable<true>();
  for (const words of phrasesOf(list)) table.add(words, true);
  return table;
}
