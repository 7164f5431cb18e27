import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nothingSaid } from '@nod/consent';
import type { Template } from '@nod/solution/rows/template';
import type { ChatProps, DraftStorage, Strings } from '../../pcf-controls/ConsentChat/chat-props';
import type {
  ConversationActions,
  ConversationState,
  Message,
} from '../../pcf-controls/ConsentChat/conversation/conversation';
import { readResx } from './read-resx';

export const now = Date.UTC(2026, 4, 20, 10, 0);
export const hour = 3_600_000;
export const day = 24 * hour;

/** Texts of a language as the platform would hand them out, from the resx itself. */
export function stringsOf(lcid: number): Strings {
  const file = join(import.meta.dirname, `../../pcf-controls/ConsentChat/strings/ConsentChat.${lcid}.resx`);
  return stringsFrom(readResx(readFileSync(file, 'utf8')));
}

export function stringsFrom(texts: ReadonlyMap<string, string>): Strings {
  return (key, ...values) =>
    (texts.get(key) ?? key).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

export function template(over: Partial<Template> & { name: string }): Template {
  return {
    id: over.name.toLowerCase().replace(/\W+/g, '-'),
    type: 'Utility',
    published: true,
    language: 'en',
    category: 'UTILITY',
    metaStatus: 'APPROVED',
    keywords: [],
    version: 1,
    body: 'Hello',
    ...over,
  };
}

export const consentTemplate = template({
  name: 'May we write to you?',
  type: 'Consent',
  body: 'Hello {{1}}, may Contoso write to you on WhatsApp about your orders?',
  variables: '{"1":"firstname"}',
  components: JSON.stringify([
    { type: 'BODY', text: 'Hello {{1}}, may Contoso write to you on WhatsApp about your orders?' },
    { type: 'FOOTER', text: 'You can change your mind at any time.' },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'QUICK_REPLY', text: 'Yes, I Agree' },
        { type: 'QUICK_REPLY', text: 'No, Thank You' },
      ],
    },
  ]),
});

export const deliveryTemplate = template({
  name: 'Delivery date',
  body: 'Hello {{1}}, your order {{2}} arrives on {{3}}.',
  variables: '{"1":"firstname","2":"nod_order"}',
});

export const templates: Template[] = [
  consentTemplate,
  deliveryTemplate,
  template({ name: 'Appointment', body: 'Hello {{1}}, see you tomorrow.', variables: '{"1":"firstname"}' }),
  template({ name: 'Survey', body: 'How did we do?', metaStatus: 'PAUSED' }),
  template({ name: 'Spring sale', type: 'Marketing', category: 'MARKETING', body: '20% off everything.' }),
];

export function message(over: Partial<Message>): Message {
  return {
    id: `m${over.on ?? 0}`,
    inbound: false,
    type: 'Text',
    session: 'Utility',
    text: '',
    on: now,
    seen: true,
    etag: '1',
    ...over,
  };
}

const messages: Message[] = [
  message({
    type: 'Template',
    text: 'Hello Maria, may Contoso write to you on WhatsApp about your orders?\nYou can change your mind at any time.\n[Yes, I Agree]\n[No, Thank You]',
    templateName: 'May we write to you?',
    on: now - 2 * day,
    status: 'Read',
    sentBy: 'Agnes Agent',
  }),
  message({
    inbound: true,
    type: 'Button',
    text: 'Yes, I Agree',
    tapped: 'Yes, I Agree',
    on: now - 2 * day + hour,
  }),
  message({
    text: 'Thank you! Your order has left our warehouse.',
    on: now - day,
    status: 'Read',
    sentBy: 'Agnes Agent',
  }),
  message({
    session: 'Marketing',
    type: 'Template',
    text: '20% off everything.',
    templateName: 'Spring sale',
    on: now - 5 * hour,
    status: 'Delivered',
  }),
  message({
    inbound: true,
    text: 'When will it be here? I am only at home in the morning.',
    on: now - 2 * hour,
  }),
  message({ text: 'Tomorrow between 9 and 11.', on: now - hour, status: 'Delivered', sentBy: 'Agnes Agent' }),
];

/** A conversation with a customer who has agreed, written two hours ago, and opted in twice. */
export function conversation(over: Partial<ConversationState> = {}): ConversationState {
  const number = { key: '16505550100', digits: '16505550100', written: '+1 650 555 0100', column: 'Mobile' };
  return {
    phase: 'ready',
    record: { table: 'contact', id: '00000000-0000-0000-0000-000000000001', name: 'Maria Garcia Lopez' },
    numbers: [number],
    selected: number,
    sharedWith: [],
    messages,
    hasOlder: false,
    loadingOlder: false,
    templates,
    values: { firstname: 'Maria', nod_order: null },
    facts: {
      now,
      configuration: { marketingEnabled: true, askAgainAfterDays: 30, maximumAsks: 3 },
      reachable: true,
      numberOfRecord: true,
      number: { status: 'Double Opt-In', blocked: false, stoppedAtWhatsApp: false, askCount: 0 },
      record: { granted: true, askCount: 0 },
      lastInboundOn: now - 2 * hour,
    },
    consent: {
      state: { marketing: nothingSaid, records: new Map() },
      status: 'Double Opt-In',
      statusSince: now - 40 * day,
      source: 'Keyword',
      granted: true,
      grantedSince: now - 2 * day + hour,
      grantedSource: 'Consent Template',
    },
    history: [
      {
        id: 'e3',
        scope: 'Utility',
        action: 'Grant',
        source: 'Consent Template',
        on: now - 2 * day + hour,
        applied: true,
        newStatus: 'Yes',
        wording: 'Hello Maria, may Contoso write to you on WhatsApp about your orders?',
        response: 'Yes, I Agree',
      },
      {
        id: 'e2',
        scope: 'Utility',
        action: 'Asked',
        source: 'Consent Template',
        on: now - 2 * day,
        applied: true,
        actor: 'Agnes Agent',
      },
      {
        id: 'e1',
        scope: 'Marketing',
        action: 'Opt-In',
        source: 'Person',
        on: now - 40 * day,
        applied: false,
        howReceived: 'Phone',
        reason: 'Asked for the newsletter on the phone',
        actor: 'Ada Admin',
      },
    ],
    requests: [],
    may: { send: true, request: true, export: true },
    ...over,
  };
}

/** The same customer before the yes. */
export function unasked(over: Partial<ConversationState> = {}): ConversationState {
  const base = conversation();
  return {
    ...base,
    messages: [],
    history: [],
    facts: {
      ...base.facts,
      record: { granted: false, askCount: 0 },
      number: undefined,
      lastInboundOn: undefined,
    },
    consent: { state: base.consent.state, granted: false },
    ...over,
  };
}

export function withFacts(
  state: ConversationState,
  facts: Partial<ConversationState['facts']>,
): ConversationState {
  return { ...state, facts: { ...state.facts, ...facts } };
}

export function memory(): DraftStorage & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  };
}

export function actions(over: Partial<ConversationActions> = {}): ConversationActions {
  const done = () => Promise.resolve();
  return {
    now: () => now,
    selectNumber: done,
    selectBusiness: done,
    loadOlder: done,
    send: done,
    request: done,
    seen: done,
    refresh: done,
    openRecord: () => undefined,
    exportConversation: done,
    ...over,
  };
}

export function props(state: ConversationState, over: Partial<ChatProps> = {}): ChatProps {
  return {
    state,
    actions: actions(),
    strings: over.strings ?? stringsOf(1033),
    locale: 'en-US',
    isRtl: false,
    drafts: memory(),
    userId: 'agnes',
    ...over,
  };
}
