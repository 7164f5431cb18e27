import { z } from 'zod';
import type { EntraSettings } from './adapters/entra';
import { isLoopback, isSafeForSecrets } from './adapters/is-loopback';
import { NodError } from './errors';

export interface Settings {
  whatsapp: {
    appSecrets: readonly string[];
    verifyToken: string;
    accessToken: string;
    apiUrl: string;
    /** Of the Meta app; without it, it is one of those that are subscribed to the account. */
    appId?: string;
  };
  /** Addresses under which this app is reached, as far as it knows them. */
  ownUrls: readonly string[];
  dataverse: { url: string; webhookKey: string };
  entra: EntraSettings;
  storage:
    | { connectionString: string }
    /** `clientId` of a user-assigned identity. */
    | { queueServiceUri: string; blobServiceUri: string; clientId?: string };
  /** Undefined when no mail is to be sent: alarms then stand in the log only. */
  alarms: { graphUrl: string; from: string; to: readonly string[] } | undefined;
}

type Environment = Record<string, string | undefined>;

const text = z.string('is missing');
const list = text
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((parts) => parts.length > 0, 'is missing');
const url = text.transform((value, context) => {
  if (URL.canParse(value) && isSafeForSecrets(new URL(value))) return value.replace(/\/+$/, '');
  context.addIssue({ code: 'custom', message: 'must be an https address (http on this machine only)' });
  return z.NEVER;
});
const localUrl = url.refine((value) => isLoopback(new URL(value)), 'is for a local endpoint only');

const always = z.object({
  WHATSAPP_APP_SECRETS: list,
  WHATSAPP_VERIFY_TOKEN: text,
  WHATSAPP_ACCESS_TOKEN: text,
  WHATSAPP_API_URL: url.prefault('https://graph.facebook.com/v25.0'),
  WHATSAPP_APP_ID: text.optional(),
  // Azure says under which name it serves the app.
  WEBSITE_HOSTNAME: text.optional(),
  DATAVERSE_URL: url,
  DATAVERSE_WEBHOOK_KEY: text,
});
const byClient = z.object({
  ENTRA_TENANT_ID: text,
  ENTRA_CLIENT_ID: text,
  ENTRA_CLIENT_SECRET: text.optional(),
  ENTRA_CLIENT_CERTIFICATE: text.optional(),
  ENTRA_TOKEN_ENDPOINT: localUrl.optional(),
});
const byIdentity = z.object({ ENTRA_CLIENT_ID: text.optional() });
const storageByString = z.object({ Storage: text });
const storageByIdentity = z.object({
  Storage__queueServiceUri: url,
  Storage__blobServiceUri: url,
  Storage__clientId: text.optional(),
});
const mail = z.object({
  GRAPH_URL: url.prefault('https://graph.microsoft.com'),
  ALARM_MAIL_FROM: text,
  ALARM_MAIL_TO: list,
});

/**
 * Reads the settings of the app. An empty one counts as missing.
 * @throws NodError `setting-missing` that names everything that is missing or wrong, and no value.
 */
export function readSettings(environment: Environment = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const problems: string[] = [];
  const check = <T extends z.ZodType>(schema: T): z.output<T> => {
    const result = schema.safeParse(given);
    if (result.success) return result.data;
    problems.push(...result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
    // Never used: problems end in the error below.
    return {} as z.output<T>;
  };

  const main = check(always);
  const entra = readEntra(given, check, problems);
  const storage =
    given['Storage'] === undefined && given['Storage__queueServiceUri'] !== undefined
      ? check(storageByIdentity)
      : check(storageByString);
  const alarms = (given['ALARM_MAIL_FROM'] ?? given['ALARM_MAIL_TO']) === undefined ? undefined : check(mail);
  if (problems.length > 0) {
    throw new NodError('setting-missing', `The app cannot start: ${problems.join('; ')}.`, {
      retryable: false,
    });
  }
  return {
    whatsapp: {
      appSecrets: main.WHATSAPP_APP_SECRETS,
      verifyToken: main.WHATSAPP_VERIFY_TOKEN,
      accessToken: main.WHATSAPP_ACCESS_TOKEN,
      apiUrl: main.WHATSAPP_API_URL,
      ...(main.WHATSAPP_APP_ID === undefined ? {} : { appId: main.WHATSAPP_APP_ID }),
    },
    ownUrls: main.WEBSITE_HOSTNAME === undefined ? [] : [addressOf(main.WEBSITE_HOSTNAME)],
    dataverse: { url: main.DATAVERSE_URL, webhookKey: main.DATAVERSE_WEBHOOK_KEY },
    entra,
    storage:
      'Storage' in storage
        ? { connectionString: storage.Storage }
        : {
            queueServiceUri: storage.Storage__queueServiceUri,
            blobServiceUri: storage.Storage__blobServiceUri,
            clientId: storage.Storage__clientId,
          },
    alarms: alarms && { graphUrl: alarms.GRAPH_URL, from: alarms.ALARM_MAIL_FROM, to: alarms.ALARM_MAIL_TO },
  };
}

/** The platform gives the name alone; what runs on this machine has no certificate. */
function addressOf(host: string): string {
  return `${isLoopback(new URL(`http://${host}`)) ? 'http' : 'https'}://${host}`;
}

type Check = <T extends z.ZodType>(schema: T) => z.output<T>;

/** One of three ways to be known to Entra: a secret, a certificate, or the app's managed identity. */
function readEntra(given: Environment, check: Check, problems: string[]): EntraSettings {
  if (given['ENTRA_MANAGED_IDENTITY'] === 'true') {
    return { kind: 'managed-identity', clientId: check(byIdentity).ENTRA_CLIENT_ID };
  }
  const client = check(byClient);
  const secret = client.ENTRA_CLIENT_SECRET;
  const certificate = client.ENTRA_CLIENT_CERTIFICATE;
  const ways = 'ENTRA_CLIENT_SECRET, ENTRA_CLIENT_CERTIFICATE or ENTRA_MANAGED_IDENTITY=true';
  if (given['ENTRA_CLIENT_SECRET'] === undefined && given['ENTRA_CLIENT_CERTIFICATE'] === undefined) {
    problems.push(`one of ${ways} is missing`);
  } else if (secret !== undefined && certificate !== undefined) {
    problems.push(`only one of ${ways} may be set`);
  }
  return {
    kind: 'client',
    tenantId: client.ENTRA_TENANT_ID,
    clientId: client.ENTRA_CLIENT_ID,
    credential: certificate === undefined ? { secret: secret ?? '' } : { certificate },
    tokenEndpoint: client.ENTRA_TOKEN_ENDPOINT,
  };
}
