import { type Decision, decide } from '@nod/consent/decide';
import { serviceWindow } from '@nod/consent/judge';
import type { RefusalCode } from '@nod/consent/refusal';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Case,
  describeCase,
  everyCase,
  facts,
  hour,
  now,
  origins,
  template,
  templateTypes,
} from './decide-table';

/** Counts, over all cases, those that a statement speaks of, and names the first that contradicts it. */
class Statement {
  spoken = 0;
  against: string | undefined;
  constructor(
    private readonly speaksOf: (c: Case) => boolean,
    private readonly holds: (c: Case, decision: Decision) => boolean,
  ) {}
  look(c: Case, decision: Decision): void {
    if (!this.speaksOf(c)) return;
    this.spoken++;
    if (this.against === undefined && !this.holds(c, decision))
      this.against = `${describeCase(c)} → ${JSON.stringify(decision)}`;
  }
}

const refused = (_: Case, decision: Decision) => !decision.allowed;
const refusedFor =
  (...codes: RefusalCode[]) =>
  (_: Case, decision: Decision) =>
    !decision.allowed && codes.includes(decision.code);
const type = (c: Case) => c.request.template?.type;
const stopped = ({ facts: { number } }: Case) =>
  number?.status === 'Opted-Out' || number?.stoppedAtWhatsApp === true;
const optedIn = (c: Case) => /Opt-In$/.test(c.facts.number?.status ?? '') && !stopped(c);
/** What Meta bills and limits as marketing, or may: by its word, by its announcement, or for want of a word. */
const marketingToMeta = ({ request: { template: t } }: Case) =>
  t !== undefined &&
  (t.category === undefined || t.category === 'MARKETING' || (t.becomesMarketingOn ?? now + 1) <= now);
const aboutConsent = (c: Case) =>
  ['Consent', 'Opt-In', 'Opt-Out', 'Double Opt-In', 'Help'].includes(type(c) ?? '');
/** Marketing in anybody's eyes. */
const marketing = (c: Case) =>
  !aboutConsent(c) && (c.request.session === 'Marketing' || type(c) === 'Marketing' || marketingToMeta(c));
const blocked = (c: Case) => c.facts.number?.blocked === true;
const mayChat = (c: Case) => c.facts.record?.granted === true;

const statements: Record<string, Statement> = {
  'Invariant 4: no marketing leaves for anyone who has not opted in': new Statement(
    (c) => marketing(c) && !optedIn(c),
    refused,
  ),
  'Invariant 4: nothing that is marketing to Meta leaves for anyone who said stop, a question about consent included':
    new Statement((c) => marketingToMeta(c) && stopped(c), refused),
  'Invariant 4: nobody who said stop is asked to opt in to marketing': new Statement(
    (c) =>
      c.request.session === 'Marketing' &&
      (type(c) === 'Consent' || type(c) === 'Double Opt-In') &&
      stopped(c),
    refused,
  ),
  'Invariant 4: a template that has become marketing, or whose category is unknown, needs an opt-in':
    new Statement((c) => type(c) === 'Utility' && marketingToMeta(c) && !optedIn(c), refused),
  'Invariant 5: without a Compliance Field that is true, only Consent Templates leave from the chat':
    new Statement((c) => c.request.origin === 'Chat' && !mayChat(c) && type(c) !== 'Consent', refused),
  'Invariant 5: a Consent Template leaves from the chat while the field is not true': new Statement(
    (c) =>
      c.request.origin === 'Chat' &&
      !mayChat(c) &&
      type(c) === 'Consent' &&
      c.request.template?.metaStatus === 'APPROVED' &&
      !blocked(c) &&
      !stopped(c),
    (_, decision) => decision.allowed,
  ),
  'Invariant 6: an opt-out stops neither a transactional template nor free text in the open window':
    new Statement(
      (c) =>
        stopped(c) &&
        !blocked(c) &&
        c.request.session === 'Utility' &&
        (c.request.origin !== 'Chat' || mayChat(c)) &&
        (c.request.template === undefined
          ? c.facts.lastInboundOn === now - hour
          : (type(c) === 'Utility' || type(c) === 'Authentication') &&
            !marketingToMeta(c) &&
            c.request.template.metaStatus === 'APPROVED'),
      (_, decision) => decision.allowed,
    ),
  'Invariant 6: an answer about consent reaches who has opted out': new Statement(
    (c) =>
      stopped(c) &&
      !blocked(c) &&
      (type(c) === 'Opt-Out' || type(c) === 'Help') &&
      !marketingToMeta(c) &&
      c.request.template?.metaStatus === 'APPROVED' &&
      c.request.origin === 'System',
    (_, decision) => decision.allowed,
  ),
  'a block stops everything, whoever sends it': new Statement(blocked, refusedFor('blocked')),
  'a template that Meta has not approved, or of which nothing is known, does not leave': new Statement(
    (c) => c.request.template !== undefined && c.request.template.metaStatus !== 'APPROVED' && !blocked(c),
    refusedFor('template-not-approved'),
  ),
  'free text leaves only in the 24 hours after the person last wrote': new Statement(
    (c) => c.request.template === undefined && c.facts.lastInboundOn !== now - hour,
    refused,
  ),
  'whatever nothing stands against leaves': new Statement(
    (c) =>
      !blocked(c) &&
      (c.request.origin !== 'Chat' || mayChat(c)) &&
      (c.request.template === undefined
        ? c.facts.lastInboundOn === now - hour
        : c.request.template.metaStatus === 'APPROVED') &&
      optedIn(c),
    (_, decision) => decision.allowed,
  ),
  'every refusal has a code, a message and a remedy that a person can read': new Statement(
    () => true,
    (_, decision) =>
      decision.allowed ||
      (/^[a-z-]+$/.test(decision.code) &&
        /^[A-Z].*\.$/.test(decision.message) &&
        /^[A-Z].*\.$/.test(decision.remedy)),
  ),
};

describe('Invariants 4, 5 and 6: what may leave, over every combination of facts', () => {
  const all = Object.values(statements);
  let cases = 0;
  beforeAll(() => {
    for (const c of everyCase()) {
      cases++;
      const decision = decide(c.request, c.facts);
      for (const statement of all) statement.look(c, decision);
    }
  });

  it.each(Object.entries(statements))('%s', (_, statement) => {
    const { spoken, against } = statement;
    expect(against).toBeUndefined();
    expect(spoken).toBeGreaterThan(100);
    expect(cases).toBeGreaterThan(500_000);
  });
});

describe('Invariant 5: the chat', () => {
  const text = { origin: 'Chat', session: 'Utility' } as const;

  it.each([false, null, undefined])('with a Compliance Field of %s is refused free text', (granted) => {
    expect(decide(text, facts({ record: { granted, askCount: 0 } }))).toMatchObject({
      code: 'compliance-not-given',
    });
  });

  it('without a record is refused free text', () => {
    expect(decide(text, facts({ record: undefined }))).toMatchObject({ code: 'compliance-not-given' });
  });

  it('is told of the missing consent before it is told of the closed window', () => {
    const decision = decide(text, facts({ record: undefined, lastInboundOn: undefined }));
    expect(decision).toMatchObject({ code: 'compliance-not-given' });
  });

  it('may not write to a number that is none of the record’s', () => {
    expect(decide(text, facts({ numberOfRecord: false }))).toMatchObject({ code: 'number-not-of-record' });
    expect(decide(text, facts({ numberOfRecord: true })).allowed).toBe(true);
  });
});

describe('Free text', () => {
  const text = { origin: 'System', session: 'Utility' } as const;

  it('leaves to the last moment of the window, and not at its end', () => {
    expect(decide(text, facts({ lastInboundOn: now - serviceWindow + 1 })).allowed).toBe(true);
    expect(decide(text, facts({ lastInboundOn: now - serviceWindow }))).toMatchObject({
      code: 'window-closed',
    });
  });
});

describe('A reason', () => {
  const promotion = { origin: 'Campaign', session: 'Marketing', template: template('Marketing') } as const;
  const number = { blocked: false, stoppedAtWhatsApp: false, askCount: 0 };

  it.each<[RefusalCode, Partial<Parameters<typeof facts>[0]>]>([
    ['no-configuration', { configuration: undefined }],
    ['no-number', { reachable: false }],
    ['blocked', { number: { ...number, blocked: true } }],
    [
      'marketing-disabled',
      { configuration: { marketingEnabled: false, askAgainAfterDays: 0, maximumAsks: 3 } },
    ],
    ['opted-out', { number: { ...number, status: 'Opted-Out' } }],
    ['stopped-at-whatsapp', { number: { ...number, status: 'Opted-Out', stoppedAtWhatsApp: true } }],
    ['pending', { number: { ...number, status: 'Pending' } }],
    ['not-opted-in', { number }],
    ['not-opted-in', { number: undefined }],
  ])('is %s for marketing when it is so', (code, more) => {
    expect(decide(promotion, facts(more))).toMatchObject({ allowed: false, code });
  });

  it.each<[RefusalCode, Parameters<typeof template>[1]]>([
    ['template-unpublished', { published: false }],
    ['template-not-approved', { metaStatus: 'PAUSED' }],
    ['template-not-approved', { metaStatus: undefined }],
    ['parameters-missing', { missingVariables: ['first name', 'order'] }],
  ])('is %s for a template', (code, more) => {
    expect(decide({ ...promotion, template: template('Marketing', more) }, facts())).toMatchObject({ code });
  });

  it.each<
    [RefusalCode | 'allowed', Parameters<typeof template>[1], string | undefined, 'Utility' | 'Marketing']
  >([
    ['allowed', {}, undefined, 'Utility'],
    ['allowed', {}, 'contact', 'Marketing'],
    ['allowed', { recordTable: 'contact' }, 'contact', 'Utility'],
    ['template-not-for-record', { recordTable: 'contact' }, 'lead', 'Utility'],
    ['template-not-for-record', { recordTable: 'contact' }, undefined, 'Utility'],
    ['template-not-for-record', { recordTable: '' }, 'contact', 'Utility'],
    ['template-not-for-record', { recordTable: '' }, undefined, 'Utility'],
    ['allowed', { session: 'Marketing' }, 'contact', 'Marketing'],
    ['template-not-for-session', { session: 'Marketing' }, 'contact', 'Utility'],
    ['template-not-for-session', { session: 'Utility' }, 'contact', 'Marketing'],
    ['template-unpublished', { session: 'Utility', published: false }, 'contact', 'Marketing'],
  ])('is %s for %o from %s in a %s session, whoever sends it', (code, more, recordTable, session) => {
    for (const origin of origins)
      for (const type of templateTypes) {
        const request = { origin, session, recordTable, template: template(type, more) };
        const decision = decide(request, facts());
        expect(decision.allowed ? 'allowed' : decision.code, `${origin} ${type}`).toBe(code);
      }
  });

  it('names the missing variables and the status at WhatsApp', () => {
    const missing = template('Utility', { missingVariables: ['first name', 'order'] });
    expect(decide({ ...promotion, template: missing }, facts())).toMatchObject({
      message: expect.stringContaining('first name, order') as string,
    });
    const paused = template('Utility', { metaStatus: 'PAUSED' });
    expect(decide({ ...promotion, template: paused }, facts())).toMatchObject({
      message: expect.stringContaining('PAUSED') as string,
    });
  });

  it('is given for what is neither text nor template', () => {
    expect(decide({ origin: 'Chat', session: 'Utility', unsupported: true }, facts())).toMatchObject({
      code: 'unsupported-type',
    });
  });
});

describe('A decision with facts missing', () => {
  /** What Dataverse or a caller in JavaScript may hand over in place of a value. */
  const holes: unknown[] = [undefined, null, NaN, {}, ''];
  const contents = [undefined, ...templateTypes.map((t) => template(t))];

  it('never throws, and lets no marketing and no chat through for want of a fact', () => {
    for (const fact of ['configuration', 'reachable', 'number', 'record', 'lastInboundOn', 'now'] as const)
      for (const hole of holes)
        for (const origin of origins)
          for (const content of contents) {
            const request = { origin, session: 'Marketing', template: content } as const;
            const decision = decide(request, { ...facts(), [fact]: hole });
            const about =
              content !== undefined && !['Utility', 'Marketing', 'Authentication'].includes(content.type);
            if (fact === 'number' && !about) expect(decision.allowed).toBe(false);
            if (fact === 'record' && origin === 'Chat' && content?.type !== 'Consent')
              expect(decision.allowed).toBe(false);
            if (
              (fact === 'configuration' || fact === 'reachable') &&
              hole !== undefined &&
              typeof hole !== 'object'
            )
              expect(decision.allowed).toBe(false);
          }
  });

  it('never throws for a number or a configuration of which nothing is filled in', () => {
    for (const content of contents) {
      const request = { origin: 'Flow', session: 'Marketing', template: content } as const;
      const empty = { number: {}, configuration: {}, record: {} } as unknown as Partial<
        Parameters<typeof facts>[0]
      >;
      expect(() => decide(request, facts(empty))).not.toThrow();
    }
  });
});
