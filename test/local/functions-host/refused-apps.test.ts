import { describe, expect, it } from 'vitest';
import { startFunctionsHost } from '../../../local/functions-host/index';
import { storageConnectionString } from '../../../local/storage/index';
import { compileFixtureApp } from './compile-fixture-app';

const storageConnection = storageConnectionString({ blobPort: 1, queuePort: 1 });

async function start(options: { code: string; hostJson?: unknown; inProcess?: boolean }): Promise<void> {
  const code = `import { app } from '@azure/functions';\n${options.code}`;
  const appDir = await compileFixtureApp({ code, hostJson: options.hostJson });
  const host = await startFunctionsHost({
    appDir,
    settings: {},
    storageConnection,
    inProcess: options.inProcess ?? true,
  });
  await host.close();
}

const ok = `app.http('ok', { handler: () => ({}) });`;
const hostJson = (extensions: unknown): unknown => ({ version: '2.0', extensions });

describe('the local Functions host refuses to start', () => {
  const refused: readonly { name: string; code: string; hostJson?: unknown; reason: RegExp }[] = [
    {
      name: 'an app whose entry file throws, with its reason',
      code: `if (!process.env.NOD_SECRET) throw new Error('NOD_SECRET is missing');`,
      reason: /NOD_SECRET is missing/,
    },
    {
      name: 'a trigger that it does not implement',
      code: `app.serviceBusQueue('a', { queueName: 'q', connection: 'c', handler: () => undefined });`,
      reason: /"serviceBusTrigger" is not implemented/,
    },
    {
      name: 'an output that it does not implement',
      code: `import { output } from '@azure/functions';
        app.http('a', { extraOutputs: [output.storageQueue({ queueName: 'q', connection: '' })], handler: () => ({}) });`,
      reason: /the binding "queue" \(out\) is not implemented/,
    },
    {
      name: 'a setting that is not there',
      code: `app.storageQueue('a', { queueName: '%MISSING%', connection: '', handler: () => undefined });`,
      reason: /'%MISSING%' does not resolve/,
    },
    {
      name: 'a connection that is not there',
      code: `app.storageQueue('a', { queueName: 'q', connection: 'Other', handler: () => undefined });`,
      reason: /Storage connection string 'Other' does not exist/,
    },
    {
      name: 'a schedule that is none',
      code: `app.timer('a', { schedule: '00:05:00', handler: () => undefined });`,
      reason: /not a valid NCRONTAB/,
    },
    {
      name: 'a retry policy, which a queue trigger does not have',
      code: `app.storageQueue('a', { queueName: 'q', connection: '', retry: { strategy: 'fixedDelay', maxRetryCount: 1, delayInterval: 1 }, handler: () => undefined } as never);`,
      reason: /retry policies are not implemented/,
    },
    {
      name: 'two functions of one name',
      code: `${ok} app.http('ok', { route: 'other', handler: () => ({}) });`,
      reason: /already been registered/,
    },
    {
      name: 'two functions on one route',
      code: `${ok} app.http('other', { route: 'OK', handler: () => ({}) });`,
      reason: /both serve GET \/ok/,
    },
    {
      name: 'a route with a key while the host has none',
      code: `app.http('a', { authLevel: 'function', handler: () => ({}) });`,
      reason: /needs the host's functionKey/,
    },
    {
      name: 'an appStart hook that throws',
      code: `${ok} app.hook.appStart(() => { throw new Error('no configuration'); });`,
      reason: /no configuration/,
    },
    {
      name: 'a host.json key that it does not know',
      code: ok,
      hostJson: hostJson({ queues: { batchSise: 1 } }),
      reason: /batchSise/,
    },
    {
      name: 'a batchSize out of range',
      code: ok,
      hostJson: hostJson({ queues: { batchSize: 33 } }),
      reason: /1 to 32/,
    },
    {
      name: 'an extension that it does not know',
      code: ok,
      hostJson: hostJson({ durableTask: {} }),
      reason: /durableTask/,
    },
  ];
  for (const { name, reason, ...app } of refused) {
    it(name, async () => {
      await expect(start(app)).rejects.toThrow(reason);
    });
  }

  it('in a child process too, with the same reason', async () => {
    const code = `throw new Error('NOD_SECRET is missing');`;
    await expect(start({ code, inProcess: false })).rejects.toThrow(/NOD_SECRET is missing/);
  });

  it('but starts an app that asks for nothing special', async () => {
    await expect(start({ code: ok })).resolves.toBeUndefined();
  });
});
