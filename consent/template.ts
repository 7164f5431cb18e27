import type { Scope } from './event';

/** What a Message Template is for. */
export type TemplateType =
  'Utility' | 'Marketing' | 'Authentication' | 'Consent' | 'Opt-In' | 'Opt-Out' | 'Double Opt-In' | 'Help';

/** What Meta takes a template for. */
export type TemplateCategory = 'UTILITY' | 'MARKETING' | 'AUTHENTICATION';

/** What the decision must know of a Message Template. */
export interface TemplateFacts {
  name: string;
  type: TemplateType;
  published: boolean;
  /** As Meta last reported it; `undefined` if it never did. */
  category?: TemplateCategory;
  /** Meta has announced that it will be MARKETING from this instant on (milliseconds since 1970). */
  becomesMarketingOn?: number;
  /** As Meta last reported it: APPROVED, PAUSED, REJECTED… */
  metaStatus?: string;
  /** Variables for which the record has no value. */
  missingVariables?: readonly string[];
  /** The table whose records alone it may be sent from: that of its Record Type. One that is gone is `''`: none. */
  recordTable?: string;
  /** The session in which alone it may be sent. */
  session?: Scope;
}

/** Whether Meta treats the template as marketing at this instant; one that it never categorised counts as such. */
export function isMarketingCategory(template: TemplateFacts, now: number): boolean {
  if (template.becomesMarketingOn !== undefined && template.becomesMarketingOn <= now) return true;
  return template.category === undefined || template.category === 'MARKETING';
}

/** Types that carry a question or an answer about consent itself, and advertise nothing. */
export function isAboutConsent(type: TemplateType): boolean {
  switch (type) {
    case 'Consent':
    case 'Opt-In':
    case 'Opt-Out':
    case 'Double Opt-In':
    case 'Help':
      return true;
    case 'Utility':
    case 'Marketing':
    case 'Authentication':
      return false;
  }
}

/** Whether a message needs marketing consent: by its session, its type, or by what Meta has made of it. */
export function isMarketing(template: TemplateFacts | undefined, session: Scope, now: number): boolean {
  if (template === undefined) return session === 'Marketing';
  if (isAboutConsent(template.type)) return false;
  return session === 'Marketing' || template.type === 'Marketing' || isMarketingCategory(template, now);
}
