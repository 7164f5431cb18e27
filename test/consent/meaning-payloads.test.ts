import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { interpret, type InboundContent } from '../../consent/meaning';

/** Captured webhook payloads, kept beside the checkout and not in it. */
const folder =
  process.env['NOD_WHATSAPP_FIXTURES'] ??
  new URL('../../../shared/fixtures/whatsapp/', import.meta.url).pathname;

/** All that in the captured payloads means something; whatever else is there means nothing. */
const MEANINGFUL: Record<string, string> = {
  Unsubscribe: 'opt-out',
  SIM: 'yes',
  No: 'no',
  Cancel: 'review',
};

interface Message {
  type: string;
  text?: { body?: string };
  button?: { text?: string; payload?: string };
  interactive?: Record<string, { id?: string; title?: string; response_json?: string } | undefined>;
  [media: string]: unknown;
}

function* messagesIn(value: unknown): Generator<Message> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'timestamp' in value) yield value as Message;
  for (const member of Object.values(value)) yield* messagesIn(member);
}

function contentOf(message: Message): InboundContent {
  const reply = message.interactive?.['button_reply'] ?? message.interactive?.['list_reply'];
  const flow = message.interactive?.['nfm_reply']?.response_json;
  const media = message[message.type] as { caption?: string } | undefined;
  return {
    type: message.type,
    text: message.text?.body ?? media?.caption,
    buttonPayload: message.button?.payload ?? reply?.id,
    buttonText: message.button?.text ?? reply?.title,
    flow: flow === undefined ? undefined : (JSON.parse(flow) as Record<string, unknown>),
  };
}

test.skipIf(!existsSync(folder))('the captured payloads mean what they say', () => {
  let messages = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const payload: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    for (const message of messagesIn(payload)) {
      const content = contentOf(message);
      messages++;
      const meant = MEANINGFUL[content.buttonText ?? ''] ?? 'none';
      expect(interpret(content, { templates: [] }).intent, `${file}: ${JSON.stringify(content)}`).toBe(meant);
    }
  }
  expect(messages).toBeGreaterThan(50);
});
