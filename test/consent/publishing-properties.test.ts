import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret } from '@nod/consent';
import { type SpokenTemplate, type TemplateToPublish, publishingProblems } from '@nod/consent/publishing';
import { components, consent, facts, published, utility, words } from './publishing-scene';

const said = fc.constantFrom(
  'JOIN',
  'join please',
  'STOP',
  'Stopp',
  'Yes',
  'Yes, I Agree',
  'No, Thank You',
  'Golf',
  'golf!',
  'Keine Grüße',
  'HELP',
  'Cancel',
  '👍',
  'نعم',
  'Ja gerne',
);
const type = fc.constantFrom('Opt-In' as const, 'Opt-Out' as const, 'Help' as const);
const question = fc.constantFrom(undefined, 'c', 'd');
const spoken = fc
  .record({ type, keywords: fc.array(said, { minLength: 1, maxLength: 3 }), question })
  .map(({ type: kind, keywords, question: consentTemplateId }) =>
    words(kind, keywords, kind === 'Help' ? {} : { consentTemplateId }),
  );
const questions: SpokenTemplate[] = [
  published(consent({ components: components('Reply YES?') })),
  published(consent({ id: 'd', components: components('Reply YES?') })),
];

/** Publishes the templates one after the other, as far as the rule lets them. */
function publishAll(wanted: readonly TemplateToPublish[]): SpokenTemplate[] {
  const done = [...questions];
  for (const [index, template] of wanted.entries()) {
    const one = { ...template, id: `t${index}` };
    if (publishingProblems(one, facts({ templates: done })).length === 0) done.push(published(one));
  }
  return done;
}

const expected: Record<string, readonly string[]> = {
  'Opt-In': ['opt-in', 'yes'],
  'Opt-Out': ['opt-out', 'no'],
  Help: ['help'],
};

describe('what is published by the rule', () => {
  it('is understood as it is meant, word by word, in every question in which it counts', () => {
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 1, maxLength: 6 }), (wanted) => {
        const all = publishAll(wanted);
        const templates = all.flatMap((one) =>
          one.type === 'Opt-In' || one.type === 'Opt-Out' || one.type === 'Help'
            ? [{ ...one, templateType: one.type }]
            : [],
        );
        for (const one of templates) {
          const prompts =
            one.consentTemplateId === undefined ? [undefined, 'c', 'd'] : [one.consentTemplateId];
          for (const promptTemplateId of prompts)
            for (const text of one.keywords) {
              const { intent } = interpret({ type: 'text', text }, { templates, promptTemplateId });
              expect(expected[one.type!]).toContain(intent);
            }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can be published again as it is', () => {
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 1, maxLength: 5 }), (wanted) => {
        const all = publishAll(wanted);
        for (const one of all.slice(questions.length))
          expect(publishingProblems(one as TemplateToPublish, facts({ templates: all }))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

it('whatever is in a template, the rule has an answer, with each problem told once', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const anything = fc.record({
    name: text,
    type: fc.constantFrom('Utility', 'Marketing', 'Consent', 'Opt-In', 'Double Opt-In', undefined),
    keywords: fc.array(text, { maxLength: 4 }),
    body: fc.option(text, { nil: undefined }),
    components: fc.array(fc.record({ type: text, text })),
    variables: fc.option(fc.dictionary(text, text), { nil: undefined }),
    consentTemplateId: fc.option(text, { nil: undefined }),
  });
  fc.assert(
    fc.property(anything, (more) => {
      const found = publishingProblems(utility(more), facts());
      expect(new Set(found.map((one) => one.text)).size).toBe(found.length);
    }),
  );
});
