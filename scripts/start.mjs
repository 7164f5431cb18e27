// `npm start`: installs what is missing and runs the local cloud, with the Functions app compiled anew, until Ctrl-C.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstall, root } from './ensure-install.mjs';

ensureInstall();

const cloud = spawn(
  process.execPath,
  ['--import', 'tsx', join('local', 'start.ts'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
// Ctrl-C reaches the cloud by itself; this process only waits until the cloud has stopped.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => cloud.kill('SIGTERM'));
process.on('SIGHUP', () => cloud.kill('SIGHUP'));
cloud.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
