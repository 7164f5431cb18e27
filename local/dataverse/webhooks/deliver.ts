import type { OrganizationState, RowEvent } from '../organization';
import { authenticate } from './authenticate';
import { executionContext, withoutParameters } from './execution-context';
import type { Step } from './steps';

/** [V] How long an endpoint may take. */
const TIMEOUT_MS = 60_000;
/** [V] Larger contexts are sent without their parameters. */
const MAX_BYTES = 256 * 1024;
/** [V] These answers are tried once more; no other is. */
const RETRIED: ReadonlySet<number> = new Set([502, 503, 504]);

export interface Delivery {
  readonly step: Step;
  readonly event: RowEvent;
  readonly operationId: string;
  readonly correlationId: string;
}

/** How a delivery ended. */
export type DeliveryResult =
  | { readonly ok: true; readonly attempts: number }
  | { readonly ok: false; readonly attempts: number; readonly reason: string };

/** Posts an event to its endpoint; never throws. */
export async function deliver(
  organization: OrganizationState,
  delivery: Delivery,
  options: { origin: string | undefined; fetch: typeof fetch; signal: AbortSignal },
): Promise<DeliveryResult> {
  const { url, headers } = authenticate(delivery.step.endpoint, options.origin);
  const context = executionContext(organization, delivery);
  const whole = JSON.stringify(context);
  const tooLarge = Buffer.byteLength(whole) > MAX_BYTES;
  const request: RequestInit = {
    method: 'POST',
    body: tooLarge ? JSON.stringify(withoutParameters(context)) : whole,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'x-ms-dynamics-organization': new URL(organization.baseUrl).host,
      'x-ms-dynamics-entity-name': delivery.event.table.name,
      'x-ms-dynamics-request-name': delivery.event.message,
      'x-ms-correlation-request-id': delivery.correlationId,
      ...(tooLarge ? { 'x-ms-dynamics-msg-size-exceeded': 'true' } : {}),
      ...headers,
    },
  };
  for (let attempts = 1; ; attempts++) {
    const status = await post(options.fetch, url, request, options.signal);
    if (typeof status === 'number' && status >= 200 && status < 300) return { ok: true, attempts };
    if (attempts === 1 && typeof status === 'number' && RETRIED.has(status)) continue;
    return {
      ok: false,
      attempts,
      reason: typeof status === 'number' ? `The endpoint answered ${status}.` : status,
    };
  }
}

/** The status of the answer, or why there was none. */
async function post(
  fetcher: typeof fetch,
  url: string,
  request: RequestInit,
  stop: AbortSignal,
): Promise<number | string> {
  try {
    const response = await fetcher(url, {
      ...request,
      signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    return `The endpoint could not be reached: ${error instanceof Error ? error.message : 'unknown'}.`;
  }
}
