import type { ThreadButton, ThreadMessage } from './model';
import { NotImplemented } from './not-implemented';
import { type Json, invalid, optionalText, requiredList, requiredObject, requiredText } from './read-fields';

/** What the phone shows of a message that is no template. */
export type ShownContent = Pick<ThreadMessage, 'text' | 'header' | 'footer' | 'media' | 'reaction'> & {
  buttons: ThreadButton[];
  /** The message that a reaction is about. */
  reactsTo?: string;
};

/**
 * Validates the content of a message of a type other than template.
 * Limits: https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api
 * Throws GraphError 131008, 131009, and NotImplemented.
 */
export function readContent(type: string, content: Json): ShownContent {
  switch (type) {
    case 'text':
      return { text: requiredText(content, 'body', { path: "text['body']", max: 4096 }), buttons: [] };
    case 'image':
    case 'video':
    case 'document':
    case 'audio':
      return readMedia(type, content);
    case 'interactive':
      return readInteractive(content);
    case 'reaction':
      // An empty emoji takes the reaction back.
      if (typeof content['emoji'] !== 'string') throw invalid("reaction['emoji']", 'must be a string');
      return {
        reaction: content['emoji'],
        reactsTo: requiredText(content, 'message_id', { path: "reaction['message_id']" }),
        buttons: [],
      };
    default:
      throw new NotImplemented(`sending a message of the type ${type}`);
  }
}

function readMedia(type: string, content: Json): ShownContent {
  if (content['id'] !== undefined) throw new NotImplemented('sending uploaded media by id');
  const link = requiredText(content, 'link', { path: `${type}['link']` });
  if (!URL.canParse(link) || !/^https?:$/.test(new URL(link).protocol)) {
    throw invalid(`${type}['link']`, 'is not a valid URL');
  }
  const caption =
    type === 'audio'
      ? undefined
      : optionalText(content, 'caption', { path: `${type}['caption']`, max: 1024 });
  const filename = optionalText(content, 'filename', { path: `${type}['filename']`, max: 240 });
  const media = {
    kind: type,
    link,
    ...(caption === undefined ? {} : { caption }),
    ...(filename === undefined ? {} : { filename }),
  };
  return { media, ...(caption === undefined ? {} : { text: caption }), buttons: [] };
}

function readInteractive(content: Json): ShownContent {
  const kind = requiredText(content, 'type', { path: "interactive['type']" });
  if (kind !== 'button' && kind !== 'list')
    throw new NotImplemented(`sending an interactive message of the type ${kind}`);
  const body = requiredObject(content, 'body', "interactive['body']");
  const action = requiredObject(content, 'action', "interactive['action']");
  const header = content['header'] === undefined ? undefined : requiredObject(content, 'header');
  if (header && header['type'] !== 'text') throw new NotImplemented('an interactive header other than text');
  const footer = content['footer'] === undefined ? undefined : requiredObject(content, 'footer');
  const max = kind === 'button' ? 1024 : 4096;
  return {
    text: requiredText(body, 'text', { path: "interactive['body']['text']", max }),
    ...(header
      ? { header: requiredText(header, 'text', { path: "interactive['header']['text']", max: 60 }) }
      : {}),
    ...(footer
      ? { footer: requiredText(footer, 'text', { path: "interactive['footer']['text']", max: 60 }) }
      : {}),
    buttons: kind === 'button' ? readButtons(action) : readList(action),
  };
}

function readButtons(action: Json): ThreadButton[] {
  const buttons = requiredList(action, 'buttons', { path: "action['buttons']", min: 1, max: 3 }).map(
    (button) => {
      if (button['type'] !== 'reply') throw invalid("action['buttons']['type']", 'must be "reply"');
      const reply = requiredObject(button, 'reply', "action['buttons']['reply']");
      return {
        kind: 'reply' as const,
        text: requiredText(reply, 'title', { path: "reply['title']", max: 20 }),
        payload: requiredText(reply, 'id', { path: "reply['id']", max: 256 }),
      };
    },
  );
  for (const key of ['text', 'payload'] as const) {
    if (new Set(buttons.map((button) => button[key])).size < buttons.length) {
      throw invalid("action['buttons']", 'must have unique ids and titles');
    }
  }
  return buttons;
}

function readList(action: Json): ThreadButton[] {
  requiredText(action, 'button', { path: "action['button']", max: 20 });
  const sections = requiredList(action, 'sections', { path: "action['sections']", min: 1, max: 10 });
  const rows = sections.flatMap((section) => {
    if (sections.length > 1) requiredText(section, 'title', { path: "section['title']", max: 24 });
    return requiredList(section, 'rows', { path: "section['rows']", min: 1, max: 10 });
  });
  if (rows.length > 10) throw invalid("action['sections']", 'must have at most 10 rows in all');
  return rows.map((row) => {
    const description = optionalText(row, 'description', { path: "row['description']", max: 72 });
    return {
      kind: 'list' as const,
      text: requiredText(row, 'title', { path: "row['title']", max: 24 }),
      payload: requiredText(row, 'id', { path: "row['id']", max: 200 }),
      ...(description === undefined ? {} : { description }),
    };
  });
}
