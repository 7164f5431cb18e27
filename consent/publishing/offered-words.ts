import type { TemplateComponentDefinition } from '../render';
import {
  CONJUNCTIONS,
  FILLERS,
  FINAL_VERBS,
  LEADERS,
  NEGATIONS,
  PREPOSITIONS,
  PURPOSES,
  VERBS,
  mayFollow,
} from './offer-language';
import { type Piece, piecesOf } from './offer-pieces';

type Word = Extract<Piece, { kind: 'word' }>;

/** As many words in a row may be one answer: "Stop to opt out". */
const mostWords = 5;

/**
 * What a text offers as something to say: what follows a verb that calls for an answer, with nothing between them but
 * fillers. Words in quotation marks, bold, italics or capitals are taken as they are set apart; others must be where
 * the offer ends or a purpose follows ("Reply stop to opt out"). A word that merely stands in the text is none,
 * however it is written: "Our NON STOP party", "Zum Ende der Saison".
 */
export function offeredWords(components: readonly TemplateComponentDefinition[]): string[] {
  const found = components
    .filter(({ type }) => type.toUpperCase() !== 'BUTTONS')
    .flatMap(({ text = '' }) => clausesOf(piecesOf(text)))
    .flatMap((clause) => clause.flatMap((piece, at) => offeredAround(clause, piece, at)));
  return [...new Set(found)];
}

/** What a full stop, a question mark or a line ends. */
function clausesOf(pieces: readonly Piece[]): Piece[][] {
  const clauses: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'end') clauses.push([]);
    else clauses.at(-1)!.push(piece);
  }
  return clauses;
}

function offeredAround(clause: readonly Piece[], verb: Piece, at: number): string[] {
  if (verb.kind !== 'word') return [];
  // Where all is in capitals, they set nothing apart.
  const isMark = (piece: Piece | undefined): piece is Word =>
    piece?.kind === 'word' && piece.isCapitals && !verb.isCapitals;
  return [
    ...(VERBS.has(verb.key) ? offeredAfter(clause, at, isMark) : []),
    ...(FINAL_VERBS.has(verb.key) ? offeredBefore(clause, at, isMark) : []),
  ];
}

type IsMark = (piece: Piece | undefined) => piece is Word;

function offeredAfter(clause: readonly Piece[], verb: number, isMark: IsMark): string[] {
  const first = wordsAt(clause, afterFillers(clause, verb + 1, isMark), isMark);
  if (first.length === 0) return [];
  // "Reply YES to agree or STOP to end": the verb holds for all of them.
  const more = clause.flatMap((piece, at) =>
    at > verb && isConjunction(piece) ? wordsAt(clause, afterFillers(clause, at + 1, isMark), isMark) : [],
  );
  return [...first, ...more];
}

function wordsAt(clause: readonly Piece[], at: number, isMark: IsMark): string[] {
  const piece = clause[at];
  if (piece?.kind === 'set') return [piece.text];
  if (piece?.kind !== 'word') return [];
  const found: string[] = [];
  const run = runFrom(clause.slice(at), isMark);
  if (run.length > 0) found.push(textOf(run));
  if (PREPOSITIONS.has(piece.key)) return found;
  const words = runFrom(clause.slice(at), isWord).slice(0, mostWords);
  for (let count = 1; count <= words.length; count++) {
    const next = clause[at + count];
    if (next?.kind !== 'set' && (next?.kind !== 'word' || mayFollow(next.key)))
      found.push(textOf(words.slice(0, count)));
  }
  // "أجب بتوقف": the preposition is written together with the word.
  return found.flatMap((text) => (/^ب\p{L}/u.test(text) ? [text, text.slice(1)] : [text]));
}

function offeredBefore(clause: readonly Piece[], verb: number, isMark: IsMark): string[] {
  const before = clause.slice(0, verb).reverse();
  const rest = before.slice(afterFillers(before, 0, isMark, true));
  const [piece] = rest;
  if (piece?.kind === 'set') return isNegated(rest[1]) ? [] : [piece.text];
  const run = runFrom(rest, isMark);
  const found = run.length > 0 && !isNegated(rest[run.length]) ? [textOf([...run].reverse())] : [];
  const words = runFrom(rest, isWord).slice(0, mostWords);
  for (let count = 1; count <= words.length; count++)
    if (mayLead(rest[count], rest[count + 1])) found.push(textOf(words.slice(0, count).reverse()));
  return found;
}

const isWord = (piece: Piece | undefined): piece is Word => piece?.kind === 'word';

const isNegated = (piece: Piece | undefined) => isWord(piece) && NEGATIONS.has(piece.key);

function mayLead(leader: Piece | undefined, beforeIt: Piece | undefined): boolean {
  if (!isWord(leader)) return leader?.kind !== 'set';
  return LEADERS.has(leader.key) || (isWord(beforeIt) && PURPOSES.has(beforeIt.key));
}

function isConjunction(piece: Piece): boolean {
  return piece.kind === 'comma' || (piece.kind === 'word' && CONJUNCTIONS.has(piece.key));
}

/** The first piece that is no filler; read backwards, the words of a filler stand the other way round. */
function afterFillers(clause: readonly Piece[], from: number, isMark: IsMark, backwards = false): number {
  let at = from;
  for (;;) {
    const rest = clause.slice(at);
    const filler =
      rest[0]?.kind === 'colon' ? 1 : (fillers(backwards).find(startsWith(rest, isMark))?.length ?? 0);
    if (filler === 0) return at;
    at += filler;
  }
}

const backwardFillers = FILLERS.map((words) => [...words].reverse());
const fillers = (backwards: boolean) => (backwards ? backwardFillers : FILLERS);

const startsWith = (pieces: readonly Piece[], isMark: IsMark) => (filler: readonly string[]) =>
  filler.every((word, index) => {
    const piece = pieces[index];
    // "Reply CON": in capitals it is what is to be said, whatever it is in another language.
    return isWord(piece) && piece.key === word && !isMark(piece);
  });

function runFrom(pieces: readonly Piece[], belongs: (piece: Piece | undefined) => piece is Word): Word[] {
  const end = pieces.findIndex((piece) => !belongs(piece));
  return (end < 0 ? pieces : pieces.slice(0, end)) as Word[];
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
