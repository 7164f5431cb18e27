import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Listening = { url: string; port: number; close: () => Promise<void> };

/**
 * Serves HTTP on 127.0.0.1. Port 0 takes a free one. Rejects when the port is taken.
 * `close` ends at once: connections that wait for a next request, or for an answer, are cut.
 */
export async function listen(listener: RequestListener, port = 0): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 30_000 }, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const actual = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
