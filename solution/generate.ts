import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSchema } from './read-schema';
import { renderSchema } from './render-schema';

/** Where the generated types stand. */
export const generatedFile = fileURLToPath(new URL('./schema.generated.ts', import.meta.url));

/** Whether the generated types are what the unpacked solution says now. */
export function isUpToDate(): boolean {
  return existsSync(generatedFile) && readFileSync(generatedFile, 'utf8') === renderSchema(readSchema());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) {
    writeFileSync(generatedFile, renderSchema(readSchema()));
    console.log('solution/schema.generated.ts written');
  } else if (isUpToDate()) {
    console.log('solution/schema.generated.ts is up to date');
  } else {
    console.error(
      'solution/schema.generated.ts is not what solution/src says: run `npx tsx solution/generate.ts`.',
    );
    process.exitCode = 1;
  }
}
