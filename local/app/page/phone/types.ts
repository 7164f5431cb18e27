/** A customer's phone, as the list of them shows it. */
export type PhoneName = { digits: string; name: string };

/** The conversation as the customer sees it. The server makes it; times are ISO texts. */
export type PhoneView = PhoneName & {
  typing: boolean;
  /** The person has stopped the offers of this business in WhatsApp itself. */
  stopped: boolean;
  messages: Bubble[];
};

export type Bubble = {
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
