// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HowReceived, MarketingStatus, RequestAction, RequestStatus } from '@nod/solution';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { OptInStatus } from '../../pcf-controls/OptInStatus/index';
import { createHost, type Host, NUMBER_ID } from './opt-in-status-host';

const user = userEvent.setup({ delay: null });
// Fluent gives focus only to what is visible, and nothing has a place where nothing is laid out.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
afterEach(cleanup);

function show(host: Host) {
  return render(new OptInStatus().updateView(host.context));
}
const toggle = () => screen.queryByRole('switch');
const open = async () => {
  await user.click(toggle()!);
  return within(await screen.findByRole('dialog'));
};
async function fillIn(dialog: Awaited<ReturnType<typeof open>>) {
  await user.selectOptions(dialog.getByLabelText(/How it was received/), 'Phone');
  await user.type(dialog.getByRole('textbox'), 'Called and asked for it.');
}

describe('the badge', () => {
  it.each(Object.entries(MarketingStatus))('says %s', (label, value) => {
    show(createHost({ status: value, mayCreate: false }));
    expect(screen.getByText(label)).toBeTruthy();
    expect(toggle()).toBeNull();
  });

  it('says that nobody was asked where there is no status', () => {
    show(createHost({ status: null, mayCreate: false }));
    expect(screen.getByText('Never asked')).toBeTruthy();
  });

  it('says that it may not be seen where column security hides it, and offers no change', () => {
    show(createHost({ status: null, readable: false }));
    expect(screen.getByText('You may not see this status')).toBeTruthy();
    expect(toggle()).toBeNull();
  });

  it('speaks the language of the person, right to left where that is written so', () => {
    const { container } = show(createHost({ status: MarketingStatus['Opted-Out'], lcid: 1025 }));
    expect(screen.getByText('ألغى الاشتراك')).toBeTruthy();
    expect(container.querySelector('.nodo')?.getAttribute('dir')).toBe('rtl');
  });
});

describe('the switch', () => {
  it.each([
    ['Single Opt-In', 'true'],
    ['Double Opt-In', 'true'],
    ['Pending', 'false'],
    ['Opted-Out', 'false'],
  ] as const)('of %s stands on %s, although the secured column is disabled', (label, checked) => {
    show(createHost({ status: MarketingStatus[label] }));
    expect(toggle()?.getAttribute('aria-checked')).toBe(checked);
  });

  it.each([
    ['the form is not saved', { entityTypeName: 'nod_optinoutnumber' }],
    ['the row is not named, as in a grid', {}],
    ['the form is of another table', { entityTypeName: 'contact', entityId: NUMBER_ID }],
  ])('is not there when %s', (_, place) => {
    show(createHost({ status: MarketingStatus.Pending, place }));
    expect(toggle()).toBeNull();
  });

  it('is not there for those who may not create a Consent Request', () => {
    show(createHost({ status: MarketingStatus.Pending, mayCreate: false }));
    expect(toggle()).toBeNull();
  });
});

describe('a change on the customer’s word', () => {
  it('is entered only with a reason and with the way in which it was received', async () => {
    const host = createHost({ status: MarketingStatus['Single Opt-In'] });
    show(host);
    const dialog = await open();
    const enter = dialog.getByRole('button', { name: 'Enter' });
    expect(enter).toHaveProperty('disabled', true);
    await user.type(dialog.getByRole('textbox'), '   ');
    await user.selectOptions(dialog.getByLabelText(/How it was received/), 'Phone');
    expect(enter).toHaveProperty('disabled', true);
    await user.type(dialog.getByRole('textbox'), 'Called.');
    expect(enter).toHaveProperty('disabled', false);
    expect(host.created).toEqual([]);
  });

  it('is a Consent Request for this number; the switch moves when the app has answered', async () => {
    const host = createHost({ status: MarketingStatus['Single Opt-In'] });
    show(host);
    const dialog = await open();
    await fillIn(dialog);
    await user.click(dialog.getByRole('button', { name: 'Enter' }));
    expect(await screen.findByText(/Entered. Waiting/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(toggle()?.getAttribute('aria-checked')).toBe('true');
    expect(host.created).toEqual([
      {
        table: 'nod_consentrequest',
        row: {
          nod_name: 'Opt-Out',
          nod_action: RequestAction['Opt-Out'],
          nod_reason: 'Called and asked for it.',
          nod_howreceived: HowReceived.Phone,
          'nod_numberid@odata.bind': `/nod_optinoutnumbers(${NUMBER_ID})`,
        },
      },
    ]);
    host.answer = { nod_status: RequestStatus.Done };
    host.status = MarketingStatus['Opted-Out'];
    expect(await screen.findByText('Opted-Out', undefined, { timeout: 3000 })).toBeTruthy();
    expect(toggle()?.getAttribute('aria-checked')).toBe('false');
    expect(screen.getByText('Done: the status is up to date.')).toBeTruthy();
  });

  it('says why it was refused, and the status stays', async () => {
    const host = createHost({ status: MarketingStatus['Opted-Out'] });
    show(host);
    const dialog = await open();
    await fillIn(dialog);
    await user.click(dialog.getByRole('button', { name: 'Enter' }));
    host.answer = { nod_status: RequestStatus.Refused, nod_outcome: 'The customer stopped this themselves.' };
    expect(await screen.findByText(/The customer stopped this/, undefined, { timeout: 3000 })).toBeTruthy();
    expect(screen.getByText('Opted-Out')).toBeTruthy();
    expect(toggle()).toHaveProperty('disabled', false);
  });

  it('can be either where nothing is decided yet', async () => {
    show(createHost({ status: MarketingStatus.Pending }));
    const dialog = await open();
    const wishes = within(dialog.getByLabelText('What the customer wants')).getAllByRole('option');
    expect(wishes.map((option) => option.getAttribute('value'))).toEqual(['Opt-In', 'Opt-Out']);
  });

  it('that could not be saved is said, and what was written is still there', async () => {
    show(createHost({ status: MarketingStatus['Opted-Out'], createFails: new Error('No connection.') }));
    const dialog = await open();
    await fillIn(dialog);
    await user.click(dialog.getByRole('button', { name: 'Enter' }));
    expect(await dialog.findByText(/Nothing was changed.*No connection\./)).toBeTruthy();
    expect(dialog.getByRole('textbox')).toHaveProperty('value', 'Called and asked for it.');
  });
});

describe('for everybody', () => {
  it('is without a violation that axe finds, closed and open', async () => {
    show(createHost({ status: MarketingStatus['Double Opt-In'] }));
    await open();
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(document.body, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('opens by the keyboard, takes the focus, and closes with Escape', async () => {
    show(createHost({ status: MarketingStatus['Double Opt-In'] }));
    await user.tab();
    expect(document.activeElement).toBe(toggle());
    await user.keyboard(' ');
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    // Fluent reads the code of the key, which user-event does not give in jsdom.
    fireEvent.keyDown(document.activeElement!, { key: 'Escape', keyCode: 27 });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
