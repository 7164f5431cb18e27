import { describe, expect, it } from 'vitest';
import {
  type PublishingFacts,
  type TemplateToPublish,
  publishingProblems,
  unansweredConsentTemplates,
} from '@nod/consent/publishing';
import { atWhatsApp, components, consent, facts, published, utility, words } from './publishing-scene';

const problems = (template: TemplateToPublish, more: Partial<PublishingFacts> = {}) =>
  publishingProblems(template, facts(more)).map(({ code, about }) =>
    about === undefined ? code : `${code}: ${about}`,
  );
const marketing = (more: Partial<TemplateToPublish> = {}) =>
  utility({
    type: 'Marketing',
    session: 'Marketing',
    whatsAppName: 'offer',
    components: components('20 % off.', 'Show me', 'Stop promotions'),
    variables: {},
    ...more,
  });
const contact = facts().recordTypes[0]!;

describe('nothing stands in the way of', () => {
  it.each<[string, TemplateToPublish]>([
    ['a Utility template whose second variable the agent fills in', utility()],
    ['a Consent Template whose Opt-In and Opt-Out templates come later', consent()],
    ['a Consent Template for every Record Type', consent({ recordTypeId: undefined })],
    ['a Marketing template with an opt-out button', marketing()],
    ['words that opt in', words('Opt-In', ['JOIN'])],
    ['words that opt out, built-in ones among them', words('Opt-Out', ['STOP', 'Unsubscribe'])],
    ['words that call for help', words('Help', ['HELP', 'INFO'])],
    [
      'a question that confirms an opt-in',
      consent({
        type: 'Double Opt-In',
        keywords: ['Yes, confirm'],
        components: components('Please confirm.', 'Yes, confirm', 'No, Thank You'),
      }),
    ],
  ])('%s', (_, template) => {
    expect(problems(template)).toEqual([]);
  });

  it('answers to one Consent Template, in the words of its buttons', () => {
    const templates = [published(consent())];
    expect(problems(words('Opt-In', ['Yes, I Agree'], { consentTemplateId: 'c' }), { templates })).toEqual(
      [],
    );
    expect(problems(words('Opt-Out', ['No, Thank You'], { consentTemplateId: 'c' }), { templates })).toEqual(
      [],
    );
  });

  it('the same words as answers to two questions', () => {
    const templates = [
      published(consent()),
      published(consent({ id: 'd', components: components('Offers?', 'Sure thing', 'Rather not') })),
      published(words('Opt-Out', ['Sure thing'], { consentTemplateId: 'x' })),
    ];
    const yes = words('Opt-In', ['Sure thing'], { consentTemplateId: 'd' });
    expect(problems(yes, { templates })).toEqual([]);
  });
});

describe('what is not filled in is asked for', () => {
  it('name, type, WhatsApp template, language, keywords, reply', () => {
    expect(problems(utility({ name: ' ' }))).toEqual(['name-missing']);
    expect(problems({ ...utility({ variables: {} }), type: undefined })).toEqual(['type-missing']);
    expect(problems(utility({ whatsAppName: undefined }))).toEqual(['whatsapp-template-missing']);
    expect(problems(utility({ language: undefined }))).toEqual(['language-missing']);
    expect(problems(words('Opt-In', []))).toEqual(['keywords-missing']);
    expect(problems(words('Opt-In', ['JOIN'], { body: ' ' }))).toEqual(['reply-missing']);
    expect(problems(words('Opt-In', ['JOIN'], { body: undefined }), { sendConfirmations: false })).toEqual(
      [],
    );
  });
});

describe('at WhatsApp', () => {
  it.each([
    'PENDING',
    'REJECTED',
    'PAUSED',
    'DISABLED',
    'ARCHIVED',
    'IN_APPEAL',
    'LIMIT_EXCEEDED',
    'FLAGGED',
  ])('a template that is %s cannot be sent', (status) => {
    const there = { atWhatsApp: [atWhatsApp('order_update', { status })] };
    expect(problems(utility(), there)).toEqual([`not-approved: ${status}`]);
  });

  it('a template that is deleted, or being deleted, is gone', () => {
    expect(problems(utility(), { atWhatsApp: [] })).toEqual(['whatsapp-template-gone: order_update']);
    for (const status of ['DELETED', 'PENDING_DELETION']) {
      const there = { atWhatsApp: [atWhatsApp('order_update', { status })] };
      expect(problems(utility(), there)).toEqual(['whatsapp-template-gone: order_update']);
    }
  });

  it('a template in another language is another template', () => {
    const there = { atWhatsApp: [atWhatsApp('order_update', { language: 'de' })] };
    expect(problems(utility(), there)).toEqual(['language-differs: de']);
  });

  it('words with a reply need no template', () => {
    expect(problems(words('Opt-In', ['JOIN']), { atWhatsApp: [] })).toEqual([]);
  });

  it('a header or a button that nobody could fill in would make every send fail', () => {
    const image = utility({ components: [{ type: 'HEADER', format: 'IMAGE' }, ...components('Hello.')] });
    expect(problems({ ...image, variables: {} })).toEqual(['header-unsupported: IMAGE']);
    const buttons = [
      { type: 'URL', text: 'Track', url: 'https://example.com/{{1}}' },
      { type: 'URL', text: 'Shop', url: 'https://example.com/' },
      { type: 'COPY_CODE', text: 'Copy' },
      { type: 'PHONE_NUMBER', text: 'Call' },
    ];
    const template = utility({
      variables: {},
      components: [...components('Hi.'), { type: 'BUTTONS', buttons }],
    });
    expect(problems(template)).toEqual(['button-unsupported: Track', 'button-unsupported: Copy']);
  });
});

describe('variables', () => {
  it.each(['Consent', 'Double Opt-In', 'Marketing', 'Authentication'] as const)(
    'of a %s template all need a column: nobody is there to fill them in',
    (type) => {
      const text = 'Hello {{1}} and {{first_name}}, reply YES or STOP.';
      const template = utility({
        type,
        variables: { '1': 'firstname' },
        components: components(text, 'Yes', 'No'),
      });
      expect(problems(template)).toEqual(['variable-unmapped: first_name']);
    },
  );

  it('of a Utility template for the Marketing session need one too', () => {
    expect(
      problems(utility({ session: 'Marketing', components: components('{{1}} {{2}} Reply STOP') })),
    ).toEqual(['variable-unmapped: 2']);
  });

  it('of the header count, and may have names', () => {
    const header = { type: 'HEADER', format: 'TEXT', text: 'For {{first_name}}' };
    const template = consent();
    expect(problems({ ...template, components: [header, ...template.components] })).toEqual([
      'variable-unmapped: first_name',
    ]);
  });

  it('need a column that exists and holds something to read', () => {
    expect(problems(utility({ variables: { '1': 'nickname' } }))).toEqual(['column-gone: nickname']);
    expect(problems(utility({ variables: { '1': 'gendercode', '2': 'parentcustomerid' } }))).toEqual([
      'column-unfit: gendercode',
      'column-unfit: parentcustomerid',
    ]);
    expect(problems(utility({ variables: { '2': 'birthdate' } }))).toEqual([]);
  });

  it('that are in no text any more are read with the record all the same', () => {
    expect(problems(utility({ variables: { '9': 'nickname' } }))).toEqual(['column-gone: nickname']);
  });

  it('need a Record Type that says of which table, and that is there', () => {
    expect(problems(utility({ recordTypeId: undefined }))).toEqual(['record-type-missing']);
    expect(problems(utility({ recordTypeId: 'other' }))).toEqual(['record-type-gone']);
    expect(problems(utility(), { recordTypes: [{ ...contact, columns: undefined }] })).toEqual([
      'table-gone: contact',
    ]);
    expect(problems(utility({ variables: undefined }))).toEqual(['variables-unreadable']);
  });
});

describe('the Compliance Field', () => {
  const without = { ...contact, complianceColumn: undefined };
  const gone = { ...contact, complianceColumn: 'cr_dropped' };
  const text = { ...contact, complianceColumn: 'firstname' };

  it.each([
    ['is not chosen', without, 'compliance-field-missing: contact'],
    ['does not exist', gone, 'compliance-field-gone: cr_dropped'],
    ['is not a Yes/No column', text, 'compliance-field-not-boolean: firstname'],
  ])('of the Record Type %s', (_, recordType, expected) => {
    for (const template of [utility(), consent(), consent({ recordTypeId: undefined })])
      expect(problems(template, { recordTypes: [recordType] })).toEqual([expected]);
  });

  it('is not needed for what belongs to a number', () => {
    expect(problems(marketing(), { recordTypes: [without] })).toEqual([]);
    expect(problems(consent({ session: 'Marketing' }), { recordTypes: [without] })).toEqual([]);
  });

  it('is needed on one Record Type by a Consent Template that is for all', () => {
    const template = consent({ recordTypeId: undefined });
    expect(
      problems(template, { recordTypes: [contact, { ...without, id: 'x', table: 'opportunity' }] }),
    ).toEqual([]);
    expect(problems(template, { recordTypes: [] })).toEqual(['record-type-missing']);
  });
});

describe('answers mean one thing', () => {
  it.each(['STOP', 'Unsubscribe', 'stop please', 'No', 'Help'])('“%s” cannot opt in', (word) => {
    expect(problems(words('Opt-In', [word]))).toEqual([`keyword-means-opposite: ${word}`]);
  });

  it.each(['Yes', 'START', 'Help'])('“%s” cannot opt out', (word) => {
    expect(problems(words('Opt-Out', [word]))).toEqual([`keyword-means-opposite: ${word}`]);
  });

  it('the words of an opt-in cannot be those of an opt-out, however they are written', () => {
    const templates = [published(words('Opt-Out', ['Keine Grüße']))];
    expect(problems(words('Opt-In', ['keine  grusse!']), { templates })).toEqual([
      'keyword-taken: keine  grusse!',
    ]);
    expect(problems(words('Help', ['Keine Grüße']), { templates })).toEqual(['keyword-taken: Keine Grüße']);
    // What is not published means nothing yet.
    expect(
      problems(words('Opt-In', ['Keine Grüße']), { templates: [words('Opt-Out', ['Keine Grüße'])] }),
    ).toEqual([]);
  });

  it('words that need no question are also said in answer to one', () => {
    const templates = [
      published(consent({ components: components('?', 'With pleasure, Contoso', 'Another time, Contoso') })),
      published(words('Opt-Out', ['With pleasure, Contoso'])),
    ];
    expect(
      problems(words('Opt-In', ['With pleasure, Contoso'], { consentTemplateId: 'c' }), { templates }),
    ).toEqual(['keyword-taken: With pleasure, Contoso']);
  });

  it('politeness makes no other word of it, on either side', () => {
    const out = published(words('Opt-Out', ['GOLF']));
    expect(problems(words('Opt-In', ['GOLF please']), { templates: [out] })).toEqual([
      'keyword-taken: GOLF please',
    ]);
    // Here it is the other one whose words would no longer lead to it.
    const inPlease = published(words('Opt-In', ['GOLF please']));
    expect(problems(words('Opt-Out', ['GOLF']), { templates: [inPlease] })).toEqual([
      'keyword-taken: GOLF please',
    ]);
  });

  it('an answer belongs to a Consent Template that is there, and to a button of it', () => {
    const answer = words('Opt-In', ['Fine'], { consentTemplateId: 'c' });
    expect(problems(answer)).toEqual(['consent-template-gone']);
    expect(problems(answer, { templates: [utility({ id: 'c' })] })).toEqual(['consent-template-gone']);
    expect(problems(answer, { templates: [consent()] })).toEqual([
      'keywords-no-button: Yes, I Agree, No, Thank You',
    ]);
    const bare = consent({ components: components('Reply YES or NO.') });
    expect(problems(answer, { templates: [bare] })).toEqual([]);
  });

  it('a question without buttons must say how to agree', () => {
    expect(problems(consent({ components: components('May we write to you?') }))).toEqual([
      'answer-way-missing',
    ]);
    expect(problems(consent({ components: components('May we? Reply YES or NO.') }))).toEqual([]);
    expect(
      problems(consent({ components: components('Dürfen wir? Antworten Sie mit „Ja“ oder „Nein“.') })),
    ).toEqual([]);
    expect(
      problems(consent({ components: components('क्या हम लिख सकते हैं? हाँ लिखें। मना करने के लिए NO लिखें।') })),
    ).toEqual([]);
    const unclear = { type: 'Double Opt-In' as const, components: components('Was it you?', 'Maybe', 'No') };
    expect(problems(consent(unclear))).toEqual(['confirm-word-missing: Maybe']);
  });
});

describe('marketing says how it is ended', () => {
  it.each<[string, TemplateToPublish['components']]>([
    ['a button', components('20 % off.', 'Unsubscribe')],
    ['a button in another language', components('20 % auf alles.', 'Abmelden')],
    ['words in capitals', components('20 % off. Reply STOP to end.')],
    [
      'a word within a sentence',
      [...components('20 % off.'), { type: 'FOOTER', text: 'Not interested? Tap Unsubscribe.' }],
    ],
    ['words in quotation marks', components('20 % auf alles. Antworten Sie mit „keine Werbung“.')],
    ['a word in a script without capitals', components('خصم. للإلغاء أرسل توقف')],
  ])('by %s', (_, parts) => {
    expect(problems(marketing({ components: parts }))).toEqual([]);
  });

  it.each<[string, TemplateToPublish['components']]>([
    ['nothing', components('20 % off.')],
    ['another button', components('20 % off.', 'Show me', 'Not now')],
    ['a bare no, which ends nothing when nothing was asked', components('20 % off.', 'No')],
    ['a word that is part of the story', components('Stop by our shop on Sunday.')],
  ])('which %s does not', (_, parts) => {
    expect(problems(marketing({ components: parts }))).toEqual(['opt-out-way-missing']);
  });

  it('also what is marketing to WhatsApp, or by its session', () => {
    expect(
      problems(utility(), { atWhatsApp: [atWhatsApp('order_update', { category: 'MARKETING' })] }),
    ).toEqual(['opt-out-way-missing']);
  });

  it('also by a keyword that is published for it', () => {
    const template = marketing({ components: components('20 % off.', 'Lass gut sein') });
    expect(problems(template)).toEqual(['opt-out-way-missing']);
    expect(problems(template, { templates: [published(words('Opt-Out', ['Lass gut sein']))] })).toEqual([]);
  });
});

describe('the Consent Templates to which an answer means nothing yet', () => {
  const question = published(
    consent({ components: components('?', 'With pleasure, Contoso', 'Another time, Contoso') }),
  );
  const yes = words('Opt-In', ['With pleasure, Contoso'], { consentTemplateId: 'c' });
  const no = words('Opt-Out', ['Another time, Contoso'], { consentTemplateId: 'c' });

  it('are told with what is missing, until both answers are published', () => {
    const unanswered = (...templates: TemplateToPublish[]) =>
      unansweredConsentTemplates([question, ...templates]).map(({ missing }) => missing);
    expect(unanswered()).toEqual([['Opt-In', 'Opt-Out']]);
    expect(unanswered(yes)).toEqual([['Opt-In', 'Opt-Out']]);
    expect(unanswered({ ...yes, published: true })).toEqual([['Opt-Out']]);
    expect(unanswered({ ...yes, published: true }, { ...no, published: true })).toEqual([]);
  });

  it('are not those that are drafts, that built-in words answer, or that have no buttons', () => {
    expect(unansweredConsentTemplates([{ ...question, published: false }])).toEqual([]);
    expect(unansweredConsentTemplates([published(consent())])).toEqual([]);
    expect(unansweredConsentTemplates([{ ...question, components: components('Reply YES.') }])).toEqual([]);
  });
});

it('every problem says in words what to mend', () => {
  const broken = publishingProblems(
    { ...utility({ variables: { '1': 'x' } }), name: '', whatsAppName: 'other' },
    facts(),
  );
  expect(broken).toHaveLength(3);
  for (const { text } of broken) expect(text).toMatch(/^(It|The|No|“).+\. [A-Z“].+\.$/u);
});
