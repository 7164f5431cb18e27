import { GraphError } from './graph-error';

type Json = Record<string, unknown>;

type MailRecipient = { emailAddress: { address: string; name?: string } };

/** The parts of a Graph message that the stand-in knows. */
export type MailMessage = {
  subject: string;
  body: { contentType: string; content: string };
  toRecipients?: MailRecipient[];
  ccRecipients?: MailRecipient[];
  bccRecipients?: MailRecipient[];
  importance?: string;
};

const MESSAGE_KEYS = [
  'subject',
  'body',
  'toRecipients',
  'ccRecipients',
  'bccRecipients',
  'replyTo',
  'importance',
  'attachments',
  'internetMessageHeaders',
];

/**
 * Validates the body of sendMail. https://learn.microsoft.com/graph/api/user-sendmail
 * Throws GraphError 400.
 */
export function readMail(body: Json): { message: MailMessage; saveToSentItems: boolean } {
  const { message, saveToSentItems = true } = body;
  if (!isObject(message)) throw bad('Parameter "message" is required.');
  if (typeof saveToSentItems !== 'boolean') throw bad('"saveToSentItems" must be a boolean.');
  for (const key of Object.keys(message)) {
    if (!MESSAGE_KEYS.includes(key) && !key.startsWith('@')) {
      throw bad(`The property '${key}' does not exist on type 'microsoft.graph.message'.`);
    }
  }
  if (typeof message['subject'] !== 'string') throw bad('"subject" must be a string.');
  const content = message['body'];
  if (!isObject(content) || typeof content['content'] !== 'string')
    throw bad('"body.content" must be a string.');
  const type = content['contentType'];
  if (typeof type !== 'string' || !['text', 'html'].includes(type.toLowerCase())) {
    throw bad(`Requested value '${typeof type === 'string' ? type : ''}' of contentType was not found.`);
  }
  const to = recipients(message, 'toRecipients');
  if (to + recipients(message, 'ccRecipients') + recipients(message, 'bccRecipients') === 0) {
    throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
  }
  return { message: message as MailMessage, saveToSentItems };
}

function recipients(message: Json, key: string): number {
  const list = message[key] ?? [];
  if (!Array.isArray(list)) throw bad(`"${key}" must be a list.`);
  for (const entry of list as unknown[]) {
    const address =
      isObject(entry) && isObject(entry['emailAddress']) ? entry['emailAddress']['address'] : undefined;
    if (typeof address !== 'string' || !/^[^@\s]+@[^@\s]+$/.test(address)) {
      throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
    }
  }
  return list.length;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}
