import type { Origin, SendFacts, SendRequest } from '@nod/consent/judge';
import type { Scope } from '@nod/consent/event';
import type { MarketingStatus } from '@nod/consent/status';
import type { TemplateCategory, TemplateFacts, TemplateType } from '@nod/consent/template';

export const now = Date.UTC(2026, 5, 1, 12);
export const hour = 3_600_000;

export const templateTypes: readonly TemplateType[] = [
  'Utility',
  'Marketing',
  'Authentication',
  'Consent',
  'Opt-In',
  'Opt-Out',
  'Double Opt-In',
  'Help',
];
export const origins: readonly Origin[] = ['Chat', 'Campaign', 'Journey', 'Flow', 'System'];
const statuses: readonly (MarketingStatus | undefined)[] = [
  undefined,
  'Pending',
  'Single Opt-In',
  'Double Opt-In',
  'Opted-Out',
];
const categories: readonly (TemplateCategory | undefined)[] = [
  'UTILITY',
  'MARKETING',
  'AUTHENTICATION',
  undefined,
];

/** A template that nothing stands against, but for what is given. */
export function template(type: TemplateType, more: Partial<TemplateFacts> = {}): TemplateFacts {
  return { name: 'template', type, published: true, category: 'UTILITY', metaStatus: 'APPROVED', ...more };
}

/** Facts that nothing stands against, but for what is given. */
export function facts(more: Partial<SendFacts> = {}): SendFacts {
  return {
    now,
    configuration: { marketingEnabled: true, askAgainAfterDays: 0, maximumAsks: 3 },
    reachable: true,
    numberOfRecord: true,
    number: { status: 'Double Opt-In', blocked: false, stoppedAtWhatsApp: false, askCount: 0 },
    record: { granted: true, askCount: 0 },
    lastInboundOn: now - hour,
    ...more,
  };
}

export interface Case {
  request: SendRequest;
  facts: SendFacts;
}

/** Free text and every template, each kind in each state at Meta, now and as announced. */
function contents(): (TemplateFacts | undefined)[] {
  const all: (TemplateFacts | undefined)[] = [undefined];
  for (const type of templateTypes)
    for (const category of categories)
      for (const metaStatus of ['APPROVED', 'PAUSED', undefined])
        for (const becomesMarketingOn of [undefined, now - 1, now, now + 1])
          all.push(template(type, { category, metaStatus, becomesMarketingOn }));
  return all;
}

/** Every combination of who sends what to whom: some hundreds of thousands of cases. */
export function* everyCase(): Generator<Case> {
  const sessions: readonly Scope[] = ['Utility', 'Marketing'];
  const records: readonly SendFacts['record'][] = [
    ...[true, false, null, undefined].map((granted) => ({ granted, askCount: 0 })),
    undefined,
  ];
  const windows = [now - hour, now - 24 * hour, undefined];
  const numbers: SendFacts['number'][] = [undefined];
  for (const status of statuses)
    for (const blocked of [false, true])
      for (const stoppedAtWhatsApp of [false, true])
        numbers.push({ status, blocked, stoppedAtWhatsApp, askCount: 0 });
  for (const content of contents())
    for (const session of sessions)
      for (const origin of origins)
        for (const record of records)
          for (const lastInboundOn of windows)
            for (const number of numbers)
              yield {
                request: { origin, session, template: content },
                facts: facts({ number, record, lastInboundOn }),
              };
}

/** What a case is, in a line, for a failing test. */
export function describeCase({ request, facts: f }: Case): string {
  return JSON.stringify({ ...request, number: f.number, record: f.record, lastInboundOn: f.lastInboundOn });
}
