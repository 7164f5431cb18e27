import { createPublicKey, createVerify, X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTokenSource, toTokenCredential, type EntraSettings } from '../../functions/adapters/entra';
import { NodError, RefusedError } from '../../functions/errors';
import { type Answer, answer, hangUp, startScriptedServer } from './scripted-server';
import { selfSignedPem } from './self-signed';

const scope = 'https://contoso.crm4.dynamics.com/.default';
const graph = 'https://graph.microsoft.com/.default';
let count = 0;
const token =
  (seconds = 3600): Answer =>
  (response, request) =>
    answer(200, { token_type: 'Bearer', expires_in: seconds, access_token: `token-${++count}` })(
      response,
      request,
    );

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of open.splice(0)) await server.close();
});

async function start(...answers: Answer[]) {
  count = 0;
  const server = await startScriptedServer(...answers);
  open.push(server);
  const settings: EntraSettings = {
    kind: 'client',
    tenantId: 'local',
    clientId: 'nod-integration',
    credential: { secret: 'local-secret' },
    tokenEndpoint: `${server.url}/local/oauth2/v2.0/token`,
  };
  return { server, settings };
}

describe('tokens by client secret', () => {
  it('are asked of the token endpoint alone, for the scope', async () => {
    const { server, settings } = await start(token());

    expect(await createTokenSource(settings).token(scope)).toBe('token-1');

    expect(server.received.map(({ method, url }) => `${method} ${url.split('?')[0]}`)).toEqual([
      'POST /local/oauth2/v2.0/token',
    ]);
    const form = new URLSearchParams(server.received[0]!.body);
    expect(form.get('grant_type')).toBe('client_credentials');
    expect(form.get('client_id')).toBe('nod-integration');
    expect(form.get('client_secret')).toBe('local-secret');
    expect(form.get('scope')).toContain(scope);
  });

  it('are fetched once for twenty callers at the same time, and kept', async () => {
    const { server, settings } = await start(token());
    const source = createTokenSource(settings);

    const tokens = await Promise.all(Array.from({ length: 20 }, () => source.token(scope)));

    expect(new Set(tokens)).toEqual(new Set(['token-1']));
    expect(await source.token(scope)).toBe('token-1');
    expect(server.received).toHaveLength(1);
  });

  it('are kept for each scope', async () => {
    const { settings } = await start(token());
    const source = createTokenSource(settings);

    const [one, two] = await Promise.all([source.token(scope), source.token(graph)]);

    expect(one).not.toBe(two);
    expect(await source.token(graph)).toBe(two);
  });

  it('are renewed five minutes before their end, and not earlier', async () => {
    const { server, settings } = await start(token(3600));
    let now = Date.now();
    const source = createTokenSource(settings, () => now);
    await source.token(scope);

    now += 54 * 60_000;
    expect(await source.token(scope)).toBe('token-1');
    now += 2 * 60_000;
    expect(await source.token(scope)).toBe('token-2');
    expect(server.received).toHaveLength(2);
  });

  it('are used to their end when no new one can be had', async () => {
    const { settings } = await start(
      token(3600),
      answer(400, { error: 'invalid_client', error_description: 'AADSTS7000222: x' }),
    );
    let now = Date.now();
    const source = createTokenSource(settings, () => now);
    await source.token(scope);

    now += 57 * 60_000;
    expect(await source.token(scope)).toBe('token-1');
    now += 4 * 60_000;
    await expect(source.token(scope)).rejects.toThrow(RefusedError);
  });

  it('are refused with the code of Entra, without the secret, and may be asked for again', async () => {
    const { settings } = await start(
      answer(401, {
        error: 'invalid_client',
        error_description: 'AADSTS7000215: Invalid client secret local-secret.',
        error_codes: [7000215],
      }),
      token(),
    );
    const source = createTokenSource(settings);

    const error: unknown = await source.token(scope).catch((reason: unknown) => reason);

    expect(error).toMatchObject({
      name: 'RefusedError',
      code: 'entra-refused',
      vendorCode: 'AADSTS7000215',
      retryable: true,
    });
    expect((error as Error).message).not.toContain('local-secret');
    expect(await source.token(scope)).toBe('token-1');
  });

  it('fail as worth another try when Entra does not answer', async () => {
    const { settings } = await start(hangUp);
    const error: unknown = await createTokenSource(settings)
      .token(scope)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NodError);
    expect(error).toMatchObject({ code: 'entra-refused', retryable: true });
  });

  it.each(['http://login.example/token', 'ftp://127.0.0.1/token'])(
    'are never asked of %s: the secret goes there',
    (tokenEndpoint) => {
      expect(() =>
        createTokenSource({
          kind: 'client',
          tenantId: 't',
          clientId: 'c',
          credential: { secret: 's' },
          tokenEndpoint,
        }),
      ).toThrow('https');
    },
  );

  it('serve the Azure SDKs, with the time of their end', async () => {
    const { settings } = await start(token());

    const { token: given, expiresOnTimestamp } = await toTokenCredential(
      createTokenSource(settings),
    ).getToken(['https://storage.azure.com/.default']);

    expect(given).toBe('token-1');
    expect(Math.abs(expiresOnTimestamp - Date.now() - 3_600_000)).toBeLessThan(10_000);
  });
});

describe('tokens by certificate', () => {
  const pem = selfSignedPem();

  it.each([
    ['as it is', (text: string) => text],
    ['in one line', (text: string) => text.replaceAll('\n', '\\n')],
  ])('are asked for with an assertion that its key has signed, the PEM %s', async (_, written) => {
    const { server, settings } = await start(token());
    const source = createTokenSource({
      ...settings,
      kind: 'client',
      tenantId: 'local',
      clientId: 'nod-integration',
      credential: { certificate: written(pem) },
    });

    expect(await source.token(scope)).toBe('token-1');

    const form = new URLSearchParams(server.received[0]!.body);
    expect(form.get('client_secret')).toBeNull();
    const [header, claims, signature] = form.get('client_assertion')!.split('.') as [string, string, string];
    const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg: string };
    expect(alg).toBe('PS256');
    const key = createPublicKey(new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'pem' }));
    const verifier = createVerify('sha256').update(`${header}.${claims}`);
    expect(verifier.verify({ key, padding: 6, saltLength: 32 }, Buffer.from(signature, 'base64url'))).toBe(
      true,
    );
  });
});

describe('tokens by managed identity', () => {
  // One test for both: MSAL remembers the first endpoint that it finds in the environment.
  it('are asked of the app service for the resource, of a user-assigned identity too', async () => {
    const expires = String(Math.round(Date.now() / 1000) + 3600);
    const { server } = await start(
      answer(200, { access_token: 'own', expires_on: expires, resource: 'r', token_type: 'Bearer' }),
      answer(200, { access_token: 'assigned', expires_on: expires, resource: 'r', token_type: 'Bearer' }),
    );
    vi.stubEnv('IDENTITY_ENDPOINT', `${server.url}/msi/token`);
    vi.stubEnv('IDENTITY_HEADER', 'a-header');
    const clientId = 'c1d2e3f4-0000-4000-8000-000000000001';
    const own = createTokenSource({ kind: 'managed-identity' });
    const assigned = createTokenSource({ kind: 'managed-identity', clientId });

    expect(await Promise.all([own.token(scope), own.token(scope)])).toEqual(['own', 'own']);
    expect(await assigned.token(scope)).toBe('assigned');

    const asked = server.received.map(({ url }) => new URL(url, server.url).searchParams);
    expect(asked.map((query) => query.get('resource'))).toEqual(
      Array(2).fill('https://contoso.crm4.dynamics.com'),
    );
    expect(asked.map((query) => query.get('client_id'))).toEqual([null, clientId]);
    expect(server.received[0]!.headers['x-identity-header']).toBe('a-header');
  });
});
