import { randomUUID } from 'node:crypto';
import type { Reply } from '../http/serve-routes';

/** What Microsoft Graph refuses. */
export class GraphError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  toReply(): Reply {
    const id = randomUUID();
    const innerError = {
      date: new Date().toISOString().slice(0, 19),
      'request-id': id,
      'client-request-id': id,
    };
    return { status: this.status, body: { error: { code: this.code, message: this.message, innerError } } };
  }
}
