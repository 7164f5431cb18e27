import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Phones } from '../cloud/phones';
import type { WebApi } from '../cloud/web-api';
import { bundlePage } from './bundle-page';
import { findCustomers } from './customers';
import { PAGE_HEADERS, isOwn, messageOf, readJson, sendJson, statusOf } from './http';
import { toCustomerRef, toDigits, toSendOrder, toText } from './orders';
import { readView } from './read-view';
import { sendAsAgent } from './send-as-agent';
import { findTemplates } from './templates';
import { watchView, type Watch } from './watch';

export type AppOptions = {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Dataverse as the agent sees it, who sends; and as the auditor sees it, for all that is only read. */
  agent: WebApi;
  auditor: WebApi;
  phones: Phones;
};

export type LocalApp = { url: string; port: number; close: () => Promise<void> };

type Json = Record<string, unknown>;

/**
 * Serves the page with the phone on 127.0.0.1, and what it needs. Tokens stay here: the page has none.
 * Rejects when the port is taken or the page does not compile.
 */
export async function startApp(options: AppOptions): Promise<LocalApp> {
  const { agent, auditor, phones } = options;
  const page = await bundlePage();
  const watches = new Set<Watch>();

  const get = async (url: URL): Promise<unknown> => {
    switch (url.pathname) {
      case '/api/customers':
        return findCustomers(agent, url.searchParams.get('search')?.trim() ?? '');
      case '/api/templates':
        return findTemplates(agent, url.searchParams.get('table') ?? '');
    }
  };
  const post = async (path: string, body: Json): Promise<unknown> => {
    switch (path) {
      case '/api/say':
        return phones.say(toDigits(body.digits), toText(body.text, 'text'));
      case '/api/tap':
        return phones.tap(
          toDigits(body.digits),
          toText(body.label, 'label'),
          toText(body.messageId, 'messageId'),
        );
      case '/api/offers':
        return phones.prefer(toDigits(body.digits), body.stop === true ? 'stop' : 'resume');
      case '/api/open':
        await phones.open(toDigits(body.digits));
        return {};
      case '/api/send':
        return { id: await sendAsAgent(agent, toSendOrder(body)) };
    }
  };
  const watch = (url: URL, response: ServerResponse): void => {
    const ref = toCustomerRef(Object.fromEntries(url.searchParams));
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    const tell = (event: string, data: unknown): void => {
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    };
    const running = watchView(() => readView({ dataverse: auditor, phones }, ref), {
      view: (view) => tell('view', view),
      trouble: (message) => tell('trouble', { message }),
    });
    watches.add(running);
    response.on('close', () => {
      running.stop();
      watches.delete(running);
    });
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = request.method === 'GET' ? page.get(url.pathname) : undefined;
    if (file) {
      response.writeHead(200, { 'content-type': file.type, ...PAGE_HEADERS }).end(file.text);
      return;
    }
    if (request.method === 'GET' && url.pathname === '/api/watch') return watch(url, response);
    const result =
      request.method === 'POST' ? await post(url.pathname, await readJson(request)) : await get(url);
    if (request.method === 'POST') for (const one of watches) one.nudge();
    if (result === undefined) sendJson(response, 404, { error: 'There is nothing here.' });
    else sendJson(response, 200, result);
  };
  const server = createServer((request, response) => {
    if (!isOwn(request)) return sendJson(response, 403, { error: 'Only this machine’s own page may ask.' });
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, statusOf(error), { error: messageOf(error) });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      for (const one of watches) one.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
