import type { Thread } from '../../cloud/phones';
import { BUSINESS } from '../../seed';
import type { Bubble, PhoneView } from '../page/phone/types';

type Message = Thread['messages'][number];

/** The conversation as the customer sees it. Reactions stand on the message that they belong to. */
export function toPhoneView({ phone, typing, messages }: Thread): PhoneView {
  const own = messages.filter(({ phoneNumberId }) => phoneNumberId === BUSINESS.phoneNumberId);
  return {
    digits: phone.digits,
    name: phone.name,
    typing: typing.includes(BUSINESS.phoneNumberId),
    stopped: phone.stoppedMarketing.includes(BUSINESS.wabaId),
    // What failed never reached the phone.
    messages: own.filter(({ status }) => status !== 'failed').map((message) => toBubble(message, own)),
  };
}

function toBubble(message: Message, all: readonly Message[]): Bubble {
  const answered = all.find(({ id }) => id === message.contextId);
  const taps = all.filter(({ from, contextId }) => from === 'customer' && contextId === message.id);
  return {
    id: message.id,
    from: message.from,
    at: message.at,
    kind: message.type,
    text: message.text ?? message.media?.caption ?? (message.media ? `[${message.media.kind}]` : ''),
    header: message.header ?? null,
    footer: message.footer ?? null,
    buttons: message.buttons.map(({ kind, text }) => ({
      label: text,
      tappable: kind === 'quick_reply' && taps.length === 0,
      tapped: taps.some((tap) => tap.text === text),
    })),
    quotes: message.from === 'customer' && answered ? (answered.text ?? '') : null,
    reaction: message.reaction ?? null,
    tick: message.from === 'business' ? null : message.status === 'read' ? 'read' : 'sent',
  };
}
