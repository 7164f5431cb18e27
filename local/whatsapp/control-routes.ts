import type { WhatsAppContext } from './context';
import type { Fault } from '../http/faults';
import type { BusinessNumber } from './model';
import { observePayload } from './observe-payload';
import { phoneRoutes } from './phone-routes';
import { BadRequest, type Reply, type Route, type RouteRequest } from '../http/serve-routes';
import { toWireJson } from './sign-webhook';
import { changeTemplate, deleteTemplates } from './change-template';

/** The stand-in's own routes, under /_local/. */
export function controlRoutes(context: WhatsAppContext): Route[] {
  const { state, faults, webhooks, clock } = context;
  const control = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
    name: 'control',
    method,
    path: `_local/${path}`,
    handle,
  });
  return [
    control('GET', 'outbox', ({ query }) =>
      ok(query.get('to') ? state.outbox.filter(({ to }) => to === query.get('to')) : state.outbox),
    ),
    control('DELETE', 'outbox', () => {
      state.outbox = [];
      return { status: 204 };
    }),
    control('GET', 'state', () =>
      ok({
        now: new Date(clock.now()).toISOString(),
        numbers: [...state.numbers.keys()],
        phones: [...state.phones.keys()],
        templates: state.templates.length,
        sent: state.outbox.length,
        pendingWebhooks: webhooks.pending,
      }),
    ),
    control('GET', 'numbers', () => ok([...state.numbers.values()])),
    control('POST', 'numbers', (request) => {
      const number = toNumber(request.json());
      state.numbers.set(number.phoneNumberId, number);
      state.subscribedWabas.add(number.wabaId);
      return { status: 201, body: number };
    }),
    control('GET', 'templates', () => ok(state.templates)),
    control('POST', 'templates', (request) => changeTemplate(context, request.json())),
    control('DELETE', 'templates', ({ query }) => deleteTemplates(context, query)),
    control('GET', 'faults', () => ok(faults.list())),
    control('POST', 'faults', (request) => {
      const body = request.json();
      faults.set((body['faults'] ?? [body]) as Fault[]);
      return ok(faults.list());
    }),
    control('DELETE', 'faults', () => {
      faults.set([]);
      return { status: 204 };
    }),
    control('GET', 'webhooks', () =>
      ok({ callbackUrl: webhooks.callbackUrl ?? null, pending: webhooks.pending, sent: webhooks.records }),
    ),
    control('POST', 'webhooks', (request) => postRaw(context, request)),
    control('POST', 'callback', async (request) => {
      const { url, verifyToken } = request.json();
      if (typeof url !== 'string') throw new BadRequest('url is required');
      const result = await context.setCallback(
        url,
        typeof verifyToken === 'string' ? verifyToken : undefined,
      );
      return { status: result.verified ? 200 : 400, body: result };
    }),
    control('POST', 'app', (request) => {
      const { secret } = request.json();
      if (typeof secret !== 'string' || secret === '') throw new BadRequest('secret must be a text');
      context.appSecret = secret;
      webhooks.appSecret = secret;
      return { status: 204 };
    }),
    control('POST', 'clock', (request) => {
      const { advanceSeconds } = request.json();
      if (typeof advanceSeconds !== 'number') throw new BadRequest('advanceSeconds must be a number');
      clock.advance(advanceSeconds * 1000);
      return ok({ now: new Date(clock.now()).toISOString() });
    }),
    ...phoneRoutes(context, control),
  ];
}

/**
 * Posts a captured payload, signed, once, and answers what the callback answered. `?exact=1` sends the bytes
 * as they came, else they are escaped as Meta escapes them; `?signature=` sends another signature, or none.
 */
async function postRaw(context: WhatsAppContext, request: RouteRequest): Promise<Reply> {
  const { state, webhooks } = context;
  const payload: unknown = request.query.has('exact') ? undefined : request.json();
  const bytes = payload === undefined ? request.bytes : Buffer.from(toWireJson(payload));
  if (payload !== undefined) observePayload(state, payload);
  const result = await webhooks.post(bytes, request.query.get('signature') ?? undefined);
  return ok(result);
}

function toNumber(body: Record<string, unknown>): BusinessNumber {
  const { phoneNumberId, wabaId, displayPhoneNumber, verifiedName, status, platform } = body;
  if (typeof phoneNumberId !== 'string' || typeof wabaId !== 'string') {
    throw new BadRequest('phoneNumberId and wabaId must be strings');
  }
  return {
    phoneNumberId,
    wabaId,
    displayPhoneNumber: typeof displayPhoneNumber === 'string' ? displayPhoneNumber : '15550783881',
    verifiedName: typeof verifiedName === 'string' ? verifiedName : 'Nod',
    ...(typeof status === 'string' ? { status } : {}),
    ...(typeof platform === 'string' ? { platform } : {}),
  };
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}
