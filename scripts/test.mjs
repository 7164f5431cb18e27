// `npm test`: installs what is missing, then checks everything and stops at the first failure.
// `npm test -- ARGUMENTS`: runs vitest alone with these arguments.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstall, root } from './ensure-install.mjs';

const bin = (name, path) => [join(root, 'node_modules', name, path)];

const types = bin('typescript', 'bin/tsc');
const vitest = bin('vitest', 'vitest.mjs');
const steps = [
  ['build', ['--import', 'tsx', join('scripts', 'build.ts')]],
  ['types', [...types, '--noEmit', '-p', 'tsconfig.json']],
  ['types of what runs in a browser', [...types, '--noEmit', '-p', 'tsconfig.dom.json']],
  ['eslint', [...bin('eslint', 'bin/eslint.js'), '.']],
  ['format', [...bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['generated types', ['--import', 'tsx', join('solution', 'generate.ts'), '--check']],
  ['tests', [...vitest, 'run']],
];

ensureInstall();
const given = process.argv.slice(2);
if (given.length > 0) process.exit(run([...vitest, 'run', ...given]));
for (const [name, args] of steps) {
  const started = Date.now();
  console.log(`\n▸ ${name}`);
  const status = run(args);
  if (status !== 0) {
    console.error(`\n✗ ${name}: failed. Nothing after it was run.`);
    process.exit(status);
  }
  console.log(`✓ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function run(args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (error) console.error(error.message);
  return status ?? 1;
}
