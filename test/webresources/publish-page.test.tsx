// @vitest-environment jsdom
import * as React from 'react';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { late } from '../../webresources/kit/failed';
import { PublishPage } from '../../webresources/publish/publish-page';
import type { PublishReport } from '../../webresources/publish/report';
import { type App, installApp } from './app';
import { expectAccessible, openPage } from './page';

const report: PublishReport = {
  results: [
    { name: 'Offers', state: 'published' },
    {
      name: 'Consent',
      state: 'problems',
      problems: [
        { code: 'not-approved', about: 'PAUSED', text: 'WhatsApp has it as PAUSED.' },
        { code: 'of-a-later-version', text: 'Something new.' },
      ],
    },
    { name: 'Order', state: 'late', told: late },
  ],
};
let app: App;
beforeEach(() => {
  sessionStorage.clear();
  app = installApp();
});
afterEach(cleanup);
const open = () => openPage(<PublishPage />, report);

describe('the page of what came of publishing', () => {
  it('lists what is to be mended, what is late and what is published', async () => {
    const page = open();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'WhatsApp has it as PAUSED.',
      'Something new.',
    ]);
    expect(screen.getByRole('alert').textContent).toMatch(/Not published: Consent.*stays in Draft/);
    expect(screen.getByText(/Published: Offers/)).toBeTruthy();
    expect(screen.getByText(/Order: Nod has not answered yet/)).toBeTruthy();
    await expectAccessible(page.container);
    await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Close' }));
    expect(page.closed()).toBe(1);
  });

  it('has German for every problem that it knows, and what the app wrote for the others', () => {
    app.speak(1031);
    open();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Bei WhatsApp hat sie den Status PAUSED.*Pause/),
      'Something new.',
    ]);
  });
});
