// A small app that does what the checks ask of it. It is compiled like the product: one CommonJS file, with
// only @azure/functions-core left out.
import { type HttpRequest, type InvocationContext, app } from '@azure/functions';
import { QueueServiceClient } from '@azure/storage-queue';
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';

type Job = { id: string; failures?: number; sleepMs?: number };

const seenFile = process.env['SEEN_FILE'];
if (!seenFile) throw new Error('SEEN_FILE is missing');
const hooks = { appStart: 0, pre: 0, post: 0, lastError: '' };
const connection = process.env['AzureWebJobsStorage'] ?? '';
let running = 0;

function seen(entry: Record<string, unknown>): void {
  appendFileSync(seenFile ?? '', `${JSON.stringify({ at: Date.now(), running, ...entry })}\n`);
}

app.hook.appStart(() => {
  hooks.appStart += 1;
});
app.hook.preInvocation((context) => {
  if (context.invocationContext.functionName === 'hooked') context.inputs = ['changed by a hook'];
  hooks.pre += 1;
});
app.hook.postInvocation((context) => {
  hooks.post += 1;
  if (context.error instanceof Error) hooks.lastError = context.error.message;
});
app.hook.appTerminate(() => seen({ kind: 'terminated' }));

app.http('echo', {
  route: 'echo',
  methods: ['GET', 'POST'],
  handler: async (request: HttpRequest) => {
    const body = Buffer.from(await request.arrayBuffer());
    return {
      status: 201,
      headers: { 'x-hub-mode': request.query.get('hub.mode') ?? '' },
      cookies: [{ name: 'seen', value: 'yes', httpOnly: true, sameSite: 'Lax' }],
      jsonBody: {
        sha256: createHash('sha256').update(body).digest('hex'),
        length: body.length,
        query: [...request.query.entries()],
        signature: request.headers.get('x-hub-signature-256'),
      },
    };
  },
});
app.http('item', {
  route: 'items/{id:int}/{part?}',
  methods: ['GET'],
  handler: (request) => ({ jsonBody: request.params }),
});
app.http('literal', { route: 'items/all', methods: ['GET'], handler: () => ({ body: 'literal' }) });
app.http('nothing', { methods: ['GET'], handler: () => undefined as never });
app.http('fails', {
  methods: ['GET'],
  handler: () => {
    throw new Error('a secret reason');
  },
});
app.http('hooks', { methods: ['GET'], handler: () => ({ jsonBody: hooks }) });
app.http('hooked', {
  methods: ['GET'],
  handler: (input: unknown) => ({ body: typeof input === 'string' ? input : 'unchanged' }),
});
app.http('environment', {
  methods: ['GET'],
  handler: () => ({ jsonBody: { names: Object.keys(process.env) } }),
});
app.http('keyed', { methods: ['GET'], authLevel: 'function', handler: () => ({ body: 'open' }) });
app.http('enqueue', {
  methods: ['POST'],
  handler: async (request) => {
    const queue = QueueServiceClient.fromConnectionString(connection).getQueueClient('work');
    await queue.sendMessage(Buffer.from(await request.arrayBuffer()).toString('base64'));
    return { jsonBody: { at: Date.now() } };
  },
});

app.storageQueue('work', {
  queueName: '%WORK_QUEUE%',
  connection: '',
  handler: async (message: unknown, context: InvocationContext) => {
    const dequeueCount = Number(context.triggerMetadata?.['dequeueCount']);
    const job = message as Job;
    running += 1;
    seen({ kind: 'work', message, dequeueCount, id: job.id });
    try {
      if (job.sleepMs !== undefined) await new Promise((resolve) => setTimeout(resolve, job.sleepMs));
      if (dequeueCount <= (job.failures ?? 0)) throw new Error(`told to fail ${job.failures} times`);
      seen({ kind: 'worked', id: job.id, dequeueCount });
    } finally {
      running -= 1;
    }
  },
});
app.storageQueue('sour', {
  queueName: 'sour-poison',
  connection: 'AzureWebJobsStorage',
  handler: () => {
    seen({ kind: 'sour' });
    throw new Error('always');
  },
});
app.timer('tick', {
  schedule: '*/1 * * * * *',
  handler: (timer) => seen({ kind: 'tick', isPastDue: timer.isPastDue, next: timer.scheduleStatus.next }),
});
app.timer('yearly', { schedule: '%YEARLY%', runOnStartup: true, handler: () => seen({ kind: 'yearly' }) });
app.timer('broken', {
  schedule: '0 0 0 1 1 *',
  handler: () => {
    throw new RangeError('a secret reason');
  },
});
