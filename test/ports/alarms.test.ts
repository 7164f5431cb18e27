import { describe, expect, it } from 'vitest';
import { createLogAlarms, createMailAlarms } from '../../functions/adapters/graph';
import { NodError } from '../../functions/errors';
import { alarmsContract } from './alarms.contract';
import { MemoryAlarms } from './memory/memory-alarms';
import { recordingLog } from './memory/recording-log';
import { type Answer, answer, hangUp, type Received, silence, startScriptedServer } from './scripted-server';

interface Mail {
  message: {
    subject: string;
    body: { contentType: string; content: string };
    toRecipients: { emailAddress: { address: string } }[];
  };
  saveToSentItems: boolean;
}

const mailOf = ({ body }: Received) => JSON.parse(body) as Mail;

async function start(token: () => Promise<string>, ...answers: Answer[]) {
  const timeoutMs = answers.includes(silence) ? 300 : 5000;
  const server = await startScriptedServer(...answers);
  const log = recordingLog();
  const to = ['duty@contoso.example', 'second@contoso.example'];
  const alarms = createMailAlarms({
    graphUrl: server.url,
    token,
    from: 'nod@contoso.example',
    to,
    timeoutMs,
    log,
  });
  return { server, log, alarms };
}
const good = () => Promise.resolve('a-token');
const accepted = answer(202, '');
const alarm = { code: 'poison-queue', message: 'Look.' };

alarmsContract('in memory', () => {
  const alarms = new MemoryAlarms();
  return Promise.resolve({ alarms, told: () => alarms.raised });
});

alarmsContract('in the log', () => {
  const log = recordingLog();
  const told = () =>
    log.lines.map(({ fields }) => ({ code: String(fields?.['code']), message: String(fields?.['message']) }));
  return Promise.resolve({ alarms: createLogAlarms(log), told });
});

alarmsContract('by mail', async () => {
  let fail = false;
  const { server, alarms } = await start(good, (response, request) =>
    (fail ? hangUp : accepted)(response, request),
  );
  return {
    alarms,
    told: () =>
      server.received.map(mailOf).map(({ message }) => ({
        code: message.subject.replace('Nod: ', ''),
        message: message.body.content,
      })),
    failNext: () => void (fail = true),
    close: server.close,
  };
});

describe('an alarm by mail', () => {
  it('goes from the mailbox to everyone on duty, with the token even without https', async () => {
    const { server, alarms, log } = await start(good, accepted);
    await alarms.raise(alarm);
    await server.close();

    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({
      method: 'POST',
      url: '/v1.0/users/nod%40contoso.example/sendMail',
      headers: { authorization: 'Bearer a-token', 'content-type': 'application/json' },
    });
    const mail = mailOf(server.received[0]!);
    expect(mail.message.toRecipients.map(({ emailAddress }) => emailAddress.address)).toEqual([
      'duty@contoso.example',
      'second@contoso.example',
    ]);
    expect(mail).toMatchObject({
      message: { subject: 'Nod: poison-queue', body: { contentType: 'Text', content: 'Look.' } },
      saveToSentItems: false,
    });
    expect(log.lines).toMatchObject([{ level: 'error', event: 'alarm', fields: { code: 'poison-queue' } }]);
  });

  it('is sent again after a 429', async () => {
    const { server, alarms, log } = await start(good, answer(429, {}, { 'Retry-After': '0' }), accepted);
    await alarms.raise(alarm);
    await server.close();

    expect(server.received.map(mailOf)).toHaveLength(2);
    expect(log.lines.map(({ event }) => event)).toEqual(['alarm']);
  });

  it.each([
    [
      'is refused',
      good,
      answer(403, { error: { code: 'ErrorAccessDenied', message: 'nod@contoso.example may not' } }),
      '403 ErrorAccessDenied',
    ],
    ['gets no answer', good, silence, 'no answer'],
    [
      'has no token',
      () => Promise.reject(new NodError('entra-refused', 'x', { retryable: true })),
      accepted,
      'entra-refused',
    ],
  ])('that %s is an error in the log, without addresses', async (_, token, given, reason) => {
    const { server, alarms, log } = await start(token, given);
    await alarms.raise(alarm);
    await server.close();

    expect(log.lines[1]).toEqual({
      level: 'error',
      event: 'alarm-not-mailed',
      fields: { code: 'poison-queue', reason },
    });
    expect(JSON.stringify(log.lines)).not.toContain('@');
  });
});
