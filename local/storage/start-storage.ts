import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { storageConnectionString } from './connection-string';

export type StorageOptions = {
  /** Keep queues and blobs in this folder. Without it they live in memory and end with the process. */
  dataDir?: string;
  /** Receives Azurite's own lines; they name no message and no blob content. */
  log?: (line: string) => void;
  /** Milliseconds to wait for both services to listen. */
  startTimeoutMs?: number;
};

export type LocalStorage = {
  connectionString: string;
  blobPort: number;
  queuePort: number;
  /** Process id of Azurite. */
  pid: number;
  close: () => Promise<void>;
};

const LISTENING =
  /Azurite (Blob|Queue|Table) service is successfully listening at http:\/\/127\.0\.0\.1:(\d+)/;

// Azurite knows nothing of its parent: without this it would outlive a parent that is killed. The channel
// must not hold Azurite back when it has closed its services.
const EXIT_WITH_PARENT =
  'data:text/javascript,process.on("disconnect",()=>process.exit(0));process.channel.unref()';

/**
 * Starts Azurite (queues and blobs) on free ports of 127.0.0.1 and returns once both services listen.
 * Throws with Azurite's last lines when it exits or does not listen in time.
 */
export async function startStorage(options: StorageOptions = {}): Promise<LocalStorage> {
  const child = spawnAzurite(options.dataDir);
  const tail: string[] = [];
  const ports = new Map<string, number>();
  const listening = new Promise<void>((resolve, reject) => {
    const onLine = (line: string): void => {
      tail.push(line);
      if (tail.length > 20) tail.shift();
      options.log?.(line);
      const found = LISTENING.exec(line);
      if (found?.[1] !== undefined) ports.set(found[1], Number(found[2]));
      // The table service is the last of the three to start; it is not used, but its start ends the start-up.
      if (ports.size === 3) resolve();
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', onLine);
    }
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Azurite ended (${code}) at start:\n${tail.join('\n')}`)));
  });
  await withTimeout(
    listening,
    options.startTimeoutMs ?? 20_000,
    () => `Azurite did not listen:\n${tail.join('\n')}`,
  ).catch(async (error: unknown) => {
    await stop(child, 0);
    throw error;
  });
  const blobPort = ports.get('Blob') ?? 0;
  const queuePort = ports.get('Queue') ?? 0;
  return {
    connectionString: storageConnectionString({ blobPort, queuePort }),
    blobPort,
    queuePort,
    pid: child.pid ?? 0,
    // In memory there is nothing to save; on disk Azurite writes its files while it closes.
    close: () => stop(child, options.dataDir === undefined ? 0 : 10_000),
  };
}

function spawnAzurite(dataDir: string | undefined): ChildProcess {
  const entry = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
  const persistence = dataDir === undefined ? ['--inMemoryPersistence'] : ['--location', dataDir];
  const flags = ['--skipApiVersionCheck', '--disableTelemetry', '--silent'];
  const ports = ['--blobPort', '0', '--queuePort', '0', '--tablePort', '0'];
  return spawn(process.execPath, ['--import', EXIT_WITH_PARENT, entry, ...persistence, ...flags, ...ports], {
    cwd: dataDir ?? tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

async function stop(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = once(child, 'exit');
  child.kill(graceMs > 0 ? 'SIGTERM' : 'SIGKILL');
  const force = setTimeout(() => child.kill('SIGKILL'), Math.max(graceMs, 1));
  await exited;
  clearTimeout(force);
}

async function withTimeout<T>(work: Promise<T>, ms: number, message: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message())), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
