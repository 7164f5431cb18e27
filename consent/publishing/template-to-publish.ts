import type { Scope } from '../event';
import type { TemplateComponentDefinition } from '../render';
import type { TemplateCategory, TemplateType } from '../template';

/** A Message Template as far as its words and buttons go. */
export interface SpokenTemplate {
  id: string;
  name: string;
  /** Absent while nobody has chosen one. */
  type?: TemplateType;
  published: boolean;
  language?: string;
  keywords: readonly string[];
  /** The Consent Template that it answers. */
  consentTemplateId?: string;
  /** As WhatsApp shows them; empty for one that is only words and a reply. */
  components: readonly TemplateComponentDefinition[];
}

/** A Message Template that somebody wants to publish. */
export interface TemplateToPublish extends SpokenTemplate {
  session?: Scope;
  whatsAppName?: string;
  whatsAppTemplateId?: string;
  /** What is answered, for one that is a reply. */
  body?: string;
  /** Variable → column; absent when it cannot be read. */
  variables?: Readonly<Record<string, string>>;
  recordTypeId?: string;
}

/** A template in the WhatsApp account at this moment. */
export interface TemplateAtWhatsApp {
  id: string;
  name: string;
  language: string;
  /** APPROVED, PAUSED… */
  status: string;
  category?: TemplateCategory;
}

/** A column of a table, from the metadata. */
export interface ColumnFact {
  name: string;
  /** As Dataverse calls it: String, Boolean, Lookup… */
  type: string;
}

/** A Record Type of the configuration, with what the metadata say of its table. */
export interface RecordTypeFact {
  id: string;
  table: string;
  complianceColumn?: string;
  /** Absent when there is no such table. */
  columns?: readonly ColumnFact[];
}

/** What must be known at the moment of publishing. */
export interface PublishingFacts {
  /** All templates of the account, read now. */
  atWhatsApp: readonly TemplateAtWhatsApp[];
  /** The Message Templates of the configuration; this one may be among them. */
  templates: readonly SpokenTemplate[];
  recordTypes: readonly RecordTypeFact[];
  sendConfirmations: boolean;
}

/** The types that are sent as templates of WhatsApp; the others are words and a reply in text. */
export function isMessageAtWhatsApp(type: TemplateType | undefined): boolean {
  switch (type) {
    case 'Utility':
    case 'Marketing':
    case 'Authentication':
    case 'Consent':
    case 'Double Opt-In':
      return true;
    case 'Opt-In':
    case 'Opt-Out':
    case 'Help':
    case undefined:
      return false;
  }
}
