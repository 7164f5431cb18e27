import type {
  PublishingFacts,
  SpokenTemplate,
  TemplateAtWhatsApp,
  TemplateToPublish,
} from '@nod/consent/publishing';
import type { TemplateComponentDefinition } from '@nod/consent';

/** A body with quick replies. */
export const components = (text: string, ...labels: string[]): TemplateComponentDefinition[] => [
  { type: 'BODY', text },
  ...(labels.length === 0
    ? []
    : [{ type: 'BUTTONS', buttons: labels.map((label) => ({ type: 'QUICK_REPLY', text: label })) }]),
];

/** A Utility template for contacts to which nothing can be objected. */
export const utility = (more: Partial<TemplateToPublish> = {}): TemplateToPublish => ({
  id: 'u',
  name: 'Order update',
  type: 'Utility',
  published: false,
  language: 'en_US',
  keywords: [],
  components: components('Hello {{1}}, your order {{2}} has left.'),
  session: 'Utility',
  whatsAppName: 'order_update',
  variables: { '1': 'firstname' },
  recordTypeId: 'contacts',
  ...more,
});

/** A Consent Template with two buttons to which nothing can be objected. */
export const consent = (more: Partial<TemplateToPublish> = {}): TemplateToPublish =>
  utility({
    id: 'c',
    name: 'May we write to you?',
    type: 'Consent',
    whatsAppName: 'may_we',
    components: components('May we write to you here?', 'Yes, I Agree', 'No, Thank You'),
    variables: {},
    ...more,
  });

/** Words with a reply to which nothing can be objected. */
export const words = (
  type: 'Opt-In' | 'Opt-Out' | 'Help',
  keywords: string[],
  more: Partial<TemplateToPublish> = {},
): TemplateToPublish => ({
  id: `${type} ${keywords.join()}`,
  name: `${type}: ${keywords.join()}`,
  type,
  published: false,
  language: 'en_US',
  keywords,
  components: [],
  variables: {},
  body: 'Thank you.',
  ...more,
});

export const published = (template: SpokenTemplate): SpokenTemplate => ({ ...template, published: true });

const atWhatsApp = (name: string, more: Partial<TemplateAtWhatsApp> = {}): TemplateAtWhatsApp => ({
  id: name,
  name,
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  ...more,
});

/** Facts under which all of the above may be published. */
export const facts = (more: Partial<PublishingFacts> = {}): PublishingFacts => ({
  atWhatsApp: [
    atWhatsApp('order_update'),
    atWhatsApp('may_we'),
    atWhatsApp('offer', { category: 'MARKETING' }),
  ],
  templates: [],
  recordTypes: [
    {
      id: 'contacts',
      table: 'contact',
      complianceColumn: 'nod_whatsappconsent',
      columns: [
        { name: 'firstname', type: 'String' },
        { name: 'birthdate', type: 'DateTime' },
        { name: 'gendercode', type: 'Picklist' },
        { name: 'parentcustomerid', type: 'Customer' },
        { name: 'nod_whatsappconsent', type: 'Boolean' },
      ],
    },
  ],
  sendConfirmations: true,
  ...more,
});

export { atWhatsApp };
