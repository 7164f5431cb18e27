import { parseArgs } from 'node:util';
import type { ReplayedPayload } from './replay-payload';
import { runReplay } from './run-replay';

const usage = `npm run replay -- [--json] FILE…

Posts captured webhook payloads, signed, to an empty local cloud, and says for each what was in it, what it
meant and what it changed. Exits with 1 if anything that was accepted was lost.`;

const { values, positionals: files } = readArguments();

if (files.length === 0) {
  console.error(usage);
  process.exit(2);
}

try {
  const totals = await runReplay(
    files,
    values.json ? (payload) => console.log(JSON.stringify(payload)) : print,
  );
  if (values.json) console.log(JSON.stringify(totals));
  else {
    const { payloads, items, applied, recorded, ignored, lost } = totals;
    console.log(
      `\n${payloads} payloads, ${items} items: ${applied} applied, ${recorded} recorded, ${ignored} ignored, ${lost} lost`,
    );
  }
  process.exitCode = totals.lost > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function print({ file, http, items }: ReplayedPayload): void {
  console.log(`${file}  ${http === 200 ? '' : `HTTP ${http}: not accepted`}`);
  for (const item of items) {
    const what = [item.kind, item.type, item.number].filter(Boolean).join(' ');
    const meaning = item.meaning === 'none' ? '' : `, means ${item.meaning}`;
    console.log(`  ${what}${meaning}: ${item.outcome}${item.reason ? ` (${item.reason})` : ''}`);
    for (const change of item.changes) console.log(`    ${change.table}.${change.column} → ${change.to}`);
  }
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}
