import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalFunction } from './local-function';
import type { QueueListener } from './queue-listener';
import type { RunningTimer } from './run-timer';

export type Controlled = {
  functions: readonly LocalFunction[];
  timers: readonly RunningTimer[];
  listeners: readonly QueueListener[];
};

const RUN = /^\/_local\/functions\/([^/]+)\/run$/;

/**
 * Answers the host's own routes; false when the path is none of them.
 * - GET /_local/functions: what is registered
 * - POST /_local/functions/NAME/run: runs a timer's function now and waits for it; 500 when it failed
 * - GET /_local/queues: for each queue what is in hand, waiting, and in its poison queue
 */
export async function serveControl(
  request: IncomingMessage,
  response: ServerResponse,
  host: Controlled,
): Promise<boolean> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (!path.startsWith('/_local/')) return false;
  const route = `${request.method} ${path}`;
  const timer = request.method === 'POST' ? RUN.exec(path)?.[1] : undefined;
  if (route === 'GET /_local/functions') send(response, 200, host.functions.map(describe));
  else if (route === 'GET /_local/queues') {
    send(response, 200, await Promise.all(host.listeners.map((listener) => listener.status())));
  } else if (timer !== undefined) {
    const found = host.timers.find(({ functionName }) => functionName === timer);
    if (!found) send(response, 404, { error: `There is no timer function "${timer}".` });
    else {
      const failure = await found.fire().then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.name : 'Error'),
      );
      send(response, failure === undefined ? 200 : 500, { function: timer, failed: failure ?? null });
    }
  } else send(response, 404, { error: 'not a control route of the Functions host' });
  return true;
}

function describe({ name, trigger }: LocalFunction): Record<string, unknown> {
  switch (trigger.kind) {
    case 'http':
      return { name, kind: 'http', methods: trigger.methods, route: trigger.route.text };
    case 'queue':
      return { name, kind: 'queue', queue: trigger.queueName };
    case 'timer':
      return { name, kind: 'timer', schedule: trigger.schedule.text };
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
