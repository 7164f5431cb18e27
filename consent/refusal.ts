/** Why a message may not leave. The codes are stable: they are stored on the message and counted in reports. */
export type RefusalCode =
  | 'facts-unreadable'
  | 'no-configuration'
  | 'no-number'
  | 'number-not-of-record'
  | 'unsupported-type'
  | 'blocked'
  | 'template-unpublished'
  | 'template-not-for-record'
  | 'template-not-for-session'
  | 'template-not-approved'
  | 'parameters-missing'
  | 'compliance-not-given'
  | 'marketing-disabled'
  | 'opted-out'
  | 'stopped-at-whatsapp'
  | 'pending'
  | 'not-opted-in'
  | 'asked-too-recently'
  | 'asked-too-often'
  | 'window-closed';

/** That a message may not leave: what stands in the way. */
export interface Objection {
  allowed: false;
  code: RefusalCode;
  /** What in particular: the session or status of the template, the variables, the first day. */
  about?: string;
  /** When it would be allowed by the passing of time alone, milliseconds since 1970. */
  until?: number;
}

/** That a message may not leave, and why, in words. */
export interface Refusal extends Pick<Objection, 'allowed' | 'code' | 'until'> {
  /** What is the matter, in a sentence for people. */
  message: string;
  /** What would help. */
  remedy: string;
}

const texts: Record<RefusalCode, { message: string; remedy: string; detail?: (about: string) => string }> = {
  'facts-unreadable': {
    message: 'The consent of this person could not be read, so nothing was sent.',
    remedy: 'Try again. If it goes on, an administrator should run the set-up check.',
  },
  'no-configuration': {
    message: 'No WhatsApp Configuration could be found for this message.',
    remedy:
      'Choose a WhatsApp Configuration, or ask an administrator to register this table as a Record Type.',
  },
  'no-number': {
    message: 'There is no phone number to send to.',
    remedy: 'Enter a phone number with its country code in one of the phone columns of the record.',
  },
  'number-not-of-record': {
    message: 'The number is not one of the phone numbers of this record.',
    remedy: 'Choose one of the numbers of the record, or enter the number there first.',
  },
  'unsupported-type': {
    message: 'Only text and templates can be sent.',
    remedy: 'Send a text or choose a template.',
  },
  blocked: {
    message: 'This number is blocked: nothing may be sent to it.',
    remedy: 'Someone who may do so can unblock the number.',
  },
  'template-unpublished': {
    message: 'The Message Template is not published.',
    remedy: 'Ask an administrator to publish it, or choose another one.',
  },
  'template-not-for-record': {
    message: 'The Message Template is for another kind of record.',
    remedy: 'Choose a template that is for this kind of record, or for all.',
  },
  'template-not-for-session': {
    message: 'The Message Template is not for this kind of session.',
    remedy: 'Choose another template, or send it in the session that it is for.',
    detail: (session) => `It is for ${session} sessions.`,
  },
  'template-not-approved': {
    message: 'WhatsApp does not accept the template at the moment.',
    remedy: 'Choose another template, or ask an administrator to look at its status at WhatsApp.',
    detail: (status) => `Its status there is ${status}.`,
  },
  'parameters-missing': {
    message: 'The record has no value for some of the variables of the template.',
    remedy: 'Fill in what is missing, or choose another template.',
    detail: (names) => `Missing: ${names}.`,
  },
  'compliance-not-given': {
    message: 'The customer has not agreed to be written to from this record.',
    remedy: 'Send a Consent Template; when the customer agrees, you can write freely.',
  },
  'marketing-disabled': {
    message: 'Marketing messages are switched off in this WhatsApp Configuration.',
    remedy: 'An administrator can switch on marketing in the WhatsApp Configuration.',
  },
  'opted-out': {
    message: 'The customer has opted out of marketing messages.',
    remedy: 'Only the customer can change that, or a person in CRM on the word of the customer.',
  },
  'stopped-at-whatsapp': {
    message: 'The customer has stopped marketing messages from your business in WhatsApp itself.',
    remedy: 'Only the customer can lift that: in WhatsApp, in the settings of the chat with your business.',
  },
  pending: {
    message: 'The customer was asked for consent and has not agreed yet.',
    remedy: 'Wait for the answer. Until then only service messages may be sent.',
  },
  'not-opted-in': {
    message: 'The customer has not opted in to marketing messages.',
    remedy: 'Send a Consent Template in a Marketing session, or use an opt-in form.',
  },
  'asked-too-recently': {
    message: 'The customer was asked for consent a short time ago.',
    remedy: 'Wait until the date given before you ask again.',
    detail: (date) => `It may be asked again from ${date}.`,
  },
  'asked-too-often': {
    message: 'The customer was asked for consent as often as is allowed.',
    remedy: 'Do not ask again on WhatsApp; the customer can still opt in, or agree in another way.',
  },
  'window-closed': {
    message: 'The customer has not written in the last 24 hours, and WhatsApp accepts only templates now.',
    remedy: 'Send a template; when the customer answers, you can write freely for 24 hours.',
  },
};

/** A refusal in words for people: what it is about stands behind the message. */
export function refuse(code: RefusalCode, of: Pick<Objection, 'about' | 'until'> = {}): Refusal {
  const { message, remedy, detail } = texts[code];
  const { about, until } = of;
  return {
    allowed: false,
    code,
    message: detail && about !== undefined ? `${message} ${detail(about)}` : message,
    remedy,
    ...(until === undefined ? {} : { until }),
  };
}
