import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const top = new URL('../../functions/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, top), 'utf8');
const folders = (name: string) =>
  readdirSync(new URL(name, top), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['dist', 'node_modules'].includes(entry.name))
    .map((entry) => entry.name);
const all = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map((match) => match[1]!);

describe('the README of the Functions app', () => {
  const readme = text('README.md');
  const rows = (of: string) => readme.split('\n').filter((line) => line.startsWith('|') && line.includes(of));

  it('names every setting', () => {
    const settings = all(text('settings.ts'), /^ {2}([A-Z]\w*): /gm);
    expect(settings.length).toBeGreaterThan(15);
    expect([...new Set(settings)].filter((name) => rows(`\`${name}\``).length === 0)).toEqual([]);
  });

  it('has every folder on its map', () => {
    const missing = [...folders('./'), ...folders('use-cases/')].filter(
      (name) => rows(`\`${name}/\``).length === 0,
    );
    expect(missing).toEqual([]);
  });

  it('names everything that runs by the clock', () => {
    const timers = all(text('triggers/timers.ts'), /app\.timer\('([\w-]+)'/g);
    expect(timers.length).toBeGreaterThan(2);
    expect(timers.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
