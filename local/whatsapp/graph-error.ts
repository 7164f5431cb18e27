import { randomBytes } from 'node:crypto';
import { ERROR_CODES } from './error-codes';
import type { Reply } from '../http/serve-routes';

/** What the Cloud API refuses, as a number of its own list. `details` is what a developer reads. */
export class GraphError extends Error {
  readonly code: number;
  readonly title: string;
  readonly status: number;
  readonly details: string;
  readonly subcode: number | undefined;

  constructor(
    code: number,
    options: { details?: string; status?: number; message?: string; subcode?: number } = {},
  ) {
    const known = ERROR_CODES[code] ?? {
      title: 'Unknown error',
      status: 400,
      details: 'An unknown error occurred.',
    };
    super(options.message ?? `(#${code}) ${known.title}`);
    this.code = code;
    this.title = known.title;
    this.status = options.status ?? known.status;
    this.details = options.details ?? known.details;
    this.subcode = options.subcode;
  }

  /** The answer of the Graph API. */
  toReply(): Reply {
    return {
      status: this.status,
      body: {
        error: {
          message: this.message,
          type: this.subcode === 33 ? 'GraphMethodException' : 'OAuthException',
          code: this.code,
          ...(this.subcode === undefined ? {} : { error_subcode: this.subcode }),
          error_data: { messaging_product: 'whatsapp', details: this.details },
          fbtrace_id: randomBytes(8).toString('base64url'),
        },
      },
    };
  }

  /** The same error inside a status webhook. */
  toStatusError(): Record<string, unknown> {
    return {
      code: this.code,
      title: this.title,
      message: this.title,
      error_data: { details: this.details },
      href: '/documentation/business-messaging/whatsapp/support/error-codes',
    };
  }
}

/** The answer to what the stand-in does not do. */
export function notImplemented(what: string): Reply {
  const reply = new GraphError(3, {
    message: `${what} is not implemented by the local stand-in`,
    details: what,
  }).toReply();
  return { ...reply, status: 501 };
}
