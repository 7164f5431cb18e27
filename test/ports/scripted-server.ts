import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Answer = (response: ServerResponse, request: Received) => void;

/** A server on a free port that answers with what a test says, in turn; the last answer repeats. */
export async function startScriptedServer(...answers: Answer[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const whole = { method, url, headers, body: Buffer.concat(chunks).toString() };
      const answer = answers[Math.min(received.length, answers.length - 1)]!;
      received.push(whole);
      answer(response, whole);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const answer =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) => {
    const isText = typeof body === 'string';
    response.writeHead(status, { 'Content-Type': isText ? 'text/html' : 'application/json', ...headers });
    response.end(isText ? body : JSON.stringify(body));
  };

/** Never answers. */
export const silence: Answer = () => undefined;

/** Breaks the connection without an answer. */
export const hangUp: Answer = (response) => response.destroy();

/** Begins an answer and breaks off. */
export const breakOff: Answer = (response) => {
  response.writeHead(200, {
    'Content-Type': 'multipart/mixed; boundary=batchresponse_1',
    'Content-Length': '9999',
  });
  response.write('--batchresponse_1\r\n');
  setTimeout(() => response.destroy(), 20);
};

export interface Part {
  status: number;
  body?: unknown;
}

/** An answer to `$batch` in the form that Dataverse gives it. */
export const batchAnswer =
  (
    status: number,
    parts: Part[],
    options: { changeSet?: boolean; headers?: Record<string, string> } = {},
  ): Answer =>
  (response) => {
    const section = ({ status: partStatus, body }: Part, index: number): string =>
      [
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        ...(options.changeSet ? [`Content-ID: ${100_001 + index}`] : []),
        '',
        `HTTP/1.1 ${partStatus} ${partStatus === 200 ? 'OK' : partStatus === 204 ? 'No Content' : 'Precondition Failed'}`,
        ...(body === undefined ? [] : ['Content-Type: application/json; odata.metadata=minimal']),
        'OData-Version: 4.0',
        '',
        body === undefined ? '' : JSON.stringify(body),
      ].join('\r\n');
    const list = (boundary: string): string =>
      parts.map((part, index) => `--${boundary}\r\n${section(part, index)}\r\n`).join('') +
      `--${boundary}--\r\n`;
    const body = options.changeSet
      ? `--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_2\r\n\r\n${list('changesetresponse_2')}--batchresponse_1--\r\n`
      : list('batchresponse_1');
    response.writeHead(status, {
      'Content-Type': 'multipart/mixed; boundary=batchresponse_1',
      ...options.headers,
    });
    response.end(body);
  };

export const rows = (...value: Record<string, unknown>[]): Part => ({ status: 200, body: { value } });
export const failure = (status: number, code: string, message = 'No.'): Part => ({
  status,
  body: { error: { code, message } },
});
