import { type TemplateType, isAboutConsent, isMarketing, isMarketingCategory } from '@nod/consent/template';
import { isOptedIn, moreRestrictive } from '@nod/consent/status';
import { type RefusalCode, refuse } from '@nod/consent/refusal';
import { isUserId } from '@nod/consent/event';
import { describe, expect, it } from 'vitest';
import { now, template } from './decide-table';

describe('Invariant 4: what counts as marketing', () => {
  it('is what Meta has categorised so, or never categorised', () => {
    expect(isMarketingCategory(template('Utility', { category: 'MARKETING' }), now)).toBe(true);
    expect(isMarketingCategory(template('Utility', { category: undefined }), now)).toBe(true);
    expect(isMarketingCategory(template('Utility'), now)).toBe(false);
    expect(isMarketingCategory(template('Authentication', { category: 'AUTHENTICATION' }), now)).toBe(false);
  });

  it('is what Meta has announced, from that instant on', () => {
    const moving = template('Utility', { becomesMarketingOn: now });
    expect(isMarketingCategory(moving, now - 1)).toBe(false);
    expect(isMarketingCategory(moving, now)).toBe(true);
  });

  it('is all that is sent in a Marketing session, but for what asks for consent or answers about it', () => {
    expect(isMarketing(undefined, 'Marketing', now)).toBe(true);
    expect(isMarketing(template('Utility'), 'Marketing', now)).toBe(true);
    expect(isMarketing(template('Consent'), 'Marketing', now)).toBe(false);
    expect(isMarketing(undefined, 'Utility', now)).toBe(false);
    expect(isMarketing(template('Marketing'), 'Utility', now)).toBe(true);
  });

  it.each<TemplateType>(['Consent', 'Opt-In', 'Opt-Out', 'Double Opt-In', 'Help'])(
    'is never a template of type %s, which is about consent',
    (type) => expect(isAboutConsent(type)).toBe(true),
  );

  it.each<TemplateType>(['Utility', 'Marketing', 'Authentication'])('may be one of type %s', (type) =>
    expect(isAboutConsent(type)).toBe(false),
  );
});

describe('A status', () => {
  it('permits marketing only as an opt-in', () => {
    expect(isOptedIn('Single Opt-In') && isOptedIn('Double Opt-In')).toBe(true);
    expect(isOptedIn('Pending') || isOptedIn('Opted-Out') || isOptedIn(undefined)).toBe(false);
  });

  it('of two is the stricter one, and none is no opinion', () => {
    const strictest = ['Opted-Out', 'Pending', 'Single Opt-In', 'Double Opt-In', undefined] as const;
    strictest.forEach((a, i) =>
      strictest.slice(i).forEach((b) => {
        expect(moreRestrictive(a, b)).toBe(a);
        expect(moreRestrictive(b, a)).toBe(a);
      }),
    );
  });
});

describe('A refusal', () => {
  it('keeps its code and remedy, and puts what it is about behind the message', () => {
    const code: RefusalCode = 'asked-too-recently';
    const bare = refuse(code);
    const detailed = refuse(code, { about: '2026-06-21', until: 5 });
    const message = `${bare.message} It may be asked again from 2026-06-21.`;
    expect(detailed).toEqual({ ...bare, message, until: 5 });
    expect(bare).not.toHaveProperty('until');
  });
});

describe('An identity', () => {
  it('is a business-scoped user id when it has a dot, which digits never have', () => {
    expect(isUserId('US.13491208655302741918')).toBe(true);
    expect(isUserId('16505550100')).toBe(false);
    expect(isUserId(undefined)).toBe(false);
  });
});
