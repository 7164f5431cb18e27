import { createHash, randomInt } from 'node:crypto';
import type { ThreadMessage } from './model';
import { BadRequest } from '../http/serve-routes';

type Json = Record<string, unknown>;

/** What the player of a phone asks for, as the message that WhatsApp would pass on. */
export type PlayedMessage = {
  type: string;
  /** The keys of the message that depend on its type. */
  content: Json;
  /** The message that it answers. */
  contextId: string | undefined;
  shown: Pick<ThreadMessage, 'text' | 'media' | 'reaction'>;
};

const MEDIA: Readonly<Record<string, string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/ogg; codecs=opus',
  document: 'application/pdf',
  sticker: 'image/webp',
};
const AS_GIVEN = ['location', 'contacts', 'order', 'edit', 'revoke'];

/**
 * Turns a control request into the message of a customer: exactly one of text, button, interactive, image,
 * video, audio, document, sticker, reaction, location, contacts, order, edit, revoke or unsupported.
 * @param thread the conversation, in which the message that a tap answers is found
 * Throws BadRequest.
 */
export function toPlayedMessage(body: Json, thread: readonly ThreadMessage[]): PlayedMessage {
  const kinds = [
    'text',
    'button',
    'interactive',
    'reaction',
    'unsupported',
    ...Object.keys(MEDIA),
    ...AS_GIVEN,
  ];
  const [kind, ...others] = kinds.filter((name) => body[name] !== undefined);
  if (kind === undefined || others.length > 0)
    throw new BadRequest(`exactly one of ${kinds.join(', ')} must be given`);
  const contextId = typeof body['contextId'] === 'string' ? body['contextId'] : undefined;
  const given = body[kind];
  if (kind === 'text') {
    const text = typeof given === 'string' ? given : (given as { body?: unknown }).body;
    if (typeof text !== 'string') throw new BadRequest('text must be a string');
    return { type: 'text', content: { text: { body: text } }, contextId, shown: { text } };
  }
  if (typeof given !== 'object' || given === null) throw new BadRequest(`${kind} must be an object`);
  const value = given as Json;
  const answered = typeof value['contextId'] === 'string' ? value['contextId'] : contextId;
  if (kind === 'button') return toButton(value, answered, thread);
  if (kind === 'interactive') return toInteractive(value, answered, thread);
  if (kind === 'reaction') {
    const emoji = value['emoji'];
    return {
      type: 'reaction',
      content: { reaction: value },
      contextId: undefined,
      shown: { reaction: typeof emoji === 'string' ? emoji : '' },
    };
  }
  if (kind === 'unsupported') {
    const error = { code: 131051, title: 'Message type unknown', message: 'Message type unknown' };
    const errors = [{ ...error, error_data: { details: 'Message type is currently not supported.' } }];
    return { type: kind, content: { errors, unsupported: value }, contextId, shown: {} };
  }
  if (AS_GIVEN.includes(kind)) return { type: kind, content: { [kind]: given }, contextId, shown: {} };
  return toMedia(kind, value, contextId);
}

// A tap on a template's quick reply: the payload is the one that was sent, or else the label.
function toButton(
  value: Json,
  contextId: string | undefined,
  thread: readonly ThreadMessage[],
): PlayedMessage {
  const { text, payload } = value as { text?: string; payload?: string };
  const answered =
    contextId === undefined
      ? thread.findLast((message) =>
          message.buttons.some((one) => one.kind === 'quick_reply' && one.text === text),
        )
      : thread.find(({ id }) => id === contextId);
  const sent = answered?.buttons.find(
    (one) => one.kind === 'quick_reply' && (one.text === text || one.payload === payload),
  );
  const label = text ?? sent?.text;
  if (label === undefined) throw new BadRequest('button.text is required');
  const answers = contextId ?? answered?.id;
  if (answers === undefined) throw new BadRequest('no message has this button: give contextId');
  return {
    type: 'button',
    content: { button: { payload: payload ?? sent?.payload ?? label, text: label } },
    contextId: answers,
    shown: { text: label },
  };
}

function toInteractive(
  value: Json,
  contextId: string | undefined,
  thread: readonly ThreadMessage[],
): PlayedMessage {
  const type = ['button_reply', 'list_reply', 'nfm_reply'].find((name) => value[name] !== undefined);
  if (type === undefined) throw new BadRequest('interactive must have button_reply, list_reply or nfm_reply');
  const reply = value[type] as { id?: string; title?: string };
  const answered = thread.findLast((message) => message.buttons.some((one) => one.payload === reply.id));
  const shown = { text: reply.title ?? 'Sent' };
  return {
    type: 'interactive',
    content: { interactive: { type, [type]: reply } },
    contextId: contextId ?? answered?.id,
    shown,
  };
}

function toMedia(kind: string, value: Json, contextId: string | undefined): PlayedMessage {
  const id = String(randomInt(1_000_000_000, 9_999_999_999));
  const sha256 = createHash('sha256').update(id).digest('base64');
  const media = {
    ...value,
    mime_type: value['mime_type'] ?? MEDIA[kind],
    sha256,
    id,
    url: `https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=${id}`,
  };
  const caption =
    typeof value['caption'] === 'string' ? { caption: value['caption'], text: value['caption'] } : undefined;
  const shown = {
    ...(caption ? { text: caption.text } : {}),
    media: { kind, ...(caption ? { caption: caption.caption } : {}) },
  };
  return { type: kind, content: { [kind]: media }, contextId, shown };
}
