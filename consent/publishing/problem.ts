/** What stands in the way of publishing a Message Template. The codes are stable: they are stored, and translated. */
export type PublishingCode =
  | 'not-checked'
  | 'account-missing'
  | 'name-missing'
  | 'type-missing'
  | 'whatsapp-template-missing'
  | 'language-missing'
  | 'whatsapp-template-gone'
  | 'language-differs'
  | 'not-approved'
  | 'header-unsupported'
  | 'button-unsupported'
  | 'variables-unreadable'
  | 'variable-unmapped'
  | 'record-type-missing'
  | 'record-type-gone'
  | 'table-gone'
  | 'column-gone'
  | 'column-unfit'
  | 'compliance-field-missing'
  | 'compliance-field-gone'
  | 'compliance-field-not-boolean'
  | 'keywords-missing'
  | 'keyword-means-opposite'
  | 'keyword-taken'
  | 'consent-template-gone'
  | 'keywords-no-button'
  | 'buttons-alike'
  | 'button-contradicts'
  | 'answer-way-missing'
  | 'decline-way-missing'
  | 'confirm-word-missing'
  | 'reply-missing'
  | 'opt-out-way-missing';

export interface PublishingProblem {
  code: PublishingCode;
  /** What in particular: a status, a variable, a column, a word. */
  about?: string;
  /** What is wrong and what to mend, in English. */
  text: string;
}

const texts: Record<PublishingCode, (about: string) => string> = {
  'not-checked': (code) =>
    `It could not be checked, and so is not published: the app got the error ${code} in answer. Run the set-up check, mend what it shows, then publish again.`,
  'account-missing': () =>
    'The configuration has no WhatsApp Business Account ID, so it cannot be checked. Enter it from WhatsApp Manager, then publish again.',
  'name-missing': () => 'It has no name. Enter one by which agents will find it.',
  'type-missing': () => 'It has no type. Choose what the template is for.',
  'whatsapp-template-missing': () =>
    'No WhatsApp template is chosen. Choose one; if the list lacks it, use Sync from WhatsApp first.',
  'language-missing': () => 'It has no language. Choose the WhatsApp template again: it brings its language.',
  'whatsapp-template-gone': (name) =>
    `The WhatsApp template ${name} is not in the account any more. Create it again in WhatsApp Manager, or choose another one.`,
  'language-differs': (language) =>
    `WhatsApp has this template in the language ${language}. Choose the WhatsApp template again, or create it in this language.`,
  'not-approved': (status) => `WhatsApp has it as ${status}: it cannot be sent. ${whatHelps(status)}`,
  'header-unsupported': (format) =>
    `Its header is of the kind ${format}, which cannot be filled in. Choose a WhatsApp template with a text as its header, or with none.`,
  'button-unsupported': (label) =>
    `The button “${label}” needs a value or a code that cannot be filled in. Choose a WhatsApp template whose buttons are quick replies, or links and phone numbers without variables.`,
  'variables-unreadable': () =>
    'Which column fills which variable cannot be read. Choose the columns again with Variables.',
  'variable-unmapped': (name) =>
    `The variable {{${name}}} has no column. Choose the column that fills it: where nobody writes by hand, it would stay empty and the message would not leave.`,
  'record-type-missing': () =>
    'Columns fill its variables, and no Record Type says of which table. Choose the Record Type.',
  'record-type-gone': () => 'Its Record Type is not under this configuration. Choose another one.',
  'table-gone': (table) =>
    `The table ${table} cannot be found. Correct the table of the Record Type, or choose another Record Type.`,
  'column-gone': (column) => `The column ${column} does not exist. Choose another column for its variable.`,
  'column-unfit': (column) =>
    `The column ${column} holds no text, number or date that a person could be shown. Choose another column for its variable.`,
  'compliance-field-missing': (table) =>
    `The Record Type of ${table} has no Compliance Field, so nobody’s agreement could be kept. Choose a Yes/No column on the Record Type.`,
  'compliance-field-gone': (column) =>
    `The Compliance Field ${column} does not exist. Choose a Yes/No column of the table on the Record Type.`,
  'compliance-field-not-boolean': (column) =>
    `The Compliance Field ${column} is not a Yes/No column. Choose one that is on the Record Type.`,
  'keywords-missing': () =>
    'It has no keywords, so nothing that a customer says would lead to it. Enter the words, one a line.',
  'keyword-means-opposite': (word) =>
    `“${word}” means something else whenever a customer says it. Choose other words, or another type.`,
  'keyword-taken': (word) =>
    `“${word}” already means something else. Take the words out of one of the two templates.`,
  'consent-template-gone': () =>
    'The Consent Template that it answers is not under this configuration. Choose another one.',
  'keywords-no-button': (labels) =>
    `None of its keywords is a button of the Consent Template that it answers. Its buttons are: ${labels}. Enter the label as a keyword.`,
  'buttons-alike': (labels) =>
    `With its keywords all buttons of the Consent Template that it answers mean the same: ${labels}. Take the label of the other answer out of the keywords.`,
  'button-contradicts': (label) =>
    `The button “${label}” says yes and is understood as a no. Choose a WhatsApp template whose button for yes names nothing that ends messages.`,
  'answer-way-missing': () =>
    'A customer would not know how to agree. Choose a WhatsApp template with quick replies for the answers, or with words such as “Reply YES”.',
  'decline-way-missing': () =>
    'A customer would not know how to decline, which must be as easy as to agree. Choose a WhatsApp template with a quick reply for each answer, such as “Yes, I Agree” and “No, Thank You”, or with words such as “Reply NO”.',
  'confirm-word-missing': (labels) =>
    `None of its quick replies is understood as a yes: ${labels}. Enter the label that confirms as a keyword, exactly as it is written on the button.`,
  'reply-missing': () =>
    'It has no reply, and the configuration confirms what customers say. Enter the text that answers them.',
  'opt-out-way-missing': () =>
    'A customer would not know how to end it. Choose a WhatsApp template with an opt-out button such as “Stop promotions”, or with words such as “Reply STOP”.',
};

/** A problem in words. */
export function problem(code: PublishingCode, about?: string): PublishingProblem {
  return { code, ...(about === undefined ? {} : { about }), text: texts[code](about ?? '') };
}

function whatHelps(status: string): string {
  switch (status) {
    case 'PENDING':
    case 'IN_APPEAL':
      return 'Wait until WhatsApp has reviewed it, then publish again.';
    case 'REJECTED':
      return 'Mend it in WhatsApp Manager as the rejection says, or choose another one.';
    case 'PAUSED':
      return 'Wait until WhatsApp ends the pause, which follows from what customers reported, or choose another one.';
    case 'ARCHIVED':
      return 'Unarchive it in WhatsApp Manager, then publish again.';
    default:
      return 'Choose another WhatsApp template.';
  }
}
