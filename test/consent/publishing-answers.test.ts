import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type SpokenTemplate,
  type TemplateToPublish,
  publishingProblems,
  unansweredConsentTemplates,
} from '@nod/consent/publishing';
import { components, consent, facts, published, words } from './publishing-scene';

const problems = (template: TemplateToPublish, templates: SpokenTemplate[] = []) =>
  publishingProblems(template, facts({ templates })).map(({ code, about }) =>
    about === undefined ? code : `${code}: ${about}`,
  );
const question = (...labels: string[]) => consent({ components: components('May we?', ...labels) });
const asked = (text: string, ...labels: string[]) => consent({ components: components(text, ...labels) });

describe('the buttons of a question', () => {
  it.each([
    ['Yes', 'No', 'Stop promotions'],
    ['Yes, I Agree', 'Not now', 'No, Thank You'],
    ['Yes', 'I agree', 'No'],
    ['Yes', 'Daily please', 'No'],
    ['Yes', 'No, stop'],
    ['Opt-in', 'Opt-out'],
  ])('may agree or decline in several ways: %s, %s, %s', (...labels) => {
    expect(problems(question(...labels.filter((label) => label !== undefined)))).toEqual([]);
  });

  it.each(['Yes, no more', 'Yes, stop', 'Ja, stopp', 'Yes - unsubscribe', 'Ja, bitte keine Werbung'])(
    'must not say yes and be understood as an opt-out: %s',
    (label) => {
      expect(problems(question('Sure', label, 'No'))).toEqual([`button-contradicts: ${label}`]);
    },
  );

  it('must leave one for the other answer', () => {
    const templates = [question('The red one', 'The blue one')];
    const answers = { consentTemplateId: 'c' };
    const all = ['The red one', 'The blue one'];
    expect(problems(words('Opt-Out', ['The red one'], answers), templates)).toEqual([]);
    for (const type of ['Opt-In', 'Opt-Out'] as const)
      expect(problems(words(type, all, answers), templates)).toEqual([
        'buttons-alike: The red one, The blue one',
      ]);
  });
});

describe('a question can be declined as easily as agreed to', () => {
  it.each<[string, TemplateToPublish]>([
    ['one button that says yes', question('Yes')],
    ['one button that waits for its meaning', question('With pleasure')],
    ['only buttons that say yes', question('Yes', 'I agree')],
    ['only words for yes', asked('May we? Reply YES.')],
  ])('%s is not enough', (_, template) => {
    expect(problems(template)).toEqual(['decline-way-missing']);
  });

  it.each<[string, TemplateToPublish]>([
    ['a second button', question('Yes', 'No')],
    ['a second button that waits for its meaning', question('Yes', 'The red one')],
    ['two buttons that wait for their meaning', question('The blue one', 'The red one')],
    ['a word beside the button', asked('May we? Reply NO to decline.', 'Yes')],
    ['words for both', asked('May we? Reply YES or NO.')],
    ['a word that ends it', asked('May we? You can end it by replying STOP.', 'Yes')],
  ])('%s is', (_, template) => {
    expect(problems(template)).toEqual([]);
  });

  it('buttons that only decline are no way to agree', () => {
    expect(problems(question('No', 'Not now'))).toEqual(['answer-way-missing']);
  });

  it('and what is declined in words has an answer that publishes, and nothing stays missing', () => {
    const one = published(asked('May we? Reply NO to decline.', 'Yes'));
    expect(problems(words('Opt-Out', ['No'], { consentTemplateId: 'c' }), [one])).toEqual([]);
    expect(unansweredConsentTemplates([one])).toEqual([]);
  });

  it('whatever its buttons, once it is published its answers can be too, and then nothing is missing', () => {
    const label = fc.constantFrom(
      'Yes',
      'I agree',
      'No',
      'Not now',
      'The red one',
      'The blue one',
      'Stop promotions',
      'Help',
    );
    const text = fc.constantFrom('May we?', 'May we? Reply NO to decline.', 'May we? Reply YES or NO.');
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 1, maxLength: 3 }), text, (labels, wording) => {
        const template = asked(wording, ...labels);
        if (problems(template).length > 0) return;
        const done: SpokenTemplate[] = [published(template)];
        const tries = [...labels, 'Yes', 'No'];
        // What the set-up check asks for, one after the other, in the words that the form offers.
        for (const type of unansweredConsentTemplates(done)[0]?.missing ?? [])
          for (const word of type === 'Opt-In' ? tries : [...tries].reverse()) {
            const answer = words(type, [word], { consentTemplateId: 'c' });
            if (problems(answer, done).length > 0) continue;
            done.push(published(answer));
            break;
          }
        expect(unansweredConsentTemplates(done)).toEqual([]);
      }),
    );
  });
});

describe('the buttons of a Double Opt-In', () => {
  const confirmation = (labels: string[], keywords: string[] = []) =>
    consent({ type: 'Double Opt-In', keywords, components: components('Was it you?', ...labels) });

  it('that nothing gives a meaning are to be entered as a keyword, which mends it', () => {
    const labels = ['Yes, I want offers', 'No'];
    expect(problems(confirmation(labels))).toEqual(['confirm-word-missing: Yes, I want offers']);
    expect(problems(confirmation(labels, ['Yes, I want offers']))).toEqual([]);
  });

  it('that are not there, or all decline, need another template', () => {
    expect(problems(confirmation([]))).toEqual(['answer-way-missing']);
    expect(problems(confirmation(['No', 'Not now']))).toEqual(['answer-way-missing']);
  });

  it('need no way to decline: who does not confirm has declined', () => {
    expect(problems(confirmation(['Confirm']))).toEqual([]);
  });
});
