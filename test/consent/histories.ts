import type { ConsentAction, ConsentEvent, ConsentSource } from '@nod/consent/event';
import fc from 'fast-check';
import { contact, lead, phone, user } from './events';

export const allSources: readonly ConsentSource[] = [
  'Keyword',
  'Button',
  'Consent Template',
  'Free Text',
  'Form',
  'WhatsApp',
  'Delivery Error',
  'Person',
  'Import',
  'Journey',
  'Number Changed',
  'System',
];

export const allActions: readonly ConsentAction[] = [
  'Asked',
  'Opt-In',
  'Confirm',
  'Opt-Out',
  'Grant',
  'Deny',
  'Block',
  'Unblock',
  'Expire',
  'Number Changed',
  'Erase',
];

const prompts = ['prompt-1', 'prompt-2', 'prompt-3'];

/** Few instants, so that many events share one. */
export const instants = 12;

/** The same record in another case is the same record. */
const records = [contact, lead, { ...contact, id: contact.id.toUpperCase() }];

/** Questions, answers and stops are drawn more often than the rest, so that histories have something to say. */
const anyAction = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...allActions) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<ConsentAction>('Asked', 'Opt-In', 'Confirm', 'Opt-Out', 'Grant', 'Deny'),
  },
);

const anyEvent = (identities: readonly (string | undefined)[]): fc.Arbitrary<Omit<ConsentEvent, 'id'>> =>
  fc
    .record({
      action: anyAction,
      source: fc.constantFrom(...allSources),
      occurredOn: fc.nat({ max: instants }),
      identity: fc.constantFrom(...identities),
      promptType: fc.constantFrom('Consent' as const, 'Double Opt-In' as const, undefined),
      promptId: fc.option(fc.constantFrom(...prompts), { nil: undefined }),
      lasts: fc.option(fc.nat({ max: instants }), { nil: undefined }),
      record: fc.option(fc.constantFrom(...records), { nil: undefined, freq: 12 }),
      aboutRecord: fc.boolean(),
    })
    .map(({ lasts, aboutRecord, record, promptType, ...rest }) => {
      // Mostly the scope that the action belongs to, and at times the wrong one.
      const ofRecord =
        rest.action === 'Grant' || rest.action === 'Deny' || (aboutRecord && rest.source !== 'System');
      return {
        ...rest,
        scope: ofRecord ? ('Utility' as const) : ('Marketing' as const),
        promptType: rest.action === 'Asked' ? promptType : undefined,
        pendingUntil: lasts === undefined ? undefined : rest.occurredOn + lasts,
        record: ofRecord ? record : undefined,
      };
    });

/**
 * Histories of one person: every action, source and scope, under a number and two user ids that may be linked,
 * with several prompts and records. Ids are dealt at random, so that the order of ids is not the order of anything.
 */
export function histories(
  of: { identities?: readonly (string | undefined)[]; maxLength?: number } = {},
): fc.Arbitrary<ConsentEvent[]> {
  const identities = of.identities ?? [phone, user, 'IN.77', undefined];
  return fc
    .uniqueArray(fc.tuple(fc.nat({ max: 9999 }), anyEvent(identities)), {
      maxLength: of.maxLength ?? 24,
      selector: ([id]) => id,
      size: 'max',
    })
    .map((drawn) => drawn.map(([id, e]) => ({ ...e, id: `h${String(id).padStart(4, '0')}` })));
}

/** Histories of a person known by their number alone. */
export const phoneHistories = histories({ identities: [phone] });

/** The events in another order, some of them several times over. */
export function disordered(events: readonly ConsentEvent[]): fc.Arbitrary<ConsentEvent[]> {
  return fc
    .tuple(fc.shuffledSubarray([...events]), fc.shuffledSubarray([...events], { minLength: events.length }))
    .chain(([again, all]) =>
      fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
    );
}
