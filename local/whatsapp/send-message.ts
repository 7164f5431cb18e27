import type { FaultPlan } from './faults';
import { GraphError } from './graph-error';
import type { MessageJourney } from './message-journey';
import type { BusinessNumber, OutboxEntry, Phone, Template, ThreadMessage } from './model';
import { type Recipient, type SendRequest, parseSend } from './parse-send';
import { type Json, invalid, missing, requiredObject, requiredText } from './read-fields';
import type { ShownContent } from './read-content';
import { renderTemplate } from './render-template';
import type { Reply } from './serve-routes';
import type { WhatsAppState } from './state';
import { newWamid } from './wamid';

export type SendMessageOptions = {
  state: WhatsAppState;
  journey: MessageJourney;
  faults: FaultPlan;
  /** Codes answered at once where the real API reports them by webhook. */
  synchronousErrors: ReadonlySet<number>;
  /** Takes one from the pair's limit; undefined: no limit. */
  pairLimit: ((key: string) => boolean) | undefined;
};

/** The window, the person's stop, the reach and the block are known only behind the API, as a rule. */
type Late = GraphError | undefined;

/**
 * POST /<phone_number_id>/messages and /marketing_messages: accepts or refuses a message.
 * Throws GraphError and NotImplemented.
 */
export function createSendMessage(options: SendMessageOptions) {
  const { state, journey, faults, synchronousErrors, pairLimit } = options;
  return (phoneNumberId: string, body: Json, api: 'messages' | 'marketing_messages'): Reply => {
    const number = state.number(phoneNumberId);
    const request = parseSend(body);
    if (request.kind === 'read') return markRead(state, number, request);
    const phone = resolve(state, request.to);
    if (phone.digits === number.displayPhoneNumber.replace(/\D/g, '')) throw new GraphError(131021);
    if (request.kind === 'message' && api === 'marketing_messages') throw new GraphError(131055);
    const template = request.kind === 'template' ? findTemplate(state, number, request.template) : undefined;
    if (template && api === 'marketing_messages' && template.category !== 'MARKETING')
      throw new GraphError(131055);
    const shown =
      request.kind === 'template' && template ? renderTemplate(template, request.template) : shownOf(request);
    if (pairLimit && !pairLimit(`${phoneNumberId}/${phone.digits}`)) throw new GraphError(131056);

    const late = lateError({ state, number, phone, template }) ?? toldToFail(faults);
    if (late && synchronousErrors.has(late.code)) throw late;

    const entry: OutboxEntry = {
      wamid: newWamid(phone.digits, 'outbound'),
      phoneNumberId,
      to: phone.digits,
      sentTo: request.to.by,
      acceptedAt: new Date(state.clock.now()).toISOString(),
      category: categoryOf(template, api),
      request: body,
      statuses: [],
    };
    const type = request.kind === 'template' ? 'template' : request.type;
    const message = toThreadMessage({
      entry,
      phone,
      type,
      shown,
      contextId: request.contextId,
      at: state.clock.now(),
    });
    state.outbox.push(entry);
    state.addMessage(message);
    state.noteTyping(phoneNumberId, phone.digits, false);
    const { input } = request.to;
    const contact =
      request.to.by === 'phone' ? { input, wa_id: phone.digits } : { input, user_id: phone.userId };
    const accepted = template ? { id: entry.wamid, message_status: 'accepted' } : { id: entry.wamid };
    return {
      status: 200,
      body: { messaging_product: 'whatsapp', contacts: [contact], messages: [accepted] },
      after: () => journey.start({ number, phone, entry, message, failure: late }),
    };
  };
}

function markRead(
  state: WhatsAppState,
  number: BusinessNumber,
  request: Extract<SendRequest, { kind: 'read' }>,
): Reply {
  const message = state.message(request.messageId);
  if (message?.from !== 'customer' || message.phoneNumberId !== number.phoneNumberId) {
    throw invalid('message_id', 'is not the id of a message that this number received');
  }
  for (const earlier of state.thread(message.digits, number.phoneNumberId)) {
    if (earlier.from === 'customer' && earlier.at <= message.at) earlier.status = 'read';
  }
  if (request.typing) state.noteTyping(number.phoneNumberId, message.digits, true);
  return { status: 200, body: { success: true } };
}

function resolve(state: WhatsAppState, to: Recipient): Phone {
  if (to.by === 'phone') return state.phone(to.digits);
  const phone = state.phoneOfUser(to.input);
  if (!phone) throw invalid('recipient', 'is not known to this business');
  return phone;
}

function findTemplate(state: WhatsAppState, number: BusinessNumber, request: Json): Template {
  const name = requiredText(request, 'name', { path: "template['name']" });
  const language = requiredObject(request, 'language', "template['language']")['code'];
  if (typeof language !== 'string') throw missing("template['language']['code']");
  const template = state.templates.find(
    (one) => one.wabaId === number.wabaId && one.name === name && one.language === language,
  );
  switch (template?.status) {
    case 'APPROVED':
      return template;
    case 'PAUSED':
      throw new GraphError(132015);
    case 'DISABLED':
      throw new GraphError(132016);
    default:
      throw new GraphError(132001, { details: `template name (${name}) does not exist in ${language}` });
  }
}

function lateError(input: {
  state: WhatsAppState;
  number: BusinessNumber;
  phone: Phone;
  template: Template | undefined;
}): Late {
  const { state, number, phone, template } = input;
  const { phoneNumberId, wabaId } = number;
  if (state.isBlocked(phoneNumberId, phone.digits)) return new GraphError(130403);
  if (!phone.onWhatsApp) return new GraphError(131026);
  if (!template && !state.windowIsOpen(phoneNumberId, phone.digits)) return new GraphError(131047);
  if (template?.category === 'MARKETING' && phone.stoppedMarketing.has(wabaId)) return new GraphError(131050);
  return undefined;
}

function toldToFail(faults: FaultPlan): Late {
  const fault = faults.take('messages', ['failed-status']);
  return fault ? new GraphError(fault.code ?? 131000) : undefined;
}

function categoryOf(template: Template | undefined, api: string): OutboxEntry['category'] {
  if (!template) return 'service';
  if (api === 'marketing_messages') return 'marketing_lite';
  return template.category.toLowerCase() as OutboxEntry['category'];
}

function shownOf(request: SendRequest): ShownContent {
  return request.kind === 'message' ? request.shown : { buttons: [] };
}

function toThreadMessage(input: {
  entry: OutboxEntry;
  phone: Phone;
  type: string;
  shown: ShownContent;
  contextId: string | undefined;
  at: number;
}): ThreadMessage {
  const { reactsTo, ...content } = input.shown;
  const contextId = reactsTo ?? input.contextId;
  return {
    id: input.entry.wamid,
    phoneNumberId: input.entry.phoneNumberId,
    digits: input.phone.digits,
    from: 'business',
    type: input.type,
    ...content,
    ...(contextId === undefined ? {} : { contextId }),
    at: input.at,
    status: 'accepted',
  };
}
