import type { InboundContent } from '@nod/consent';

/** Who a webhook says someone is: the number as received, the business-scoped user id, or both. */
export interface Sender {
  /** `wa_id` as received; may be absent when the person uses a username. */
  waId?: string;
  userId?: string;
  parentUserId?: string;
  profileName?: string;
}

interface Common {
  /** WhatsApp's id of the business number; absent in fields of the account. */
  phoneNumberId?: string;
  wabaId?: string;
  /** The webhook field that it came in. */
  field: string;
  /** Milliseconds since 1970, as WhatsApp says; `undefined` if it says nothing readable. */
  occurredOn?: number;
}

/** What a person sent: words, a tap, media, or what is neither. */
export interface MessageItem extends Common {
  kind: 'message';
  wamid: string;
  sender: Sender;
  /** WhatsApp's message type. */
  type: string;
  content: InboundContent;
  /** What it shows and nobody said: a place, names, articles. No meaning is read from it. */
  shown?: string;
  /** The WhatsApp id of the message that it quotes, taps on or edits. */
  repliesTo?: string;
  media?: { id?: string; mimeType?: string; filename?: string };
  /** The ad or post through which the person came: evidence of an opt-in. */
  referral?: Record<string, unknown>;
}

/** How far a message of the business has come. */
export interface StatusItem extends Common {
  kind: 'status';
  wamid: string;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  recipient: Sender;
  /** What we put in `biz_opaque_callback_data`: the id of our row. */
  callbackData?: string;
  /** Why it failed, with WhatsApp's code; 0 for one that is no number. */
  error?: { code: number; details: string };
}

/** Meta's own stop and resume of marketing messages. */
export interface PreferenceItem extends Common {
  kind: 'preference';
  /** Of all that was told. */
  digest: string;
  sender: Sender;
  category: string;
  value: string;
}

/** A person has another number or another business-scoped user id. */
export interface NumberChangeItem extends Common {
  kind: 'system';
  /** Of all that was told. */
  digest: string;
  wamid: string;
  type: string;
  from: Sender;
  to: Sender;
}

/** What Meta says of a message template. */
export interface TemplateItem extends Common {
  kind: 'template';
  /** Of all that was told. */
  digest: string;
  templateId?: string;
  name?: string;
  language?: string;
  /** APPROVED, PAUSED…, when the status changed. */
  status?: string;
  quality?: string;
  category?: string;
  /** Announced for the future: the category and the instant, milliseconds since 1970. */
  nextCategory?: string;
  nextCategoryOn?: number;
}

/** Anything that Nod keeps a note of and does not act on. */
export interface OtherItem extends Common {
  kind: 'account' | 'echo' | 'history' | 'other';
  /** Of all that was told. */
  digest: string;
  id?: string;
  type: string;
  reason: string;
}

/** Something that does not have the form that WhatsApp documents. It is kept where an operator can look at it. */
export interface MalformedItem extends Common {
  kind: 'malformed';
  reason: string;
}

/** One of the things that a webhook holds. */
export type InboundItem =
  MessageItem | StatusItem | PreferenceItem | NumberChangeItem | TemplateItem | OtherItem | MalformedItem;
