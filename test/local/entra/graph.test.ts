import {
  Client,
  type GraphError,
  type Middleware,
  RetryHandlerOptions,
  HTTPMessageHandler,
  RetryHandler,
} from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalEntra, startEntra } from '../../../local/entra/index';

let entra: LocalEntra;
let token: string;

const acquire = async (name: string, scope = 'https://graph.microsoft.com/.default'): Promise<string> => {
  const form = { grant_type: 'client_credentials', client_id: name, client_secret: 'local-secret', scope };
  const response = await fetch(entra.tokenEndpoint, { method: 'POST', body: new URLSearchParams(form) });
  return ((await response.json()) as { access_token: string }).access_token;
};

// Over http Graph's own authentication handler silently sends no token: this one always does.
function client(accessToken: () => string): Client {
  const retry = new RetryHandler(new RetryHandlerOptions(1, 2));
  retry.setNext(new HTTPMessageHandler());
  const authentication: Middleware = {
    execute: async (context) => {
      const headers = new Headers(context.options?.headers);
      headers.set('Authorization', `Bearer ${accessToken()}`);
      context.options = { ...context.options, headers: Object.fromEntries(headers.entries()) };
      await retry.execute(context);
    },
  };
  return Client.initWithMiddleware({
    middleware: authentication,
    baseUrl: `${entra.url}/`,
    defaultVersion: 'v1.0',
  });
}

const mail = {
  message: {
    subject: 'A customer answered',
    body: { contentType: 'Text', content: 'See the contact.' },
    toRecipients: [{ emailAddress: { address: 'agent@nod.example' } }],
  },
  saveToSentItems: false,
};

beforeAll(async () => {
  entra = await startEntra();
  token = await acquire('nod-integration');
});
afterAll(() => entra?.close());
beforeEach(async () => {
  await fetch(`${entra.url}/_local/mails`, { method: 'DELETE' });
});

describe('the local Microsoft Graph', () => {
  it('takes a mail from the vendor’s client and keeps it', async () => {
    await client(() => token)
      .api('/users/notifications@nod.example/sendMail')
      .post(mail);
    const mails = (await (await fetch(`${entra.url}/_local/mails`)).json()) as unknown[];
    expect(mails).toMatchObject([
      { from: 'notifications@nod.example', message: mail.message, saveToSentItems: false },
    ]);
    expect(entra.stats.mails).toBe(1);
  });

  it('tells users by name or id, and the organization', async () => {
    const graph = client(() => token);
    const agent = (await graph.api('/users/agent@nod.example').get()) as { id: string };
    expect(agent).toMatchObject({ displayName: 'Agent', mail: 'agent@nod.example' });
    expect(await graph.api(`/users/${agent.id}`).select('mail').get()).not.toHaveProperty('displayName');
    expect(await graph.api('/organization').get()).toMatchObject({ value: [{ displayName: 'Nod Local' }] });
    await fetch(`${entra.url}/_local/users`, {
      method: 'POST',
      body: JSON.stringify({ userPrincipalName: 'new@nod.example' }),
    });
    expect(await graph.api('/users/new@nod.example').get()).toMatchObject({ mail: 'new@nod.example' });
  });

  const refusal = async (work: Promise<unknown>): Promise<[number, string | null]> => {
    const error = (await work.then(
      () => undefined,
      (reason: unknown) => reason,
    )) as GraphError;
    return [error.statusCode, error.code];
  };
  const send = (body: unknown, accessToken = token, user = 'notifications@nod.example'): Promise<unknown> =>
    client(() => accessToken)
      .api(`/users/${user}/sendMail`)
      .post(body);

  it('refuses a token that is missing, of another resource, or without the permission', async () => {
    expect(await refusal(send(mail, 'none'))).toEqual([401, 'InvalidAuthenticationToken']);
    const dataverse = await acquire('nod-integration', 'http://127.0.0.1:7072/.default');
    expect(await refusal(send(mail, dataverse))).toEqual([401, 'InvalidAuthenticationToken']);
    expect(await refusal(send(mail, await acquire('agent')))).toEqual([403, 'ErrorAccessDenied']);
    expect(entra.mails).toHaveLength(0);
  });

  it('refuses an unknown sender and a malformed mail', async () => {
    expect(await refusal(send(mail, token, 'nobody@nod.example'))).toEqual([404, 'ErrorInvalidUser']);
    const message = (change: object): unknown => ({ message: { ...mail.message, ...change } });
    expect(await refusal(send({}))).toEqual([400, 'BadRequest']);
    expect(await refusal(send(message({ toRecipients: [] })))).toEqual([400, 'ErrorInvalidRecipients']);
    expect(await refusal(send(message({ toRecipients: [{ emailAddress: { address: 'nobody' } }] })))).toEqual(
      [400, 'ErrorInvalidRecipients'],
    );
    expect(await refusal(send(message({ body: { contentType: 'Markdown', content: '' } })))).toEqual([
      400,
      'BadRequest',
    ]);
    expect(await refusal(send(message({ subjct: 'x' })))).toEqual([400, 'BadRequest']);
  });

  it('answers 429 with Retry-After when told to, which the vendor’s client obeys', async () => {
    const fault = { kind: 'error', on: 'mail', status: 429, retryAfterSeconds: 1, times: 1 };
    await fetch(`${entra.url}/_local/faults`, { method: 'POST', body: JSON.stringify(fault) });
    const startedAt = Date.now();
    await send(mail);
    expect(Date.now() - startedAt).toBeGreaterThan(900);
    expect(entra.mails).toHaveLength(1);
  });

  it('answers 501 to what it does not do', async () => {
    expect(
      await refusal(
        client(() => token)
          .api('/me/messages')
          .get(),
      ),
    ).toEqual([501, 'notImplemented']);
  });
});
