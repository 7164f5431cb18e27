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
export function createMailAlarms({ graphUrl, token, from, to, timeoutMs, log }: MailAlarmOptions): Alarms {
  return {
    async raise(alarm) {
      log.error('alarm', { code: alarm.code, message: alarm.message });
      try {
        await createClient(graphUrl, await token())
          .api(`/users/${encodeURIComponent(from)}/sendMail`)
          .option('signal', AbortSignal.timeout(timeoutMs))
          .post({ message: toMail(alarm, to), saveToSentItems: false });
      } catch (error) {
        log.error('alarm-not-mailed', { code: alarm.code, reason: reasonOf(error) });
      }
    },
  };
}

function createClient(graphUrl: string, token: string): Client {
  const auth = new BearerMiddleware(token);
  const retry = new RetryHandler();
  auth.setNext(retry);
  retry.setNext(new HTTPMessageHandler());
  return Client.initWithMiddleware({ middleware: auth, baseUrl: `${graphUrl}/`, defaultVersion: 'v1.0' });
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
  if (error instanceof NodError) return error.code;
  // The client makes a GraphError of everything; without an answer its status is -1.
  return error instanceof GraphError && error.statusCode > 0
    ? `${error.statusCode} ${error.code ?? ''}`.trim()
    : 'no answer';
}
