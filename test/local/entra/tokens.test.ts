import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import { createPublicKey, createVerify, type JsonWebKey } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { InvalidToken, type LocalEntra, startEntra } from '../../../local/entra/index';
import { selfSignedCertificate } from './self-signed-certificate';

const DATAVERSE = 'http://127.0.0.1:7072';
const certificate = selfSignedCertificate('nod-integration');
const stranger = selfSignedCertificate('nod-integration');

let entra: LocalEntra;
let clock = 0;
beforeAll(async () => {
  entra = await startEntra({
    certificates: { 'nod-integration': certificate.certificate },
    now: () => new Date(Date.now() + clock),
  });
});
afterAll(() => entra?.close());
afterEach(async () => {
  clock = 0;
  await fetch(`${entra.url}/_local/faults`, { method: 'DELETE' });
});

// The placeholder authority is https, as in production; only the metadata names the local endpoint.
const authority = {
  authority: 'https://login.nod.example/local',
  knownAuthorities: ['login.nod.example'],
};
const auth = () => ({
  ...authority,
  clientId: 'nod-integration',
  authorityMetadata: JSON.stringify({
    token_endpoint: entra.tokenEndpoint,
    authorization_endpoint: 'https://login.nod.example/local/oauth2/v2.0/authorize',
    issuer: 'https://login.nod.example/local/v2.0',
    jwks_uri: `${entra.url}/local/discovery/v2.0/keys`,
  }),
});
const scopes = [`${DATAVERSE}/.default`];

const post = async (
  form: Record<string, string>,
  tenant = 'local',
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const response = await fetch(`${entra.url}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const secret = (name: string): Record<string, string> => ({
  grant_type: 'client_credentials',
  client_id: name,
  client_secret: 'local-secret',
  scope: `${DATAVERSE}/.default`,
});

describe('the local token endpoint', () => {
  it('gives msal-node a token for the secret, and is asked once while the token lasts', async () => {
    const client = new ConfidentialClientApplication({ auth: { ...auth(), clientSecret: 'local-secret' } });
    const before = entra.stats.tokenRequests;
    const result = await client.acquireTokenByClientCredential({ scopes });
    await client.acquireTokenByClientCredential({ scopes });
    expect(entra.stats.tokenRequests - before).toBe(1);
    expect(entra.verifyToken(`Bearer ${result?.accessToken}`)).toMatchObject({
      aud: DATAVERSE,
      appid: 'nod-integration',
      idtyp: 'app',
      tid: 'local',
      roles: [],
    });
  });

  it('gives msal-node a token for a registered certificate, and none for another', async () => {
    const with_ = (own: typeof certificate): ConfidentialClientApplication => {
      const { privateKey, thumbprintSha256 } = own;
      return new ConfidentialClientApplication({
        auth: { ...auth(), clientCertificate: { privateKey, thumbprintSha256 } },
      });
    };
    const result = await with_(certificate).acquireTokenByClientCredential({ scopes });
    expect(entra.verifyToken(result?.accessToken)).toMatchObject({ appid: 'nod-integration' });
    await expect(with_(stranger).acquireTokenByClientCredential({ scopes })).rejects.toThrow(/AADSTS700027/);
    const stolenName = { ...stranger, thumbprintSha256: certificate.thumbprintSha256 };
    await expect(with_(stolenName).acquireTokenByClientCredential({ scopes })).rejects.toThrow(
      /AADSTS700027/,
    );
  });

  it('gives msal-node a token for the managed identity', async () => {
    process.env['IDENTITY_ENDPOINT'] = entra.identityEndpoint;
    process.env['IDENTITY_HEADER'] = entra.identityHeader;
    try {
      const result = await new ManagedIdentityApplication().acquireToken({ resource: DATAVERSE });
      expect(entra.verifyToken(result.accessToken)).toMatchObject({
        aud: DATAVERSE,
        appid: 'nod-integration',
      });
      expect(entra.stats.managedIdentityRequests).toBe(1);
    } finally {
      delete process.env['IDENTITY_ENDPOINT'];
      delete process.env['IDENTITY_HEADER'];
    }
  });

  it('gives no managed identity without the header', async () => {
    const query = `resource=${encodeURIComponent(DATAVERSE)}&api-version=2019-08-01`;
    expect((await fetch(`${entra.identityEndpoint}?${query}`)).status).toBe(401);
  });

  it.each(['admin', 'agent', 'marketer', 'auditor'])('gives a token that speaks for the %s', async (name) => {
    const { status, body } = await post(secret(name));
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    expect(entra.verifyToken(body['access_token'] as string)).toMatchObject({
      sub: name,
      upn: `${name}@nod.example`,
      idtyp: 'user',
    });
  });

  it.each<[string, Record<string, string>, number, string, number]>([
    ['a wrong secret', { ...secret('agent'), client_secret: 'x' }, 401, 'invalid_client', 7000215],
    ['an unknown client', secret('mallory'), 400, 'unauthorized_client', 700016],
    ['a scope without /.default', { ...secret('agent'), scope: DATAVERSE }, 400, 'invalid_scope', 1002012],
    ['another grant', { ...secret('agent'), grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
    ['no scope', { ...secret('agent'), scope: '' }, 400, 'invalid_request', 900144],
    [
      'no secret',
      { grant_type: 'client_credentials', client_id: 'agent', scope: 'x/.default' },
      401,
      'invalid_client',
      7000216,
    ],
  ])('refuses %s', async (_, form, status, error, code) => {
    const answer = await post(form);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      error,
      error_codes: [code],
      error_description: expect.stringContaining(`AADSTS${code}`) as string,
    });
  });

  it('refuses another tenant, and answers 501 to what it does not do', async () => {
    expect((await post(secret('agent'), 'other')).body).toMatchObject({ error_codes: [90002] });
    const response = await fetch(`${entra.url}/local/oauth2/v2.0/devicecode`, { method: 'POST' });
    expect([response.status, await response.json()]).toMatchObject([501, { error: 'invalid_request' }]);
  });

  it('issues tokens that end, cannot be altered, and that others can verify by its published key', async () => {
    const token = (await post(secret('agent'))).body['access_token'] as string;
    const [header, claims, signature = ''] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...entra.verifyToken(token), sub: 'admin' })).toString(
      'base64url',
    );
    expect(() => entra.verifyToken(`${header}.${forged}.${signature}`)).toThrow(InvalidToken);
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(() => entra.verifyToken(`${none}.${claims}.`)).toThrow(InvalidToken);
    expect(() => entra.verifyToken(undefined)).toThrow(InvalidToken);
    const discovery = (await (
      await fetch(`${entra.url}/local/v2.0/.well-known/openid-configuration`)
    ).json()) as { jwks_uri: string; token_endpoint: string };
    expect(discovery.token_endpoint).toBe(entra.tokenEndpoint);
    const { keys } = (await (await fetch(discovery.jwks_uri)).json()) as { keys: JsonWebKey[] };
    const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' });
    expect(createVerify('sha256').update(`${header}.${claims}`).verify(key, signature, 'base64url')).toBe(
      true,
    );
    clock = 3_600_000;
    expect(() => entra.verifyToken(token)).toThrow(/expired/);
  });

  it('fails when it is told to', async () => {
    const fault = { kind: 'error', on: 'token', status: 503, retryAfterSeconds: 2, times: 1 };
    await fetch(`${entra.url}/_local/faults`, { method: 'POST', body: JSON.stringify(fault) });
    expect((await post(secret('agent'))).status).toBe(503);
    expect((await post(secret('agent'))).status).toBe(200);
  });
});
