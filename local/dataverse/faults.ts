/** What may go wrong on purpose. */
export type FaultKind = '429' | '503' | 'timeout-before' | 'timeout-after' | 'slow';

/** A fault that some of the requests meet. */
export interface FaultSpec {
  readonly kind: FaultKind;
  /** Share of the requests in scope, 0 to 1; 1 unless given. */
  readonly share?: number;
  /** Stops after so many. */
  readonly times?: number;
  /** Lets the first so many requests in scope pass. */
  readonly skip?: number;
  readonly method?: string;
  /** A regular expression over the path and query, `\$batch`. */
  readonly path?: string;
  /** A text that the body must hold: finds batches by what is in them. */
  readonly bodyContains?: string;
  /** 429 and 503: seconds, may be 0; a 503 has no Retry-After unless given. */
  readonly retryAfterSeconds?: number;
  /** 429: the error code, 0x80072322 unless given. */
  readonly code?: string;
  /** slow: how long. Time-outs: how long before the socket is destroyed. */
  readonly milliseconds?: number;
  /** Makes the random share repeatable; 1 unless given. */
  readonly seed?: number;
}

export interface Fault extends FaultSpec {
  readonly id: number;
  readonly fired: number;
}

interface Armed extends FaultSpec {
  readonly id: number;
  readonly random: () => number;
  readonly pattern: RegExp | undefined;
  fired: number;
  seen: number;
}

const KINDS: readonly FaultKind[] = ['429', '503', 'timeout-before', 'timeout-after', 'slow'];

/** The faults that are armed. */
export class Faults {
  private armed: Armed[] = [];
  private nextId = 1;

  /** @returns the fault's id @throws RangeError for a specification that makes no sense */
  add(spec: FaultSpec): number {
    if (!KINDS.includes(spec.kind)) throw new RangeError(`Unknown kind of fault "${String(spec.kind)}".`);
    if (spec.share !== undefined && !(spec.share >= 0 && spec.share <= 1))
      throw new RangeError('share is 0 to 1.');
    const id = this.nextId++;
    const pattern = spec.path === undefined ? undefined : new RegExp(spec.path);
    this.armed.push({ ...spec, id, pattern, random: seededRandom(spec.seed ?? 1), fired: 0, seen: 0 });
    return id;
  }

  remove(id: number): boolean {
    const before = this.armed.length;
    this.armed = this.armed.filter((fault) => fault.id !== id);
    return this.armed.length < before;
  }

  clear(): void {
    this.armed = [];
  }

  list(): Fault[] {
    return this.armed.map(({ random: _random, pattern: _pattern, seen: _seen, ...fault }) => fault);
  }

  /** The faults that this request meets, in the order in which they were armed. */
  meet(request: { method: string; path: string; body: string }): FaultSpec[] {
    return this.armed.filter((fault) => {
      if (!inScope(fault, request)) return false;
      if (fault.seen++ < (fault.skip ?? 0)) return false;
      // Drawn for every request in scope, so that one fault's number does not shift another's luck.
      const drawn = fault.random() < (fault.share ?? 1);
      if (!drawn || fault.fired >= (fault.times ?? Infinity)) return false;
      fault.fired++;
      return true;
    });
  }
}

function inScope(fault: Armed, request: { method: string; path: string; body: string }): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== request.method) return false;
  if (fault.pattern && !fault.pattern.test(request.path)) return false;
  return fault.bodyContains === undefined || request.body.includes(fault.bodyContains);
}

/** Mulberry32: small, and the same on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
