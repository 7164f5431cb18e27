import type { IncomingMessage } from 'node:http';

/**
 * Tells whether a request comes from this machine's own page, or from no page at all. A page from elsewhere must not
 * act as whoever is signed in: neither by this server's address, which is one site with every other port of this
 * machine, nor by a name that leads here.
 */
export function isOwn({ method, headers }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  const name = host.replace(/:\d+$/, '');
  if (name !== '127.0.0.1' && name !== 'localhost') return false;
  if (method === 'GET' || method === 'HEAD') return true;
  const { origin } = headers;
  return origin === undefined ? !isForeign(headers) : origin === `http://${host}`;
}

/** Tells whether a browser says that another page asks. */
export function isForeign(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
