import { dictionary, type Entry, type Meaning } from './dictionary';
import type { Reading } from './reading';

/**
 * What a text says that consists of built-in words and politeness alone: "STOP", "Hi, please unsubscribe",
 * "yes yes I agree", "no. stop." Undefined as soon as anything else stands in it.
 */
export function wholeText(reading: Reading): Entry | undefined {
  return segmented(reading) ?? runTogether(reading);
}

function segmented({ tokens, polite }: Reading): Entry | undefined {
  const found: Entry[] = [];
  // "graag" and "stp" are politeness beside other words, and mean something only when they stand alone.
  const politeness: Entry[] = [];
  let negated = false;
  for (let i = 0; i < tokens.length; ) {
    const phrase = dictionary().phrases.at(tokens, i);
    if (phrase && polite.slice(i, i + phrase.length).every(Boolean)) {
      politeness.push(phrase.value);
      i += phrase.length;
    } else if (phrase) {
      // "no cancelar" is the opposite of "no, cancelar".
      negated ||= revokes(phrase.value.meaning) && found.length > 0 && tokens[i]?.before === 'none' && saysNo(found);
      found.push(phrase.value);
      i += phrase.length;
    } else if (polite[i]) i++;
    else return undefined;
  }
  const together = combined(found.length > 0 ? found : politeness);
  return together && negated ? { ...together, meaning: 'unsure' } : together;
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

function revokes(meaning: Meaning): boolean {
  return meaning === 'stop' || meaning === 'cancel';
}

function saysNo(found: readonly Entry[]): boolean {
  return found[found.length - 1]?.meaning === 'no';
}
