import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSchema } from './read-schema';
import { renderRoles } from './render-roles';
import { renderSchema } from './render-schema';

/** Where the generated types stand. */
export const generatedFile = fileURLToPath(new URL('./schema.generated.ts', import.meta.url));

/** Everything that is generated, with what makes it. */
const generated: readonly { name: string; file: string; render: () => string }[] = [
  { name: 'schema.generated.ts', file: generatedFile, render: () => renderSchema(readSchema()) },
  {
    name: 'roles.generated.ts',
    file: fileURLToPath(new URL('./roles.generated.ts', import.meta.url)),
    render: () => renderRoles(),
  },
];

/** Whether the generated files are what the unpacked solution says now. */
export function isUpToDate(): boolean {
  return generated.every(({ file, render }) => existsSync(file) && readFileSync(file, 'utf8') === render());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = generated.map(({ name }) => `solution/${name}`).join(' and ');
  if (!process.argv.includes('--check')) {
    for (const { file, render } of generated) writeFileSync(file, render());
    console.log(`${names} written`);
  } else if (isUpToDate()) {
    console.log(`${names} are up to date`);
  } else {
    console.error(`${names} are not what solution/src says: run \`npx tsx solution/generate.ts\`.`);
    process.exitCode = 1;
  }
}
