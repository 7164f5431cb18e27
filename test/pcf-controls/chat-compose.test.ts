import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Judgement, type RefusalCode, type SendFacts, decide } from '@nod/consent';
import { type Choice, ask, requestOf } from '../../pcf-controls/ConsentChat/compose/ask';
import { checksOf } from '../../pcf-controls/ConsentChat/compose/checks';
import {
  draftKey,
  nothingWritten,
  readDraft,
  writeDraft,
} from '../../pcf-controls/ConsentChat/compose/draft';
import { previewOf } from '../../pcf-controls/ConsentChat/compose/fill';
import { offeredTemplates, search } from '../../pcf-controls/ConsentChat/compose/offer';
import {
  consentTemplate,
  conversation,
  day,
  deliveryTemplate,
  memory,
  now,
  template,
  templates,
} from './chat-fixtures';

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const instants = fc.constantFrom(now, now - day / 2, now - 3 * day, now - 60 * day);

const anyFacts: fc.Arbitrary<SendFacts> = fc.record({
  now: fc.constant(now),
  configuration: maybe(
    fc.record({
      marketingEnabled: fc.boolean(),
      askAgainAfterDays: fc.constantFrom(0, 7, 30),
      maximumAsks: fc.constantFrom(0, 1, 3),
    }),
  ),
  reachable: fc.boolean(),
  numberOfRecord: maybe(fc.boolean()),
  number: maybe(
    fc.record({
      status: maybe(fc.constantFrom('Pending', 'Single Opt-In', 'Double Opt-In', 'Opted-Out')),
      blocked: fc.boolean(),
      stoppedAtWhatsApp: fc.boolean(),
      askCount: fc.nat(4),
      lastAskedOn: maybe(instants),
    }),
  ),
  record: maybe(
    fc.record({ granted: maybe(fc.boolean()), askCount: fc.nat(4), lastAskedOn: maybe(instants) }),
  ),
  lastInboundOn: maybe(instants),
});

const anyTemplate = fc
  .record({
    type: fc.constantFrom('Utility' as const, 'Marketing' as const, 'Consent' as const),
    published: fc.boolean(),
    metaStatus: fc.constantFrom('APPROVED', 'PAUSED', undefined),
    category: fc.constantFrom('UTILITY' as const, 'MARKETING' as const, undefined),
    recordTable: fc.constantFrom('contact', 'lead', undefined),
    session: fc.constantFrom('Utility' as const, 'Marketing' as const, undefined),
  })
  .map((over) => template({ name: 'Any', ...over }));

const anyChoice: fc.Arbitrary<Choice> = fc.record({
  table: fc.constant('contact'),
  session: fc.constantFrom('Utility' as const, 'Marketing' as const),
  template: maybe(anyTemplate),
  missing: fc.constantFrom([], ['1']),
});

/** What a judgement has in common with the decision that puts it in words. */
function whatItSays(of: Judgement): object {
  if (of.allowed) return of;
  const { code, until } = of;
  return { allowed: false, code, ...(until !== undefined && { until }) };
}

describe('what is offered', () => {
  it('offers nothing but Consent Templates while the Compliance Field is not true', () => {
    fc.assert(
      fc.property(
        fc.array(anyTemplate),
        anyFacts,
        fc.constantFrom('Utility' as const, 'Marketing' as const),
        (all, facts, session) => {
          fc.pre(facts.record?.granted !== true);
          const offered = offeredTemplates(all, { table: 'contact', session, facts, now });
          expect(offered.every((one) => one.template.type === 'Consent')).toBe(true);
        },
      ),
    );
  });

  it('offers nothing at all while the number is blocked', () => {
    const { facts } = conversation();
    const blocked = { ...facts, number: { ...facts.number!, blocked: true } };
    expect(
      offeredTemplates(templates, { table: 'contact', session: 'Utility', facts: blocked, now }),
    ).toEqual([]);
  });

  it('says what decide says of each template', () => {
    fc.assert(
      fc.property(fc.array(anyTemplate), anyFacts, (all, facts) => {
        for (const one of offeredTemplates(all, { table: 'contact', session: 'Utility', facts, now })) {
          const choice = { table: 'contact', session: 'Utility' as const, template: one.template };
          expect(decide(requestOf(choice), facts)).toMatchObject(whatItSays(one.decision));
        }
      }),
    );
  });

  it('finds templates by all words of their name and text', () => {
    const { facts } = conversation();
    const offered = offeredTemplates(templates, { table: 'contact', session: 'Utility', facts, now });
    expect(search(offered, 'ORDER arrives').map((one) => one.template.name)).toEqual(['Delivery date']);
    expect(search(offered, ' ')).toHaveLength(offered.length);
  });
});

describe('"why can\'t I send?"', () => {
  it('gives the refusal of decide first, and nothing but fine checks when decide allows', () => {
    fc.assert(
      fc.property(anyChoice, anyFacts, (choice, facts) => {
        const decision = ask(choice, facts, now);
        const [first, ...rest] = checksOf(requestOf(choice), facts);
        if (decision.allowed)
          expect([first, ...rest].every((check) => check?.refusal === undefined)).toBe(true);
        else expect(first?.refusal).toEqual(decision);
      }),
      { numRuns: 500 },
    );
  });

  it('names every matter once', () => {
    fc.assert(
      fc.property(anyChoice, anyFacts, (choice, facts) => {
        const refusals = checksOf(requestOf(choice), facts).flatMap((check) => check.refusal?.code ?? []);
        expect(new Set(refusals).size).toBe(refusals.length);
      }),
      { numRuns: 500 },
    );
  });

  it('lists all that stands in the way of free text, in the order in which it has to be mended', () => {
    const { facts } = conversation();
    const codes: RefusalCode[] = checksOf(requestOf({ table: 'contact', session: 'Marketing' }), {
      ...facts,
      number: undefined,
      record: { granted: false, askCount: 0 },
      lastInboundOn: undefined,
    }).flatMap((check) => check.refusal?.code ?? []);
    expect(codes).toEqual(['compliance-not-given', 'not-opted-in', 'window-closed']);
  });

  it('does not speak of marketing where a message needs none', () => {
    const names = checksOf(requestOf({ table: 'contact', session: 'Utility' }), conversation().facts).map(
      (c) => c.name,
    );
    expect(names).toEqual(['Configuration', 'Number', 'NotBlocked', 'Compliance', 'Window']);
  });
});

describe('a preview', () => {
  it('is filled in from the record, and says what is missing and to be given by hand', () => {
    const preview = previewOf(deliveryTemplate, { firstname: 'Maria', nod_order: '' });
    expect(preview.body).toBe('Hello Maria, your order {{2}} arrives on {{3}}.');
    expect(preview.missing).toEqual(['2', '3']);
    expect(preview.byHand).toEqual([
      { name: '2', column: 'nod_order' },
      { name: '3', column: undefined },
    ]);
  });

  it('takes what is given by hand before what the record says, but never an empty value', () => {
    const preview = previewOf(
      deliveryTemplate,
      { firstname: 'Maria', nod_order: 7 },
      { '1': ' ', '3': 'Monday' },
    );
    expect(preview.body).toBe('Hello Maria, your order 7 arrives on Monday.');
    expect(preview.missing).toEqual([]);
    expect(preview.byHand.map((one) => one.name)).toEqual(['3']);
  });

  it('tells body, footer and buttons apart', () => {
    const preview = previewOf(consentTemplate, { firstname: 'Maria' });
    expect(preview.footer).toBe('You can change your mind at any time.');
    expect(preview.buttons).toEqual(['Yes, I Agree', 'No, Thank You']);
  });
});

describe('a draft', () => {
  it('is kept and restored under a key that says nothing of it', () => {
    const storage = memory();
    const key = draftKey(conversation(), 'agnes', 'Utility');
    writeDraft(storage, key, { text: 'secret words', parameters: {} });
    expect(key).not.toContain('secret');
    expect(readDraft(storage, key).text).toBe('secret words');
    writeDraft(storage, key, nothingWritten);
    expect(storage.all.size).toBe(0);
  });

  it('has another key for another person, record, number and session', () => {
    const state = conversation();
    const keys = [
      draftKey(state, 'agnes', 'Utility'),
      draftKey(state, 'mark', 'Utility'),
      draftKey(state, 'agnes', 'Marketing'),
      draftKey({ ...state, record: { table: 'lead', id: '2' } }, 'agnes', 'Utility'),
      draftKey({ ...state, selected: { key: '16505550101', written: '' } }, 'agnes', 'Utility'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not take the screen down when what was kept is broken or the storage refuses', () => {
    const storage = memory();
    storage.setItem('k', '{broken');
    expect(readDraft(storage, 'k')).toEqual(nothingWritten);
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(() => writeDraft(full, 'k', { text: 'x', parameters: {} })).not.toThrow();
  });
});
