export { HostStartError } from './host-start-error';
export { type FunctionsHost, type FunctionsHostOptions, startFunctionsHost } from './start-functions-host';
export type { QueueStatus } from './queue-listener';
export type { QueuesConfig } from './read-host-config';
