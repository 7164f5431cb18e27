/** What the page shows of one customer. The server makes it, the page draws it; times are ISO texts. */
export type View = {
  customer: Customer;
  /** Names of other records that have the same number. */
  sharing: string[];
  number: NumberView | null;
  /** The ledger of the number, newest first. */
  ledger: LedgerView[];
  /** What was asked to be sent from Dynamics, newest first. */
  sends: SendView[];
  phone: PhoneView | null;
};

export type CustomerRef = { table: 'contact' | 'lead' | 'account'; id: string };

export type Customer = CustomerRef & {
  name: string;
  /** Table and what tells people of one name apart. */
  detail: string;
  /** Canonical digits; null without a number. */
  digits: string | null;
  /** The Compliance Field. */
  mayBeWrittenTo: boolean;
};

export type MarketingStatus = 'Pending' | 'Single Opt-In' | 'Double Opt-In' | 'Opted-Out';

export type NumberView = {
  status: MarketingStatus | null;
  since: string | null;
  source: string | null;
  blocked: boolean;
  stoppedAtWhatsApp: boolean;
  pendingUntil: string | null;
  askCount: number;
};

export type LedgerView = {
  id: string;
  sequence: number;
  at: string;
  scope: string;
  action: string;
  source: string;
  from: string | null;
  to: string | null;
  applied: boolean;
  reason: string | null;
  /** What the person was shown, and what they said. */
  wording: string | null;
  response: string | null;
  actor: string | null;
};

export type SendView = {
  id: string;
  at: string;
  what: string;
  session: string | null;
  status: string;
  reason: string | null;
  error: string | null;
};

export type PhoneView = {
  digits: string;
  name: string;
  typing: boolean;
  /** The person has stopped the offers of this business in WhatsApp itself. */
  stopped: boolean;
  messages: BubbleView[];
};

export type BubbleView = {
  id: string;
  from: 'business' | 'customer';
  at: string;
  kind: string;
  text: string;
  header: string | null;
  footer: string | null;
  buttons: { label: string; tappable: boolean; tapped: boolean }[];
  /** Text of the message that it answers. */
  quotes: string | null;
  reaction: string | null;
  tick: 'sent' | 'read' | null;
};

/** A template that can be sent to a customer. */
export type TemplateView = {
  id: string;
  name: string;
  type: string;
  session: 'Utility' | 'Marketing';
  /** Exactly what is sent, variables unfilled. */
  text: string;
  /** Variables that no column fills. */
  asks: string[];
};

/** What the page asks to be sent as the business. */
export type SendOrder = CustomerRef & { session: 'Utility' | 'Marketing' } & (
    { templateId: string; parameters: Record<string, string> } | { text: string }
  );
