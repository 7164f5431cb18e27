// Runs a host in a thread of its own: what a host changes in its process (the environment, how modules are loaded,
// who is told of HTTP requests) stays there, so that several run side by side.
import { parentPort, workerData } from 'node:worker_threads';
import { type RunHostOptions, runHost } from '../../../local/functions-host/run-host';

const host = await runHost(workerData as RunHostOptions, () => undefined);
parentPort?.on('message', () => {
  void host.close().then(() => parentPort?.close());
});
parentPort?.postMessage(host.url);
