import { describe, expect, it } from 'vitest';
import { splitName } from '../../webresources/inbox/split-name';

describe('the name that a person gave themselves on WhatsApp', () => {
  it.each([
    ['Robin Alvarez', 'Robin', 'Alvarez'],
    ['Maria José García', 'Maria José', 'García'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Ana Paula dos Santos', 'Ana Paula', 'dos Santos'],
    ['Hans von der Heide', 'Hans', 'von der Heide'],
    ['Alvarez, Robin', 'Robin', 'Alvarez'],
    ['  Robin   ☕ Alvarez 🌟 ', 'Robin', 'Alvarez'],
    ["Sinéad O'Connor", 'Sinéad', "O'Connor"],
    ['فاطمة الزهراء', 'فاطمة', 'الزهراء'],
  ])('%s is %s | %s', (name, firstname, lastname) => {
    expect(splitName(name)).toEqual({ firstname, lastname });
  });

  it.each([
    ['Robin', 'Robin'],
    ['王小明', '王小明'],
  ])('%s alone is a last name, which both tables ask for', (name, lastname) => {
    expect(splitName(name)).toEqual({ lastname });
  });

  it.each([undefined, '', '🌟🌟', '12 34'])('%s is no name', (name) => {
    expect(splitName(name)).toEqual({});
  });

  it('fits the columns', () => {
    const { firstname, lastname } = splitName(`${'a'.repeat(80)} ${'b'.repeat(80)}`);
    expect([firstname?.length, lastname?.length]).toEqual([50, 50]);
  });
});
