import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { bodyText } from '../batch/render-batch';
import { DataverseError, noSuchSegment, unauthorized } from '../errors';
import type { Answer } from '../operation';
import { errorAnswer } from '../routes/perform';
import type { Principal } from '../security/principal';
import type { LocalDataverse } from '../start-dataverse';
import type { Gate } from './gate';
import { control } from './control-routes';
import { handleApi } from './handle-api';
import { playAfter, playBefore } from './inject-faults';
import { bearerOf, plainHeaders, readBytes, readText } from './read-request';

const API = /^\/api\/data\/v9\.\d\/?/;
/** [R] Longer URLs are refused; a batch carries URLs of up to 64 KB. */
const MAX_URL = 32_768;

/** The HTTP server in front of the organization. */
export function createHttpServer(dataverse: () => LocalDataverse, gate: Gate): Server {
  const server = createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => {
    handle(request, response, dataverse(), gate).catch((error: unknown) => {
      if (!response.headersSent && !response.destroyed) send(response, errorAnswer(error));
    });
  });
  // Longer than the clients keep theirs, so that no request meets a connection that is being closed.
  server.keepAliveTimeout = 120_000;
  return server;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  dataverse: LocalDataverse,
  gate: Gate,
): Promise<void> {
  const url = request.url ?? '/';
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  if (path.startsWith('/_local/')) {
    const answer = await control(dataverse, {
      method: request.method ?? '',
      path,
      bytes: await readBytes(request),
    });
    send(response, {
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
      body: answer.body,
    });
    return;
  }
  const answer = await answerApi(request, { url, path, query: mark < 0 ? '' : url.slice(mark + 1) }, gate);
  if (answer === 'lost') {
    gate.note('destroyed');
    request.socket.destroy();
    return;
  }
  gate.note(String(answer.status));
  // By the organization's clock, wherever it was moved to.
  const date = new Date(dataverse.clock.now()).toUTCString();
  send(response, { ...answer, headers: { ...answer.headers, Date: date } });
}

async function answerApi(
  request: IncomingMessage,
  target: { url: string; path: string; query: string },
  gate: Gate,
): Promise<Answer | 'lost'> {
  const root = API.exec(target.path)?.[0];
  if (root === undefined) return errorAnswer(noSuchSegment(target.path));
  if (target.url.length > MAX_URL)
    return errorAnswer(new DataverseError(414, '0x80060888', 'The URL is too long.'));
  gate.statistics().requests++;
  const body = await readText(request);
  const method = request.method ?? 'GET';
  const faults = gate.faults.meet({ method, path: target.url, body });
  const before = await playBefore(faults);
  if (before.kind === 'destroy') return 'lost';
  if (before.kind === 'answer') return before.answer;
  let principal: Principal | undefined;
  let leave: () => void;
  try {
    principal = gate.principalOf(bearerOf(request));
    if (!principal) return errorAnswer(unauthorized());
    leave = gate.protection.enter(principal.userId);
  } catch (error) {
    return errorAnswer(error);
  }
  try {
    const operation = {
      method,
      path: target.path.slice(root.length),
      query: target.query,
      headers: plainHeaders(request),
      body,
    };
    const answer = handleApi({ organization: gate.organization, principal }, operation, gate.statistics());
    if (await playAfter(faults, request.socket)) return 'lost';
    const remaining = String(gate.protection.remaining(principal.userId));
    return {
      ...answer,
      headers: { ...answer.headers, 'x-ms-ratelimit-burst-remaining-xrm-requests': remaining },
    };
  } finally {
    leave();
  }
}

function send(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(bodyText(answer));
  const length = answer.status === 204 || answer.status === 304 ? {} : { 'Content-Length': body.length };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(answer.status === 204 || answer.status === 304 ? undefined : body);
}
