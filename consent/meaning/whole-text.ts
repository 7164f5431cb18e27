import { dictionary, type Entry, type Meaning } from './dictionary';
import type { Reading } from './reading';

/**
 * What a text says that consists of built-in words and politeness alone: "STOP", "Hi, please unsubscribe",
 * "yes yes I agree", "no. stop." Undefined as soon as anything else stands in it.
 */
export function wholeText(reading: Reading): Entry | undefined {
  const entry = segmented(reading) ?? runTogether(reading);
  // "OK?" and "tudo bem?" ask; who asks to stop means it, but for one bare word (isWordInQuestion).
  const agrees = entry?.meaning === 'yes' || entry?.meaning === 'start';
  return agrees && reading.tokens[reading.tokens.length - 1]?.asks ? undefined : entry;
}

/** "Stop?" asks back what the word is for as likely as it says it; "stop please?" asks for it. */
export function isWordInQuestion({ tokens }: Reading): boolean {
  return tokens.length === 1 && tokens[0]?.asks === true;
}

function segmented({ tokens, polite }: Reading): Entry | undefined {
  const found: Entry[] = [];
  // "graag" and "stp" are politeness beside other words, and mean something only when they stand alone.
  const politeness: Entry[] = [];
  for (let i = 0; i < tokens.length;) {
    const phrase = dictionary().phrases.at(tokens, i);
    if (phrase && polite.slice(i, i + phrase.length).every(Boolean)) {
      politeness.push(phrase.value);
      i += phrase.length;
    } else if (phrase) {
      // "no cancelar" and "I don't want to unsubscribe" are sentences, "no, cancelar" is two answers.
      if (revokes(phrase.value) && tokens[i]?.before === 'none' && negates(found[found.length - 1]))
        return undefined;
      found.push(phrase.value);
      i += phrase.length;
    } else if (polite[i]) i++;
    else return undefined;
  }
  return combined(found.length > 0 ? found : politeness);
}

/** "un subscribe", "st op", "لاتراسلني": the same letters, other spaces. */
function runTogether({ tokens, polite }: Reading): Entry | undefined {
  const words = tokens.filter((_, i) => !polite[i]).map((token) => token.word);
  if (words.length > 8) return undefined;
  return dictionary().joined.get(words.join(''));
}

/** One meaning for several phrases: a revocation beats all but a request to start, which contradicts it. */
function combined(entries: readonly Entry[]): Entry | undefined {
  const first = entries[0];
  if (!first) return undefined;
  const has = (...meanings: Meaning[]) => entries.find((entry) => meanings.includes(entry.meaning));
  const stop = has('stop') ?? has('cancel');
  if (stop) return has('start') ? { ...stop, meaning: 'unsure' } : stop;
  const unsure = has('unsure');
  if (unsure) return unsure;
  const meanings = new Set(entries.map((entry) => entry.meaning));
  if (meanings.size === 1) return first;
  if (meanings.size === 2) {
    const no = has('decline') && has('no');
    if (no) return has('decline');
    if (has('yes') && has('start')) return has('start');
  }
  return undefined;
}

function revokes({ meaning }: Entry): boolean {
  return meaning === 'stop' || meaning === 'cancel';
}

/** Words that refuse and never negate what follows them. */
const REFUSALS = 'nein nope nah nop';

function negates(before: Entry | undefined): boolean {
  if (before?.meaning === 'decline') return true;
  return before?.meaning === 'no' && !REFUSALS.split(' ').includes(before.phrase);
}
