import { afterEach } from 'vitest';
import { createDataverse, type DataverseOptions } from '../../functions/adapters/dataverse';
import type { Change, Query } from '../../functions/ports/dataverse';
import { recordingLog } from './memory/recording-log';
import { type Answer, batchAnswer, silence, startScriptedServer } from './scripted-server';

export const id = '0d7f2c1e-1111-5222-8333-444455556666';
export const other = '1d7f2c1e-1111-5222-8333-444455556666';
export const query: Query = {
  table: 'contact',
  select: ['firstname'],
  where: [{ column: 'firstname', is: 'Ada' }],
};
export const change: Change & { kind: 'update' } = {
  kind: 'update',
  table: 'contact',
  id,
  values: { nod_whatsappnumber: '16505551234' },
  etag: 'W/"5"',
};
export const creation: Change = {
  kind: 'create',
  table: 'nod_message',
  id,
  values: { nod_body: 'é {x}', nod_payload: null },
};
export const made = (count: number): Answer =>
  batchAnswer(
    200,
    Array.from({ length: count }, () => ({ status: 204 })),
    { changeSet: true },
  );

/** Servers of the test that runs, closed after it. */
export const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

/** The adapter on a server that answers as it is told; waits are noted instead of waited. */
export async function start(answers: Answer[], options: Partial<DataverseOptions> = {}) {
  const server = await startScriptedServer(...answers);
  open.push(server);
  const waits: number[] = [];
  const requests: { kind: string; operations: number; attempt: number }[] = [];
  const log = recordingLog();
  const dataverse = createDataverse({
    url: server.url,
    token: () => Promise.resolve('a-token'),
    timeoutMs: answers.includes(silence) ? 500 : 5000,
    retry: { attempts: 3, maxWaitMs: 30_000 },
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    random: () => 0.5,
    log,
    onRequest: (request) => requests.push(request),
    ...options,
  });
  return { dataverse, server, waits, requests, log };
}
