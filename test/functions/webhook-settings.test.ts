import { describe, expect, it } from 'vitest';
import { NodError } from '../../functions/errors';
import { readSettings } from '../../functions/settings';

const secrets = {
  WHATSAPP_APP_SECRETS: 'current-secret, former-secret',
  WHATSAPP_VERIFY_TOKEN: 'verify-secret',
  WHATSAPP_ACCESS_TOKEN: 'access-secret',
  DATAVERSE_WEBHOOK_KEY: 'webhook-secret',
  ENTRA_CLIENT_SECRET: 'client-secret',
};
const whole = {
  ...secrets,
  DATAVERSE_URL: 'https://contoso.crm4.dynamics.com/',
  ENTRA_TENANT_ID: 'tenant',
  ENTRA_CLIENT_ID: 'client',
  Storage: 'UseDevelopmentStorage=true;AccountKey=storage-secret',
};

const failure = (environment: Record<string, string | undefined>): NodError => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof NodError) return error;
    throw error;
  }
  throw new Error('The settings were taken.');
};

describe('[10] the settings', () => {
  it('are read, with defaults for what is the same everywhere', () => {
    expect(readSettings(whole)).toEqual({
      ownUrls: [],
      whatsapp: {
        appSecrets: ['current-secret', 'former-secret'],
        verifyToken: 'verify-secret',
        accessToken: 'access-secret',
        apiUrl: 'https://graph.facebook.com/v25.0',
      },
      dataverse: { url: 'https://contoso.crm4.dynamics.com', webhookKey: 'webhook-secret' },
      entra: {
        kind: 'client',
        tenantId: 'tenant',
        clientId: 'client',
        credential: { secret: 'client-secret' },
        tokenEndpoint: undefined,
      },
      storage: { connectionString: whole.Storage },
      alarms: undefined,
    });
  });

  it('that are missing are all named at once', () => {
    const { code, message } = failure({});

    expect(code).toBe('setting-missing');
    for (const name of [
      'WHATSAPP_APP_SECRETS',
      'WHATSAPP_VERIFY_TOKEN',
      'WHATSAPP_ACCESS_TOKEN',
      'DATAVERSE_URL',
      'DATAVERSE_WEBHOOK_KEY',
      'ENTRA_TENANT_ID',
      'ENTRA_CLIENT_ID',
      'ENTRA_CLIENT_SECRET',
      'ENTRA_CLIENT_CERTIFICATE',
      'ENTRA_MANAGED_IDENTITY',
      'Storage',
    ]) {
      expect(message).toContain(name);
    }
  });

  it.each(Object.keys(whole))('do not let the app start without %s, nor with an empty one', (name) => {
    for (const value of [undefined, '', '  '])
      expect(failure({ ...whole, [name]: value }).message).toContain(name);
  });

  it('that list nothing but commas are missing', () => {
    expect(failure({ ...whole, WHATSAPP_APP_SECRETS: ' , ,' }).message).toContain('WHATSAPP_APP_SECRETS');
  });

  it.each([
    { DATAVERSE_URL: 'http://contoso.example' },
    { DATAVERSE_URL: 'contoso' },
    { WHATSAPP_API_URL: 'http://graph.example' },
    { WHATSAPP_API_URL: 'file:///etc/passwd' },
    { ENTRA_TOKEN_ENDPOINT: 'http://login.example/token' },
    { ENTRA_TOKEN_ENDPOINT: 'https://login.example/token' },
    { GRAPH_URL: 'http://graph.example', ALARM_MAIL_FROM: 'a@b.example', ALARM_MAIL_TO: 'c@d.example' },
    { DATAVERSE_URL: 'http://127.0.0.1.example.com' },
    { DATAVERSE_URL: 'http://localhost@evil.example' },
  ])('send no secret to a place without https: %o', (wrong) => {
    expect(failure({ ...whole, ...wrong }).message).toContain(Object.keys(wrong)[0]);
  });

  it('allow http on this machine', () => {
    const local = {
      ...whole,
      DATAVERSE_URL: 'http://127.0.0.1:7072',
      WHATSAPP_API_URL: 'http://localhost:7073/v25.0',
      ENTRA_TOKEN_ENDPOINT: 'http://127.0.0.1:7074/local/oauth2/v2.0/token',
    };
    expect(readSettings(local).entra).toMatchObject({ tokenEndpoint: local.ENTRA_TOKEN_ENDPOINT });
    expect(readSettings(local).whatsapp.apiUrl).toBe('http://localhost:7073/v25.0');
  });

  it('name one way to be known to Entra', () => {
    const { ENTRA_CLIENT_SECRET: _, ...rest } = whole;
    expect(readSettings({ ...rest, ENTRA_CLIENT_CERTIFICATE: 'PEM' }).entra).toMatchObject({
      credential: { certificate: 'PEM' },
    });
    expect(readSettings({ ...rest, ENTRA_MANAGED_IDENTITY: 'true' }).entra).toEqual({
      kind: 'managed-identity',
      clientId: 'client',
    });
    expect(failure({ ...rest, ENTRA_MANAGED_IDENTITY: 'yes' }).message).toContain('ENTRA_CLIENT_SECRET');
    expect(failure({ ...whole, ENTRA_CLIENT_CERTIFICATE: 'PEM' }).message).toContain('only one of');
  });

  it('take storage by identity', () => {
    const { Storage: _, ...rest } = whole;
    const queue = { Storage__queueServiceUri: 'https://nod.queue.core.windows.net/' };
    const blob = { Storage__blobServiceUri: 'https://nod.blob.core.windows.net' };
    expect(readSettings({ ...rest, ...queue, ...blob }).storage).toEqual({
      queueServiceUri: 'https://nod.queue.core.windows.net',
      blobServiceUri: 'https://nod.blob.core.windows.net',
      clientId: undefined,
    });
    expect(failure({ ...rest, ...queue }).message).toContain('Storage__blobServiceUri');
  });

  it('take mail whole or not at all', () => {
    const mail = {
      ALARM_MAIL_FROM: 'nod@contoso.example',
      ALARM_MAIL_TO: 'a@contoso.example,b@contoso.example',
    };
    expect(readSettings({ ...whole, ...mail }).alarms).toEqual({
      graphUrl: 'https://graph.microsoft.com',
      from: 'nod@contoso.example',
      to: ['a@contoso.example', 'b@contoso.example'],
    });
    expect(failure({ ...whole, ALARM_MAIL_FROM: 'nod@contoso.example' }).message).toContain('ALARM_MAIL_TO');
  });

  it('never stand in an error', () => {
    const { message } = failure({
      ...whole,
      DATAVERSE_URL: 'http://secret-place.example/?key=secret',
      ENTRA_CLIENT_CERTIFICATE: '-----BEGIN',
    });
    expect(message).not.toMatch(
      /secret-place|current-secret|verify-secret|access-secret|client-secret|storage-secret|webhook-secret|BEGIN/,
    );
  });
});
