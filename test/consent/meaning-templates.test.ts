import { describe, expect, test } from 'vitest';
import { buttonPayload, interpret, readButtonPayload, type KeywordTemplate } from '../../consent/meaning';

const PROMPT = '6f1c0a52-0001-4000-8000-000000000001';
const optIn: KeywordTemplate = {
  id: 'opt-in',
  templateType: 'Opt-In',
  keywords: ['OFFERS', 'Yes, please!'],
  language: 'en',
};
const optOut: KeywordTemplate = {
  id: 'opt-out',
  templateType: 'Opt-Out',
  keywords: ['NO OFFERS', 'Adios'],
  language: 'es',
};
const agree: KeywordTemplate = {
  id: 'agree',
  templateType: 'Opt-In',
  keywords: ['Yes, I Agree'],
  consentTemplateId: PROMPT,
};
const refuse: KeywordTemplate = {
  id: 'refuse',
  templateType: 'Opt-Out',
  keywords: ['No, Thank You'],
  consentTemplateId: PROMPT.toUpperCase(),
};
const confirm: KeywordTemplate = { id: 'confirm', templateType: 'Double Opt-In', keywords: ['CONFIRM 1'] };
const help: KeywordTemplate = { id: 'help', templateType: 'Help', keywords: ['contact us', '?'] };
const templates = [optIn, optOut, agree, refuse, confirm, help];

const textOf = (text: string, promptTemplateId?: string) =>
  interpret({ type: 'text', text }, { templates, promptTemplateId });

describe('a published keyword', () => {
  test.each([
    ['offers', 'opt-in', 'opt-in'],
    ['OFFERS!', 'opt-in', 'opt-in'],
    ['Hi, offers please. Thanks', 'opt-in', 'opt-in'],
    ['yes please', 'opt-in', 'opt-in'],
    ['No offers', 'opt-out', 'opt-out'],
    ['¡Adiós!', 'opt-out', 'opt-out'],
    ['confirm 1', 'yes', 'confirm'],
    ['Contact us', 'help', 'help'],
  ])('"%s" means %s', (text, intent, templateId) => {
    expect(textOf(text)).toMatchObject({ intent, via: 'keyword', templateId });
  });

  test('inside a longer text is no keyword', () => {
    expect(textOf('which offers do you have for sofas').intent).toBe('none');
  });

  test('bound to a Consent Template answers that one only', () => {
    expect(textOf('Yes, I agree', PROMPT)).toMatchObject({
      intent: 'yes',
      via: 'keyword',
      templateId: 'agree',
    });
    expect(textOf('No, thank you', PROMPT)).toMatchObject({
      intent: 'no',
      via: 'keyword',
      templateId: 'refuse',
    });
    expect(textOf('Yes, I agree')).toMatchObject({ intent: 'yes', via: 'word' });
    expect(textOf('Yes, I agree', 'another')).toMatchObject({ via: 'word' });
  });

  test('gives its language, for the reply', () => {
    expect(textOf('adios').language).toBe('es');
  });

  test('of an Opt-Out template is not shadowed by an Opt-In template with the same word', () => {
    const both = [optIn, { ...optOut, keywords: ['OFFERS'] }];
    for (const order of [both, [...both].reverse()]) {
      expect(interpret({ type: 'text', text: 'offers' }, { templates: order })).toMatchObject({
        intent: 'opt-out',
        templateId: 'opt-out',
      });
    }
  });

  test('that is an answer and a request both is the answer while a prompt is there', () => {
    const both = [
      { ...optIn, keywords: ['JA'] },
      { ...confirm, keywords: ['JA'] },
    ];
    expect(interpret({ type: 'text', text: 'ja' }, { templates: both }).intent).toBe('opt-in');
    expect(
      interpret({ type: 'text', text: 'ja' }, { templates: both, promptTemplateId: 'confirm' }).intent,
    ).toBe('yes');
  });

  test.each(['STOP', 'unsubscribe', 'Cancel', 'Baja'])('cannot switch the built-in %s off', (word) => {
    const shadowing = (['Opt-In', 'Double Opt-In', 'Help'] as const).map((templateType) => ({
      id: templateType,
      templateType,
      keywords: [word],
    }));
    expect(
      interpret({ type: 'text', text: word }, { templates: shadowing, promptTemplateId: 'Double Opt-In' }),
    ).toMatchObject({
      intent: 'opt-out',
      via: 'word',
    });
  });

  test('of an Opt-Out template that is a built-in word too lends it its reply', () => {
    const stop = { ...optOut, keywords: ['stop'] };
    expect(interpret({ type: 'text', text: 'STOP' }, { templates: [stop] })).toMatchObject({
      intent: 'opt-out',
      via: 'keyword',
      templateId: 'opt-out',
    });
  });

  test('may be a sign', () => {
    const thumb = { ...optIn, keywords: ['👍'] };
    expect(interpret({ type: 'text', text: '👍🏿' }, { templates: [thumb] }).intent).toBe('opt-in');
    expect(interpret({ type: 'text', text: '🎉' }, { templates: [thumb] }).intent).toBe('none');
  });

  test('that is empty matches nothing', () => {
    const empty = { ...optIn, keywords: ['', '  '] };
    expect(interpret({ type: 'text', text: '' }, { templates: [empty] }).intent).toBe('none');
    expect(interpret({ type: 'text', text: ' . ' }, { templates: [empty] }).intent).toBe('none');
  });
});

test('a refusal without a question may be a revocation; with one it is its answer', () => {
  expect(textOf('not interested').intent).toBe('review');
  expect(textOf('not interested', PROMPT).intent).toBe('no');
});

describe('our button payload', () => {
  test('comes back as what it was made of', () => {
    const payload = buttonPayload('yes', PROMPT.toUpperCase());
    expect(payload).toBe(`nod:yes:${PROMPT}`);
    expect(payload.length).toBeLessThanOrEqual(128);
    expect(readButtonPayload(payload)).toEqual({ intent: 'yes', templateId: PROMPT });
  });

  test.each([
    '',
    'STOP',
    'nod:',
    'nod:yes',
    'nod:yes:',
    'nod:maybe:1',
    'nod:review:1',
    'other:yes:1',
    'nod:yes:1:2',
    'nod:toString:1',
  ])('"%s" is not ours', (payload) => {
    expect(readButtonPayload(payload)).toBeUndefined();
  });

  test('counts before its label, in any language of the label', () => {
    const content = {
      type: 'button',
      buttonPayload: buttonPayload('opt-out', 'opt-out'),
      buttonText: 'Nein, danke',
    };
    expect(interpret(content, { templates })).toMatchObject({
      intent: 'opt-out',
      via: 'payload',
      templateId: 'opt-out',
      language: 'es',
    });
  });

  test('counts when its template is published no more', () => {
    const content = { type: 'button', buttonPayload: buttonPayload('no', 'gone') };
    expect(interpret(content, { templates })).toMatchObject({
      intent: 'no',
      via: 'payload',
      templateId: 'gone',
    });
  });

  test('typed as text is no tap', () => {
    expect(interpret({ type: 'text', text: buttonPayload('opt-in', 'opt-in') }, { templates }).intent).toBe(
      'none',
    );
  });
});

describe('a tapped button', () => {
  const tap = (buttonText: string, buttonPayload = buttonText) =>
    interpret({ type: 'button', buttonText, buttonPayload }, { templates });

  test.each([
    'Stop promotions',
    'Unsubscribe',
    'Unsubscribe from Promos',
    'Unsubscribe from All',
    'Detener promociones',
    'Parar promoções',
    'Arrêter les promotions',
    'Werbung stoppen',
    'Interrompi promozioni',
    'Promoties stoppen',
    'إيقاف العروض',
    'प्रमोशन रोकें',
  ])('"%s" opts out', (label) => {
    expect(tap(label)).toMatchObject({ intent: 'opt-out', via: 'button' });
  });

  test('opts out by a payload of STOP under another label', () => {
    expect(tap('Остановить рекламу', 'STOP')).toMatchObject({ intent: 'opt-out', via: 'button' });
  });

  test('with a published keyword means what its template means', () => {
    expect(tap('Offers')).toMatchObject({ intent: 'opt-in', via: 'button', templateId: 'opt-in' });
  });

  test('"Cancel" may be about an order: a person reads it', () => {
    expect(tap('Cancel', 'cancel-button')).toMatchObject({ intent: 'review', via: 'button' });
  });

  test.each([
    ['SIM', 'yes'],
    ['No', 'no'],
    ["I didn't request a code", 'none'],
    ['Change', 'none'],
    ['Book a call', 'none'],
  ])('"%s" is %s', (label, intent) => {
    expect(tap(label, 'x-1').intent).toBe(intent);
  });

  test('that says a revocation in a sentence opts out', () => {
    expect(tap('Stop sending me offers', 'b2').intent).toBe('opt-out');
  });
});

describe('a flow reply', () => {
  const fill = (flow: Record<string, unknown>) => interpret({ type: 'interactive', flow }, { templates });

  test.each([
    [{ nod_consent: 'yes' }, 'yes'],
    [{ consent: 'opt-in' }, 'opt-in'],
    [{ consent: 'Opt-out' }, 'opt-out'],
    [{ Consent: true }, 'yes'],
    [{ nod_consent: false }, 'no'],
    [{ consent: ['yes'] }, 'yes'],
    [{ consent: 'true', nod_consent: 'no' }, 'no'],
    [{ consent: 'constructor' }, 'none'],
    [{ consent: 1 }, 'none'],
    [{ answer: 'offers' }, 'opt-in'],
    [{ answer: 'STOP' }, 'none'],
    [{ rating: '5', comment: 'Great!', flow_token: 'FT_123' }, 'none'],
    [{ comment: 'please stop texting me' }, 'review'],
    [{}, 'none'],
  ])('%j is %s', (flow, intent) => {
    expect(fill(flow).intent).toBe(intent);
  });
});

test.each(['reaction', 'system', 'revoke', 'unsupported', 'request_welcome'])('a %s says nothing', (type) => {
  expect(interpret({ type, text: 'STOP', buttonText: 'STOP' }, { templates }).intent).toBe('none');
});

test.each(['image', 'video', 'document', 'edit', 'text'])('the text of a %s counts', (type) => {
  expect(interpret({ type, text: 'Stop!' }, { templates }).intent).toBe('opt-out');
  expect(interpret({ type }, { templates })).toEqual({ intent: 'none', via: 'none' });
});
