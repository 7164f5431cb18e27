import type { TemplateType } from '@nod/consent';

/** What a type of template has on its form. */
export interface Kind {
  /** It is a message of WhatsApp's own templates. */
  isMessage: boolean;
  /** It is for the records of one table, and in one session. */
  isSentByPeople: boolean;
  /** It means something that customers say. */
  hasKeywords: boolean;
  /** It may be the answer to one Consent Template. */
  answersConsent: boolean;
}

/** What is shown of a template by its type; of none that is chosen yet, everything that a message has. */
export function kindOf(type: TemplateType | undefined): Kind {
  switch (type) {
    case 'Opt-In':
    case 'Opt-Out':
      return { isMessage: false, isSentByPeople: false, hasKeywords: true, answersConsent: true };
    case 'Double Opt-In':
      return { isMessage: true, isSentByPeople: false, hasKeywords: true, answersConsent: false };
    case 'Help':
      return { isMessage: false, isSentByPeople: false, hasKeywords: true, answersConsent: false };
    case 'Consent':
    case 'Utility':
    case 'Marketing':
    case 'Authentication':
    case undefined:
      return { isMessage: true, isSentByPeople: true, hasKeywords: false, answersConsent: false };
  }
}
