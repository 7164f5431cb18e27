// `npm start`: installs what is missing, compiles the Functions app, and runs the local cloud until Ctrl-C.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();

const tsx = ['--import', 'tsx'];
const build = spawnSync(process.execPath, [...tsx, join('functions', 'build.ts')], {
  cwd: root,
  stdio: 'inherit',
});
if (build.status !== 0) {
  console.error('The Functions app does not compile; the lines above say why.');
  process.exit(build.status ?? 1);
}

const cloud = spawn(process.execPath, [...tsx, join('local', 'start.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the cloud by itself; this process only waits until the cloud has stopped.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => cloud.kill('SIGTERM'));
process.on('SIGHUP', () => cloud.kill('SIGHUP'));
cloud.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
