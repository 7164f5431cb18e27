import { spawn } from 'node:child_process';
import { access, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./', import.meta.url));

/** The controls, by the name of their folder and of their class. */
export const CONTROLS = ['ConsentChat', 'OptInStatus', 'OptInStatusGrid'] as const;

/**
 * Builds the controls for production with pcf-scripts, into `pcf-controls/out/controls/<Name>`.
 * @returns that folder.
 * @throws Error with the output of pcf-scripts if any control was not built: its exit code is 0 even then.
 */
export async function buildControls(): Promise<string> {
  const out = join(folder, 'out', 'controls');
  await rm(out, { recursive: true, force: true });
  await copyStrings();
  const output = await runPcfScripts(['build', '--buildMode', 'production', '--skipBuildLinting', 'true']);
  if (!output.includes('[build] Succeeded')) throw new Error(`The controls were not built.\n${output}`);
  for (const name of CONTROLS) await access(join(out, name, 'bundle.js'));
  return out;
}

/**
 * OptInStatus has the same texts in a list as on a form, and they stand there alone. A control can read no texts but
 * those in its own folder, whose file names the platform reads the language from.
 */
async function copyStrings(): Promise<void> {
  const from = join(folder, 'OptInStatus', 'strings');
  const to = join(folder, 'OptInStatusGrid', 'strings');
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from))
    await copyFile(join(from, name), join(to, name.replace('OptInStatus', 'OptInStatusGrid')));
}

function runPcfScripts(args: readonly string[]): Promise<string> {
  const script = createRequire(import.meta.url).resolve('pcf-scripts/package.json');
  const child = spawn(process.execPath, [join(dirname(script), 'bin', 'pcf-scripts.js'), ...args], {
    cwd: folder,
    // Nothing phones home.
    env: { ...process.env, PP_TOOLS_TELEMETRY_OPTOUT: '1', APPLICATION_INSIGHTS_NO_STATSBEAT: '1' },
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildControls();
