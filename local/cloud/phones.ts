import type { Phone, ThreadMessage } from '../whatsapp';

/** What the callback answered to the webhook of an action on a phone. */
export type Told = { id?: string; webhook: { status: number; body: string } | { failed: string } | null };

/** A phone's conversation with the business, oldest message first. */
export type Thread = {
  phone: Omit<Phone, 'stoppedMarketing'> & { stoppedMarketing: string[] };
  /** Numbers of the business that show as writing. */
  typing: string[];
  messages: (Omit<ThreadMessage, 'at'> & { /** ISO time. */ at: string })[];
};

/** A template as the local WhatsApp takes it: approved at once, unless its status says otherwise. */
export type WhatsAppTemplate = {
  /** Meta's id; without it one is made up. */
  id?: string;
  status?: string;
  name: string;
  language: string;
  category: 'UTILITY' | 'MARKETING' | 'AUTHENTICATION';
  components: readonly unknown[];
};

/** The customers' phones, and WhatsApp behind them. Phones are named by their digits. */
export type Phones = {
  /** The customer writes a text. */
  say: (digits: string, text: string, more?: Record<string, unknown>) => Promise<Told>;
  /** The customer taps a quick reply: the newest button with this label, or that of one message. */
  tap: (digits: string, label: string, messageId?: string) => Promise<Told>;
  /** Any message: `{ image: {…} }`, `{ reaction: {…} }` and the like. */
  send: (digits: string, message: Record<string, unknown>) => Promise<Told>;
  /** The customer stops or resumes the offers of the business, in the settings of the chat. */
  prefer: (digits: string, value: 'stop' | 'resume') => Promise<Told>;
  /** The customer opens the chat: what was delivered is read. */
  open: (digits: string) => Promise<void>;
  thread: (digits: string) => Promise<Thread>;
  /** Every phone that there is, by name. */
  list: () => Promise<Pick<Phone, 'digits' | 'name'>[]>;
  /** Changes the phone: name, onWhatsApp, online, opensAtOnce… */
  change: (digits: string, settings: Record<string, unknown>) => Promise<void>;
  addTemplate: (template: WhatsAppTemplate) => Promise<void>;
  /** Moves WhatsApp's time, forwards or back: what is written then is dated so. */
  moveClock: (seconds: number) => Promise<void>;
};

/** @param url origin of the local WhatsApp */
export function createPhones(url: string): Phones {
  const call = async <T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}/_local/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /_local/${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  };
  const send: Phones['send'] = (digits, message) => call('POST', `phones/${digits}/messages`, message);
  return {
    send,
    say: (digits, text, more) => send(digits, { ...more, text }),
    tap: (digits, label, messageId) =>
      send(digits, { button: { text: label, ...(messageId ? { contextId: messageId } : {}) } }),
    prefer: (digits, value) => call('POST', `phones/${digits}/preferences`, { value }),
    open: async (digits) => void (await call('POST', `phones/${digits}/open`, {})),
    thread: (digits) => call('GET', `phones/${digits}/thread`),
    list: async () => {
      const phones = await call<Phone[]>('GET', 'phones');
      return phones
        .map(({ digits, name }) => ({ digits, name }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    },
    change: async (digits, settings) => void (await call('POST', `phones/${digits}`, settings)),
    addTemplate: async (template) => void (await call('POST', 'templates', template)),
    moveClock: async (seconds) => void (await call('POST', 'clock', { advanceSeconds: seconds })),
  };
}
