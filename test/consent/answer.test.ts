import { type AnswerPolicy, type Statement, eventsOf } from '@nod/consent/answer';
import { type AskedPrompt, findPrompt } from '@nod/consent/asked-prompt';
import { type ConsentEvent, recordKey } from '@nod/consent/event';
import { fold, statusOf } from '@nod/consent/fold';
import type { Intent, Via } from '@nod/consent/meaning/interpretation';
import { meaningOf } from '@nod/consent/meaning-label';
import { describe, expect, it } from 'vitest';
import { contact, day, event, lead, phone } from './events';

const minute = 60_000;
const asked = (id: string, on: number, more: Partial<AskedPrompt> = {}): AskedPrompt => ({
  id,
  scope: 'Marketing',
  type: 'Consent',
  templateId: `template-${id}`,
  askedOn: day(on),
  ...more,
});
const aboutNumber = asked('number', 1);
const aboutRecord = asked('record', 1, { scope: 'Utility', record: contact });
const toConfirm = asked('confirm', 1, { type: 'Double Opt-In' });

const says = (intent: Intent, via: Via, more: Partial<Statement> = {}): Statement => ({
  interpretation: { intent, via },
  occurredOn: day(2),
  identity: phone,
  repliesToPrompt: false,
  ...more,
});
const taps = (intent: Intent, prompt: AskedPrompt, via: Via = 'button') =>
  says(intent, via, { prompt, repliesToPrompt: true });
const plain: AnswerPolicy = { stopDeniesRecords: [] };
const confirmed: AnswerPolicy = { confirmWithinDays: 7, stopDeniesRecords: [] };

describe('Invariant 7: which question a message answers', () => {
  const prompts = [asked('a', 1), asked('b', 3), asked('c', 2)];
  const find = (message: Partial<Parameters<typeof findPrompt>[1]>) =>
    findPrompt(prompts, { occurredOn: day(9), ...message })?.id;

  it('is the one that it quotes or was tapped on, be it an older one', () => {
    expect(find({ repliesTo: 'a' })).toBe('a');
  });

  it('is none when it quotes another message', () => {
    expect(find({ repliesTo: 'an order update' })).toBeUndefined();
  });

  it('is the one that was put last when it quotes none', () => {
    expect(find({})).toBe('b');
  });

  it('is none when nothing was asked', () => {
    expect(findPrompt([], { occurredOn: day(9) })).toBeUndefined();
  });

  it('is not one that was put later, but for a minute in which clocks may differ', () => {
    expect(find({ occurredOn: day(2.5) })).toBe('c');
    expect(find({ occurredOn: day(3) - minute })).toBe('b');
    expect(find({ occurredOn: day(3) - minute - 1 })).toBe('c');
  });

  it('is told by a button of ours when the message that it is on is not known here', () => {
    expect(find({ repliesTo: 'lost', payloadTemplateId: 'template-c' })).toBe('c');
    expect(find({ payloadTemplateId: 'template-c' })).toBe('c');
    expect(find({ payloadTemplateId: 'TEMPLATE-C' })).toBe('c');
  });

  it('is never another template’s than the button’s', () => {
    expect(find({ payloadTemplateId: 'template-x' })).toBeUndefined();
    expect(find({ repliesTo: 'lost', payloadTemplateId: 'template-x' })).toBeUndefined();
  });

  it('is the last of the template when it was sent several times, and none of the future', () => {
    const same = [
      asked('first', 1, { templateId: 't' }),
      asked('again', 5, { templateId: 't' }),
      asked('later', 20, { templateId: 't' }),
    ];
    expect(findPrompt(same, { occurredOn: day(9), repliesTo: 'lost', payloadTemplateId: 't' })?.id).toBe(
      'again',
    );
  });

  it('is the same one of two put at the same instant, however the ledger was read', () => {
    const [a, b] = [asked('a', 1), asked('b', 1)];
    expect(findPrompt([a, b], { occurredOn: day(2) })).toEqual(findPrompt([b, a], { occurredOn: day(2) }));
  });
});

describe('What an answer to a Consent Template amounts to', () => {
  it('in a Utility session: yes grants, no denies, for its record', () => {
    expect(eventsOf(taps('yes', aboutRecord), plain)).toEqual([
      {
        scope: 'Utility',
        action: 'Grant',
        source: 'Consent Template',
        occurredOn: day(2),
        identity: phone,
        promptId: 'record',
        record: contact,
      },
    ]);
    expect(eventsOf(taps('no', aboutRecord), plain)).toMatchObject([
      { scope: 'Utility', action: 'Deny', record: contact, promptId: 'record' },
    ]);
  });

  it('in a Marketing session: yes opts in, no opts out', () => {
    expect(eventsOf(taps('yes', aboutNumber), plain)).toEqual([
      {
        scope: 'Marketing',
        action: 'Opt-In',
        source: 'Consent Template',
        occurredOn: day(2),
        identity: phone,
        promptId: 'number',
      },
    ]);
    expect(eventsOf(taps('no', aboutNumber), plain)).toMatchObject([
      { scope: 'Marketing', action: 'Opt-Out', promptId: 'number' },
    ]);
  });

  it('under double opt-in waits to be confirmed, and is confirmed by the answer to that', () => {
    expect(eventsOf(taps('yes', aboutNumber), confirmed)).toMatchObject([
      { action: 'Opt-In', pendingUntil: day(9) },
    ]);
    expect(eventsOf(taps('yes', toConfirm), confirmed)).toMatchObject([
      { action: 'Confirm', promptId: 'confirm' },
    ]);
    expect(eventsOf(taps('no', toConfirm), confirmed)).toMatchObject([
      { action: 'Opt-Out', promptId: 'confirm' },
    ]);
  });

  it('never asks the consent about a record to be confirmed', () => {
    expect(eventsOf(taps('yes', aboutRecord), confirmed)[0]).not.toHaveProperty('pendingUntil');
  });

  it('comes no earlier than its question, whatever the clocks say', () => {
    const early = { ...taps('yes', aboutNumber), occurredOn: aboutNumber.askedOn - minute };
    expect(eventsOf(early, plain)).toMatchObject([{ occurredOn: aboutNumber.askedOn }]);
  });

  it('is an answer to the template when tapped, quoted or in the published words, and else free text', () => {
    const sourceOf = (statement: Statement) => eventsOf(statement, plain)[0]?.source;
    expect(sourceOf(says('yes', 'word', { prompt: aboutNumber }))).toBe('Free Text');
    expect(sourceOf(says('no', 'sentence', { prompt: aboutNumber }))).toBe('Free Text');
    expect(sourceOf(says('yes', 'keyword', { prompt: aboutNumber }))).toBe('Consent Template');
    expect(sourceOf(taps('yes', aboutNumber, 'word'))).toBe('Consent Template');
    expect(sourceOf(taps('yes', aboutNumber, 'payload'))).toBe('Consent Template');
  });
});

describe('Invariant 7: "yes" and "no" that answer nothing', () => {
  it.each<[Intent, Via]>([
    ['yes', 'word'],
    ['yes', 'button'],
    ['yes', 'payload'],
    ['no', 'word'],
    ['no', 'button'],
  ])('as %s by %s amount to nothing', (intent, via) => {
    expect(eventsOf(says(intent, via), plain)).toEqual([]);
  });

  it.each<Intent>(['help', 'review', 'none'])('and neither does %s, asked or not', (intent) => {
    expect(eventsOf(taps(intent, aboutNumber), plain)).toEqual([]);
  });
});

describe('Words that opt in', () => {
  it('opt in without any question, and wait to be confirmed where that is asked for', () => {
    expect(eventsOf(says('opt-in', 'word'), plain)).toEqual([
      { scope: 'Marketing', action: 'Opt-In', source: 'Keyword', occurredOn: day(2), identity: phone },
    ]);
    expect(eventsOf(says('opt-in', 'keyword'), confirmed)).toMatchObject([{ pendingUntil: day(9) }]);
    expect(eventsOf(says('opt-in', 'payload'), plain)).toMatchObject([{ source: 'Button' }]);
    expect(eventsOf(says('opt-in', 'sentence'), plain)).toMatchObject([{ source: 'Free Text' }]);
  });

  it.each<Via>(['button', 'payload', 'keyword', 'word'])(
    'are, by %s as the reply to a question about a record, a yes to that and no opt-in',
    (via) => {
      expect(eventsOf(taps('opt-in', aboutRecord, via), plain)).toMatchObject([
        {
          scope: 'Utility',
          action: 'Grant',
          source: 'Consent Template',
          promptId: 'record',
          record: contact,
        },
      ]);
    },
  );

  it('are, on the button of a question about marketing, its answer, and so bound to its time', () => {
    expect(eventsOf(taps('opt-in', aboutNumber), plain)).toMatchObject([
      { action: 'Opt-In', source: 'Consent Template', promptId: 'number' },
    ]);
    expect(eventsOf(taps('opt-in', toConfirm), confirmed)).toMatchObject([{ action: 'Confirm' }]);
  });

  it('stay a request of their own when the person writes START under a question about marketing', () => {
    const [start] = eventsOf(taps('opt-in', aboutNumber, 'word'), plain);
    expect(start).toMatchObject({ action: 'Opt-In', source: 'Keyword' });
    expect(start).not.toHaveProperty('promptId');
  });
});

describe('Invariant 4: words that opt out', () => {
  it('opt the number out', () => {
    expect(eventsOf(says('opt-out', 'word'), plain)).toEqual([
      { scope: 'Marketing', action: 'Opt-Out', source: 'Keyword', occurredOn: day(2), identity: phone },
    ]);
  });

  it('deny the record too, as the reply to a question about it', () => {
    expect(eventsOf(taps('opt-out', aboutRecord), plain)).toMatchObject([
      { scope: 'Marketing', action: 'Opt-Out', source: 'Button' },
      { scope: 'Utility', action: 'Deny', source: 'Button', record: contact },
    ]);
  });

  it('leave records alone otherwise', () => {
    expect(eventsOf(says('opt-out', 'word', { prompt: aboutRecord }), plain)).toHaveLength(1);
    expect(eventsOf(taps('opt-out', aboutNumber), plain)).toHaveLength(1);
  });

  it('deny all records of the number where the scope of an opt-out is both, each of them once', () => {
    const upper = { ...contact, id: contact.id.toUpperCase() };
    const both = { stopDeniesRecords: [contact, lead, upper] };
    const denied = eventsOf(taps('opt-out', aboutRecord), both).filter((e) => e.action === 'Deny');
    expect(denied.map((e) => recordKey(e.record!)).sort()).toEqual([recordKey(contact), recordKey(lead)]);
  });

  it('do not wait for a question to be open, nor are they bound to one', () => {
    const [stop] = eventsOf(taps('opt-out', aboutNumber, 'word'), plain);
    expect(stop).not.toHaveProperty('promptId');
  });
});

describe('Invariant 7: a bare yes', () => {
  const ask = (id: string, on: number): ConsentEvent =>
    event({
      action: 'Asked',
      source: 'Consent Template',
      occurredOn: day(on),
      promptId: id,
      pendingUntil: day(on + 30),
    });
  const hear = (prompts: AskedPrompt[], on: number, intent: Intent, id: string): ConsentEvent[] => {
    const occurredOn = day(on);
    const prompt = findPrompt(prompts, { occurredOn });
    return eventsOf(says(intent, 'word', { prompt, occurredOn }), plain).map((e) => ({ ...e, id }));
  };

  it('opts in while the last question is open', () => {
    const yes = hear([asked('a', 1)], 2, 'yes', 'yes');
    expect(statusOf(fold([ask('a', 1), ...yes]))).toBe('Single Opt-In');
  });

  it('does not once the last question was answered, though an older one is open', () => {
    const prompts = [asked('a', 1), asked('b', 2)];
    const no = hear(prompts, 3, 'no', 'no');
    const yes = hear(prompts, 4, 'yes', 'yes');
    expect([...no, ...yes].map((e) => e.promptId)).toEqual(['b', 'b']);
    expect(statusOf(fold([ask('a', 1), ask('b', 2), ...no, ...yes]))).toBe('Opted-Out');
  });

  it('does not once the last question has closed', () => {
    const yes = hear([asked('a', 1)], 31, 'yes', 'yes');
    expect(statusOf(fold([ask('a', 1), ...yes]))).toBe('Pending');
  });

  it('counts though it seems to come a moment before its question', () => {
    const yes = hear([asked('a', 1)], 1 - 1 / 86_400, 'yes', 'yes');
    expect(statusOf(fold([ask('a', 1), ...yes]))).toBe('Single Opt-In');
  });
});

describe('The word for what a message meant', () => {
  it.each([
    ['opt-in', says('opt-in', 'word')],
    ['opt-in', taps('yes', aboutNumber)],
    ['opt-out', says('opt-out', 'word')],
    ['opt-out', taps('opt-out', aboutRecord)],
    ['opt-out', taps('no', aboutNumber)],
    ['confirm', taps('yes', toConfirm)],
    ['grant', taps('yes', aboutRecord)],
    ['deny', taps('no', aboutRecord)],
    ['help', says('help', 'word')],
    ['review', says('review', 'sentence')],
    ['none', says('yes', 'word')],
    ['none', says('none', 'none')],
  ] as const)('is %s', (label, statement) => {
    expect(meaningOf(statement.interpretation.intent, eventsOf(statement, plain))).toBe(label);
  });
});
