import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = [20, 10];

/**
 * Makes sure that node_modules is what package-lock.json says, with `npm ci` if it is not.
 * Ends the process when Node is too old or the installation fails.
 */
export function ensureInstall() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    console.error(`Nod needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  // Packages with a binary are installed for one version of Node and one kind of machine.
  const wanted = createHash('sha256')
    .update([process.versions.modules, process.platform, process.arch, lock].join('\n'))
    .digest('hex');
  const marker = join(root, 'node_modules', '.nod-installed');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  if (!isInstalled(JSON.parse(lock))) {
    console.log('Installing packages (npm ci) …');
    const { status } = npm(['ci', '--no-audit', '--no-fund']);
    if (status !== 0) {
      console.error('npm ci failed; its own lines above say why.');
      process.exit(status ?? 1);
    }
  }
  writeFileSync(marker, wanted);
}

/** Whether npm's own note of what it installed agrees with the lock file: someone ran `npm ci` by hand. */
function isInstalled(lock) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages ?? {};
  return Object.entries(lock.packages ?? {}).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    // Binaries for other machines are in the lock file and never installed here.
    if (found === undefined) return wanted.optional === true || wanted.peer === true;
    return (
      found.version === wanted.version && found.resolved === wanted.resolved && existsSync(join(root, path))
    );
  });
}

function npm(args) {
  const own = process.env.npm_execpath;
  // npm starts this script under its own path; without it, Windows finds npm.cmd through a shell only.
  return own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}
