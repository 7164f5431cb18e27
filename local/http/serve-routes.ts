import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readBody } from './read-body';
import { type RouteTemplate, compareRoutes, matchRoute, parseRouteTemplate } from './route-template';
import { type Fault, type FaultKind, type FaultPlan } from './faults';

export type RouteRequest = {
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  /** The exact bytes. */
  bytes: Buffer;
  /** The body as JSON, an empty one as {}. Throws BadRequest when it is not a JSON object. */
  json: () => Record<string, unknown>;
};

/** `after` runs once the answer is out; it runs too when a fault swallowed the answer. */
export type Reply = { status: number; body?: unknown; headers?: Record<string, string>; after?: () => void };

export type Route = {
  /** Stable name, by which faults find it. Control routes are never hit by faults. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  handle: (request: RouteRequest) => Reply | Promise<Reply>;
};

/** A control request that makes no sense: answered 400 with the message. */
export class BadRequest extends Error {}

export type ServeRoutesOptions = {
  routes: readonly Route[];
  faults: FaultPlan;
  /** The answer to what no route serves, in the vendor's shape. */
  notImplemented: (method: string, path: string) => Reply;
  /** The vendor's shape of an error fault on the route of that name. */
  faultReply: (fault: Fault, route: string) => Reply;
  /** Turns what a handler threw into an answer in the vendor's shape; undefined: not known, answered 500. */
  errorReply: (error: unknown) => Reply | undefined;
};

const BEFORE: readonly FaultKind[] = ['error', 'timeout-before', 'disconnect-before', 'slow'];
const AFTER: readonly FaultKind[] = ['timeout-after', 'disconnect-after'];

/** Serves a table of routes with the faults in force. */
export function serveRoutes(options: ServeRoutesOptions): RequestListener {
  const table = options.routes
    .map((route) => ({ route, template: parseRouteTemplate(route.path) }))
    .sort((a, b) => compareRoutes(a.template, b.template));
  return (request, response) => {
    void answer(table, options, request, response).catch((error: unknown) => {
      const reply = replyTo(error, options);
      if (response.headersSent || response.destroyed) response.destroy();
      else write(response, reply);
    });
  };
}

async function answer(
  table: readonly { route: Route; template: RouteTemplate }[],
  options: ServeRoutesOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  // The page that plays the phone asks from another port.
  if (method === 'OPTIONS') {
    const allowed = { 'access-control-allow-methods': '*', 'access-control-allow-headers': '*' };
    return write(response, { status: 204, headers: allowed });
  }
  const bytes = await readBody(request);
  for (const { route, template } of table) {
    const params = route.method === method ? matchRoute(template, url.pathname) : undefined;
    if (!params) continue;
    const faulty = !route.path.startsWith('_local/');
    const before = faulty ? options.faults.take(route.name, BEFORE) : undefined;
    if (before?.kind === 'timeout-before') return;
    if (before?.kind === 'disconnect-before') return void response.destroy();
    if (before?.kind === 'error') return write(response, options.faultReply(before, route.name));
    if (before?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, before.delayMs ?? 1000));
    const input: RouteRequest = {
      params,
      query: url.searchParams,
      headers: request.headers,
      bytes,
      json: () => parseObject(bytes),
    };
    const reply = await handle(route, input, options);
    const after = faulty ? options.faults.take(route.name, AFTER) : undefined;
    if (after) {
      if (after.kind === 'disconnect-after') response.destroy();
      reply.after?.();
      return;
    }
    return write(response, reply);
  }
  write(response, options.notImplemented(method, url.pathname));
}

async function handle(route: Route, input: RouteRequest, options: ServeRoutesOptions): Promise<Reply> {
  try {
    return await route.handle(input);
  } catch (error) {
    return replyTo(error, options);
  }
}

function replyTo(error: unknown, options: ServeRoutesOptions): Reply {
  if (error instanceof BadRequest) return { status: 400, body: { error: error.message } };
  const known = options.errorReply(error);
  if (known) return known;
  return {
    status: 500,
    body: { error: error instanceof Error ? (error.stack ?? error.message) : String(error) },
  };
}

function parseObject(bytes: Buffer): Record<string, unknown> {
  if (bytes.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new BadRequest('the body is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadRequest('the body is not a JSON object');
  }
  return value as Record<string, unknown>;
}

function write(response: ServerResponse, reply: Reply): void {
  const text =
    reply.body === undefined ? '' : typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
  const type =
    typeof reply.body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=UTF-8';
  if (reply.after) response.once('close', reply.after);
  response.setHeader('access-control-allow-origin', '*');
  response
    .writeHead(reply.status, { ...(text === '' ? {} : { 'content-type': type }), ...reply.headers })
    .end(text);
}
