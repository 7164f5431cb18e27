import { BadRequest } from './serve-routes';

/**
 * What a stand-in does wrong on purpose.
 * - error: answers `status` (and the vendor's `code`) and does nothing
 * - timeout-before, disconnect-before: does nothing and never answers, or cuts the connection
 * - timeout-after, disconnect-after: does what was asked and never answers, or cuts the connection
 * - slow: answers after `delayMs`
 * - failed-status: accepts a message and reports it as failed with `code`
 */
export const FAULT_KINDS = [
  'error',
  'timeout-before',
  'timeout-after',
  'disconnect-before',
  'disconnect-after',
  'slow',
  'failed-status',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export type Fault = {
  kind: FaultKind;
  /** The name of the route it concerns; without it every route but the control routes. */
  on?: string;
  status?: number;
  code?: number;
  retryAfterSeconds?: number;
  delayMs?: number;
  /** Share of the requests, 0 to 1. Default 1. */
  share?: number;
  /** How many requests it hits before it ends. Default: it does not end. */
  times?: number;
};

/** The faults in force. `random` gives numbers from 0 to 1. */
export class FaultPlan {
  #faults: Fault[] = [];
  readonly #random: () => number;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  set(faults: readonly Fault[]): void {
    for (const fault of faults) {
      if (!FAULT_KINDS.includes(fault.kind))
        throw new BadRequest(`kind must be one of ${FAULT_KINDS.join(', ')}`);
    }
    this.#faults = faults.map((fault) => ({ ...fault }));
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  /** The fault that hits this request, if any; it is counted. `kinds` limits which kinds are asked for. */
  take(route: string, kinds: readonly FaultKind[]): Fault | undefined {
    for (const fault of this.#faults) {
      if (!kinds.includes(fault.kind) || (fault.on !== undefined && fault.on !== route)) continue;
      if (fault.times !== undefined && fault.times <= 0) continue;
      if (this.#random() >= (fault.share ?? 1)) continue;
      if (fault.times !== undefined) fault.times -= 1;
      return fault;
    }
    return undefined;
  }
}
