import { derivedId } from '../dataverse/derived-id';

/** A component as the Graph API describes it. */
export type SeedComponent =
  | { type: 'HEADER'; format: 'TEXT'; text: string }
  | { type: 'BODY'; text: string; example?: { body_text: string[][] } }
  | { type: 'FOOTER'; text: string }
  | { type: 'BUTTONS'; buttons: { type: 'QUICK_REPLY'; text: string }[] };

/** A Message Template of the seed; with a `whatsapp` part it also exists at WhatsApp, approved. */
export type SeedTemplate = {
  id: string;
  name: string;
  type: 'Utility' | 'Marketing' | 'Consent' | 'Opt-In' | 'Opt-Out' | 'Double Opt-In' | 'Help';
  session?: 'Utility' | 'Marketing';
  whatsapp?: {
    id: string;
    name: string;
    category: 'UTILITY' | 'MARKETING';
    components: readonly SeedComponent[];
  };
  /** What is answered, for a template that is no message of its own. */
  body?: string;
  keywords?: readonly string[];
  /** Key of the Consent Template that its words answer. */
  answers?: TemplateKey;
  /** Variable → column of the record. */
  variables?: Record<string, string>;
  /** Only records of this table have the columns. */
  table?: 'contact';
};

export type TemplateKey = keyof typeof templates;

const YES = 'Yes, I Agree';
const NO = 'No, Thank You';
const idOf = (key: string) => derivedId('nod_messagetemplate', key);
const quickReplies = (...labels: string[]): SeedComponent => ({
  type: 'BUTTONS',
  buttons: labels.map((text) => ({ type: 'QUICK_REPLY', text })),
});

const templates = {
  serviceConsent: {
    id: idOf('serviceConsent'),
    name: 'Consent to be written to',
    type: 'Consent',
    session: 'Utility',
    whatsapp: {
      id: '1259544702043801',
      name: 'nod_consent',
      category: 'UTILITY',
      components: [
        {
          type: 'BODY',
          text: 'Hello, this is Contoso. May we write to you here on WhatsApp about your enquiries and your orders? You can end it at any time by replying No, Thank You.',
        },
        quickReplies(YES, NO),
      ],
    },
  },
  serviceConsentYes: {
    id: idOf('serviceConsentYes'),
    name: 'Consent to be written to: yes',
    type: 'Opt-In',
    session: 'Utility',
    keywords: [YES],
    answers: 'serviceConsent',
    body: 'Thank you. We will write to you here about your enquiries and your orders. Reply No, Thank You at any time to end it.',
  },
  serviceConsentNo: {
    id: idOf('serviceConsentNo'),
    name: 'Consent to be written to: no',
    type: 'Opt-Out',
    session: 'Utility',
    keywords: [NO],
    answers: 'serviceConsent',
    body: 'Understood. We will not write to you here unless you write to us first.',
  },
  offersConsent: {
    id: idOf('offersConsent'),
    name: 'Consent to offers',
    type: 'Consent',
    session: 'Marketing',
    whatsapp: {
      id: '1259544702043802',
      name: 'nod_offers_consent',
      category: 'MARKETING',
      components: [
        {
          type: 'BODY',
          text: 'Would you like to receive offers and news from Contoso on WhatsApp, about twice a month? You can end this at any time by replying STOP.',
        },
        quickReplies(YES, NO),
      ],
    },
  },
  offersConsentYes: {
    id: idOf('offersConsentYes'),
    name: 'Consent to offers: yes',
    type: 'Opt-In',
    session: 'Marketing',
    keywords: [YES],
    answers: 'offersConsent',
    body: 'Thank you. You will receive offers and news from Contoso, about twice a month. Reply STOP at any time to end it.',
  },
  offersConsentNo: {
    id: idOf('offersConsentNo'),
    name: 'Consent to offers: no',
    type: 'Opt-Out',
    session: 'Marketing',
    keywords: [NO],
    answers: 'offersConsent',
    body: 'Understood. You will receive no offers from Contoso.',
  },
  offers: {
    id: idOf('offers'),
    name: 'Autumn offers',
    type: 'Marketing',
    session: 'Marketing',
    whatsapp: {
      id: '1259544702043803',
      name: 'nod_autumn_offers',
      category: 'MARKETING',
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Autumn at Contoso' },
        { type: 'BODY', text: 'Until Sunday you get 20 % off all coffee grinders, in our shops and online.' },
        { type: 'FOOTER', text: 'Not interested? Tap Unsubscribe.' },
        quickReplies('Show me', 'Unsubscribe'),
      ],
    },
  },
  orderUpdate: {
    id: idOf('orderUpdate'),
    name: 'Order update',
    type: 'Utility',
    session: 'Utility',
    table: 'contact',
    variables: { '1': 'firstname' },
    whatsapp: {
      id: '1259544702043804',
      name: 'nod_order_update',
      category: 'UTILITY',
      components: [
        {
          type: 'BODY',
          text: 'Hello {{1}}, your order {{2}} has left our warehouse and will reach you on {{3}}.',
          example: { body_text: [['Robin', 'A-1042', 'Friday']] },
        },
      ],
    },
  },
  confirmOffers: {
    id: idOf('confirmOffers'),
    name: 'Please confirm your opt-in',
    type: 'Double Opt-In',
    session: 'Marketing',
    keywords: ['Yes, confirm'],
    whatsapp: {
      id: '1259544702043805',
      name: 'nod_confirm_offers',
      category: 'UTILITY',
      components: [
        {
          type: 'BODY',
          text: 'You asked to receive offers and news from Contoso on WhatsApp. Please confirm that it was you.',
        },
        quickReplies('Yes, confirm', NO),
      ],
    },
  },
  join: {
    id: idOf('join'),
    name: 'JOIN',
    type: 'Opt-In',
    session: 'Marketing',
    keywords: ['JOIN', 'Offers please'],
    body: 'Welcome! You will receive offers and news from Contoso, about twice a month. Reply STOP at any time to end it.',
  },
  stop: {
    id: idOf('stop'),
    name: 'STOP',
    type: 'Opt-Out',
    session: 'Marketing',
    keywords: ['STOP', 'Unsubscribe'],
    body: 'You will receive no more offers from Contoso. You can still write to us, and you still get news about your orders. Reply JOIN if you change your mind.',
  },
  help: {
    id: idOf('help'),
    name: 'HELP',
    type: 'Help',
    keywords: ['HELP', 'INFO'],
    body: 'This is Contoso. Reply STOP to receive no more offers, JOIN to receive them, or simply write to us and a person will answer.',
  },
} as const satisfies Record<string, Omit<SeedTemplate, 'answers'> & { answers?: string }>;

/** The published templates of the configuration, by key. A template stands after those that it answers. */
export const TEMPLATES: Readonly<Record<TemplateKey, SeedTemplate>> = templates;
