import type { IncomingMessage, ServerResponse } from 'node:http';
import { WebApiError } from '../cloud/web-api';
import { BadOrder } from './orders';

/** The page may load and ask nothing but what its own server has. */
export const PAGE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
  'referrer-policy': 'no-referrer',
};

/** A page from elsewhere must not write as the agent: neither by its own address nor by a name that leads here. */
export function isOwn({ method, headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  if (host !== '127.0.0.1' && host !== 'localhost') return false;
  return method === 'GET' || (headers['content-type'] ?? '').startsWith('application/json');
}

/** The body as JSON. Throws BadOrder when it is none. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new BadOrder('the body is not JSON');
  }
}

/** Answers with JSON, which nobody keeps. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** The status that an error of a request is answered with. */
export function statusOf(error: unknown): number {
  if (error instanceof BadOrder) return 400;
  return error instanceof WebApiError && error.status < 500 ? error.status : 502;
}

/** What the page tells the person about an error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
