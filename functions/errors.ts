/** Stable names of what can go wrong: they stand in the log and in alarms. */
export type ErrorCode =
  | 'setting-missing'
  | 'dataverse-conflict'
  | 'dataverse-refused'
  | 'dataverse-unreachable'
  | 'whatsapp-refused'
  | 'whatsapp-unreachable'
  | 'whatsapp-outcome-unknown'
  | 'queue-unreachable'
  | 'graph-refused'
  | 'entra-refused'
  | 'malformed-item';

/** A fault. Expected refusals are values; only what went wrong is thrown, with a stable code. */
export class NodError extends Error {
  readonly code: ErrorCode;
  /** Whether the same thing may succeed if it is tried again later. */
  readonly retryable: boolean;

  constructor(code: ErrorCode, message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'NodError';
    this.code = code;
    this.retryable = options.retryable;
  }
}

/** Someone else changed or created the row in the meantime: read again and decide again. */
export class ConflictError extends NodError {
  constructor(message: string, cause?: unknown) {
    super('dataverse-conflict', message, { retryable: true, cause });
    this.name = 'ConflictError';
  }
}

/** The other side answered and said no, with its own code. Asking again in the same way is useless. */
export class RefusedError extends NodError {
  /** HTTP status, and the code of the vendor: a Dataverse 0x… code, or a number of WhatsApp's. */
  readonly status: number;
  readonly vendorCode: string;

  constructor(
    code: 'dataverse-refused' | 'whatsapp-refused' | 'graph-refused' | 'entra-refused',
    message: string,
    detail: { status: number; vendorCode: string; retryable?: boolean; cause?: unknown },
  ) {
    super(code, message, { retryable: detail.retryable ?? false, cause: detail.cause });
    this.name = 'RefusedError';
    this.status = detail.status;
    this.vendorCode = detail.vendorCode;
  }
}

/** The other side could not be reached, or is overloaded, after all tries. Nothing is known to have happened. */
export class UnreachableError extends NodError {
  constructor(
    code: 'dataverse-unreachable' | 'whatsapp-unreachable' | 'queue-unreachable',
    message: string,
    cause?: unknown,
  ) {
    super(code, message, { retryable: true, cause });
    this.name = 'UnreachableError';
  }
}

/** A send was handed over and no answer came back: it may or may not have left. It must not be repeated. */
export class OutcomeUnknownError extends NodError {
  constructor(message: string, cause?: unknown) {
    super('whatsapp-outcome-unknown', message, { retryable: false, cause });
    this.name = 'OutcomeUnknownError';
  }
}
