// @vitest-environment jsdom
import * as React from 'react';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VariablesQuestion } from '../../webresources/variables/question';
import { VariablesPage } from '../../webresources/variables/variables-page';
import { installApp } from './app';
import { serveMetadata } from './metadata';
import { expectAccessible, openPage } from './page';

const user = userEvent.setup({ delay: null });
const question: VariablesQuestion = {
  table: 'contact',
  recordType: 'Contact',
  names: ['1', 'job'],
  text: '',
  components: JSON.stringify([
    { type: 'HEADER', format: 'TEXT', text: 'News' },
    { type: 'BODY', text: 'Hello {{1}}, as {{job}} you' },
  ]),
  mapping: { '1': 'firstname' },
};
beforeEach(() => {
  sessionStorage.clear();
  installApp();
  serveMetadata();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
const use = () => user.click(screen.getByRole('button', { name: 'Use these columns' }));

describe('the page of the variables', () => {
  it('maps each to a column, and shows the message with their names', async () => {
    const page = openPage(<VariablesPage />, question);
    await user.selectOptions(await screen.findByLabelText('{{job}}'), 'jobtitle');
    expect(page.container.querySelector('.nod-preview')?.textContent).toBe(
      'News\nHello [First Name], as [Job Title] you',
    );
    await expectAccessible(page.container);
    await use();
    expect(page.answer()).toEqual({ mapping: { '1': 'firstname', job: 'jobtitle' } });
  });

  it('offers texts, numbers and dates alone: the rest is a number or an id for a customer', async () => {
    openPage(<VariablesPage />, question);
    const options = within(await screen.findByLabelText('{{job}}')).getAllByRole<HTMLOptionElement>('option');
    const names = options.map(({ value }) => value);
    expect(names).toContain('birthdate');
    expect(names).not.toContain('gendercode');
    expect(names).not.toContain('nod_whatsappconsent');
  });

  it('leaves a variable open again', async () => {
    const page = openPage(<VariablesPage />, question);
    await user.selectOptions(await screen.findByLabelText('{{1}}'), '');
    expect(page.container.querySelector('.nod-preview')?.textContent).toContain('Hello {{1}}');
    await use();
    expect(page.answer()).toEqual({ mapping: {} });
  });

  it('shows a column that is gone', async () => {
    openPage(<VariablesPage />, { ...question, mapping: { '1': 'lost' } });
    const select = await screen.findByLabelText<HTMLSelectElement>('{{1}}');
    expect(select.selectedOptions[0]?.textContent).toBe('lost: is not there any more');
  });

  it('answers nothing when it is cancelled', async () => {
    const page = openPage(<VariablesPage />, question);
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect([page.answer(), page.closed()]).toEqual([undefined, 1]);
  });
});
