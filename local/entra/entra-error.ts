import { randomUUID } from 'node:crypto';
import type { Reply } from '../http/serve-routes';

/** What the token endpoint refuses, with its AADSTS number. */
export class EntraError extends Error {
  readonly error: string;
  readonly code: number;
  readonly status: number;

  constructor(error: string, options: { code: number; message: string; status?: number }) {
    super(options.message);
    this.error = error;
    this.code = options.code;
    this.status = options.status ?? 400;
  }

  toReply(): Reply {
    const trace = randomUUID();
    const correlation = randomUUID();
    const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '');
    const lines = [
      `AADSTS${this.code}: ${this.message} Trace ID: ${trace}`,
      `Correlation ID: ${correlation}`,
    ];
    return {
      status: this.status,
      body: {
        error: this.error,
        error_description: [...lines, `Timestamp: ${timestamp}`].join(' '),
        error_codes: [this.code],
        timestamp,
        trace_id: trace,
        correlation_id: correlation,
      },
    };
  }
}
