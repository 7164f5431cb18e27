import { Client, GraphError, HTTPMessageHandler, RetryHandler } from '@microsoft/microsoft-graph-client';
import { NodError } from '../../errors';
import type { Alarm, Alarms } from '../../ports/alarm';
import type { Log } from '../../ports/log';
import { BearerMiddleware } from './bearer-middleware';

export interface MailAlarmOptions {
  /** `https://graph.microsoft.com`. */
  graphUrl: string;
  token: () => Promise<string>;
  /** Mailbox that sends; the app needs Mail.Send for it. */
  from: string;
  to: readonly string[];
  /** Milliseconds that telling may take, repetitions after a 429 included. */
  timeoutMs: number;
  log: Log;
}

/** Alarms as mail through Microsoft Graph, and in the log besides. */
export function createMailAlarms(options: MailAlarmOptions): Alarms {
  const { graphUrl, token, from, timeoutMs, log } = options;
  const auth = new BearerMiddleware(token);
  const retry = new RetryHandler();
  auth.setNext(retry);
  retry.setNext(new HTTPMessageHandler());
  const client = Client.initWithMiddleware({
    middleware: auth,
    baseUrl: `${graphUrl}/`,
    defaultVersion: 'v1.0',
  });

  return {
    async raise(alarm) {
      log.error('alarm', { code: alarm.code, message: alarm.message });
      try {
        await client
          .api(`/users/${encodeURIComponent(from)}/sendMail`)
          .option('signal', AbortSignal.timeout(timeoutMs))
          .post({ message: toMail(alarm, options.to), saveToSentItems: false });
      } catch (error) {
        log.error('alarm-not-mailed', { code: alarm.code, reason: reasonOf(error) });
      }
    },
  };
}

function toMail(alarm: Alarm, to: readonly string[]) {
  return {
    subject: `Nod: ${alarm.code}`,
    body: { contentType: 'Text', content: alarm.message },
    toRecipients: to.map((address) => ({ emailAddress: { address } })),
  };
}

/** Why, without the text, which names mailboxes. */
function reasonOf(error: unknown): string {
  if (error instanceof GraphError) return `${error.statusCode} ${error.code ?? ''}`.trim();
  return error instanceof NodError ? error.code : 'no answer';
}
