import { HowReceived, MarketingStatus } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../pcf-controls/shared/key-of';
import { languagesOfManifest, owners, texts, usedKeys } from './opt-in-status-strings';

const english = texts.get(1033)!;

describe('the texts of the opt-in status', () => {
  it('are there in English, German, French, Spanish, Portuguese and Arabic, and the manifests name them all', () => {
    const languages = [1025, 1031, 1033, 1036, 1046, 3082];
    expect([...texts.keys()].sort((a, b) => a - b)).toEqual(languages);
    for (const owner of owners) expect(languagesOfManifest(owner).sort((a, b) => a - b)).toEqual(languages);
  });

  it.each([...texts])('%i has every text, none of them empty, and none left in English', (lcid, own) => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...own.values()].filter((text) => text.trim() === '')).toEqual([]);
    const sentences = [...own].filter(([, text]) => text.length > 20);
    if (lcid !== 1033) for (const [key, text] of sentences) expect(text, key).not.toBe(english.get(key));
  });

  it.each([...texts])('%i has the same places for values', (_, own) => {
    for (const [key, text] of own)
      expect(text.match(/\{\d\}/g), key).toEqual(english.get(key)!.match(/\{\d\}/g));
  });

  it('are those that the controls use, and the names of the choices that it shows', () => {
    const named = [
      ...Object.keys(MarketingStatus).map((label) => keyOf('Status', label)),
      ...Object.keys(HowReceived).map((label) => keyOf('How', label)),
      keyOf('Ask', 'Opt-In'),
      keyOf('Ask', 'Opt-Out'),
    ];
    expect([...english.keys()].sort()).toEqual([...new Set([...usedKeys(), ...named])].sort());
  });
});
