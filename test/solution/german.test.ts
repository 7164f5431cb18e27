import { describe, expect, test } from 'vitest';
import { SAME_IN_GERMAN, SEVERAL_MEANINGS, TERMS } from './german-terms';
import { ENGLISH, GERMAN, labelledIn, type Labelled } from './labelled';
import { trees } from './tree';

const labelled = trees(/./).flatMap(labelledIn);
const textIn = ({ texts }: Labelled, language: string) =>
  texts.find((one) => one.language === language)?.text ?? '';
const english = (label: Labelled) => textIn(label, ENGLISH);
const german = (label: Labelled) => textIn(label, GERMAN);

describe('the German labels', () => {
  test('are the English ones only where the word is the same', () => {
    const same = labelled.filter((label) => english(label) === german(label)).map(english);
    expect([...new Set(same)].filter((text) => !SAME_IN_GERMAN.has(text))).toEqual([]);
    expect([...SAME_IN_GERMAN].filter((text) => !same.includes(text))).toEqual([]);
  });

  test('say the same wherever the English of a kind of thing does', () => {
    const byEnglish = new Map<string, Set<string>>();
    for (const label of labelled) {
      const key = `${label.holder} “${english(label)}”`;
      byEnglish.set(key, (byEnglish.get(key) ?? new Set()).add(german(label)));
    }
    const several = [...byEnglish]
      .filter(([, texts]) => texts.size > 1)
      .map(([key, texts]) => `${key}: ${[...texts].sort().join(' | ')}`);
    expect(several.sort()).toEqual([...SEVERAL_MEANINGS].sort());
  });

  test('use one word of the trade throughout', () => {
    const wrong = labelled.filter((label) =>
      TERMS.some(([word, term]) => word.test(english(label)) && !term.test(german(label))),
    );
    expect(wrong.map((label) => `${label.where}: ${english(label)} → ${german(label)}`)).toEqual([]);
  });

  test('address people as Sie', () => {
    const familiar = labelled.filter((label) => /\b([Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir)\b/.test(german(label)));
    expect(familiar.map(({ where }) => where)).toEqual([]);
  });
});
