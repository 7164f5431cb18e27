import type { OrganizationState, RowEvent } from '../organization';
import { put } from '../seed';
import type { Statistics } from '../statistics';
import { deliver, type Delivery, type DeliveryResult } from './deliver';
import { loadSteps, REGISTRATION_TABLES, stepApplies, type Step } from './steps';

/** Deliveries under way at one time. */
const CONCURRENCY = 8;
const SUCCEEDED = 30;
const FAILED = 31;

/** The asynchronous service: takes committed events and brings them to the webhooks that asked for them. */
export class WebhookDispatcher {
  private steps: Step[] | undefined;
  private queue: Delivery[] = [];
  private underWay = 0;
  /** Goes up with every reset: what an earlier organization started leaves no trace in this one. */
  private generation = 0;
  private waiting: (() => void)[] = [];
  private readonly stopped = new AbortController();

  constructor(
    private readonly organization: OrganizationState,
    private readonly options: {
      readonly origin: string | undefined;
      readonly fetch: typeof fetch;
      readonly statistics: () => Statistics;
    },
  ) {}

  /** Called with the events of a committed transaction, in their order. */
  announce(events: readonly RowEvent[]): void {
    if (events.some((event) => REGISTRATION_TABLES.has(event.table.name))) this.steps = undefined;
    this.steps ??= loadSteps(this.organization.store);
    if (this.steps.length === 0) return;
    const correlationId = this.organization.newId();
    for (const event of events)
      for (const step of this.steps)
        if (stepApplies(step, event))
          this.queue.push({ step, event, correlationId, operationId: this.organization.newId() });
    this.pump();
  }

  /** How many deliveries wait or are under way. */
  get pending(): number {
    return this.queue.length + this.underWay;
  }

  /** Settles once nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    if (this.pending > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Forgets what waits, and the registrations that were read. */
  reset(): void {
    this.generation++;
    this.steps = undefined;
    this.queue = [];
    this.settle();
  }

  close(): void {
    this.reset();
    this.stopped.abort();
  }

  private pump(): void {
    while (this.underWay < CONCURRENCY && this.queue.length > 0) {
      this.underWay++;
      void this.run(this.queue.shift()!);
    }
  }

  private async run(delivery: Delivery): Promise<void> {
    const { generation } = this;
    const result = await deliver(this.organization, delivery, {
      origin: this.options.origin,
      fetch: this.options.fetch,
      signal: this.stopped.signal,
    });
    if (generation === this.generation) this.record(delivery, result);
    this.underWay--;
    this.pump();
    this.settle();
  }

  private record(delivery: Delivery, result: DeliveryResult): void {
    const { webhooks } = this.options.statistics();
    webhooks.retried += result.attempts - 1;
    if (result.ok) webhooks.delivered++;
    else webhooks.failed++;
    if (result.ok && delivery.step.deleteWhenDone) return;
    const now = this.organization.clock.seconds();
    const { event, step } = delivery;
    put(this.organization, 'asyncoperation', {
      asyncoperationid: delivery.operationId,
      name: step.name,
      operationtype: 1,
      messagename: event.message,
      primaryentitytype: event.table.name,
      correlationid: delivery.correlationId,
      requestid: delivery.operationId,
      depth: 1,
      retrycount: result.attempts - 1,
      statecode: 3,
      statuscode: result.ok ? SUCCEEDED : FAILED,
      message: result.ok ? null : result.reason,
      friendlymessage: result.ok ? null : result.reason,
      startedon: now,
      completedon: now,
      owningextensionid: step.id,
      ownerid: event.initiatingUserId,
      ownerid__type: 'systemuser',
    });
  }

  private settle(): void {
    if (this.pending > 0) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
