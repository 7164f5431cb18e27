import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Clock } from './clock';
import { Faults } from './faults';
import { Gate, type VerifyToken } from './http/gate';
import { createHttpServer } from './http/server';
import { importSolution } from './metadata/import-solution';
import { keepShape, shapeAtStart } from './metadata/kept-shape';
import { Schema } from './metadata/schema';
import { newId, type OrganizationState } from './organization';
import { ORGANIZATION_IDS, seed } from './seed';
import { seedSolution } from './seed-solution';
import { RIGHTS_TABLES } from './security/assignments';
import { DOCUMENTED_LIMITS, ServiceProtection, type Limits } from './security/service-protection';
import { emptyStatistics, type Statistics } from './statistics';
import { Store } from './storage/store';
import { WebhookDispatcher } from './webhooks/dispatcher';

export interface DataverseOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** The packed solution: solution.xml and customizations.xml of it are imported. */
  readonly solutionZip: Uint8Array;
  /** An existing folder to keep rows in; without one they live in memory. */
  readonly dataDir?: string;
  /** Who a bearer token stands for, with the names of their roles and column security profiles. */
  readonly verifyToken: VerifyToken;
  /** Milliseconds since 1970; the real time unless given. */
  readonly now?: () => number;
  /** Takes the place of the origin of every registered webhook URL, so that real registrations run here unchanged. */
  readonly baseUrlForWebhooks?: string;
  /** Service protection limits; the documented ones unless given. */
  readonly limits?: Partial<Limits>;
  /** Delivers webhooks. */
  readonly fetch?: typeof fetch;
}

/** A running stand-in. */
export interface LocalDataverse {
  /** `http://127.0.0.1:7072` */
  readonly url: string;
  readonly port: number;
  readonly faults: Faults;
  readonly clock: Clock;
  /** Thresholds that may be changed while it runs. */
  readonly limits: Limits;
  readonly stats: Readonly<Statistics>;
  readonly schema: Schema;
  readonly webhooksPending: number;
  /** Requests that are let in and not answered yet. */
  readonly requestsUnderWay: number;
  /** Settles once every webhook that waits is delivered or has failed. */
  webhooksIdle(): Promise<void>;
  /**
   * Imports a solution over what is there, as an unmanaged one: all of it or, where it throws, nothing. No row is lost.
   * @throws for a file that is no solution, or that would change the type of a column
   */
  importSolution(zip: Uint8Array): { uniqueName: string; version: string };
  /** An organization as after the import: no rows, faults, limits used or counts. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Starts a local Dataverse on 127.0.0.1.
 * @throws when the solution cannot be imported or the port is taken
 */
export async function startDataverse(options: DataverseOptions): Promise<LocalDataverse> {
  const store = new Store(options.dataDir);
  const schema = new Schema(shapeAtStart(store, options.solutionZip));
  store.adopt(schema.tables);
  const faults = new Faults();
  const protection = new ServiceProtection({ ...DOCUMENTED_LIMITS, ...options.limits });
  let statistics = emptyStatistics();
  let imported = schema.shape;
  let url = '';
  const organization: OrganizationState = {
    schema,
    store,
    clock: new Clock(options.now),
    ids: ORGANIZATION_IDS,
    get baseUrl() {
      return `${url}/api/data/v9.2`;
    },
    rights: { version: 0 },
    rightsOf: (userId) => gate.rightsOf(userId),
    reshape: (shape) => {
      store.adopt(shape.tables);
      schema.replace(shape);
      keepShape(store, shape);
      organization.rights.version++;
    },
    announce: (events) => {
      if (events.some((event) => RIGHTS_TABLES.has(event.table.name))) organization.rights.version++;
      dispatcher.announce(events);
    },
    newId,
  };
  const dispatcher = new WebhookDispatcher(organization, {
    origin: options.baseUrlForWebhooks,
    fetch: options.fetch ?? fetch,
    statistics: () => statistics,
  });
  const gate = new Gate(organization, options.verifyToken, faults, protection, () => statistics);
  seed(organization);
  seedSolution(organization);
  keepShape(store, schema.shape, options.solutionZip);
  const server = createHttpServer(() => dataverse, gate);
  const port = await listen(server, options.port ?? 0);
  url = `http://127.0.0.1:${port}`;
  const dataverse: LocalDataverse = {
    url,
    port,
    faults,
    clock: organization.clock,
    limits: protection.limits,
    schema,
    get stats() {
      return statistics;
    },
    get webhooksPending() {
      return dispatcher.pending;
    },
    get requestsUnderWay() {
      return protection.underWay;
    },
    webhooksIdle: () => dispatcher.idle(),
    importSolution: (zip) =>
      store.transaction(() => {
        organization.reshape(importSolution(zip, schema.shape));
        seedSolution(organization);
        keepShape(store, schema.shape, zip);
        imported = schema.shape;
        const { uniqueName, version } = schema.shape.solution;
        return { uniqueName, version };
      }),
    reset: () => {
      dispatcher.reset();
      faults.clear();
      protection.reset();
      gate.reset();
      statistics = emptyStatistics();
      store.clear();
      organization.reshape(imported);
      seed(organization);
      seedSolution(organization);
    },
    close: async () => {
      dispatcher.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      store.close();
    },
  };
  return dataverse;
}

/** Listens on the loopback address only. @returns the port @throws when it is taken */
async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
