import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReplayedPayload } from '../../local/replay/replay-payload';
import { type Totals, runReplay } from '../../local/replay/run-replay';
import { expected } from './expected';

const folder = fileURLToPath(new URL('../../../shared/fixtures/whatsapp/', import.meta.url));
const present = existsSync(folder);
if (!present) console.log('The folder of captured WhatsApp payloads is not here: its replay is skipped.');

describe.skipIf(!present)('every captured payload, replayed through real HTTP', () => {
  const payloads = new Map<string, ReplayedPayload>();
  let totals: Totals;
  let files: string[];
  beforeAll(async () => {
    files = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
    totals = await runReplay(
      files.map((name) => folder + name),
      (payload) => payloads.set(payload.file.replace('.json', ''), payload),
    );
  }, 180_000);

  it('means what the table says', () => {
    const found = Object.fromEntries(
      [...payloads].map(([file, { items }]) => [
        file,
        items.map((i) => `${i.kind} ${i.type} ${i.meaning} ${i.outcome}`),
      ]),
    );
    expect(found).toEqual(expected);
  });

  it('is accepted, and every item of it has an outcome with a reason if it was ignored', () => {
    expect([...payloads.values()].filter((p) => p.http !== 200)).toEqual([]);
    const silent = [...payloads.values()]
      .flatMap((p) => p.items)
      .filter((i) => i.outcome === 'ignored' && !i.reason);
    expect(silent).toEqual([]);
    expect(totals).toMatchObject({ payloads: files.length, lost: 0 });
    expect(totals.items).toBe(totals.applied + totals.recorded + totals.ignored);
  });
});
