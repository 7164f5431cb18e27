import { createServer } from 'node:net';

/** The ports of 127.0.0.1 that the parts of the local cloud listen on. */
export type CloudPorts = {
  app: number;
  functions: number;
  dataverse: number;
  whatsapp: number;
  entra: number;
};

const PARTS: readonly (keyof CloudPorts)[] = ['app', 'functions', 'dataverse', 'whatsapp', 'entra'];

/** A part of the local cloud cannot listen where it should. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  readonly code = 'PORT_TAKEN';
  constructor(
    readonly port: number,
    readonly part: keyof CloudPorts,
  ) {
    super(`Port ${port} of 127.0.0.1, wanted for ${part}, is taken.`);
  }
}

/** Five ports in a row: `base` is the app's. */
export function portsFrom(base: number): CloudPorts {
  return { app: base, functions: base + 1, dataverse: base + 2, whatsapp: base + 3, entra: base + 4 };
}

/** Five ports that are free at this moment. */
export async function freePorts(): Promise<CloudPorts> {
  // All are held until all are found, so that no port is given twice.
  const held = await Promise.all(PARTS.map(() => listen(0)));
  const [app, functions, dataverse, whatsapp, entra] = held.map(({ port }) => port);
  await Promise.all(held.map(({ release }) => release()));
  return { app: app!, functions: functions!, dataverse: dataverse!, whatsapp: whatsapp!, entra: entra! };
}

/** Throws PortTakenError for the first port that something else listens on. */
export async function assertFree(ports: CloudPorts): Promise<void> {
  for (const part of PARTS) {
    const held = await listen(ports[part]).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') throw new PortTakenError(ports[part], part);
      throw error;
    });
    await held.release();
  }
}

function listen(port: number): Promise<{ port: number; release: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const release = () => new Promise<void>((done) => server.close(() => done()));
      resolve({ port: typeof address === 'object' && address ? address.port : port, release });
    });
  });
}
