import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ChildMessage, ParentMessage } from './child';
import { HostStartError } from './host-start-error';
import { type RunHostOptions, runHost } from './run-host';

export type FunctionsHostOptions = RunHostOptions & {
  /** Receives every line that the host and the app write. */
  log?: (line: string) => void;
  /** Run the app in this process: for tests. Such a host cannot be killed. */
  inProcess?: boolean;
  /** Milliseconds until a graceful close gives way to a kill. Default 15,000. */
  closeTimeoutMs?: number;
};

export type FunctionsHost = {
  readonly url: string;
  readonly port: number;
  /** Names of the registered functions. */
  readonly functions: string[];
  /** True while the app is loaded and serving; false after close, kill or a crash. */
  readonly ready: boolean;
  /** Process id of the child; undefined in process. */
  readonly pid: number | undefined;
  /** Ends what is in hand, then the host. */
  close: () => Promise<void>;
  /** Ends the host at once, as a crash would: SIGKILL. */
  kill: () => Promise<void>;
  /** Kills the host if it runs and starts it again on the same port. */
  restart: () => Promise<void>;
};

type Started = { url: string; port: number; functions: string[]; child: ChildProcess };

/**
 * Runs a compiled Functions app, unchanged, in a child process, and returns once it serves.
 * Rejects with HostStartError, which carries the app's own reason, when it does not start.
 */
export async function startFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  if (options.inProcess) return startInProcess(options);
  let started = await spawnHost(options);
  const { url, port } = started;
  const kill = async (): Promise<void> => {
    if (ended(started.child)) return;
    const exited = once(started.child, 'exit');
    started.child.kill('SIGKILL');
    await exited;
  };
  return {
    url,
    port,
    get functions() {
      return started.functions;
    },
    get ready() {
      return !ended(started.child);
    },
    get pid() {
      return started.child.pid;
    },
    kill,
    restart: async () => {
      await kill();
      started = await spawnHost({ ...options, port });
    },
    close: async () => {
      if (ended(started.child)) return;
      const exited = once(started.child, 'exit');
      tell(started.child, { type: 'close' });
      const force = setTimeout(() => started.child.kill('SIGKILL'), options.closeTimeoutMs ?? 15_000);
      await exited;
      clearTimeout(force);
    },
  };
}

async function spawnHost({
  log,
  inProcess: _,
  closeTimeoutMs: __,
  ...options
}: FunctionsHostOptions): Promise<Started> {
  // Only the host's own modules pass through tsx: the app's files are loaded by Node as they are.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href;
  const entry = fileURLToPath(new URL('./child.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ['--import', loader, '--enable-source-maps', entry], {
    env: inheritedEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      if (tail.push(line) > 20) tail.shift();
      log?.(line);
    });
  }
  const answered = new Promise<ChildMessage>((resolve, reject) => {
    child.once('message', (message) => resolve(message as ChildMessage));
    child.once('error', reject);
    child.once('close', (code) => {
      reject(new HostStartError(`the host ended (${code}) before it was ready:\n${tail.join('\n')}`));
    });
  });
  tell(child, { type: 'start', options });
  const answer = await answered;
  switch (answer.type) {
    case 'ready':
      return { ...answer, child };
    case 'failed':
      child.kill('SIGKILL');
      throw new HostStartError(answer.message);
  }
}

async function startInProcess(options: FunctionsHostOptions): Promise<FunctionsHost> {
  const running = await runHost(options, options.log ?? (() => undefined));
  let ready = true;
  const refuse = (): Promise<never> => Promise.reject(new Error('A host in this process cannot be killed.'));
  return {
    url: running.url,
    port: running.port,
    functions: running.functions,
    get ready() {
      return ready;
    },
    pid: undefined,
    kill: refuse,
    restart: refuse,
    close: async () => {
      if (!ready) return;
      ready = false;
      await running.close();
    },
  };
}

function tell(child: ChildProcess, message: ParentMessage): void {
  child.send(message);
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

// In Azure an app sees its settings and nothing of the machine that deploys it.
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TZ', 'SystemRoot', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
