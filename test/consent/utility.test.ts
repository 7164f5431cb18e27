import { type ConsentEvent, type ConsentSource, recordKey } from '@nod/consent/event';
import { fold } from '@nod/consent/fold';
import { describe, expect, it } from 'vitest';
import { contact, day, event, lead, utility } from './events';

const asked = (on: number, more: Partial<ConsentEvent> = {}) =>
  utility({
    action: 'Asked',
    source: 'Consent Template',
    occurredOn: day(on),
    promptId: 'ask',
    pendingUntil: day(on + 30),
    ...more,
  });
const said = (action: 'Grant' | 'Deny') => (on: number, source: ConsentSource, promptId?: string) =>
  utility({ action, source, occurredOn: day(on), promptId });
const grant = said('Grant');
const deny = said('Deny');
const stateOf = (record: typeof contact, ...events: ConsentEvent[]) =>
  fold(events).records.get(recordKey(record));
const granted = (...events: ConsentEvent[]) => stateOf(contact, ...events)?.granted;

describe('Invariant 5: the Compliance Field of a record', () => {
  it('is not true while a question is open', () => {
    expect(granted(asked(1))).toBeUndefined();
  });

  it('follows the answer to a Consent Template', () => {
    expect(granted(asked(1), grant(2, 'Consent Template', 'ask'))).toBe(true);
    expect(granted(asked(1), deny(2, 'Consent Template', 'ask'))).toBe(false);
  });

  it('follows a person in CRM without any question', () => {
    expect(granted(grant(1, 'Person'))).toBe(true);
    expect(granted(grant(1, 'Person'), deny(2, 'Person'))).toBe(false);
    expect(granted(deny(1, 'Keyword'), grant(2, 'Person'))).toBe(true);
  });

  it.each<ConsentSource>(['Import', 'Journey', 'System', 'WhatsApp', 'Delivery Error'])(
    'is not made true after a no by %s',
    (source) => {
      expect(granted(deny(1, 'Person'), grant(2, source))).toBe(false);
      expect(granted(grant(2, source))).toBe(true);
    },
  );

  it('takes along what was agreed to when the record gets another number', () => {
    expect(granted(deny(1, 'Person'), grant(2, 'Number Changed'))).toBe(true);
  });

  it('belongs to one record: another record of the same number keeps its own', () => {
    const events = [grant(1, 'Person'), { ...deny(2, 'Person'), record: lead }];
    expect(stateOf(contact, ...events)?.granted).toBe(true);
    expect(stateOf(lead, ...events)?.granted).toBe(false);
  });

  it('is not changed by the answer to a question about another record', () => {
    expect(granted(asked(1, { record: lead }), grant(2, 'Consent Template', 'ask'))).toBeUndefined();
  });

  it('is No after an erasure, and no open question can be answered any more', () => {
    const erased = utility({ action: 'Erase', source: 'System', occurredOn: day(2) });
    expect(granted(grant(1, 'Person'), erased)).toBe(false);
    expect(granted(asked(1), erased, grant(3, 'Consent Template', 'ask'))).toBe(false);
  });

  it('is not touched by an event that names no record', () => {
    const nobody = { ...grant(1, 'Person'), record: undefined };
    const state = fold([nobody]);
    expect(state.records.size).toBe(0);
    expect(state.notes.get(nobody.id)).toBe('It names no record.');
  });

  it('is not touched by an opt-in of the wrong scope', () => {
    expect(
      granted(
        event({ action: 'Opt-In', source: 'Keyword', occurredOn: 1, scope: 'Utility', record: contact }),
      ),
    ).toBeUndefined();
  });
});

describe('Invariant 7: an answer about a record', () => {
  it('of yes counts only before the question closes', () => {
    expect(granted(asked(1), grant(30.9, 'Consent Template', 'ask'))).toBe(true);
    expect(granted(asked(1), grant(31, 'Consent Template', 'ask'))).toBeUndefined();
  });

  it('of yes counts only for a question that was put', () => {
    expect(granted(grant(1, 'Consent Template', 'ask'))).toBeUndefined();
    expect(granted(grant(1, 'Consent Template'))).toBeUndefined();
    expect(granted(grant(1, 'Free Text'))).toBeUndefined();
  });

  it('by a bare word counts only while the question is unanswered', () => {
    const no = deny(2, 'Consent Template', 'ask');
    expect(granted(asked(1), no, grant(3, 'Free Text', 'ask'))).toBe(false);
    expect(granted(asked(1), no, grant(3, 'Consent Template', 'ask'))).toBe(true);
    const yes = grant(2, 'Consent Template', 'ask');
    expect(granted(asked(1), yes, deny(3, 'Free Text', 'ask'))).toBe(true);
    expect(granted(asked(1), yes, deny(3, 'Consent Template', 'ask'))).toBe(false);
  });

  it('of no by a tap is honoured however late it comes, and for a question that is not known', () => {
    expect(granted(asked(1), deny(400, 'Consent Template', 'ask'))).toBe(false);
    expect(granted(grant(1, 'Person'), deny(2, 'Consent Template', 'lost'))).toBe(false);
  });
});

describe('Questions about a record', () => {
  it('are counted until the next yes', () => {
    const second = asked(5, { promptId: 'second' });
    expect(stateOf(contact, asked(1), second)).toMatchObject({ askCount: 2, lastAskedOn: day(5) });
    expect(stateOf(contact, asked(1), second, deny(6, 'Consent Template', 'second'))).toMatchObject({
      askCount: 2,
    });
    expect(stateOf(contact, asked(1), second, grant(6, 'Consent Template', 'second'))).toMatchObject({
      askCount: 0,
    });
  });

  it('that did not reach the person are not counted, and the wait runs from the one before', () => {
    const failed = utility({
      action: 'Expire',
      source: 'Delivery Error',
      occurredOn: day(40),
      promptId: 'failed',
    });
    expect(stateOf(contact, asked(1), asked(40, { promptId: 'failed' }), failed)).toMatchObject({
      askCount: 1,
      lastAskedOn: day(1),
    });
  });
});
