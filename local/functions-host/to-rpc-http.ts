import type { IncomingMessage } from 'node:http';
import type { RpcTypedData } from './core-types';

/**
 * An HTTP request as the host hands it to the worker: the raw bytes, and headers, query and parameters as
 * plain dictionaries. A name that occurs twice has its values joined by a comma, as on the platform:
 * https://github.com/Azure/azure-functions-nodejs-library/issues/168
 */
export function toRpcHttp(input: {
  request: IncomingMessage;
  url: URL;
  body: Buffer;
  params: Readonly<Record<string, string>>;
}): RpcTypedData {
  const { request, url, body, params } = input;
  const headers: [string, string][] = [];
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.push([name, Array.isArray(value) ? value.join(',') : value]);
  }
  const query = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const before = query.get(name);
    query.set(name, before === undefined ? value : `${before},${value}`);
  }
  return {
    http: {
      method: request.method ?? 'GET',
      url: url.href,
      body: { bytes: body },
      nullableHeaders: nullable(headers),
      nullableQuery: nullable(query),
      nullableParams: nullable(Object.entries(params)),
    },
  };
}

function nullable(entries: Iterable<readonly [string, string]>): Record<string, { value: string }> {
  return Object.fromEntries([...entries].map(([name, value]) => [name, { value }]));
}
