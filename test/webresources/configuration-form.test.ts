// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onLoad } from '../../webresources/forms/configuration/form';
import { regionOf } from '../../webresources/forms/configuration/locale';
import { type App, installApp } from './app';
import { type Form, openForm } from './form';

let app: App;
beforeEach(() => {
  sessionStorage.clear();
  app = installApp();
});

function open(id?: string, double = false, texts: Record<string, string> = {}): Form {
  const form = openForm({
    table: 'nod_configuration',
    id,
    texts: {
      nod_phonenumberid: null,
      nod_wabaid: null,
      nod_defaultcountry: null,
      nod_defaultlanguage: null,
      ...texts,
    },
    numbers: { nod_doubleoptindays: 7, nod_doubleoptinreminderhours: 24 },
    booleans: { nod_doubleoptin: double },
  });
  onLoad(form.context);
  return form;
}

describe('the form of a configuration', () => {
  it('shows days and reminder only where an opt-in has to be confirmed', () => {
    const form = open('{C1}');
    expect([form.isShown('nod_doubleoptindays'), form.isShown('nod_doubleoptinreminderhours')]).toEqual([
      false,
      false,
    ]);
    form.type('nod_doubleoptin', true);
    expect([form.isShown('nod_doubleoptindays'), form.isShown('nod_doubleoptinreminderhours')]).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    ['nod_phonenumberid', '+1 650 555 0100', /not the phone number/],
    ['nod_wabaid', 'my account', /Digits only/],
    ['nod_wabaid', '123', /Digits only/],
  ])('holds a save back where %s is %s', (column, value, words) => {
    const form = open('{C1}');
    form.type(column, value);
    expect(form.beside(column).join()).toMatch(words);
  });

  it('takes an id as it was copied, with blanks', () => {
    const form = open('{C1}');
    form.type('nod_phonenumberid', 'abc');
    form.type('nod_phonenumberid', ' 106540 352242922 ');
    expect([form.value('nod_phonenumberid'), form.beside('nod_phonenumberid')]).toEqual([
      '106540352242922',
      [],
    ]);
  });

  it('writes a country in capitals, and knows what is none', () => {
    const form = open('{C1}');
    form.type('nod_defaultcountry', 'xy');
    expect(form.beside('nod_defaultcountry').join()).toMatch(/ISO 3166/);
    form.type('nod_defaultcountry', 'de');
    expect([form.value('nod_defaultcountry'), form.beside('nod_defaultcountry')]).toEqual(['DE', []]);
  });

  it('proposes country and language of the person for a new one, and changes none that is there', () => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('de-AT');
    const form = open();
    expect([form.value('nod_defaultcountry'), form.value('nod_defaultlanguage')]).toEqual(['AT', 'de']);
    installApp();
    const saved = open('{C1}', false, { nod_defaultcountry: 'US', nod_defaultlanguage: 'en_US' });
    expect([saved.value('nod_defaultcountry'), saved.value('nod_defaultlanguage')]).toEqual(['US', 'en_US']);
  });

  it('says after the first save that the set-up check is next', () => {
    const form = open();
    form.save('{C1}');
    expect(form.told('news')).toMatch(/Next: run the set-up check/);
  });

  it('says nothing of it after another save', () => {
    const form = open('{C1}');
    form.save();
    expect(form.told('news')).toBeUndefined();
  });

  it('speaks German to a German', () => {
    app.speak(1031);
    const form = open('{C1}');
    form.type('nod_wabaid', 'x');
    expect(form.beside('nod_wabaid').join()).toMatch(/Nur Ziffern/);
  });
});

it.each([
  ['de-AT', 'AT'],
  ['zh-Hant-TW', 'TW'],
  ['en', undefined],
])('the country of %s is %s', (tag, region) => {
  expect(regionOf(tag)).toBe(region);
});
