// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { type SetupFinding, type SetupLine, setupCodes } from '@nod/solution/rows/setup-request';
import * as React from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SetupCheckPage } from '../../webresources/setup-check/setup-check-page';
import { saidOf } from '../../webresources/setup-check/words/finding-words';
import {
  type Organisation,
  answering,
  answeringAs,
  apiOf,
  configurationId,
  organisation,
} from './setup-check-organisation';

let opened: object[] = [];
beforeEach(() => {
  opened = [];
  speak(1033);
});
afterEach(cleanup);

/** The platform, for a person of this language. */
function speak(languageId: number): void {
  (globalThis as unknown as { Xrm: unknown }).Xrm = {
    Utility: { getGlobalContext: () => ({ userSettings: { languageId } }) },
    Navigation: { openForm: (options: object) => Promise.resolve(opened.push(options)) },
  };
}

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const show = (org: Organisation, id?: string) => {
  const api = apiOf(org);
  return render(<SetupCheckPage api={api} wait={soon} configurationId={id} />);
};
const lineOf = (container: HTMLElement, line: SetupLine) =>
  container.querySelector<HTMLElement>(`[data-line="${line}"]`)!;
const verdict = () => screen.findByText(/(checks passed|Prüfungen bestanden)/);

describe('the page of the set-up check', () => {
  it('says on top how many checks passed, and of each what was found', async () => {
    const { container } = show(organisation());
    expect((await verdict()).textContent).toContain('13 of 13 checks passed.');
    expect([...container.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
      'WhatsApp',
      'Dataverse',
      'Functions app',
      'Templates',
    ]);
    expect(lineOf(container, 'user').textContent).toContain('may do all that the app must');
    expect(within(lineOf(container, 'user')).getByRole('img').getAttribute('aria-label')).toBe('Holds');
    expect(container.querySelectorAll('li')).toHaveLength(13);
  });

  it('says of a broken link what mends it, and of what waits for it once what is mended', async () => {
    const org = organisation();
    org.answer = answering(
      { line: 'secret', state: 'broken', code: 'secret-refused', about: { app: '1000' } },
      { line: 'webhook', state: 'unchecked', code: 'secret' },
    );
    const { container } = show(org);
    const told = await verdict();
    expect(told.textContent).toContain('11 of 13 checks passed. Mend the red one');
    expect(told.closest('[role="alert"]')).not.toBeNull();
    expect(lineOf(container, 'secret').textContent).toMatch(/What to do: .*WHATSAPP_APP_SECRETS/);
    expect(lineOf(container, 'webhook').textContent).toContain('once “App secret” is mended');
    // What is to be mended stands first, and nowhere else.
    expect(container.querySelector('h2')?.textContent).toBe('To mend');
    expect(container.querySelector('li')?.dataset.line).toBe('secret');
    expect(container.querySelectorAll('li')).toHaveLength(13);
  });

  it('speaks German', async () => {
    speak(1031);
    const org = organisation();
    org.withProfile = [];
    const { container } = show(org);
    expect((await verdict()).textContent).toContain('12 von 13 Prüfungen bestanden. Beheben Sie das rote');
    expect(lineOf(container, 'user').textContent).toMatch(/Was zu tun ist: .*Spaltensicherheitsprofile/);
  });

  it('shows each line as soon as something is known of it, while the app is still asked', async () => {
    const org = organisation();
    const answer = org.answer;
    org.answer = () => undefined;
    const { container } = show(org);
    await waitFor(() => expect(lineOf(container, 'columns').textContent).toContain('contact'));
    expect(within(lineOf(container, 'token')).getByRole('img').getAttribute('aria-label')).toBe(
      'Being looked at',
    );
    expect(screen.getByRole('button', { name: 'Check again' })).toHaveProperty('disabled', true);
    org.answer = answer;
    expect((await verdict()).textContent).toContain('13 of 13');
  });

  it('registers missing steps by a button on their line', async () => {
    const org = organisation();
    org.steps = [];
    const { container } = show(org);
    await verdict();
    fireEvent.click(within(lineOf(container, 'steps')).getByRole('button', { name: 'Register now' }));
    await waitFor(() => expect(lineOf(container, 'steps').textContent).toContain('Dataverse tells the app'));
    expect((await verdict()).textContent).toContain('13 of 13');
    expect(screen.queryByRole('button', { name: 'Register now' })).toBeNull();
  });

  it('asks the app anew after registering, because steps alone do not prove that it is told', async () => {
    const org = organisation();
    org.steps = [];
    org.answer = answeringAs({ announced: false });
    const { container } = show(org);
    await verdict();
    fireEvent.click(within(lineOf(container, 'steps')).getByRole('button', { name: 'Register now' }));
    await waitFor(() => expect(lineOf(container, 'steps').textContent).toContain('--write-key --apply'));
    expect((await verdict()).textContent).toContain('12 of 13');
    expect(screen.queryByRole('button', { name: 'Register now' })).toBeNull();
  });

  it('says what unfit steps lack that a button cannot mend', async () => {
    const org = organisation();
    org.steps.push({ ...org.steps[0]!, id: 'again' });
    const { container } = show(org);
    await verdict();
    expect(lineOf(container, 'steps').textContent).toMatch(/twice: Nod: Create of nod_message\..*takes away/);
    expect(screen.queryByRole('button', { name: 'Register now' })).toBeNull();
  });

  it('names the apps of which nobody knows which is ours', async () => {
    const org = organisation();
    org.answer = answering({
      line: 'account',
      state: 'unchecked',
      code: 'unclear',
      about: { apps: 'Agency, 1000' },
    });
    const { container } = show(org);
    await verdict();
    expect(lineOf(container, 'account').textContent).toMatch(/Agency, 1000.*WHATSAPP_APP_ID/);
  });

  it('says so when the steps could not be registered, and lets it be tried again', async () => {
    const org = organisation();
    org.steps = [];
    org.fails['create sdkmessageprocessingstep'] = 403;
    const { container } = show(org);
    await verdict();
    fireEvent.click(within(lineOf(container, 'steps')).getByRole('button', { name: 'Register now' }));
    await waitFor(() => expect(lineOf(container, 'steps').textContent).toContain('Nod Admin has it'));
    expect(screen.getByRole('button', { name: 'Register now' })).toHaveProperty('disabled', false);
  });

  it('checks again when it is asked to', async () => {
    const org = organisation();
    org.endpoint = undefined;
    show(org);
    await verdict();
    org.endpoint = organisation().endpoint;
    fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() => expect(screen.queryByText(/13 of 13/)).not.toBeNull());
  });

  it('lets a person choose among several configurations, and begins with the one it was opened for', async () => {
    const org = organisation();
    const second = 'c0000000-0000-4000-8000-000000000002';
    org.configurations.push({ id: second, name: 'Fabrikam' });
    show(org, second);
    await verdict();
    const choice = screen.getByLabelText<HTMLSelectElement>('WhatsApp Configuration');
    expect(choice.value).toBe(second);
    fireEvent.change(choice, { target: { value: configurationId } });
    await waitFor(() =>
      expect(org.created.at(-1)?.values['nod_configurationid@odata.bind']).toContain(configurationId),
    );
  });

  it('says what comes first where there is no configuration, and leads there', async () => {
    const org = organisation();
    org.configurations = [];
    show(org);
    fireEvent.click(await screen.findByRole('button', { name: 'New WhatsApp Configuration' }));
    expect(opened).toEqual([{ entityName: 'nod_configuration' }]);
    expect(org.created).toEqual([]);
  });

  it('has no fault that axe finds, with every state of a line in it', async () => {
    const org = organisation();
    org.steps = [];
    org.variables['nod_GuideUrl'] = 'https://guide.example/';
    org.answer = answering(
      { line: 'token', state: 'broken', code: 'token-refused', about: { code: '190' } },
      { line: 'number', state: 'unchecked', code: 'token' },
    );
    const { container } = show(org);
    await verdict();
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://guide.example/');
    // Colours need a browser.
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('the words', () => {
  const all = Object.entries(setupCodes).flatMap(([line, { ok, broken }]) => [
    ...ok.map((code) => ({ line, state: 'ok', code }) as SetupFinding),
    ...broken.map((code) => ({ line, state: 'broken', code }) as SetupFinding),
  ]);

  it.each(all.filter(({ state }) => state === 'broken').map((one) => [one.code, one] as const))(
    'for %s say in both languages what is wrong and what to do',
    (_, finding) => {
      const detailed = {
        ...finding,
        about: { missing: 'x', code: '1', id: '2', number: '3', callback: '4', why: '5', url: '6' },
      } as SetupFinding;
      const { found, mend } = saidOf(detailed);
      for (const language of ['en', 'de'] as const) {
        expect(found[language].length).toBeGreaterThan(5);
        expect(mend![language].length).toBeGreaterThan(30);
      }
      expect(mend!.de).not.toBe(mend!.en);
    },
  );

  it('of a newer app are its codes, rather than none', () => {
    const finding = { line: 'token', state: 'broken', code: 'token-worn' } as unknown as SetupFinding;
    expect(saidOf(finding).found.en).toBe('token-worn');
  });
});
