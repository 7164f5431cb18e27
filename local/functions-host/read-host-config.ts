import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HostStartError } from './host-start-error';
import { parseDuration } from './parse-duration';

export type QueuesConfig = {
  batchSize: number;
  newBatchThreshold: number;
  /** How long a message stays hidden after a failure, in milliseconds. */
  visibilityTimeoutMs: number;
  maxDequeueCount: number;
  /** The longest pause between two polls of an empty queue, in milliseconds. */
  maxPollingIntervalMs: number;
  messageEncoding: 'base64' | 'none';
};

export type HostConfig = { routePrefix: string; queues: QueuesConfig };

type Json = Record<string, unknown>;

// Settings of telemetry and scale: they change nothing that one local process does.
const WITHOUT_EFFECT = [
  'version',
  'logging',
  'extensionBundle',
  'telemetryMode',
  'healthMonitor',
  'aggregator',
];
const HTTP_WITHOUT_EFFECT = ['maxConcurrentRequests', 'maxOutstandingRequests', 'dynamicThrottlesEnabled'];

/**
 * Reads `host.json`; the defaults are the platform's.
 * https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-queue#hostjson-settings
 * Throws HostStartError on a missing file, a setting it does not know, or a value out of range.
 */
export async function readHostConfig(appDir: string): Promise<HostConfig> {
  const file = join(appDir, 'host.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new HostStartError(`${file} cannot be read`, { cause });
  });
  const config = object(JSON.parse(text), 'host.json');
  if (config['version'] !== '2.0') throw new HostStartError('host.json: "version" must be "2.0"');
  refuseUnknown(config, [...WITHOUT_EFFECT, 'extensions', 'functionTimeout'], 'host.json');
  const extensions = object(config['extensions'] ?? {}, 'extensions');
  refuseUnknown(extensions, ['http', 'queues'], 'host.json extensions');
  const http = object(extensions['http'] ?? {}, 'extensions.http');
  refuseUnknown(http, ['routePrefix', ...HTTP_WITHOUT_EFFECT], 'host.json extensions.http');
  const routePrefix = http['routePrefix'] ?? 'api';
  if (typeof routePrefix !== 'string') throw new HostStartError('host.json: routePrefix must be a string');
  return { routePrefix, queues: queuesConfig(object(extensions['queues'] ?? {}, 'extensions.queues')) };
}

function queuesConfig(queues: Json): QueuesConfig {
  const known = ['batchSize', 'newBatchThreshold', 'visibilityTimeout', 'maxDequeueCount'];
  refuseUnknown(queues, [...known, 'maxPollingInterval', 'messageEncoding'], 'host.json extensions.queues');
  const messageEncoding = queues['messageEncoding'] ?? 'base64';
  if (messageEncoding !== 'base64' && messageEncoding !== 'none') {
    throw new HostStartError('host.json: messageEncoding must be base64 or none');
  }
  const batchSize = integer(queues, 'batchSize', { fallback: 16, min: 1, max: 32 });
  return {
    batchSize,
    newBatchThreshold: integer(queues, 'newBatchThreshold', {
      fallback: Math.floor(batchSize / 2),
      min: 0,
      max: 1000,
    }),
    visibilityTimeoutMs: duration(queues, 'visibilityTimeout', 0),
    maxDequeueCount: integer(queues, 'maxDequeueCount', { fallback: 5, min: 1, max: 1000 }),
    maxPollingIntervalMs: duration(queues, 'maxPollingInterval', 60_000),
    messageEncoding,
  };
}

function object(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new HostStartError(`${what} must be an object`);
  }
  return value as Json;
}

function refuseUnknown(value: Json, known: readonly string[], what: string): void {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length > 0)
    throw new HostStartError(`${what}: the local host does not know ${unknown.join(', ')}`);
}

function integer(value: Json, key: string, rule: { fallback: number; min: number; max: number }): number {
  const found = value[key] ?? rule.fallback;
  if (typeof found !== 'number' || !Number.isInteger(found) || found < rule.min || found > rule.max) {
    throw new HostStartError(`host.json: ${key} must be a whole number from ${rule.min} to ${rule.max}`);
  }
  return found;
}

function duration(value: Json, key: string, fallbackMs: number): number {
  const found = value[key];
  if (found === undefined) return fallbackMs;
  const ms = typeof found === 'string' ? parseDuration(found) : typeof found === 'number' ? found : undefined;
  if (ms === undefined) throw new HostStartError(`host.json: ${key} must be "hh:mm:ss"`);
  return ms;
}
