import { createConsoleLog } from './adapters/console-log';
import { createDataverse } from './adapters/dataverse';
import { dataverseTime, whoAmI } from './adapters/dataverse/who-am-i';
import { createTokenSource, toTokenCredential } from './adapters/entra';
import { createLogAlarms, createMailAlarms } from './adapters/graph';
import { createQueue } from './adapters/queue';
import { createWhatsApp } from './adapters/whatsapp';
import { createWhatsAppAccount } from './adapters/whatsapp-account';
import type { Alarms } from './ports/alarm';
import type { Log } from './ports/log';
import type { Queue } from './ports/queue';
import type { Dataverse } from './ports/dataverse';
import { type Settings, readSettings } from './settings';
import { type EventHandler, createEventHandler } from './use-cases/crm/handle-event';
import { type InboundRecorder, createInboundRecorder } from './use-cases/inbound/record-inbound';
import { type Sender, createSender } from './use-cases/outbound/send-messages';
import { type Setup, createSetup } from './use-cases/setup/create-setup';
import { checkSetup } from './use-cases/setup-check/check-setup';

/** Everything that the triggers use. */
export interface App {
  settings: Settings;
  log: Log;
  queue: Queue;
  dataverse: Dataverse;
  alarms: Alarms;
  inbound: InboundRecorder;
  sender: Sender;
  events: EventHandler;
  setup: Setup;
  /** The systemuser of the app; asked for once. */
  appUserId: () => Promise<string>;
  /** Asks Dataverse each time whether it lets the app in; rejects if not. */
  reachDataverse: () => Promise<unknown>;
}

const second = 1000;

/**
 * Puts the app together: the only place that names the adapters.
 * @throws NodError `setting-missing` if any setting is missing or wrong: then nothing starts.
 */
export function compose(settings: Settings = readSettings()): App {
  const log = createConsoleLog();
  const now = Date.now;
  const tokens = createTokenSource(settings.entra);
  const { url } = settings.dataverse;
  const token = () => tokens.token(`${url}/.default`);
  const dataverse = createDataverse({
    url,
    token,
    timeoutMs: 60 * second,
    // Dataverse asks for at most five minutes; the queue gives a message back long after these tries.
    retry: { attempts: 8, maxWaitMs: 60 * second },
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    log,
  });
  const queue = createQueue({ storage: storageOf(settings) });
  const { apiUrl, accessToken } = settings.whatsapp;
  const whatsapp = createWhatsApp({ baseUrl: apiUrl, accessToken, timeoutMs: 30 * second });
  const alarms = alarmsOf(settings, tokens, log);
  const sender = createSender({ dataverse, whatsapp, log, now });
  const account = createWhatsAppAccount({ baseUrl: apiUrl, accessToken, timeoutMs: 30 * second });
  const setup = createSetup({
    dataverse,
    account,
    check: (configuration) =>
      checkSetup({
        dataverse,
        account,
        queue,
        appSecrets: settings.whatsapp.appSecrets,
        appId: settings.whatsapp.appId,
        ownUrls: settings.ownUrls,
        dataverseTime: () => dataverseTime({ url, token, timeoutMs: 30 * second }),
        configuration,
        now,
        fetch,
      }),
    log,
    now,
  });
  const appUserId = once(() => whoAmI({ url, token, timeoutMs: 30 * second }));
  return {
    settings,
    log,
    queue,
    dataverse,
    alarms,
    inbound: createInboundRecorder({ dataverse, log, now }),
    sender,
    setup,
    events: createEventHandler({ dataverse, sender, whatsapp, setup, log, now, appUserId }),
    appUserId,
    reachDataverse: () => whoAmI({ url, token, timeoutMs: 5 * second }),
  };
}

function storageOf({ storage }: Settings) {
  if ('connectionString' in storage) return storage;
  const { queueServiceUri, blobServiceUri, clientId } = storage;
  const credential = toTokenCredential(createTokenSource({ kind: 'managed-identity', clientId }));
  return { queueServiceUri, blobServiceUri, credential };
}

function alarmsOf(settings: Settings, tokens: ReturnType<typeof createTokenSource>, log: Log): Alarms {
  if (settings.alarms === undefined) return createLogAlarms(log);
  const { graphUrl, from, to } = settings.alarms;
  return createMailAlarms({
    graphUrl,
    from,
    to,
    token: () => tokens.token(`${graphUrl}/.default`),
    timeoutMs: 30 * second,
    log,
  });
}

/** Runs something until it has succeeded once, and keeps the result. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () =>
    (kept ??= run().catch((error: unknown) => {
      kept = undefined;
      throw error;
    }));
}
