import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTokenSource, type EntraSettings } from '../../functions/adapters/entra';
import { createMailAlarms } from '../../functions/adapters/graph';
import { RefusedError } from '../../functions/errors';
import { type LocalEntra, startEntra } from '../../local/entra';
import { alarmsContract } from './alarms.contract';
import { recordingLog } from './memory/recording-log';
import { selfSignedPem } from './self-signed';

const scope = 'https://contoso.crm4.dynamics.com/.default';
const from = 'notifications@nod.example';

describe('tokens of a local Entra', () => {
  const certificate = selfSignedPem();
  let entra: LocalEntra;
  beforeAll(async () => {
    entra = await startEntra({ certificates: { 'nod-integration': certificate } });
  });
  afterAll(() => entra.close());
  afterEach(() => vi.unstubAllEnvs());

  const source = (credential: Extract<EntraSettings, { kind: 'client' }>['credential']) =>
    createTokenSource({
      kind: 'client',
      tenantId: 'local',
      clientId: 'nod-integration',
      credential,
      tokenEndpoint: entra.tokenEndpoint,
    });

  it('are good for the environment, by secret and by certificate', async () => {
    for (const credential of [{ secret: 'local-secret' }, { certificate }]) {
      const claims = entra.verifyToken(await source(credential).token(scope));
      expect(claims.aud).toBe('https://contoso.crm4.dynamics.com');
    }
  });

  it('are fetched once for twenty callers', async () => {
    const before = entra.stats.tokenRequests;
    const tokens = source({ secret: 'local-secret' });
    await Promise.all(Array.from({ length: 20 }, () => tokens.token(scope)));
    expect(entra.stats.tokenRequests - before).toBe(1);
  });

  it('are refused for a wrong secret and for a certificate that is not registered', async () => {
    for (const credential of [{ secret: 'wrong' }, { certificate: selfSignedPem() }]) {
      const error: unknown = await source(credential)
        .token(scope)
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(RefusedError);
      expect((error as RefusedError).vendorCode).toMatch(/^AADSTS\d+$/);
    }
  });

  it('come by managed identity too', async () => {
    vi.stubEnv('IDENTITY_ENDPOINT', entra.identityEndpoint);
    vi.stubEnv('IDENTITY_HEADER', entra.identityHeader);
    const token = await createTokenSource({ kind: 'managed-identity' }).token(scope);
    expect(entra.verifyToken(token).aud).toContain('contoso.crm4.dynamics.com');
  });
});

interface Message {
  subject: string;
  body: { content: string };
}
/** The stand-in keeps the message beside who sent it, or within. */
type Mail = Message | { message: Message };

function toAlarm(mail: Mail) {
  const { subject, body } = 'message' in mail ? mail.message : mail;
  return { code: subject.replace('Nod: ', ''), message: body.content };
}

alarmsContract('by mail through a local Graph', async () => {
  const entra = await startEntra();
  const tokens = createTokenSource({
    kind: 'client',
    tenantId: 'local',
    clientId: 'nod-integration',
    credential: { secret: 'local-secret' },
    tokenEndpoint: entra.tokenEndpoint,
  });
  const alarms = createMailAlarms({
    graphUrl: entra.url,
    token: () => tokens.token(`${entra.url}/.default`),
    from,
    to: ['duty@nod.example'],
    timeoutMs: 2000,
    log: recordingLog(),
  });
  return {
    alarms,
    told: () => (entra.mails as unknown as Mail[]).map(toAlarm),
    failNext: async () => {
      const fault = { kind: 'error', status: 403, times: 1 };
      await fetch(`${entra.url}/_local/faults`, { method: 'POST', body: JSON.stringify(fault) });
    },
    close: () => entra.close(),
  };
});
