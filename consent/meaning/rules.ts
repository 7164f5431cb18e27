import { GRAMMARS } from './languages';
import type { MatchLanguage } from './match';
import { firstWords, patternCompiler, type Pattern } from './pattern';
import { PhraseTable, phrasesOf } from './phrase-table';
import type { Grammar } from './sentences/grammar';

/** What a matched pattern says: a revocation, one unless it is a question, perhaps one, or surely none. */
export type RuleKind = 'revoke' | 'declare' | 'unsure' | 'innocent' | 'support';

export interface Rule {
  kind: RuleKind;
  pattern: Pattern;
  language: Language;
}

/** Rules by the words with which a match can begin. */
export type RuleIndex = ReadonlyMap<string, readonly Rule[]>;

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
  /** Wordings that are no revocations. */
  innocent: RuleIndex;
  /** Revocations, certain or not. */
  claims: RuleIndex;
  /** Wordings that show a STOP to be meant. */
  support: RuleIndex;
  cues: PhraseTable<Language>;
  commands: PhraseTable<Language>;
}

let built: Rules | undefined;

/** The sentence rules of all languages. Built when first asked for, so that importing costs nothing. */
export function rules(): Rules {
  return (built ??= build());
}

function build(): Rules {
  const innocent = new Map<string, Rule[]>();
  const claims = new Map<string, Rule[]>();
  const support = new Map<string, Rule[]>();
  const cues = new PhraseTable<Language>();
  const commands = new PhraseTable<Language>();
  for (const grammar of GRAMMARS) {
    const language = languageOf(grammar);
    const compile = patternCompiler(grammar);
    enter(innocent, { kind: 'innocent', language, patterns: compile(grammar.innocent) });
    enter(support, { kind: 'support', language, patterns: compile(grammar.support) });
    enter(claims, { kind: 'revoke', language, patterns: compile(grammar.revoke) });
    enter(claims, { kind: 'declare', language, patterns: compile(grammar.declare) });
    for (const [reason, lines] of Object.entries(grammar.unsure)) {
      enter(claims, { kind: 'unsure', language, patterns: compile(lines, reason) });
    }
    for (const words of phrasesOf(grammar.cues)) cues.add(words, language);
    for (const words of phrasesOf(grammar.commands)) commands.add(words, language);
  }
  return { innocent, claims, support, cues, commands };
}

interface Entered {
  kind: RuleKind;
  language: Language;
  patterns: readonly Pattern[];
}

function enter(index: Map<string, Rule[]>, { kind, language, patterns }: Entered): void {
  for (const pattern of patterns) {
    for (const word of new Set(firstWords(pattern))) {
      const rules = index.get(word);
      if (rules) rules.push({ kind, pattern, language });
      else index.set(word, [{ kind, pattern, language }]);
    }
  }
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
