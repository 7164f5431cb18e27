import { QueueServiceClient } from '@azure/storage-queue';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppRegistry } from './app-registry';
import { type Controlled, serveControl } from './control-routes';
import { createInvoke, runHooks } from './invoke';
import { writeLog } from './write-log';
import { listen } from '../http/listen';
import { loadApp } from './load-app';
import { type LocalFunction, type Trigger, toLocalFunction } from './local-function';
import { startQueueListener } from './queue-listener';
import { type QueuesConfig, readHostConfig } from './read-host-config';
import { startTimer } from './run-timer';
import { type FunctionsServer, createFunctionsServer } from './serve-functions';
import { wakeOnSend } from './wake-on-send';

export type RunHostOptions = {
  /** The folder with host.json, package.json and the compiled app. */
  appDir: string;
  port?: number | undefined;
  /** App settings; they become the app's environment and fill `%NAME%` in bindings. */
  settings: Readonly<Record<string, string>>;
  /** Becomes the setting AzureWebJobsStorage unless the settings have one. */
  storageConnection: string;
  /** Milliseconds between two polls of an empty queue. Default 50. */
  pollIntervalMs?: number | undefined;
  /** Seconds for which a message in hand stays hidden if the host dies. Default 30; the platform's is 600. */
  lockSeconds?: number | undefined;
  /** `manual`: timers run only by POST /_local/functions/NAME/run, runOnStartup included. */
  timers?: 'schedule' | 'manual' | undefined;
  /** Replaces single values of host.json's extensions.queues, so that a test need not wait for production's. */
  queues?: Partial<QueuesConfig> | undefined;
  /** The key for routes with authLevel function or admin. */
  functionKey?: string | undefined;
};

export type RunningHost = { url: string; port: number; functions: string[]; close: () => Promise<void> };

/**
 * Runs a compiled Functions app in this process.
 * Rejects with HostStartError when the app does not load or asks for what the host does not do.
 */
export async function runHost(
  options: RunHostOptions,
  logLine: (line: string) => void,
): Promise<RunningHost> {
  const config = await readHostConfig(options.appDir);
  let serveFunctions: FunctionsServer | undefined;
  const controlled: Controlled = { functions: [], timers: [], listeners: [] };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (!serveFunctions) response.writeHead(503).end();
      else if (!(await serveControl(request, response, controlled))) await serveFunctions(request, response);
    } catch (error) {
      logLine(`error Host: ${String(error)}`);
      response.destroy();
    }
  };
  const server = await listen((request, response) => void answer(request, response), options.port);
  const settings = {
    AzureWebJobsStorage: options.storageConnection,
    FUNCTIONS_WORKER_RUNTIME: 'node',
    AZURE_FUNCTIONS_ENVIRONMENT: 'Development',
    WEBSITE_HOSTNAME: `127.0.0.1:${server.port}`,
    ...options.settings,
  };
  const restoreEnvironment = setEnvironment(settings);
  const undo: (() => unknown)[] = [() => server.close(), restoreEnvironment];
  try {
    const registry: AppRegistry = new AppRegistry((...entry) => writeLog(registry, logLine, ...entry));
    await loadApp(options.appDir, registry);
    const functions = [...registry.functions.values()].map((fn) => toLocalFunction(fn, settings));
    await registry.programmingModel?.getCapabilities?.({});
    await runHooks(registry, 'appStart', {
      hookData: {},
      appHookData: registry.appHookData,
      functionAppDirectory: options.appDir,
    });
    const invoke = createInvoke(registry, (...entry) => writeLog(registry, logLine, ...entry));
    const serve = createFunctionsServer({
      functions: functions.filter(triggeredBy('http')),
      routePrefix: config.routePrefix,
      functionKey: options.functionKey,
      invoke,
    });
    const services = new Map<string, QueueServiceClient>();
    const service = (connection: string): QueueServiceClient => {
      const known = services.get(connection);
      if (known) return known;
      const retryOptions = { maxTries: 3, retryDelayInMs: 100 };
      const created = QueueServiceClient.fromConnectionString(connection, { retryOptions });
      services.set(connection, created);
      return created;
    };
    controlled.listeners = functions.filter(triggeredBy('queue')).map((fn) =>
      startQueueListener({
        fn,
        service: service(fn.trigger.connectionString),
        invoke,
        config: { ...config.queues, ...options.queues },
        lockSeconds: options.lockSeconds ?? 30,
        pollIntervalMs: options.pollIntervalMs ?? 50,
        log: logLine,
      }),
    );
    undo.push(wakeOnSend(controlled.listeners));
    controlled.timers = functions
      .filter(triggeredBy('timer'))
      .map((fn) => startTimer({ fn, invoke, scheduled: options.timers !== 'manual' }));
    controlled.functions = functions;
    serveFunctions = serve;
    return {
      url: server.url,
      port: server.port,
      functions: functions.map(({ name }) => name),
      close: async () => {
        serveFunctions = undefined;
        await Promise.all([...controlled.listeners, ...controlled.timers].map((part) => part.stop()));
        await runHooks(registry, 'appTerminate', { hookData: {}, appHookData: registry.appHookData });
        for (const step of undo) await step();
      },
    };
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

function triggeredBy<K extends Trigger['kind']>(kind: K) {
  return (fn: LocalFunction): fn is LocalFunction<Extract<Trigger, { kind: K }>> => fn.trigger.kind === kind;
}

function setEnvironment(settings: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, settings);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
