import { randomInt } from 'node:crypto';
import { listen } from '../http/listen';
import { createClock } from './clock';
import type { CallbackCheck, WhatsAppContext } from './context';
import { controlRoutes } from './control-routes';
import { FaultPlan } from '../http/faults';
import { GraphError, notImplemented } from './graph-error';
import { graphRoutes } from './graph-routes';
import { createMessageJourney } from './message-journey';
import type { BusinessNumber } from './model';
import { NotImplemented } from './not-implemented';
import { createPairLimit } from './pair-limit';
import { serveRoutes } from '../http/serve-routes';
import { WhatsAppState } from './state';
import { type WebhookAttempt, WebhookSender } from './webhook-sender';

export type WhatsAppOptions = {
  port?: number;
  appSecret: string;
  verifyToken: string;
  accessToken: string;
  /** Where webhooks go, without a handshake; `setCallback` makes one. */
  callbackUrl?: string;
  numbers?: readonly BusinessNumber[];
  now?: () => Date;
  /** Milliseconds before `sent` and again before `delivered`. Default 25. */
  statusDelayMs?: number;
  /** Pause before the first retry of a webhook; it doubles. Default 1000. */
  retryDelayMs?: number;
  /** Milliseconds that the callback has to answer a webhook. Default 20,000. */
  webhookTimeoutMs?: number;
  /** Codes that are answered at once; the rest of what WhatsApp finds out later comes by webhook. */
  synchronousErrors?: readonly number[];
  /** True: one message in 6 seconds to a person, with 45 to borrow (131056). */
  pairRate?: boolean;
  /** Random numbers from 0 to 1, for faults that hit a share. */
  random?: () => number;
};

export type LocalWhatsApp = {
  url: string;
  port: number;
  /** Proves a callback URL by the verify token and uses it from then on. Rejects when it does not prove itself. */
  setCallback: (url: string) => Promise<void>;
  /** Webhooks that the callback has not answered with 200. */
  pendingWebhooks: () => number;
  close: () => Promise<void>;
};

/**
 * Starts a stand-in for the WhatsApp Cloud API and for the phones behind it. What it does not do, it answers
 * with 501 in the Graph API's shape. See the README for its control routes.
 */
export async function startWhatsApp(options: WhatsAppOptions): Promise<LocalWhatsApp> {
  const clock = createClock(options.now);
  const state = new WhatsAppState(clock);
  const webhooks = new WebhookSender({
    appSecret: options.appSecret,
    callbackUrl: options.callbackUrl,
    retryDelayMs: options.retryDelayMs ?? 1_000,
    timeoutMs: options.webhookTimeoutMs ?? 20_000,
  });
  const journey = createMessageJourney({ state, webhooks, delayMs: options.statusDelayMs ?? 25 });
  for (const number of options.numbers ?? []) {
    state.numbers.set(number.phoneNumberId, number);
    state.subscribedWabas.add(number.wabaId);
  }
  const setCallback: WhatsAppContext['setCallback'] = async (
    url,
    verifyToken = options.verifyToken,
    fields,
  ): Promise<CallbackCheck> => {
    const answer = await verifyCallback(url, verifyToken);
    const verified = 'status' in answer && answer.status === 200;
    if (verified) {
      webhooks.callbackUrl = url;
      webhooks.fields = fields && new Set(fields);
    }
    return { verified, answer };
  };
  const context: WhatsAppContext = {
    state,
    clock,
    faults: new FaultPlan(options.random),
    webhooks,
    journey,
    accessToken: options.accessToken,
    appSecret: options.appSecret,
    setCallback,
  };
  const listener = serveRoutes({
    routes: [
      ...graphRoutes(context, {
        synchronousErrors: new Set(options.synchronousErrors ?? [130403]),
        pairLimit: options.pairRate === true ? createPairLimit(clock) : undefined,
      }),
      ...controlRoutes(context),
    ],
    faults: context.faults,
    notImplemented: (method, path) => notImplemented(`${method} ${path}`),
    faultReply: (fault) => {
      const reply = new GraphError(
        fault.code ?? 131000,
        fault.status === undefined ? {} : { status: fault.status },
      ).toReply();
      const retryAfter = fault.retryAfterSeconds;
      return retryAfter === undefined ? reply : { ...reply, headers: { 'retry-after': String(retryAfter) } };
    },
    errorReply: (error) => {
      if (error instanceof GraphError) return error.toReply();
      return error instanceof NotImplemented ? notImplemented(error.message) : undefined;
    },
  });
  const server = await listen((request, response) => {
    // The API's clock, by which a caller can tell that its own is wrong.
    response.setHeader('date', new Date(clock.now()).toUTCString());
    listener(request, response);
  }, options.port);
  return {
    url: server.url,
    port: server.port,
    setCallback: async (url) => {
      const { verified, answer } = await setCallback(url);
      if (!verified) throw new Error(`The callback did not prove itself: ${JSON.stringify(answer)}`);
    },
    pendingWebhooks: () => webhooks.pending,
    close: async () => {
      journey.close();
      webhooks.close();
      await server.close();
    },
  };
}

// The handshake of https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint
async function verifyCallback(url: string, verifyToken: string): Promise<WebhookAttempt> {
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  const address = new URL(url);
  address.searchParams.set('hub.mode', 'subscribe');
  address.searchParams.set('hub.challenge', challenge);
  address.searchParams.set('hub.verify_token', verifyToken);
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    const body = await response.text();
    if (response.status !== 200) return { status: response.status, body };
    return body === challenge ? { status: 200, body } : { failed: 'the challenge was not echoed' };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
