import type { LocalApp } from '../app/start-app';
import type { LocalDataverse } from '../dataverse';
import type { LocalEntra } from '../entra';
import type { FunctionsHost } from '../functions-host';
import type { LocalStorage } from '../storage';
import type { LocalWhatsApp, WhatsAppOptions } from '../whatsapp';
import type { IdleOptions } from './idle';
import type { PrincipalName } from './people';
import type { Phones } from './phones';
import type { CloudPorts } from './ports';
import type { WebApi } from './web-api';

export type CloudOptions = {
  /** Free ports unless given; the ports that people use are `portsFrom(7070)`. */
  ports?: CloudPorts | 'free';
  /** Keeps rows and queues in this folder; without it they end with the cloud. WhatsApp forgets always. */
  dataDir?: string;
  /** Writes the configuration, templates and customers of the seed. Default true. */
  seed?: boolean;
  /** Serves the page with the phone. Default false. */
  app?: boolean;
  /** Folder of a compiled Functions app to run; without it the app is compiled if need be. */
  appDir?: string;
  /** Receives every line of the Functions app and its host. */
  log?: (line: string) => void;
  /** Further or other settings of the Functions app. */
  env?: Readonly<Record<string, string>>;
  /** Runs the Functions app in this process: quicker to start, but it cannot be killed. */
  hostInProcess?: boolean;
  /** `manual`: timers run only when they are told to. Default `schedule`. */
  timers?: 'schedule' | 'manual';
  /** Seconds until what a killed worker had in hand is given out again. Default 30; the platform's is 600. */
  lockSeconds?: number;
  /** Other behaviour of WhatsApp: delays, limits, what it answers at once. */
  whatsapp?: Pick<
    WhatsAppOptions,
    'statusDelayMs' | 'retryDelayMs' | 'synchronousErrors' | 'pairRate' | 'random' | 'numbers'
  >;
};

/** A running local cloud. */
export type Cloud = {
  ports: CloudPorts;
  /** Origins; `app` is undefined without the page. */
  urls: Omit<Record<keyof CloudPorts, string>, 'app'> & { app?: string };
  /** Whether the seed was written now: not into an organization that had it already. */
  seeded: boolean;
  /** The Web API as the set-up user, a System Administrator. */
  dataverse: WebApi;
  /** The Web API as somebody with a role of the solution. */
  as: (who: PrincipalName) => WebApi;
  /** A token of somebody for Dataverse. */
  token: (who: PrincipalName) => Promise<string>;
  /** The customers' phones. */
  whatsapp: Phones;
  /** The parts themselves, with what each can be told. */
  parts: {
    storage: LocalStorage;
    entra: LocalEntra;
    dataverse: LocalDataverse;
    whatsapp: LocalWhatsApp;
    functions: FunctionsHost;
    app?: LocalApp;
  };
  /** Resolves once nothing is under way any more; rejects with what still is when the time is up. */
  idle: (options?: IdleOptions) => Promise<void>;
  /** Ends the Functions app as a crash would. */
  killWorker: () => Promise<void>;
  /** Starts it again on the same port, and waits until it is healthy. */
  startWorker: () => Promise<void>;
  stop: () => Promise<void>;
};
