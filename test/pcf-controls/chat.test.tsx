// @vitest-environment jsdom
import * as React from 'react';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import fc from 'fast-check';
import { decide } from '@nod/consent';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Chat } from '../../pcf-controls/ConsentChat/Chat';
import { draftKey } from '../../pcf-controls/ConsentChat/compose/draft';
import type { ChatProps } from '../../pcf-controls/ConsentChat/chat-props';
import type { ConversationState } from '../../pcf-controls/ConsentChat/conversation/conversation';
import type { Configuration } from '@nod/solution/rows/configuration';
import { templateFacts } from '@nod/solution/rows/template';
import * as fixture from './chat-fixtures';

const { conversation, unasked, withFacts, now, day, hour, actions, memory, props } = fixture;

/** The id of the row that the client has made. */
const anId = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/) as string;

afterEach(cleanup);

function show(state: ConversationState, over: Partial<ChatProps> = {}) {
  const all = props(state, over);
  const view = render(<Chat {...all} />);
  return {
    ...view,
    all,
    user: userEvent.setup(),
    now: (next: ConversationState, more: Partial<ChatProps> = {}) =>
      view.rerender(<Chat {...all} {...more} state={next} />),
  };
}

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Write a message' });
const noBox = () => screen.queryByRole('textbox', { name: 'Write a message' });
const send = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Send' });
const offered = () =>
  [...document.querySelectorAll<HTMLButtonElement>('.nodc-item')].map((item) => ({
    name: item.querySelector('bdi')!.textContent,
    enabled: !item.disabled,
  }));
const blockedFacts = () => {
  const { facts } = conversation();
  return { number: { ...facts.number!, blocked: true } };
};

describe('states in which there is no conversation', () => {
  it.each([
    ['loading', 'Loading the conversation…', undefined],
    ['unsaved', 'Save this record first', /as soon as the record has been saved/],
    ['unregistered', 'WhatsApp is not set up for this table', /administrator/],
    ['no-permission', 'You may not see this conversation', /Nod Agent role/],
    ['no-number', 'This record has no phone number', /country code/],
    ['failed', 'The conversation could not be loaded', /Nothing was lost/],
  ] as const)('%s says what is the matter and what to do next', (phase, title, next) => {
    show({ ...conversation(), phase });
    expect(screen.getByText(title)).toBeTruthy();
    if (next) expect(screen.getByText(next)).toBeTruthy();
    expect(noBox()).toBeNull();
  });

  it('can be tried again after a failure', async () => {
    const refresh = vi.fn(() => Promise.resolve());
    const { user } = show({ ...conversation(), phase: 'failed' }, { actions: actions({ refresh }) });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refresh).toHaveBeenCalledOnce();
  });

  it('says that one is signed out when that is why nothing could be loaded', () => {
    show({ ...conversation(), phase: 'failed', problem: { kind: 'signed-out', details: '401' } });
    expect(screen.getByText('You are signed out')).toBeTruthy();
    expect(screen.getByText(/Sign in again/)).toBeTruthy();
  });

  it('says that one is offline when that is why nothing could be loaded', () => {
    show({ ...conversation(), phase: 'failed', problem: { kind: 'offline' } });
    expect(screen.getByText('You are offline')).toBeTruthy();
  });
});

describe('the composer', () => {
  it('takes free text while the window is open, and says how long', () => {
    show(conversation());
    expect(box().disabled).toBe(false);
    expect(screen.getByText(/22 h 0 min left/)).toBeTruthy();
  });

  it('sends with Enter, and keeps Shift+Enter for a new line', async () => {
    const sent = vi.fn(() => Promise.resolve());
    const { user } = show(conversation(), { actions: actions({ send: sent }) });
    await user.type(box(), 'one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(sent).toHaveBeenCalledWith({ session: 'Utility', text: 'one\ntwo' }, anId);
    await waitFor(() => expect(box().value).toBe(''));
  });

  it('sends with Ctrl+Enter, once, however often it is pressed', async () => {
    const sent = vi.fn(() => new Promise<void>(() => undefined));
    const { user } = show(conversation(), { actions: actions({ send: sent }) });
    await user.type(box(), 'hello{Control>}{Enter}{/Control}{Enter}{Enter}');
    expect(sent).toHaveBeenCalledOnce();
  });

  it('sends nothing that is empty, and takes no more than WhatsApp does', async () => {
    const { user } = show(conversation());
    expect(send().disabled).toBe(true);
    await user.type(box(), '   ');
    expect(send().disabled).toBe(true);
    expect(box().maxLength).toBe(4096);
  });

  it('gives the text back when it could not be sent, and says so', async () => {
    const drafts = memory();
    const { user } = show(conversation(), {
      drafts,
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- actions reject with a Problem
      actions: actions({ send: () => Promise.reject({ kind: 'offline' }) }),
    });
    await user.type(box(), 'hello{Enter}');
    expect(await screen.findByText(/What you wrote is still here/)).toBeTruthy();
    expect(box().value).toBe('hello');
    expect([...drafts.all.values()].join()).toContain('hello');
  });

  describe('whose answer was lost', () => {
    /** Sends once, in vain; the ids of all attempts are kept. */
    async function tried() {
      const drafts = memory();
      const ids: string[] = [];
      const failing = (_: unknown, id?: string) => {
        ids.push(id!);
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- actions reject with a Problem
        return Promise.reject({ kind: 'offline', isUnknown: true });
      };
      const over = { drafts, actions: actions({ send: failing }) };
      const view = show(conversation(), over);
      await view.user.type(box(), 'hello{Enter}');
      await screen.findAllByText(/It is not known whether the message was taken/);
      return { ...view, drafts, ids, over };
    }

    it('is the same message when it is sent again, also after a reload, and another once it is changed', async () => {
      const { ids, unmount, over } = await tried();
      unmount();
      const { user } = show(conversation(), over);
      await user.type(box(), '{Enter}');
      await user.type(box(), '!{Enter}');
      await user.type(box(), '{Backspace}{Enter}');
      await waitFor(() => expect(ids).toHaveLength(4));
      expect(ids[1]).toBe(ids[0]);
      expect(ids[2]).not.toBe(ids[0]);
      expect(ids[3]).toBe(ids[0]);
    });

    it('is forgotten once it is seen in the thread; the same words are another message then', async () => {
      const { ids, now: next, drafts, user } = await tried();
      const state = conversation();
      const taken = fixture.message({ id: ids[0]!, text: 'hello', status: 'Queued' });
      next({ ...state, messages: [...state.messages, taken] });
      await waitFor(() => expect(box().value).toBe(''));
      expect(drafts.all.size).toBe(0);
      expect(document.querySelector('.nodc-composer')!.textContent).not.toMatch(/It is not known/);
      await user.type(box(), 'hello{Enter}');
      await waitFor(() => expect(ids).toHaveLength(2));
      expect(ids[1]).not.toBe(ids[0]);
    });
  });

  it('is offline no longer than the conversation is, and the draft is kept', async () => {
    const state = conversation();
    const { user, now: next } = show(state, {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- actions reject with a Problem
      actions: actions({ send: () => Promise.reject({ kind: 'offline' }) }),
    });
    next({ ...state, problem: { kind: 'offline' } });
    await user.type(box(), 'hello{Enter}');
    await screen.findByText(/What you wrote is still here/);
    next(state);
    expect(screen.queryByText('You are offline')).toBeNull();
    expect(box().value).toBe('hello');
  });

  it('takes the text of a refused message again, into an empty box of its session', async () => {
    const state = conversation();
    const refused = fixture.message({
      text: 'so long',
      status: 'Refused',
      refusal: { code: 'window-closed', text: '' },
    });
    const marketing = fixture.message({ id: 'm', session: 'Marketing', text: 'sale', status: 'Failed' });
    const { user } = show({ ...state, messages: [refused, marketing] });
    const [again, other] = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Use this text again' });
    expect([again!.disabled, other!.disabled]).toEqual([false, true]);
    await user.click(again!);
    expect(box().value).toBe('so long');
    expect(document.activeElement).toBe(box());
    expect(again!.disabled).toBe(true);
  });

  it('restores a draft after a reload, one for each session', async () => {
    const drafts = memory();
    const first = show(conversation(), { drafts });
    await first.user.type(box(), 'for later');
    first.unmount();
    const { user } = show(conversation(), { drafts });
    expect(box().value).toBe('for later');
    const sessions = screen.getByRole('group', { name: 'Session of the new message' });
    await user.click(within(sessions).getByRole('button', { name: 'Marketing' }));
    expect(box().value).toBe('');
    await user.click(within(sessions).getByRole('button', { name: 'Utility' }));
    expect(box().value).toBe('for later');
  });

  it('has no draft left once it is sent', async () => {
    const drafts = memory();
    const { user } = show(conversation(), { drafts });
    await user.type(box(), 'hello{Enter}');
    await waitFor(() => expect(drafts.all.size).toBe(0));
  });

  it('offers nothing while the number is blocked, and says why', () => {
    show(withFacts(conversation(), blockedFacts()));
    expect(noBox()).toBeNull();
    expect(offered()).toEqual([]);
    expect(screen.getByText('This number is blocked: nothing may be sent to it.')).toBeTruthy();
  });

  it('offers nothing to those who may only read', () => {
    show({ ...conversation(), may: { send: false, request: false, export: false } });
    expect(noBox()).toBeNull();
    expect(screen.getByText('You can read this conversation, but not write in it.')).toBeTruthy();
  });

  it('offers templates once the window has closed', () => {
    show(withFacts(conversation(), { lastInboundOn: now - 25 * hour }));
    expect(noBox()).toBeNull();
    expect(screen.getByText(/has not written in the last 24 hours/)).toBeTruthy();
    expect(
      offered()
        .filter((one) => one.enabled)
        .map((one) => one.name),
    ).toContain('Delivery date');
  });

  it('asks decide once more at the click, when the screen is older than the window', async () => {
    const sent = vi.fn(() => Promise.resolve());
    let clock = now;
    const { user } = show(withFacts(conversation(), { lastInboundOn: now - day + 1000 }), {
      actions: actions({ send: sent, now: () => clock }),
    });
    await user.type(box(), 'hello');
    clock = now + 2000;
    await user.keyboard('{Enter}');
    expect(sent).not.toHaveBeenCalled();
  });
});

describe('while the Compliance Field is not true', () => {
  it.each([false, undefined, null])(
    'only Consent Templates are offered, the reason above them (%s)',
    (granted) => {
      show(withFacts(unasked(), { record: { granted, askCount: 0 } }));
      expect(noBox()).toBeNull();
      expect(offered()).toEqual([{ name: 'May we write to you?', enabled: true }]);
      const reason = screen.getByText('The customer has not agreed to be written to from this record.');
      const template = screen.getByText('May we write to you?');
      expect(reason.compareDocumentPosition(template) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    },
  );

  it('a Consent Template is sent as the customer will see it', async () => {
    const sent = vi.fn(() => Promise.resolve());
    const { user } = show(unasked(), { actions: actions({ send: sent }) });
    await user.click(screen.getByText('May we write to you?'));
    expect(screen.getByText(/Hello Maria, may Contoso write to you/)).toBeTruthy();
    expect(screen.getByText('Yes, I Agree')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ask for consent' }));
    expect(sent).toHaveBeenCalledWith(
      {
        session: 'Utility',
        template: fixture.consentTemplate,
        parameters: {},
      },
      anId,
    );
  });

  it('a request that comes too soon cannot be chosen, and says when it can', () => {
    show(withFacts(unasked(), { record: { granted: false, askCount: 1, lastAskedOn: now - 3 * day } }));
    expect(offered()).toEqual([{ name: 'May we write to you?', enabled: false }]);
    expect(screen.getByText(/Possible again from Jun 16, 2026/)).toBeTruthy();
  });

  it('nor one after the last that is allowed', () => {
    show(withFacts(unasked(), { record: { granted: false, askCount: 3, lastAskedOn: now - 60 * day } }));
    expect(offered()).toEqual([{ name: 'May we write to you?', enabled: false }]);
    expect(screen.getByText(/as often as is allowed/)).toBeTruthy();
  });

  it('opens by itself after the yes, announces it, and keeps the focus where one was at work', async () => {
    const { user, now: next } = show(unasked());
    await user.click(screen.getByText('May we write to you?'));
    screen.getByRole('button', { name: 'Ask for consent' }).focus();
    next(conversation({ templates: [] }));
    await waitFor(() => expect(document.activeElement).toBe(box()));
    expect(screen.getByText(/The customer has agreed. You can write freely now./)).toBeTruthy();
  });

  it('does not take the focus from elsewhere when it opens', () => {
    const { now: next } = show(unasked());
    const details = screen.getByRole('button', { name: 'Consent details' });
    details.focus();
    next(conversation());
    expect(document.activeElement).toBe(details);
  });

  it('keeps a text that was begun before the no, and gives it back after the next yes', async () => {
    const { user, now: next } = show(conversation());
    await user.type(box(), 'half a thought');
    next(unasked());
    expect(noBox()).toBeNull();
    expect(screen.getByText('half a thought')).toBeTruthy();
    expect(screen.getByText(/The customer no longer agrees/)).toBeTruthy();
    next(conversation());
    expect(box().value).toBe('half a thought');
  });

  it('lists everything that stands in the way, the first reason first', async () => {
    const { user } = show(unasked());
    await user.click(screen.getByRole('button', { name: 'Why can’t I send?' }));
    const items = within(screen.getByRole('list', { name: /What stands in the way/ })).getAllByRole(
      'listitem',
    );
    expect(items[0]!.textContent).toContain('has not agreed');
    expect(items[1]!.textContent).toContain('24 hours');
    expect(items.some((item) => item.textContent?.includes('The number is not blocked'))).toBe(true);
  });
});

describe('a template', () => {
  it('with missing values names them, asks for them, and cannot be sent before', async () => {
    const sent = vi.fn(() => Promise.resolve());
    const { user } = show(conversation(), { actions: actions({ send: sent }) });
    await user.click(screen.getByRole('button', { name: 'Choose a template' }));
    await user.click(screen.getByText('Delivery date'));
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Send template' });
    expect(button.disabled).toBe(true);
    expect(screen.getByText(/Missing: \{\{2\}\}, \{\{3\}\}/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Variable 2 (nod_order)' }), '4711');
    await user.type(screen.getByRole('textbox', { name: 'Variable 3' }), 'Monday');
    expect(screen.getByText('Hello Maria, your order 4711 arrives on Monday.')).toBeTruthy();
    await user.click(button);
    expect(sent).toHaveBeenCalledWith(
      {
        session: 'Utility',
        template: fixture.deliveryTemplate,
        parameters: { '2': '4711', '3': 'Monday' },
      },
      anId,
    );
  });

  it('is found by search', async () => {
    const { user } = show(conversation());
    await user.click(screen.getByRole('button', { name: 'Choose a template' }));
    await user.type(screen.getByRole('searchbox', { name: 'Search templates' }), 'tomorrow');
    expect(offered().map((one) => one.name)).toEqual(['Appointment']);
    await user.type(screen.getByRole('searchbox', { name: 'Search templates' }), 'xx');
    expect(screen.getByText('No template matches your search.')).toBeTruthy();
  });

  it('that WhatsApp has paused cannot be chosen', async () => {
    const { user } = show(conversation());
    await user.click(screen.getByRole('button', { name: 'Choose a template' }));
    expect(offered()).toContainEqual({ name: 'Survey', enabled: false });
  });

  it('of marketing cannot be chosen for somebody who has opted out', async () => {
    const { facts } = conversation();
    const { user } = show(withFacts(conversation(), { number: { ...facts.number!, status: 'Opted-Out' } }));
    await user.click(screen.getByRole('button', { name: 'Choose a template' }));
    expect(offered()).toContainEqual({ name: 'Spring sale', enabled: false });
    expect(offered()).toContainEqual({ name: 'Delivery date', enabled: true });
  });
});

describe('by the keyboard alone', () => {
  const focused = () => document.activeElement;
  const opener = () => screen.getByRole('button', { name: 'Choose a template' });
  const item = (name: string) => screen.getByText(name).closest('button');

  it('the templates take the focus when they are opened, and give it back with Escape', async () => {
    const { user } = show(conversation());
    opener().focus();
    await user.keyboard('{Enter}');
    expect(focused()).toBe(screen.getByRole('searchbox', { name: 'Search templates' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(focused()).toBe(opener());
  });

  it('Escape clears a search before it closes the templates', async () => {
    const { user } = show(conversation());
    await user.click(opener());
    await user.keyboard('tomorrow{Escape}');
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('without a search the first template that can be chosen takes it', async () => {
    const few = fixture.templates.filter(({ name }) => name === 'Survey' || name === 'Appointment');
    const { user } = show(conversation({ templates: few }));
    await user.click(opener());
    expect(focused()).toBe(item('Appointment'));
  });

  it('goes through search, templates, and then the line to write in', async () => {
    const { user } = show(conversation());
    await user.click(opener());
    const order: (string | null)[] = [];
    for (let i = 0; i < 7 && focused() !== box(); i++) {
      await user.tab();
      order.push(focused()!.getAttribute('aria-label') ?? focused()!.querySelector('bdi')!.textContent);
    }
    expect(order).toEqual([
      'May we write to you?',
      'Delivery date',
      'Appointment',
      'Spring sale',
      'Choose a template',
      'Write a message',
    ]);
  });

  it('a template that is chosen takes it to its first value, and back to itself', async () => {
    const { user } = show(conversation());
    await user.click(opener());
    item('Delivery date')!.focus();
    await user.keyboard('{Enter}');
    expect(focused()).toBe(screen.getByRole('textbox', { name: 'Variable 2 (nod_order)' }));
    await user.keyboard('{Escape}');
    expect(focused()).toBe(item('Delivery date'));
    item('Appointment')!.focus();
    await user.keyboard('{Enter}');
    const back = screen.getByRole('button', { name: 'Back to the templates' });
    expect(focused()).toBe(back);
    await user.keyboard('{Enter}');
    expect(focused()).toBe(item('Appointment'));
    await user.keyboard('{Escape}');
    expect(focused()).toBe(opener());
  });

  it('goes to the line to write in once a template is sent', async () => {
    const { user } = show(conversation());
    await user.click(opener());
    await user.click(item('Appointment')!);
    screen.getByRole('button', { name: 'Send template' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(focused()).toBe(box()));
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('the templates that are all there is take no focus by themselves, and Escape leaves them', async () => {
    const { user, now: next } = show(unasked());
    expect(focused()).toBe(document.body);
    item('May we write to you?')!.focus();
    await user.keyboard('{Escape}');
    expect(focused()).toBe(item('May we write to you?'));
    next(unasked());
    expect(focused()).toBe(item('May we write to you?'));
  });
});

describe('no button is enabled for what decide refuses', () => {
  const anyFacts = fc.record({
    marketing: fc.constantFrom('Opted-Out' as const, 'Pending' as const, 'Single Opt-In' as const, undefined),
    blocked: fc.boolean(),
    granted: fc.constantFrom(true, false, undefined),
    askCount: fc.nat(4),
    inbound: fc.constantFrom(now - hour, now - 2 * day, undefined),
    marketingEnabled: fc.boolean(),
    session: fc.constantFrom('Utility' as const, 'Marketing' as const),
  });

  it('whatever is known of the customer', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const asked = { askCount: any.askCount, lastAskedOn: now - 5 * day };
        const state = withFacts(conversation(), {
          configuration: { marketingEnabled: any.marketingEnabled, askAgainAfterDays: 7, maximumAsks: 3 },
          number: { status: any.marketing, blocked: any.blocked, stoppedAtWhatsApp: false, ...asked },
          record: { granted: any.granted, ...asked },
          lastInboundOn: any.inbound,
        });
        const drafts = memory();
        for (const session of ['Utility', 'Marketing'] as const) {
          drafts.setItem(
            draftKey(state, 'agnes', session),
            JSON.stringify({ text: 'hello', parameters: {} }),
          );
        }
        const view = show(state, { drafts });
        const sessions = view.getByRole('group', { name: 'Session of the new message' });
        fireEvent.click(within(sessions).getByText(any.session));
        const freely = decide({ origin: 'Chat', session: any.session, recordTable: 'contact' }, state.facts);
        expect(noBox() !== null && !send().disabled).toBe(freely.allowed);
        if (noBox()) fireEvent.click(view.getByRole('button', { name: 'Choose a template' }));
        for (const one of offered().filter(({ enabled }) => enabled)) {
          const template = fixture.templates.find(({ name }) => name === one.name)!;
          const request = { origin: 'Chat' as const, session: any.session, recordTable: 'contact' };
          const decision = decide({ ...request, template: templateFacts(template, []) }, state.facts);
          expect(decision.allowed).toBe(true);
        }
        view.unmount();
      }),
      { numRuns: 25 },
    );
  });
});

describe('the header', () => {
  it('shows consent at a glance', () => {
    show(withFacts(conversation(), { number: { ...conversation().facts.number!, stoppedAtWhatsApp: true } }));
    const badges = screen.getByRole('list', { name: 'Consent at a glance' });
    expect(
      within(badges)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Compliance Field: Yes', 'Marketing: Double Opt-In', 'Stopped at WhatsApp']);
  });

  it('lets one choose among several numbers', async () => {
    const selectNumber = vi.fn(() => Promise.resolve());
    const state = conversation();
    const second = { key: '16505550101', digits: '16505550101', written: '+1 650 555 0101' };
    const { user } = show(
      { ...state, numbers: [...state.numbers, second] },
      { actions: actions({ selectNumber }) },
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'Phone number' }), second.key);
    expect(selectNumber).toHaveBeenCalledWith(second.key);
  });

  const configuration = (over: Partial<Configuration>): Configuration => ({
    id: 'c1',
    phoneNumberId: '1',
    marketingEnabled: true,
    doubleOptIn: true,
    doubleOptInDays: 7,
    sendConfirmations: true,
    askAgainAfterDays: 30,
    maximumAsks: 3,
    stopDeniesRecords: false,
    templates: [],
    recordTypes: [],
    ...over,
  });
  const sales = configuration({ name: 'Contoso Sales', displayNumber: '+1 650-555-0001' });
  const service = configuration({
    id: 'c2',
    phoneNumberId: '2',
    businessName: 'Contoso Service',
    displayNumber: '16505550002',
  });
  const businesses = [sales, service, configuration({ id: 'c3', phoneNumberId: '3000' })];

  it('says with which number of the business one speaks where there are several, and lets one choose', async () => {
    const selectBusiness = vi.fn(() => Promise.resolve());
    const { user } = show(
      { ...conversation(), configuration: sales, businesses },
      { actions: actions({ selectBusiness }) },
    );
    const picker = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Our number' });
    expect([...picker.options].map((one) => one.textContent)).toEqual([
      'Contoso Sales · \u2068+1 650-555-0001\u2069',
      'Contoso Service · \u2068+16505550002\u2069',
      '3000',
    ]);
    expect(picker.value).toBe('c1');
    await user.selectOptions(picker, 'c2');
    expect(selectBusiness).toHaveBeenCalledWith('c2');
  });

  it('does not ask with which number where there is one, and says it also where the record has none', () => {
    show({ ...conversation(), configuration: sales });
    expect(screen.queryByRole('combobox', { name: 'Our number' })).toBeNull();
    cleanup();
    show({ ...conversation(), configuration: sales, businesses, phase: 'no-number', selected: undefined });
    expect(screen.getByRole('combobox', { name: 'Our number' })).toBeTruthy();
  });

  it('keeps a draft for each number of the business', async () => {
    const state = { ...conversation(), configuration: sales, businesses };
    const { user, now: next } = show(state);
    await user.type(box(), 'for sales');
    next({ ...state, configuration: service });
    expect(box().value).toBe('');
    next(state);
    expect(box().value).toBe('for sales');
  });

  it('says with whom the number is shared, and leads there', async () => {
    const openRecord = vi.fn();
    const shared = { table: 'contact', id: '2', name: 'Juan Lopez' };
    const { user } = show({ ...conversation(), sharedWith: [shared] }, { actions: actions({ openRecord }) });
    await user.click(screen.getByRole('button', { name: 'Juan Lopez' }));
    expect(openRecord).toHaveBeenCalledWith(shared);
  });

  it.each([
    [{ kind: 'offline' as const }, 'You are offline'],
    [{ kind: 'dataverse' as const, details: 'busy' }, 'Dynamics 365 did not answer as it should'],
    [{ kind: 'signed-out' as const }, 'You are signed out'],
    [{ kind: 'no-permission' as const }, 'You lack the permission for this'],
  ])('keeps the conversation on the screen when reading fails: $kind', (problem, title) => {
    show({ ...conversation(), problem });
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByText(/Your draft is kept/)).toBeTruthy();
    expect(box()).toBeTruthy();
  });

  it('offers export and requests only to those who may', async () => {
    const { user } = show({ ...conversation(), may: { send: true, request: false, export: false } });
    await user.click(screen.getByRole('button', { name: 'More actions' }));
    expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual(['Refresh']);
  });
});

describe('on the customer’s word', () => {
  const open = async (state: ConversationState, name: string, request = vi.fn(() => Promise.resolve())) => {
    const shown = show(state, { actions: actions({ request }) });
    await shown.user.click(screen.getByRole('button', { name: 'More actions' }));
    await shown.user.click(await screen.findByRole('menuitem', { name }));
    return { ...shown, request, dialog: within(await screen.findByRole('dialog')) };
  };

  it('an agreement needs a reason and how it came', async () => {
    const { dialog, user, request } = await open(unasked(), 'Customer has agreed');
    const enter = dialog.getByRole<HTMLButtonElement>('button', { name: 'Enter' });
    expect(enter.disabled).toBe(true);
    await user.type(dialog.getByRole('textbox'), 'Called on Monday');
    expect(enter.disabled).toBe(true);
    await user.selectOptions(dialog.getByRole('combobox'), 'Phone');
    await user.click(enter);
    expect(request).toHaveBeenCalledWith(
      {
        action: 'Grant',
        reason: 'Called on Monday',
        howReceived: 'Phone',
      },
      anId,
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('an opt-out is never kept waiting for a reason', async () => {
    const { dialog, user, request } = await open(conversation(), 'Opt out of marketing');
    await user.click(dialog.getByRole('button', { name: 'Enter' }));
    expect(request).toHaveBeenCalledWith({ action: 'Opt-Out', reason: '', howReceived: undefined }, anId);
  });

  it('an unblock needs a reason', async () => {
    const { dialog } = await open(withFacts(conversation(), blockedFacts()), 'Unblock number');
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Enter' }).disabled).toBe(true);
  });

  it('an opt-in is refused where the customer has stopped in WhatsApp itself', async () => {
    const state = unasked();
    const { marketing, records } = state.consent.state;
    const stopped = {
      ...state,
      consent: { ...state.consent, state: { marketing: { ...marketing, stoppedAtWhatsApp: true }, records } },
    };
    const { dialog, user } = await open(stopped, 'Opt in to marketing');
    expect(dialog.getByRole('alert').textContent).toMatch(/Only the customer can lift that/);
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Enter' }).disabled).toBe(true);
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  });

  it('is not entered by whom nobody knows, in their words', async () => {
    const { user } = show(conversation(), { userId: '' });
    await user.click(screen.getByRole('button', { name: 'More actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Block number' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('alert').textContent).toMatch(/not known who you are/);
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Enter' }).disabled).toBe(true);
  });

  it('keeps what was entered when it could not be asked for', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- actions reject with a Problem
    const failing = vi.fn(() => Promise.reject({ kind: 'no-permission' }));
    const { dialog, user } = await open(conversation(), 'Block number', failing);
    await user.type(dialog.getByRole('textbox'), 'Abuse');
    await user.click(dialog.getByRole('button', { name: 'Enter' }));
    expect(await dialog.findByText(/Nothing was changed/)).toBeTruthy();
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Abuse');
  });

  it('shows what became of it', async () => {
    const requests = [
      { id: '1', action: 'Opt-Out' as const, outcome: 'waiting' as const },
      { id: '2', action: 'Grant' as const, outcome: 'refused' as const, text: 'It was said otherwise.' },
    ];
    const { user } = show({ ...conversation(), requests });
    expect(screen.getByText('Opt out of marketing: being entered…')).toBeTruthy();
    expect(screen.getByText('It was said otherwise.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('It was said otherwise.')).toBeNull();
  });
});

describe('details', () => {
  it('show since when and from where, and the history with wording and answer', async () => {
    const { user } = show(conversation());
    await user.click(screen.getByRole('button', { name: 'Consent details' }));
    const details = within(screen.getByRole('dialog', { name: 'Consent details' }));
    expect(details.getByText('Keyword')).toBeTruthy();
    await user.click(details.getByText('Agreed'));
    expect(
      details.getByText('Hello Maria, may Contoso write to you on WhatsApp about your orders?'),
    ).toBeTruthy();
    expect(details.getByText('Yes, I Agree')).toBeTruthy();
    expect(details.getByText('Changed nothing')).toBeTruthy();
    details.getByRole('button', { name: 'Close' }).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Consent details' }));
  });
});

describe('languages', () => {
  it.each([
    [1031, 'de-DE', 'Nachricht schreiben'],
    [1036, 'fr-FR', 'Écrire un message'],
    [3082, 'es-ES', 'Escriba un mensaje'],
    [1046, 'pt-BR', 'Escreva uma mensagem'],
    [1025, 'ar-SA', 'اكتب رسالة'],
  ])('%i speaks its language', (lcid, locale, text) => {
    const isRtl = lcid === 1025;
    const { container } = show(conversation(), { strings: fixture.stringsOf(lcid), locale, isRtl });
    expect(screen.getByRole('textbox', { name: text })).toBeTruthy();
    expect(container.querySelector('.nodc')!.getAttribute('dir')).toBe(isRtl ? 'rtl' : 'ltr');
    expect(container.textContent).not.toMatch(/\b[A-Z][a-z]+_[A-Z]\w+/);
  });
});

describe('for everyone', () => {
  const views: Record<string, ConversationState> = {
    ready: conversation({ sharedWith: [{ table: 'lead', id: '2', name: 'Juan' }] }),
    locked: unasked(),
    blocked: withFacts(conversation(), blockedFacts()),
    closed: withFacts(conversation(), { lastInboundOn: undefined }),
    offline: { ...conversation(), problem: { kind: 'offline' } },
    'no number': { ...conversation(), phase: 'no-number', numbers: [], selected: undefined },
    failed: { ...conversation(), phase: 'failed', problem: { kind: 'dataverse', details: 'x' } },
    unregistered: { ...conversation(), phase: 'unregistered' },
  };
  it.each(Object.keys(views))('axe finds nothing: %s', async (name) => {
    const { user, container } = show(views[name]!);
    const details = screen.queryByRole('button', { name: 'Consent details' });
    if (details) await user.click(details);
    const why = screen.queryByRole('button', { name: 'Why can’t I send?', hidden: true });
    if (why) await user.click(why);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
});

describe('an answer to one message', () => {
  it('quotes it, can be left, and is over once it is sent', async () => {
    const state = conversation();
    const asked = { ...state.messages.find((m) => m.text.startsWith('When will'))!, wamid: 'wamid.asked' };
    const messages = state.messages.map((m) => (m.id === asked.id ? asked : m));
    const sent = vi.fn(() => Promise.resolve());
    const { user } = show({ ...state, messages }, { actions: actions({ send: sent }) });
    const reply = () => screen.getByRole('button', { name: 'Reply to this message' });
    const line = () => document.querySelector('.nodc-reply');

    await user.click(reply());
    expect(line()!.textContent).toContain('When will it be here?');
    expect(document.activeElement).toBe(box());
    await user.click(within(line() as HTMLElement).getByRole('button', { name: 'Dismiss' }));
    expect(line()).toBeNull();

    await user.click(reply());
    await user.type(box(), 'Tomorrow{Enter}');
    expect(sent).toHaveBeenCalledWith({ session: 'Utility', text: 'Tomorrow', replyTo: asked }, anId);
    await waitFor(() => expect(line()).toBeNull());
  });

  it('is still one after a reload, and belongs to its own draft alone', async () => {
    const state = conversation();
    const messages = state.messages.map((m) => (m.inbound ? { ...m, wamid: `wamid.${m.id}` } : m));
    const sent = vi.fn(() => Promise.resolve());
    const drafts = memory();
    const all = { drafts, actions: actions({ send: sent }) };
    const first = show({ ...state, messages }, all);
    await first.user.click(screen.getAllByRole('button', { name: 'Reply to this message' }).pop()!);
    first.unmount();
    const { user, now: next } = show({ ...state, messages }, all);
    expect(document.querySelector('.nodc-reply')!.textContent).toContain('When will it be here?');
    const number = { key: '16505550101', digits: '16505550101', written: '+1 650 555 0101' };
    next({ ...state, messages, selected: number });
    expect(document.querySelector('.nodc-reply')).toBeNull();
    next({ ...state, messages });
    await user.type(box(), 'Tomorrow{Enter}');
    const replyTo = messages.find((m) => m.text.startsWith('When will'));
    expect(sent).toHaveBeenCalledWith({ session: 'Utility', text: 'Tomorrow', replyTo }, anId);
    await waitFor(() => expect(drafts.all.size).toBe(0));
  });

  it('is not offered where nothing can be written, nor to a message that WhatsApp does not know', () => {
    const state = conversation();
    show(state);
    expect(screen.queryByRole('button', { name: 'Reply to this message' })).toBeNull();
    cleanup();
    const messages = state.messages.map((m) => ({ ...m, wamid: 'wamid.any' }));
    show(withFacts({ ...state, messages }, blockedFacts()));
    expect(screen.queryByRole('button', { name: 'Reply to this message' })).toBeNull();
  });
});
