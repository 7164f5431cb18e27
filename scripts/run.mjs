// Runs a TypeScript file of the repository after installing what is missing: `node scripts/run.mjs FILE [ARGUMENTS]`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();
const [file, ...args] = process.argv.slice(2);
// The folder in which the command was typed, so that paths given to it mean what they say.
const cwd = process.env.INIT_CWD ?? process.cwd();
const loader = join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');
const child = spawn(process.execPath, ['--import', `file://${loader}`, join(root, file), ...args], {
  cwd,
  stdio: 'inherit',
});
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
