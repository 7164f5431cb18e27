import { type ConsentEvent, type ConsentSource } from '@nod/consent/event';
import { fold, statusOf } from '@nod/consent/fold';
import { describe, expect, it } from 'vitest';
import { day, event, statusAfter } from './events';

const asked = (on: number, more: Partial<ConsentEvent> = {}) =>
  event({
    action: 'Asked',
    source: 'Consent Template',
    occurredOn: day(on),
    promptType: 'Consent',
    promptId: 'ask',
    pendingUntil: day(on + 30),
    ...more,
  });
const askedToConfirm = (on: number, until: number) =>
  asked(on, { promptType: 'Double Opt-In', promptId: 'confirm', pendingUntil: day(until) });
const optIn = (on: number, source: ConsentSource = 'Keyword', more: Partial<ConsentEvent> = {}) =>
  event({ action: 'Opt-In', source, occurredOn: day(on), ...more });
const yes = (on: number, promptId = 'ask', more: Partial<ConsentEvent> = {}) =>
  optIn(on, 'Consent Template', { promptId, ...more });
const toConfirm = (until: number) => ({ pendingUntil: day(until) });
const confirm = (on: number, source: ConsentSource = 'Consent Template') =>
  event({ action: 'Confirm', source, promptId: 'confirm', occurredOn: day(on) });
const stop = (on: number, source: ConsentSource = 'Keyword') =>
  event({ action: 'Opt-Out', source, occurredOn: day(on) });
const expire = (on: number, more: Partial<ConsentEvent> = {}) =>
  event({ action: 'Expire', source: 'System', occurredOn: day(on), ...more });
const marketing = (...events: ConsentEvent[]) => fold(events).marketing;

describe('A question', () => {
  it('makes the status Pending where nothing was said', () => {
    expect(statusAfter(asked(1))).toBe('Pending');
  });

  it('lowers neither a yes nor a stop', () => {
    expect(statusAfter(optIn(0), asked(1))).toBe('Single Opt-In');
    expect(statusAfter(stop(0), asked(1))).toBe('Opted-Out');
  });

  it('that nobody answered falls back to nothing', () => {
    expect(statusAfter(asked(1), expire(31))).toBeUndefined();
  });

  it('that was answered changes nothing any more when it expires', () => {
    expect(statusAfter(asked(1), yes(2), expire(31))).toBe('Single Opt-In');
  });

  it('stays Pending while another is open, to the end of that one', () => {
    const second = asked(10, { promptId: 'second', pendingUntil: day(50) });
    const state = marketing(asked(1), second, expire(31));
    expect(state).toMatchObject({ said: 'Pending', pendingUntil: day(50) });
    expect(statusAfter(asked(1), second, expire(31), expire(50))).toBeUndefined();
  });

  it('that time has not ended can still be answered, whatever an expiry names', () => {
    expect(statusAfter(asked(1), expire(20, { promptId: 'ask' }), yes(25))).toBe('Single Opt-In');
  });

  it('is counted until the next yes', () => {
    const second = asked(5, { promptId: 'second' });
    expect(marketing(asked(1), second)).toMatchObject({ askCount: 2, lastAskedOn: day(5) });
    expect(marketing(asked(1), second, yes(6, 'second'))).toMatchObject({ askCount: 0 });
  });

  it('to confirm an opt-in is no request for consent, and is not counted', () => {
    expect(marketing(optIn(1, 'Form', toConfirm(8)), askedToConfirm(1, 8))).toMatchObject({
      askCount: 0,
      lastAskedOn: undefined,
    });
  });

  it('that did not reach the person is not counted, and the wait runs from the one before', () => {
    const failed = asked(40, { promptId: 'failed' });
    const state = marketing(asked(1), failed, expire(40, { source: 'Delivery Error', promptId: 'failed' }));
    expect(state).toMatchObject({ askCount: 1, lastAskedOn: day(1) });
    expect(marketing(asked(1), expire(1, { source: 'Delivery Error', promptId: 'ask' }))).toMatchObject({
      said: undefined,
      askCount: 0,
      lastAskedOn: undefined,
    });
  });

  it('without an end can never be answered', () => {
    expect(statusAfter(asked(1, { pendingUntil: undefined }), yes(1))).toBe('Pending');
  });
});

describe('Double opt-in', () => {
  const begun = [optIn(1, 'Form', toConfirm(8)), askedToConfirm(1, 8)];

  it('is Pending until it is confirmed', () => {
    expect(statusAfter(...begun)).toBe('Pending');
    expect(statusAfter(...begun, confirm(2))).toBe('Double Opt-In');
    expect(statusAfter(...begun, confirm(2, 'Free Text'))).toBe('Double Opt-In');
  });

  it('ends at its time, even if the question that led to it would still be open', () => {
    const events = [asked(0), yes(1, 'ask', toConfirm(8)), askedToConfirm(1, 8)];
    expect(statusAfter(...events)).toBe('Pending');
    expect(statusAfter(...events, expire(8))).toBeUndefined();
  });

  it('is not ended before its time', () => {
    expect(statusAfter(...begun, expire(7), confirm(7.5))).toBe('Double Opt-In');
  });

  it('cannot be confirmed at its time, nor after', () => {
    expect(statusAfter(...begun, confirm(8))).toBe('Pending');
    expect(statusAfter(...begun, expire(8), confirm(9))).toBeUndefined();
  });

  it('cannot be confirmed after its time by a question of another time that is open still', () => {
    const early = askedToConfirm(0, 30);
    expect(statusAfter(early, optIn(1, 'Form', toConfirm(8)), confirm(7))).toBe('Double Opt-In');
    expect(statusAfter(early, optIn(1, 'Form', toConfirm(8)), confirm(9))).toBe('Pending');
  });

  it('is not given more time by a question about something else', () => {
    const state = marketing(...begun, asked(2, { promptId: 'other', pendingUntil: day(90) }));
    expect(state).toMatchObject({ awaitsConfirmation: true, pendingUntil: day(8) });
    const ended = marketing(...begun, asked(2, { promptId: 'other', pendingUntil: day(90) }), expire(8));
    expect(ended).toMatchObject({ said: 'Pending', awaitsConfirmation: false, pendingUntil: day(90) });
  });

  it('is given more time by a reminder that says so', () => {
    const reminder = asked(5, {
      promptType: 'Double Opt-In',
      promptId: 'confirm-again',
      pendingUntil: day(12),
    });
    const late = event({
      action: 'Confirm',
      source: 'Consent Template',
      promptId: 'confirm-again',
      occurredOn: day(10),
    });
    expect(statusAfter(...begun, reminder, late)).toBe('Double Opt-In');
  });

  it('is withdrawn by a STOP, and a later tap on its button confirms nothing', () => {
    expect(statusAfter(...begun, stop(2), confirm(3))).toBe('Opted-Out');
  });

  it('over an opt-out falls back to the opt-out', () => {
    expect(statusAfter(stop(0), ...begun)).toBe('Pending');
    expect(statusAfter(stop(0), ...begun, expire(8))).toBe('Opted-Out');
    expect(statusAfter(stop(0), ...begun, confirm(2))).toBe('Double Opt-In');
  });

  it('over an opt-out is not completed by an import or a journey', () => {
    expect(statusAfter(stop(0), ...begun, optIn(3, 'Import'))).toBe('Pending');
    expect(statusAfter(stop(0), ...begun, optIn(3, 'Journey'), expire(8))).toBe('Opted-Out');
  });

  it('over an opt-out leaves the opt-out when the number changes or the data are erased', () => {
    const left = event({ action: 'Number Changed', source: 'WhatsApp', occurredOn: day(3) });
    const erased = event({ action: 'Erase', source: 'System', occurredOn: day(3) });
    expect(statusAfter(stop(0), ...begun, left)).toBe('Opted-Out');
    expect(statusAfter(stop(0), ...begun, erased)).toBe('Opted-Out');
  });

  it('cannot be confirmed by a person in CRM, only by an answer', () => {
    const byPerson = event({ action: 'Confirm', source: 'Person', occurredOn: day(2) });
    expect(statusAfter(...begun, byPerson)).toBe('Pending');
  });

  it('is not confirmed by the answer to the question that led to it', () => {
    const again = event({
      action: 'Confirm',
      source: 'Consent Template',
      promptId: 'ask',
      occurredOn: day(2),
    });
    expect(statusAfter(asked(0), yes(1, 'ask', toConfirm(8)), again)).toBe('Pending');
  });
});

describe('A stop', () => {
  it.each<ConsentSource>(['Keyword', 'Button', 'Free Text', 'Form', 'Person', 'Import', 'Number Changed'])(
    'of source %s opts out, and is not undone by an import, a journey or the system',
    (source) => {
      for (const by of ['Import', 'Journey', 'System', 'Number Changed'] as const)
        expect(statusAfter(optIn(0), stop(1, source), optIn(2, by))).toBe('Opted-Out');
    },
  );

  it('says when and by what it was said, also after a second one', () => {
    expect(marketing(optIn(0), stop(1), stop(2, 'Person'))).toMatchObject({
      changedOn: day(1),
      source: 'Keyword',
    });
  });

  it('keeps its date and source when the data are erased', () => {
    const erased = event({ action: 'Erase', source: 'System', occurredOn: day(9) });
    expect(marketing(stop(1), erased)).toMatchObject({
      said: 'Opted-Out',
      changedOn: day(1),
      source: 'Keyword',
    });
  });

  it('by a bare no counts only while its question is open and unanswered', () => {
    const no = (on: number) =>
      event({ action: 'Opt-Out', source: 'Free Text', promptId: 'ask', occurredOn: day(on) });
    expect(statusAfter(asked(1), no(2))).toBe('Opted-Out');
    expect(statusAfter(asked(1), no(31))).toBe('Pending');
    expect(statusAfter(asked(1), yes(2), no(3))).toBe('Single Opt-In');
  });

  it('by a tap counts however late it comes', () => {
    const no = event({
      action: 'Opt-Out',
      source: 'Consent Template',
      promptId: 'ask',
      occurredOn: day(400),
    });
    expect(statusAfter(asked(1), yes(2), expire(31), no)).toBe('Opted-Out');
  });
});

describe("Meta's stop and resume", () => {
  const resume = (on: number) => optIn(on, 'WhatsApp');

  it('lies over what was said, and uncovers it again', () => {
    const stopped = [optIn(0), stop(1, 'WhatsApp')];
    expect(statusAfter(...stopped)).toBe('Opted-Out');
    expect(statusAfter(...stopped, resume(2))).toBe('Single Opt-In');
  });

  it('is the same for error 131050', () => {
    expect(statusAfter(optIn(0), stop(1, 'Delivery Error'))).toBe('Opted-Out');
  });

  it('resume is no opt-in where nothing was said, and does not undo a STOP said in the chat', () => {
    expect(statusAfter(resume(1))).toBeUndefined();
    expect(statusAfter(stop(0), stop(1, 'WhatsApp'), resume(2))).toBe('Opted-Out');
  });

  it('stands against START in the chat, which counts once Meta has resumed', () => {
    const events = [stop(0, 'WhatsApp'), optIn(1)];
    expect(statusAfter(...events)).toBe('Opted-Out');
    expect(fold(events).notes.size).toBe(1);
    expect(statusAfter(...events, resume(2))).toBe('Single Opt-In');
  });

  it('stands through a change of number and an erasure', () => {
    const left = event({ action: 'Number Changed', source: 'WhatsApp', occurredOn: day(2) });
    const erased = event({ action: 'Erase', source: 'System', occurredOn: day(2) });
    expect(statusOf(fold([stop(1, 'WhatsApp'), left]))).toBe('Opted-Out');
    expect(statusOf(fold([stop(1, 'WhatsApp'), erased]))).toBe('Opted-Out');
  });
});

describe('A number that the person has left', () => {
  const left = event({ action: 'Number Changed', source: 'WhatsApp', occurredOn: day(5) });

  it('loses its yes and its open questions, and keeps its stop and its block', () => {
    const block = event({ action: 'Block', source: 'Person', occurredOn: day(2) });
    expect(statusAfter(optIn(1), left)).toBeUndefined();
    expect(statusAfter(asked(1), left, yes(6))).toBeUndefined();
    expect(statusAfter(stop(1), left)).toBe('Opted-Out');
    expect(marketing(block, left).blocked).toBe(true);
  });
});

describe('A block', () => {
  const block = event({ action: 'Block', source: 'Person', occurredOn: day(1) });
  const unblock = event({ action: 'Unblock', source: 'Person', occurredOn: day(2) });

  it('is apart from the status: neither changes the other', () => {
    expect(marketing(optIn(0), block)).toMatchObject({ said: 'Single Opt-In', blocked: true });
    expect(marketing(block, optIn(2))).toMatchObject({ said: 'Single Opt-In', blocked: true });
    expect(marketing(stop(0), block, unblock)).toMatchObject({ said: 'Opted-Out', blocked: false });
  });
});
