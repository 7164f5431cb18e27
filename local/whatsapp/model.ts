/** A business phone number under a WhatsApp Business Account. */
export type BusinessNumber = {
  phoneNumberId: string;
  wabaId: string;
  /** As payloads carry it: digits, or formatted. */
  displayPhoneNumber: string;
  verifiedName: string;
  /** CONNECTED unless it says otherwise; and CLOUD_API: where it is registered. */
  status?: string;
  platform?: string;
};

export type TemplateStatus =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'PAUSED'
  | 'DISABLED'
  | 'IN_APPEAL'
  | 'PENDING_DELETION'
  | 'DELETED'
  | 'LIMIT_EXCEEDED'
  | 'ARCHIVED';
export type TemplateCategory = 'MARKETING' | 'UTILITY' | 'AUTHENTICATION';

export type TemplateButton = { type: string; text?: string; url?: string; phone_number?: string };
export type TemplateComponent = {
  type: string;
  format?: string;
  text?: string;
  buttons?: TemplateButton[];
  example?: unknown;
};

export type Template = {
  id: string;
  wabaId: string;
  name: string;
  language: string;
  status: TemplateStatus;
  category: TemplateCategory;
  previousCategory?: TemplateCategory;
  parameterFormat: 'POSITIONAL' | 'NAMED';
  components: TemplateComponent[];
  rejectedReason: string;
  qualityScore: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
};

/** A customer's phone. */
export type Phone = {
  /** The wa_id: digits without a plus, in the form in which WhatsApp has them. */
  digits: string;
  userId: string;
  parentUserId: string | undefined;
  name: string;
  username: string | undefined;
  /** A person with a username whose number WhatsApp withholds from the business. */
  hidesNumber: boolean;
  /** False: the number is not on WhatsApp, error 131026. */
  onWhatsApp: boolean;
  /** False: sent, but not delivered until it is online again. */
  online: boolean;
  /** True: opens each message as it comes in, which gives a read status. */
  opensAtOnce: boolean;
  /** WhatsApp Business Accounts whose marketing messages the person has stopped. */
  stoppedMarketing: Set<string>;
};

export type ThreadButton = {
  kind: 'quick_reply' | 'reply' | 'list' | 'url' | 'phone' | 'other';
  text: string;
  /** What comes back when it is tapped. */
  payload?: string;
  url?: string;
  description?: string;
};

/** A message as the phone shows it. */
export type ThreadMessage = {
  id: string;
  phoneNumberId: string;
  digits: string;
  from: 'business' | 'customer';
  type: string;
  text?: string;
  header?: string;
  footer?: string;
  buttons: ThreadButton[];
  media?: { kind: string; link?: string; caption?: string; filename?: string };
  contextId?: string;
  reaction?: string;
  /** Milliseconds. */
  at: number;
  status: 'accepted' | 'sent' | 'delivered' | 'read' | 'failed';
  errorCode?: number;
};

/** A send that the API accepted. */
export type OutboxEntry = {
  wamid: string;
  phoneNumberId: string;
  /** The digits to which it went. */
  to: string;
  sentTo: 'phone' | 'user_id';
  /** ISO time. */
  acceptedAt: string;
  category: 'marketing' | 'marketing_lite' | 'utility' | 'authentication' | 'service';
  request: Record<string, unknown>;
  statuses: { status: string; at: string; code?: number }[];
};
