// @vitest-environment jsdom
import { RequestStatus, SetUpAction } from '@nod/solution';
import type { SetupOutcome, SyncFindings } from '@nod/solution/rows/setup-request';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  checkSetup,
  checkSetupFromForm,
  optIn,
  publish,
  publishFromForm,
  sendConsentRequest,
  syncTemplates,
  syncTemplatesFromForm,
} from '../../webresources/commands';
import { type App, installApp } from './app';
import { type Form, openForm } from './form';

const nothing: SyncFindings = {
  templates: 5,
  new: [],
  changed: [],
  paused: [],
  archived: [],
  deleted: [],
  restored: [],
  withdrawn: [],
};

let app: App;
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: false });
  sessionStorage.clear();
  app = installApp({
    nod_configuration: {
      c1: { nod_name: 'Contoso', statecode: 0 },
      c2: { nod_name: 'Fabrikam', statecode: 0 },
    },
    nod_messagetemplate: { t1: { nod_name: 'Consent' }, t2: { nod_name: 'Offers' } },
  });
});
afterEach(() => vi.useRealTimers());

/** The app answers a request after so many looks at its row. */
function answers(outcome: SetupOutcome | undefined, status: keyof typeof RequestStatus = 'Done') {
  app.onCreate = (_table, _id, row) => {
    row['nod_status'] = RequestStatus[status];
    row['nod_outcome'] = outcome === undefined ? null : JSON.stringify(outcome);
  };
}
async function run(work: Promise<void>): Promise<void> {
  await vi.advanceTimersByTimeAsync(120_000);
  await work;
}
const formOf = (table: string, id: string, name = 'Contoso'): Form =>
  openForm({ table, id, texts: { nod_name: name } });
const asForm = (form: Form) => form.form;

describe('Sync from WhatsApp', () => {
  it('asks for the selected configuration, and says by kind and name what was found', async () => {
    answers({
      action: 'Sync Templates',
      found: { ...nothing, new: ['a (en)'], paused: ['b (en)', 'c (de)'] },
    });
    let refreshed = 0;
    await run(syncTemplates(['{C1}'], { refresh: () => (refreshed += 1) }));
    expect(app.created).toEqual([
      {
        table: 'nod_setuprequest',
        id: 'new-1',
        values: {
          nod_name: 'Sync Templates',
          nod_action: SetUpAction['Sync Templates'],
          'nod_configurationid@odata.bind': '/nod_configurations(c1)',
        },
      },
    ]);
    expect(app.alerts).toEqual([
      {
        title: 'Templates synchronised',
        text: '5 templates at WhatsApp.\nNew (1): a (en).\nPaused (2): b (en), c (de).',
      },
    ]);
    expect([refreshed, app.progress]).toEqual([1, ['Reading the templates from WhatsApp…', 'closed']]);
  });

  it('asks for all active configurations when none is passed, and says whose is which', async () => {
    answers({ action: 'Sync Templates', found: nothing });
    await run(syncTemplates(null));
    expect(app.created).toHaveLength(2);
    expect(app.alerts[0]?.text).toMatch(/^Contoso: .*\n.*Nothing has changed[\s\S]*Fabrikam: /);
  });

  it('says so where there is no configuration', async () => {
    app.rows['nod_configuration'] = {};
    await run(syncTemplates([]));
    expect([app.created, app.alerts[0]?.title]).toEqual([[], 'No WhatsApp Configuration']);
  });

  it('counts what a dialog has no room for', async () => {
    const many = Array.from({ length: 13 }, (_, at) => `t${at}`);
    answers({ action: 'Sync Templates', found: { ...nothing, new: many } });
    await run(syncTemplates(['c1']));
    expect(app.alerts[0]?.text).toMatch(/New \(13\): t0, .*t9 and 3 more\.$/);
  });

  it.each([
    [0, '0 templates at WhatsApp.', '0 Vorlagen bei WhatsApp.'],
    [1, '1 template at WhatsApp.', '1 Vorlage bei WhatsApp.'],
    [2, '2 templates at WhatsApp.', '2 Vorlagen bei WhatsApp.'],
  ])('counts %i', async (templates, english, german) => {
    answers({ action: 'Sync Templates', found: { ...nothing, templates } });
    await run(syncTemplates(['c1']));
    app.speak(1031);
    await run(syncTemplates(['c1']));
    expect(app.alerts.map(({ text }) => text?.split('\n')[0])).toEqual([english, german]);
  });

  it('says to a German in German why it could not be done', async () => {
    app.speak(1031);
    answers({ action: 'Failed', code: 'whatsapp-190', text: 'WhatsApp does not accept it.' }, 'Refused');
    await run(syncTemplates(['c1']));
    expect(app.alerts[0]?.text).toMatch(/^Durch diesen Auftrag.*WhatsApp akzeptiert das Zugriffstoken nicht/);
  });

  it('says what the app says when it could not be done', async () => {
    answers({ action: 'Failed', code: 'token-refused', text: 'WhatsApp refuses the token.' }, 'Refused');
    await run(syncTemplates(['c1']));
    expect(app.alerts[0]?.text).toMatch(/Nothing was changed by this request\. WhatsApp refuses the token\./);
  });

  it('waits for 90 seconds, and then says that the request is kept', async () => {
    await run(syncTemplates(['c1']));
    expect(app.alerts[0]?.title).toBe('Nod has not answered yet');
    expect(app.alerts[0]?.text).toMatch(/is kept.*set-up check/);
  });

  it('goes on waiting when a look at the row fails', async () => {
    answers({ action: 'Sync Templates', found: nothing });
    app.fails = { read: { nod_setuprequest: 'Timeout.' } };
    const work = syncTemplates(['c1']);
    await vi.advanceTimersByTimeAsync(3_000);
    app.fails = {};
    await run(work);
    expect(app.alerts[0]?.title).toBe('Templates synchronised');
  });

  it('says that nothing was asked when the request could not be saved', async () => {
    app.fails = { write: { nod_setuprequest: 'missing prvCreatenod_setuprequest' } };
    await run(syncTemplates(['c1']));
    expect(app.alerts[0]?.text).toMatch(/Nothing was changed.*Nod Admin.*prvCreatenod_setuprequest/);
    expect(app.progress.at(-1)).toBe('closed');
  });

  it('reads the form anew, unless something typed would be lost', async () => {
    answers({ action: 'Sync Templates', found: nothing });
    const form = formOf('nod_configuration', '{C1}');
    await run(syncTemplatesFromForm(asForm(form)));
    expect(form.refreshed()).toBe(1);
    form.dirty(true);
    await run(syncTemplatesFromForm(asForm(form)));
    expect(form.refreshed()).toBe(1);
  });

  it('asks to save a configuration first', async () => {
    await run(syncTemplatesFromForm(asForm(formOf('nod_configuration', ''))));
    expect([app.created, app.alerts[0]?.title]).toEqual([[], 'Save first']);
  });

  it('on the form of a Message Template is for its configuration, before it is saved too', async () => {
    answers({ action: 'Sync Templates', found: nothing });
    const lookups = { nod_configurationid: { entityType: 'nod_configuration', id: '{C1}', name: 'Main' } };
    const form = openForm({ table: 'nod_messagetemplate', lookups });
    await run(syncTemplatesFromForm(asForm(form)));
    expect(app.created.map(({ values }) => values['nod_configurationid@odata.bind'])).toEqual([
      '/nod_configurations(c1)',
    ]);
    expect(form.refreshed()).toBe(0);
  });

  it('on the form of a Message Template without a configuration asks for one', async () => {
    const form = openForm({ table: 'nod_messagetemplate', lookups: { nod_configurationid: null } });
    await run(syncTemplatesFromForm(asForm(form)));
    expect([app.created, app.alerts[0]?.title]).toEqual([[], 'No WhatsApp Configuration']);
  });

  it('speaks German to a German', async () => {
    app.speak(1031);
    answers({ action: 'Sync Templates', found: { ...nothing, deleted: ['a (en)'] } });
    await run(syncTemplates(['c1']));
    expect(app.alerts[0]).toEqual({
      title: 'Vorlagen synchronisiert',
      text: '5 Vorlagen bei WhatsApp.\nBei WhatsApp gelöscht (1): a (en).',
    });
  });
});

describe('Publish', () => {
  it('saves first, asks the app, and reads the form anew', async () => {
    answers({ action: 'Publish', problems: [] });
    const form = formOf('nod_messagetemplate', '{T1}', 'Consent');
    form.dirty(true);
    const save = vi.spyOn(form.form.data, 'save');
    await run(publishFromForm(asForm(form)));
    expect(save).toHaveBeenCalledTimes(1);
    expect(app.created[0]?.values).toMatchObject({
      nod_action: SetUpAction.Publish,
      'nod_messagetemplateid@odata.bind': '/nod_messagetemplates(t1)',
    });
    // What is published is told by the form itself.
    expect([form.refreshed(), app.dialogs, app.alerts]).toEqual([1, [], []]);
  });

  it('asks nothing when the save fails: what is wrong stands on the form', async () => {
    const form = formOf('nod_messagetemplate', '{T1}');
    form.dirty(true);
    vi.spyOn(form.form.data, 'save').mockImplementation((() =>
      Promise.reject(new Error('Fill in.'))) as never);
    await run(publishFromForm(asForm(form)));
    expect([app.created, app.alerts]).toEqual([[], []]);
  });

  it('shows what is to be mended in one list', async () => {
    const problems = [{ code: 'not-approved', about: 'PAUSED', text: 'WhatsApp has it as PAUSED.' }];
    answers({ action: 'Publish', problems }, 'Refused');
    await run(publishFromForm(asForm(formOf('nod_messagetemplate', '{T1}', 'Consent'))));
    expect(app.dialogs).toEqual([
      {
        page: 'publish',
        title: 'Publish',
        asked: { results: [{ name: 'Consent', state: 'problems', problems }] },
      },
    ]);
  });

  it('publishes the selected ones after one another, and shows all results together', async () => {
    answers({ action: 'Publish', problems: [] });
    let refreshed = 0;
    await run(publish(['{T1}', '{T2}'], { refresh: () => (refreshed += 1) }));
    expect(app.dialogs[0]?.asked).toEqual({
      results: [
        { name: 'Consent', state: 'published' },
        { name: 'Offers', state: 'published' },
      ],
    });
    expect(refreshed).toBe(1);
  });

  it('never takes an answer that it does not know for published', async () => {
    answers(undefined);
    await run(publish(['t1']));
    expect(app.dialogs[0]?.asked).toMatchObject({ results: [{ name: 'Consent', state: 'not-done' }] });
  });
});

describe('a selection', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ Id: `{${at}}`, Name: `n${at}`, TypeName: 'contact' }));

  it.each([
    ['Publish', () => publish(many(251).map(({ Id }) => Id))],
    ['Opt in', () => optIn(many(251))],
    ['Send consent request', () => sendConsentRequest(many(251))],
  ])('of more than 250 is refused by %s, and says so', async (_name, command) => {
    await run(command());
    expect(app.alerts[0]?.text).toMatch(/251 rows.*at most 250.*Nothing was changed/);
    expect([app.created, app.dialogs]).toEqual([[], []]);
  });

  it('of none is told', async () => {
    await run(optIn([]));
    expect(app.alerts[0]?.title).toBe('Nothing is selected');
  });

  it('goes to the page with names and ids as the Web API wants them', async () => {
    await run(optIn([{ Id: '{A1}', Name: 'Robin', TypeName: 'contact' }]));
    expect(app.dialogs[0]).toEqual({
      page: 'consent',
      title: 'Opt in',
      asked: { wish: 'Opt-In', chosen: [{ id: 'a1', name: 'Robin', table: 'contact' }] },
    });
  });

  it('leaves nothing of itself in the session storage', async () => {
    await run(optIn([{ Id: '{A1}', Name: 'Robin', TypeName: 'contact' }]));
    expect(sessionStorage).toHaveLength(0);
  });

  it.each([
    [undefined, 0],
    [{ asked: 0, of: 1, isTold: true }, 0],
    [{ asked: 2, of: 2, isTold: true }, 1],
    [{ asked: 1, of: 2, isTold: false }, 1],
    [{ asked: 0, of: 2, isTold: false }, 1],
  ])('refreshes the list after the answer %j: %i times', async (answer, times) => {
    app.answers['consent'] = answer;
    let refreshed = 0;
    await run(optIn([{ Id: 'a1', Name: 'Robin', TypeName: 'contact' }], { refresh: () => (refreshed += 1) }));
    expect(refreshed).toBe(times);
  });

  it.each([
    ['Opt in', 'consent', optIn],
    ['Send consent request', 'consent-request', sendConsentRequest],
  ] as const)(
    'says after %s how much was entered by a page that was closed',
    async (_name, page, command) => {
      const told = async (asked: number, isTold = false) => {
        app.answers[page] = { asked, of: 3, isTold };
        app.alerts = [];
        await run(command(many(3)));
        return app.alerts.map(({ text }) => text);
      };
      expect(await told(2)).toEqual([expect.stringMatching(/^Entered: 2 of 3\..*look at the record before/)]);
      expect(await told(3)).toEqual([expect.stringMatching(/^All were entered: 3\./)]);
      expect(await told(3, true)).toEqual([]);
    },
  );
});

describe('Set-up check', () => {
  it('opens for the selected configuration, for that of the form, or for one to be chosen', async () => {
    await run(checkSetup(['{C1}']));
    await run(checkSetupFromForm(asForm(formOf('nod_configuration', '{C2}'))));
    await run(checkSetup(null));
    expect(app.dialogs.map(({ page, asked }) => [page, asked])).toEqual([
      ['setup-check', { configurationId: 'c1' }],
      ['setup-check', { configurationId: 'c2' }],
      ['setup-check', {}],
    ]);
  });
});
