import { readBuilt } from '@nod/solution/built';
import { packSolution } from '@nod/solution/pack';
import { startApp } from '../app/start-app';
import { appSettings } from './app-settings';
import type { Cloud, CloudOptions } from './cloud';
import { builtControls, builtFunctions, builtWebResources } from '../../scripts/build';
import { CREDENTIALS } from './credentials';
import { foldersIn } from './data-folders';
import { untilHealthy } from './health';
import { createIdle } from './idle';
import { createPhones } from './phones';
import { assertFree, freePorts } from './ports';
import { localRegistration, registerWithWhatsApp } from './register';
import { setUp } from './set-up';
import { createTokens } from './tokens';
import { createVerifyToken, newSetupToken } from './verify-token';
import { createWebApi } from './web-api';
import { startDataverse } from '../dataverse';
import { startEntra } from '../entra';
import { startFunctionsHost } from '../functions-host';
import { BUSINESS } from '../seed';
import { startStorage } from '../storage';
import { startWhatsApp } from '../whatsapp';

/**
 * Starts the whole local cloud on 127.0.0.1 and returns once all of it is healthy: storage, Entra, Dataverse with
 * the packed solution, WhatsApp, the compiled Functions app, and the page.
 * Throws PortTakenError before anything is started; what had been started is stopped when a later part fails.
 */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const ports = typeof options.ports === 'object' ? options.ports : await freePorts();
  await assertFree(ports);
  const stops: (() => Promise<void>)[] = [];
  const underWay: Promise<unknown>[] = [];
  const started = async <T extends { close: () => Promise<void> }>(starting: Promise<T>): Promise<T> => {
    underWay.push(starting);
    const part = await starting;
    stops.push(() => part.close());
    return part;
  };
  const stop = async (): Promise<void> => {
    // A part that still starts while another has failed must not be left behind.
    await Promise.allSettled(underWay);
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    return await start({ ...options, ports }, { started, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

type Starting = {
  /** Notes a part, so that it is stopped with the rest. */
  started: <T extends { close: () => Promise<void> }>(starting: Promise<T>) => Promise<T>;
  stop: () => Promise<void>;
};

async function start(
  options: CloudOptions & { ports: Cloud['ports'] },
  { started, stop }: Starting,
): Promise<Cloud> {
  const { ports } = options;
  const folder = await foldersIn(options.dataDir);
  const appDir = options.appDir === undefined ? builtFunctions() : Promise.resolve(options.appDir);
  // Nobody waits for it before the host is started, and its failure must not go unheard until then.
  appDir.catch(() => undefined);
  const storageStarting = started(startStorage(folder('storage')));
  storageStarting.catch(() => undefined);

  const setupToken = newSetupToken();
  const solutionZip = packSolution({
    managed: false,
    // Only the page needs the bundles; a test without it need not wait for their build.
    ...(options.app === true && {
      built: readBuilt({ controls: await builtControls(), webResources: await builtWebResources() }),
    }),
  });
  const entra = await started(
    startEntra({ port: ports.entra, tenant: CREDENTIALS.tenant, secret: CREDENTIALS.clientSecret }),
  );
  const dataverse = await started(
    startDataverse({
      port: ports.dataverse,
      solutionZip,
      verifyToken: createVerifyToken({ entra, audience: `http://127.0.0.1:${ports.dataverse}`, setupToken }),
      ...folder('dataverse'),
    }),
  );
  const whatsapp = await started(
    startWhatsApp({
      port: ports.whatsapp,
      appSecret: CREDENTIALS.appSecret,
      verifyToken: CREDENTIALS.verifyToken,
      accessToken: CREDENTIALS.accessToken,
      numbers: [
        {
          phoneNumberId: BUSINESS.phoneNumberId,
          wabaId: BUSINESS.wabaId,
          displayPhoneNumber: BUSINESS.displayPhoneNumber,
          verifiedName: BUSINESS.name,
        },
      ],
      ...options.whatsapp,
    }),
  );
  const webApi = createWebApi(dataverse.url, () => setupToken);
  const phones = createPhones(whatsapp.url);
  const registration = localRegistration(ports, setupToken);
  const { seeded } = await setUp({
    dataverse: webApi,
    phones,
    seed: options.seed !== false,
    registration,
  });

  const token = createTokens({ tokenEndpoint: entra.tokenEndpoint, resource: dataverse.url });
  const as: Cloud['as'] = (who) => createWebApi(dataverse.url, () => token(who));
  const app =
    options.app === true
      ? await started(startApp({ port: ports.app, solutionZip, dataverseUrl: dataverse.url, token, phones }))
      : undefined;

  // The Functions app is the last: its health means that everything else is there.
  const storage = await storageStarting;
  const functions = await started(
    startFunctionsHost({
      appDir: await appDir,
      port: ports.functions,
      storageConnection: storage.connectionString,
      settings: {
        ...appSettings({
          storageConnection: storage.connectionString,
          dataverseUrl: dataverse.url,
          whatsappUrl: whatsapp.url,
          tokenEndpoint: entra.tokenEndpoint,
        }),
        ...options.env,
      },
      timers: options.timers ?? 'schedule',
      inProcess: options.hostInProcess ?? false,
      ...(options.lockSeconds === undefined ? {} : { lockSeconds: options.lockSeconds }),
      ...(options.log ? { log: options.log } : {}),
    }),
  );
  await untilHealthy(functions.url);
  // Meta's handshake: an app that does not prove itself would get no webhook in earnest either.
  await registerWithWhatsApp(registration);

  return {
    ports,
    urls: {
      functions: functions.url,
      dataverse: dataverse.url,
      whatsapp: whatsapp.url,
      entra: entra.url,
      ...(app ? { app: app.url } : {}),
    },
    seeded,
    dataverse: webApi,
    as,
    token,
    whatsapp: phones,
    parts: { storage, entra, dataverse, whatsapp, functions, ...(app ? { app } : {}) },
    idle: createIdle({ storageConnection: storage.connectionString, dataverse, whatsapp }),
    killWorker: () => functions.kill(),
    startWorker: async () => {
      await functions.restart();
      await untilHealthy(functions.url);
    },
    stop,
  };
}
