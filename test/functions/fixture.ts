import { existsSync, readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../../shared/fixtures/whatsapp/', import.meta.url);

/** A captured payload, read where it lies; `undefined`, with a line that says so, where there are none. */
export function fixture(name: string): unknown {
  const file = new URL(name, folder);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  console.log(`Skipped: the captured payload ${name} is not here.`);
  return undefined;
}

/** The names of all captured payloads; none where they are not here. */
export function fixtureNames(): string[] {
  if (!existsSync(folder)) {
    console.log('Skipped: the captured payloads are not here.');
    return [];
  }
  return readdirSync(folder).filter((name) => name.endsWith('.json'));
}
