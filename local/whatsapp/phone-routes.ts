import type { WhatsAppContext } from './context';
import { toPlayedMessage } from './inbound-message';
import type { BusinessNumber, Phone } from './model';
import { toInboundPayload, toPreferencePayload, toSystemPayload } from './payloads';
import { BadRequest, type Reply, type Route, type RouteRequest } from '../http/serve-routes';
import { newWamid } from './wamid';

type Json = Record<string, unknown>;
type Control = (method: Route['method'], path: string, handle: Route['handle']) => Route;

/** The routes that play the customer. */
export function phoneRoutes(context: WhatsAppContext, control: Control): Route[] {
  const { state } = context;
  const phoneOf = ({ params }: RouteRequest): Phone => {
    const digits = (params['digits'] ?? '').replace(/\D/g, '');
    if (!/^\d{7,15}$/.test(digits)) throw new BadRequest('a phone is named by 7 to 15 digits');
    return state.phone(digits);
  };
  return [
    control('GET', 'phones', () => ({ status: 200, body: [...state.phones.values()].map(describe) })),
    control('GET', 'phones/{digits}', (request) => {
      const phone = phoneOf(request);
      const windows = [...state.numbers.keys()].filter((id) => state.windowIsOpen(id, phone.digits));
      const blockedBy = [...state.numbers.keys()].filter((id) => state.isBlocked(id, phone.digits));
      return { status: 200, body: { ...describe(phone), openWindows: windows, blockedBy } };
    }),
    control('POST', 'phones/{digits}', (request) => changePhone(context, phoneOf(request), request.json())),
    control('GET', 'phones/{digits}/thread', (request) => readThread(context, phoneOf(request), request)),
    control('POST', 'phones/{digits}/messages', (request) =>
      writeMessage(context, phoneOf(request), request.json()),
    ),
    control('POST', 'phones/{digits}/open', (request) => {
      const number = numberOf(context, request.json());
      const read = context.journey.open(phoneOf(request), number.phoneNumberId);
      return { status: 200, body: { read } };
    }),
    control('POST', 'phones/{digits}/preferences', (request) =>
      prefer(context, phoneOf(request), request.json()),
    ),
    control('POST', 'phones/{digits}/number', (request) =>
      changeNumber(context, phoneOf(request), request.json()),
    ),
  ];
}

/** The number that the request names, or the only one there is. */
function numberOf({ state }: WhatsAppContext, body: Json): BusinessNumber {
  const named = body['phoneNumberId'];
  const [first, ...others] = [...state.numbers.values()];
  const number =
    typeof named === 'string' ? state.numbers.get(named) : others.length === 0 ? first : undefined;
  if (!number) throw new BadRequest('phoneNumberId must name a business number');
  return number;
}

function describe(phone: Phone): Json {
  return { ...phone, stoppedMarketing: [...phone.stoppedMarketing] };
}

function changePhone({ journey }: WhatsAppContext, phone: Phone, body: Json): Reply {
  const texts = ['name', 'username', 'userId', 'parentUserId'] as const;
  const flags = ['hidesNumber', 'onWhatsApp', 'online', 'opensAtOnce'] as const;
  for (const [key, value] of Object.entries(body)) {
    const isText = (texts as readonly string[]).includes(key) && typeof value === 'string';
    const isFlag = (flags as readonly string[]).includes(key) && typeof value === 'boolean';
    if (!isText && !isFlag) throw new BadRequest(`${key} is not a setting of a phone, or not of its kind`);
  }
  Object.assign(phone, body);
  if (body['online'] === true) journey.comeOnline(phone);
  return { status: 200, body: describe(phone) };
}

function readThread({ state }: WhatsAppContext, phone: Phone, { query }: RouteRequest): Reply {
  const phoneNumberId = query.get('phoneNumberId') ?? undefined;
  const messages = state.thread(phone.digits, phoneNumberId);
  const typing = [...state.numbers.keys()].filter((id) => state.isTyping(id, phone.digits));
  const shown = messages.map((message) => ({ ...message, at: new Date(message.at).toISOString() }));
  return { status: 200, body: { phone: describe(phone), typing, messages: shown } };
}

async function writeMessage(context: WhatsAppContext, phone: Phone, body: Json): Promise<Reply> {
  const { state, clock, webhooks } = context;
  const number = numberOf(context, body);
  const { phoneNumberId } = number;
  if (state.isBlocked(phoneNumberId, phone.digits)) {
    return {
      status: 409,
      body: { error: 'The business has blocked this person: the message is not passed on.' },
    };
  }
  const played = toPlayedMessage(body, state.thread(phone.digits, phoneNumberId));
  const id = typeof body['id'] === 'string' ? body['id'] : newWamid(phone.digits, 'inbound');
  const timestamp = typeof body['timestamp'] === 'string' ? body['timestamp'] : clock.timestamp();
  const at = Number(timestamp) * 1000;
  state.noteInbound(phoneNumberId, phone.digits, at);
  state.addMessage({
    id,
    phoneNumberId,
    digits: phone.digits,
    from: 'customer',
    type: played.type,
    ...played.shown,
    buttons: [],
    ...(played.contextId === undefined ? {} : { contextId: played.contextId }),
    at,
    status: 'sent',
  });
  const answered = played.contextId;
  const from = state.message(answered ?? '')?.from === 'customer' ? phone.digits : number.displayPhoneNumber;
  const context_ = answered === undefined ? forwarded(body) : { from: from.replace(/\D/g, ''), id: answered };
  if (!state.subscribedWabas.has(number.wabaId)) return { status: 202, body: { id, webhook: null } };
  const attempt = await webhooks.send(
    toInboundPayload(number, phone, {
      id,
      timestamp,
      type: played.type,
      content: played.content,
      ...(context_ ? { context: context_ } : {}),
      ...(typeof body['referral'] === 'object' ? { referral: body['referral'] as Json } : {}),
    }),
  );
  return { status: 201, body: { id, webhook: attempt } };
}

function forwarded(body: Json): Json | undefined {
  return body['forwarded'] === true ? { forwarded: true } : undefined;
}

async function prefer(context: WhatsAppContext, phone: Phone, body: Json): Promise<Reply> {
  const number = numberOf(context, body);
  const { value } = body;
  if (value !== 'stop' && value !== 'resume') throw new BadRequest('value must be stop or resume');
  if (value === 'stop') phone.stoppedMarketing.add(number.wabaId);
  else phone.stoppedMarketing.delete(number.wabaId);
  const timestamp =
    typeof body['timestamp'] === 'number' ? body['timestamp'] : Number(context.clock.timestamp());
  const attempt = await context.webhooks.send(toPreferencePayload(number, phone, { value, timestamp }));
  return { status: 201, body: { webhook: attempt } };
}

async function changeNumber(context: WhatsAppContext, phone: Phone, body: Json): Promise<Reply> {
  const { state, clock, webhooks } = context;
  const number = numberOf(context, body);
  const to = typeof body['to'] === 'string' ? body['to'].replace(/\D/g, '') : '';
  if (!/^\d{7,15}$/.test(to) || state.phones.has(to))
    throw new BadRequest('to must be a number that no phone has');
  const next: Phone = { ...state.phone(to), name: phone.name, username: phone.username };
  state.phones.set(to, next);
  const system = {
    body: `User ${phone.name} changed from ${phone.digits} to ${to}`,
    wa_id: to,
    user_id: next.userId,
    previous_user_id: phone.userId,
    type: 'user_changed_number',
  };
  const id = newWamid(phone.digits, 'inbound');
  const attempt = await webhooks.send(
    toSystemPayload(number, phone, { id, timestamp: clock.timestamp(), system }),
  );
  return { status: 201, body: { id, webhook: attempt } };
}
