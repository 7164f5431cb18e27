import type { ServerResponse } from 'node:http';
import { WebApiError } from '../../cloud/web-api';

/** A request of the page makes no sense: answered 400. */
export class BadOrder extends Error {
  override readonly name = 'BadOrder';
}

/**
 * The page may load and ask nothing but what its own server has. Fluent 8 writes its styles into the page, and a
 * control may offer a file that it has made.
 */
export const PAGE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    // A solution's pages stand in dialogs of the app, and nowhere else.
    "frame-src 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
  // A form's own origin is told to its own server, which asks for it.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** Answers with a file or a page. */
export function sendFile(response: ServerResponse, type: string, content: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': type, ...PAGE_HEADERS }).end(content);
}

/** Answers with JSON, which nobody keeps. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Answers as the Web API does when something is wrong: the page has one way to read it. */
export function sendError(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, { error: { code: '', message } });
}

/** Leads the browser elsewhere on this server. */
export function redirect(
  response: ServerResponse,
  location: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(303, { location, 'cache-control': 'no-store', ...headers }).end();
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
