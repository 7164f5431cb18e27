import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeRpcHttp } from './from-rpc-http';
import { HostStartError } from './host-start-error';
import type { Invoke } from './invoke';
import type { HttpTrigger, LocalFunction } from './local-function';
import { readBody } from '../http/read-body';
import { compareRoutes, matchRoute } from '../http/route-template';
import { toRpcHttp } from './to-rpc-http';

// The platform's limit for a request: 210 MB.
const MAX_BODY = 210_000_000;

export type FunctionsServer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Serves the HTTP-triggered functions: 404 where no route and method match, 500 without a body where the
 * handler threw, 401 where a route asks for a key and the request brings none.
 * Throws HostStartError when two functions claim the same route and method, or a key level has no key.
 */
export function createFunctionsServer(options: {
  functions: readonly LocalFunction<HttpTrigger>[];
  routePrefix: string;
  functionKey: string | undefined;
  invoke: Invoke;
}): FunctionsServer {
  const { invoke, functionKey } = options;
  const prefix = options.routePrefix
    .split('/')
    .filter(Boolean)
    .map((part) => `/${part.toLowerCase()}`)
    .join('');
  const functions = [...options.functions].sort((a, b) => compareRoutes(a.trigger.route, b.trigger.route));
  refuseConflicts(functions);
  for (const { name, trigger } of functions) {
    if (trigger.authLevel !== 'anonymous' && functionKey === undefined) {
      throw new HostStartError(
        `${name}: authLevel "${trigger.authLevel}" needs the host's functionKey option`,
      );
    }
  }
  return async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    const found = find(functions, prefix, request.method ?? 'GET', url.pathname);
    if (!found) return end(response, 404);
    if (found.fn.trigger.authLevel !== 'anonymous') {
      const key = request.headers['x-functions-key'] ?? url.searchParams.get('code');
      if (key !== functionKey) return end(response, 401);
    }
    if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return end(response, 413);
    const body = await readBody(request);
    try {
      const data = toRpcHttp({ request, url, body, params: found.params });
      const result = await invoke(found.fn, { bindingName: found.fn.bindingName, data });
      writeRpcHttp(result.returnValue, response);
    } catch {
      // Logged by the invocation; the caller learns nothing of it.
      end(response, 500);
    }
  };
}

function find(
  functions: readonly LocalFunction<HttpTrigger>[],
  prefix: string,
  method: string,
  path: string,
): { fn: LocalFunction<HttpTrigger>; params: Record<string, string> } | undefined {
  if (!`${path.toLowerCase()}/`.startsWith(`${prefix}/`)) return undefined;
  for (const fn of functions) {
    if (!fn.trigger.methods.includes(method)) continue;
    const params = matchRoute(fn.trigger.route, path.slice(prefix.length));
    if (params) return { fn, params };
  }
  return undefined;
}

function refuseConflicts(functions: readonly LocalFunction<HttpTrigger>[]): void {
  const taken = new Map<string, string>();
  for (const { name, trigger } of functions) {
    for (const method of trigger.methods) {
      const route = `${method} /${trigger.route.text.toLowerCase()}`;
      const other = taken.get(route);
      if (other !== undefined) throw new HostStartError(`${name} and ${other} both serve ${route}`);
      taken.set(route, name);
    }
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0 }).end();
}
