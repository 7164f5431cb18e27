import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type LocalWhatsApp, type WhatsAppOptions, startWhatsApp } from '../../../local/whatsapp/index';

export const NUMBER = {
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  displayPhoneNumber: '15550783881',
  verifiedName: 'Nod',
};
export const SECRET = 'local-app-secret';
export const TOKEN = 'local-access-token';

type Json = Record<string, unknown>;
export type Received = {
  at: number;
  bytes: Buffer;
  signature: string | undefined;
  payload: Json;
  value: Json;
  field: string;
};

/** The business's own callback: keeps what comes, byte for byte, and answers what it is told to. */
export type Receiver = {
  url: string;
  received: Received[];
  /** The statuses of the next answers; after them 200. */
  answers: number[];
  verifyToken: string;
  /** Waits for the n-th webhook that fits. */
  next: (fits: (received: Received) => boolean, count?: number) => Promise<Received>;
  close: () => Promise<void>;
};

export async function startReceiver(): Promise<Receiver> {
  const receiver = { received: [] as Received[], answers: [] as number[], verifyToken: 'local-verify-token' };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'GET') {
      const right = url.searchParams.get('hub.verify_token') === receiver.verifyToken;
      response.writeHead(right ? 200 : 403).end(right ? url.searchParams.get('hub.challenge') : '');
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const signature = request.headers['x-hub-signature-256'] as string | undefined;
      const payload = JSON.parse(bytes.toString()) as Json;
      const entry = payload['entry'] as { changes: { field: string; value: Json }[] }[] | undefined;
      const change = entry?.[0]?.changes[0];
      receiver.received.push({
        at: Date.now(),
        bytes,
        signature,
        payload,
        value: change?.value ?? {},
        field: change?.field ?? '',
      });
      response.writeHead(receiver.answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/whatsapp/webhook`,
    next: async (fits: (received: Received) => boolean, count = 1) => {
      const end = Date.now() + 5_000;
      for (;;) {
        const found = receiver.received.filter(fits)[count - 1];
        if (found) return found;
        if (Date.now() > end) throw new Error(`no such webhook among ${receiver.received.length}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

export type Cloud = LocalWhatsApp & {
  receiver: Receiver;
  /** POST to the Graph API. */
  graph: (
    path: string,
    body?: unknown,
    init?: { method?: string; token?: string },
  ) => Promise<{ status: number; body: Json }>;
  send: (body: Json) => Promise<{ status: number; body: Json }>;
  control: (path: string, body?: unknown, method?: string) => Promise<{ status: number; body: Json }>;
  status: (name: string, count?: number) => Promise<Json>;
};

export async function startCloud(options: Partial<WhatsAppOptions> = {}): Promise<Cloud> {
  const receiver = await startReceiver();
  const whatsapp = await startWhatsApp({
    appSecret: SECRET,
    verifyToken: 'local-verify-token',
    accessToken: TOKEN,
    callbackUrl: receiver.url,
    numbers: [NUMBER],
    statusDelayMs: 2,
    ...options,
  });
  const call = async (url: string, init: RequestInit): Promise<{ status: number; body: Json }> => {
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Json };
  };
  const graph: Cloud['graph'] = (path, body, init = {}) =>
    call(`${whatsapp.url}/v25.0/${path}`, {
      method: init.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: { authorization: `Bearer ${init.token ?? TOKEN}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return {
    ...whatsapp,
    receiver,
    graph,
    send: (body) =>
      graph(`${NUMBER.phoneNumberId}/messages`, {
        messaging_product: 'whatsapp',
        to: '+16505551234',
        ...body,
      }),
    control: (path, body, method) =>
      call(`${whatsapp.url}/_local/${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    status: async (name, count = 1) => {
      const { value } = await receiver.next(({ value }) => statusOf(value)?.['status'] === name, count);
      return statusOf(value) ?? {};
    },
    close: async () => {
      await whatsapp.close();
      await receiver.close();
    },
  };
}

function statusOf(value: Json): Json | undefined {
  return (value['statuses'] as Json[] | undefined)?.[0];
}
export const MARKETING = {
  name: 'spring_sale',
  language: 'en_US',
  category: 'MARKETING',
  components: [
    { type: 'HEADER', format: 'TEXT', text: 'Hello {{1}}' },
    { type: 'BODY', text: 'The {{1}} sale ends {{2}}.' },
    { type: 'FOOTER', text: 'Not interested? Tap Stop promotions' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'Stop promotions' },
        { type: 'URL', text: 'Shop', url: 'https://example.com/{{1}}' },
      ],
    },
  ],
};
export const UTILITY = {
  name: 'order_update',
  language: 'en_US',
  category: 'UTILITY',
  parameter_format: 'NAMED',
  components: [{ type: 'BODY', text: 'Order {{order}} is on its way, {{name}}.' }],
};
export const marketingSend = (payload?: string): Json => ({
  type: 'template',
  template: {
    name: 'spring_sale',
    language: { code: 'en_US' },
    components: [
      { type: 'header', parameters: [{ type: 'text', text: 'Sheena' }] },
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'spring' },
          { type: 'text', text: 'today' },
        ],
      },
      ...(payload === undefined
        ? []
        : [
            {
              type: 'button',
              sub_type: 'quick_reply',
              index: '0',
              parameters: [{ type: 'payload', payload }],
            },
          ]),
      { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'spring' }] },
    ],
  },
});
