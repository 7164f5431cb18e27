import { RequestStatus } from '@nod/solution';
import type { SetupFinding, SetupLine } from '@nod/solution/rows/setup-request';
import { describe, expect, it } from 'vitest';
import { allLines, linesOfApp } from '../../webresources/setup-check/chain';
import { registerSteps } from '../../webresources/setup-check/register-steps';
import { runCheck } from '../../webresources/setup-check/run-check';
import {
  type Organisation,
  answering,
  answeringAs,
  apiOf,
  configurationId,
  notOk,
  organisation,
  stepOf,
} from './setup-check-organisation';

/** Runs the check in an organisation; time passes at once. */
async function check(org: Organisation) {
  const findings = new Map<SetupLine, SetupFinding>();
  let waited = 0;
  await runCheck(apiOf(org), {
    configurationId,
    wait: (ms) => {
      waited += ms;
      return Promise.resolve();
    },
    onFinding: (finding) => findings.set(finding.line, finding),
  });
  return { findings, waited, notOk: notOk(findings).sort() };
}

const waitingFor = (on: SetupLine, lines: readonly SetupLine[]) =>
  lines.map((line) => `${line} unchecked ${on}`).sort();

describe('a set-up without a fault', () => {
  it('holds in every line, and the app is asked once', async () => {
    const org = organisation();
    const { findings, notOk } = await check(org);
    expect(notOk).toEqual([]);
    expect([...findings.keys()].sort()).toEqual([...allLines].sort());
    expect(org.created).toEqual([
      {
        table: 'nod_setuprequest',
        values: {
          nod_name: 'Set-up check',
          nod_action: 726000000,
          'nod_configurationid@odata.bind': `/nod_configurations(${configurationId})`,
        },
      },
    ]);
  });

  const alsoFine: [string, (org: Organisation) => void][] = [
    ['where the application user has its privileges through a team', (org) => (org.withRole = [])],
    [
      'where another application user has the role too, and is disabled',
      (org) =>
        org.withRole.unshift({ systemuserid: 'u9', fullname: 'Old', applicationid: 'a9', isdisabled: true }),
    ],
    [
      'where a step is told of more columns than it needs, or of all',
      (org) => {
        const [first, second] = org.steps.filter((step) => step.filteringattributes !== null);
        first!.filteringattributes += ',another';
        second!.filteringattributes = null;
      },
    ],
    ['with an app that does not say whether a webhook told it', (org) => (org.answer = answeringAs({}))],
    ['where the environment does not say where the app runs', (org) => (org.variables = {})],
    ['where the environment variable may not be read', (org) => (org.fails['environmentvariable'] = 403)],
    [
      'where the address is written with a slash at its end',
      (org) => (org.variables['nod_FunctionsAppUrl'] += '/'),
    ],
  ];
  it.each(alsoFine)('holds %s', async (_, change) => {
    const org = organisation();
    change(org);
    expect((await check(org)).notOk).toEqual([]);
  });
});

describe('one broken link turns its line red and no other', () => {
  const cases: [string, (org: Organisation) => void, string][] = [
    [
      'nobody has the role',
      (org) => {
        org.withRole = [];
        org.withProfile = [];
      },
      'user broken user-missing',
    ],
    [
      'the role was taken away',
      (org) => {
        org.withRole = [];
        org.privileges = [];
      },
      'user broken role-missing',
    ],
    ['the profile was taken away', (org) => (org.withProfile = []), 'user broken profile-missing'],
    [
      'the application user is deactivated',
      (org) => [...org.withRole, ...org.withProfile].forEach((user) => (user.isdisabled = true)),
      'user broken user-disabled',
    ],
    ['the role lost a privilege', (org) => void org.privileges.pop(), 'user broken privileges-missing'],
    [
      'a privilege reaches no further than own rows',
      (org) => (org.privileges[0]!.Depth = 'Basic'),
      'user broken privileges-missing',
    ],
    ['the endpoint is gone', (org) => (org.endpoint = undefined), 'steps broken endpoint-missing'],
    [
      'the endpoint is another app’s',
      (org) => (org.endpoint!.url = 'https://old.example/api/dataverse/events'),
      'steps broken endpoint-elsewhere',
    ],
    [
      'the endpoint has no key',
      (org) => (org.endpoint!.isauthvalueset = false),
      'steps broken endpoint-without-key',
    ],
    ['a step is gone', (org) => void org.steps.pop(), 'steps broken steps-unfit'],
    ['a step is disabled', (org) => (org.steps[0]!.statecode = 1), 'steps broken steps-unfit'],
    [
      'a step leaves out a column',
      (org) => (org.steps.at(-1)!.filteringattributes = 'mobilephone'),
      'steps broken steps-unfit',
    ],
    [
      'a step hangs on another table',
      (org) => (org.steps[0]!.sdkmessagefilterid = { primaryobjecttypecode: 'account' }),
      'steps broken steps-unfit',
    ],
    [
      'a step hangs on no table',
      (org) => (org.steps[0]!.sdkmessagefilterid = null),
      'steps broken steps-unfit',
    ],
    [
      'a step hangs on another message',
      (org) => (org.steps[0]!.sdkmessageid = { name: 'Delete' }),
      'steps broken steps-unfit',
    ],
    ['a step keeps people waiting', (org) => (org.steps[0]!.mode = 0), 'steps broken steps-unfit'],
    ['a step runs before the write', (org) => (org.steps[0]!.stage = 20), 'steps broken steps-unfit'],
    [
      'a step is registered twice',
      (org) => void org.steps.push({ ...org.steps[0]!, id: 'again' }),
      'steps broken steps-unfit',
    ],
    [
      'the key of the endpoint is another one, so that the app hears of nothing',
      (org) => (org.answer = answeringAs({ announced: false })),
      'steps broken steps-unheard',
    ],
    [
      'the endpoint is another app’s, and nothing says where ours runs',
      (org) => {
        org.variables = {};
        org.endpoint!.url = 'https://old.example/api/dataverse/events';
        org.answer = answeringAs({ announced: false });
      },
      'steps broken steps-unheard',
    ],
    [
      'the endpoint is no address of any Nod, and nothing says where ours runs',
      (org) => {
        org.variables = {};
        org.endpoint!.url = 'https://hooks.example/api/other';
      },
      'steps broken endpoint-elsewhere',
    ],
    ['no table is registered', (org) => (org.recordTypes = []), 'columns broken record-types-missing'],
    ['a table is gone', (org) => (org.columns = {}), 'columns broken columns-unfit'],
    [
      'a phone column is gone',
      (org) => delete org.columns['contact']!['telephone1'],
      'columns broken columns-unfit',
    ],
    [
      'the Compliance Field is a text',
      (org) => (org.columns['contact']!['nod_whatsappconsent'] = 'String'),
      'columns broken columns-unfit',
    ],
    [
      'the lookup to the related table is gone',
      (org) => {
        org.recordTypes.push({ id: 'r2', table: 'opportunity', relatedTable: 'contact', phoneColumns: [] });
        org.columns['opportunity'] = {};
        // Its own steps are there.
        org.steps.push(stepOf({ message: 'Create', table: 'opportunity' }, 'o1'));
      },
      'columns broken columns-unfit',
    ],
    [
      'a template is paused',
      (org) => (org.answer = answering({ line: 'templates', state: 'broken', code: 'templates-unfit' })),
      'templates broken templates-unfit',
    ],
  ];
  it.each(cases)('%s', async (_, change, expected) => {
    const org = organisation();
    change(org);
    expect((await check(org)).notOk).toEqual([expected]);
  });

  it('names which steps, columns and privileges', async () => {
    const org = organisation();
    org.steps[0]!.statecode = 1;
    org.steps[1]!.filteringattributes = 'something';
    org.steps.pop();
    org.steps[2]!.stage = 20;
    org.steps.push({ ...org.steps[3]!, id: 'again' });
    org.columns['contact'] = { mobilephone: 'String', nod_whatsappconsent: 'Picklist' };
    org.privileges.splice(0, 2);
    const { findings } = await check(org);
    expect(findings.get('steps')?.about).toEqual({
      count: 5,
      missing: 'Nod: Update of contact',
      disabled: 'Nod: Create of nod_message',
      incomplete: 'Nod: Update of nod_message',
      astray: 'Nod: Create of nod_consentrequest',
      twice: 'Nod: Create of nod_setuprequest',
    });
    expect(findings.get('columns')?.about).toEqual({
      missing:
        'contact.telephone1, contact.nod_whatsappnumber, contact.nod_whatsappnumber2, contact.nod_whatsappnumber3',
      wrong: 'contact.nod_whatsappconsent (Picklist, not Boolean)',
    });
    expect(findings.get('user')?.about).toMatchObject({ user: 'Nod Integration', count: 2 });
  });
});

describe('the app', () => {
  it('is red when it does not answer, and what it looks at waits for it', async () => {
    const org = organisation();
    org.answer = () => undefined;
    const { notOk, waited } = await check(org);
    expect(notOk).toEqual(['app broken app-silent', ...waitingFor('app', linesOfApp)].sort());
    // A request that no step announced is found within a minute and a third.
    expect(waited).toBeGreaterThanOrEqual(85_000);
    expect(waited).toBeLessThan(95_000);
  });

  it('is not to blame, nor waited for so long, when Dataverse does not let it in', async () => {
    const org = organisation();
    org.answer = () => undefined;
    org.withRole = [];
    org.privileges = [];
    const { notOk, waited } = await check(org);
    expect(notOk).toEqual(['user broken role-missing', ...waitingFor('user', ['app', ...linesOfApp])].sort());
    expect(waited).toBeLessThan(25_000);
  });

  it('is found although nothing announced the request', async () => {
    const org = organisation();
    org.answer = answeringAs({ announced: false });
    org.steps = org.steps.filter(({ name }) => name !== 'Nod: Create of nod_setuprequest');
    let looks = 0;
    const answer = org.answer;
    org.answer = () => (looks++ < 20 ? undefined : answer());
    expect((await check(org)).notOk).toEqual(['steps broken steps-unfit']);
  });

  it('says why it could not', async () => {
    const org = organisation();
    const outcome = JSON.stringify({ action: 'Failed', code: 'x', text: 'Something failed.' });
    org.answer = () => ({ status: RequestStatus.Refused, outcome });
    const { findings, notOk } = await check(org);
    expect(notOk).toEqual(['app broken app-failed', ...waitingFor('app', linesOfApp)].sort());
    expect(findings.get('app')?.about).toEqual({ why: 'Something failed.', code: 'x' });
  });

  it('may be older than the page: what it does not look at is not taken for whole', async () => {
    const org = organisation();
    const findings = [{ line: 'token', state: 'ok', code: 'token-ready' }];
    org.answer = () => ({
      status: RequestStatus.Done,
      outcome: JSON.stringify({ action: 'Check', findings }),
    });
    expect((await check(org)).notOk).toEqual(
      waitingFor(
        'app',
        linesOfApp.filter((line) => line !== 'token'),
      ),
    );
  });
});

describe('what the person may not look at is said to be so, and not guessed', () => {
  it.each([
    ['roles', 403, 'user unchecked forbidden'],
    ['RetrieveUserPrivileges', 403, 'user unchecked forbidden'],
    ['serviceendpoints', 403, 'steps unchecked forbidden'],
    ['sdkmessageprocessingsteps', 403, 'steps unchecked forbidden'],
    ['EntityDefinitions', 403, 'columns unchecked forbidden'],
    ['EntityDefinitions', 0, 'columns unchecked silent'],
    ['fieldsecurityprofiles', 503, 'user unchecked silent'],
  ])('%s answers %i', async (part, status, expected) => {
    const org = organisation();
    org.fails[part] = status;
    expect((await check(org)).notOk).toEqual([expected]);
  });

  it('a person who may make no request', async () => {
    const org = organisation();
    org.fails['create nod_setuprequest'] = 403;
    expect((await check(org)).notOk).toEqual(
      ['app unchecked forbidden', ...waitingFor('app', linesOfApp)].sort(),
    );
  });
});

describe('registering the steps', () => {
  it('makes those that are missing, mends the others, and leaves what is well alone', async () => {
    const org = organisation();
    org.steps = org.steps.filter(({ name }) => !name.endsWith('of contact'));
    org.steps[0]!.statecode = 1;
    const made = await registerSteps(apiOf(org));
    expect(made).toEqual(['Nod: Create of nod_message', 'Nod: Create of contact', 'Nod: Update of contact']);
    expect(org.updated).toEqual([
      {
        table: 'sdkmessageprocessingstep',
        id: 's0',
        values: expect.objectContaining({
          statecode: 0,
          statuscode: 1,
          filteringattributes: null,
          'sdkmessagefilterid@odata.bind': '/sdkmessagefilters(filter-nod_message)',
        }) as unknown,
      },
    ]);
    expect(org.created.at(-1)?.values).toEqual({
      name: 'Nod: Update of contact',
      mode: 1,
      stage: 40,
      rank: 1,
      supporteddeployment: 0,
      asyncautodelete: true,
      filteringattributes: 'mobilephone,nod_whatsappconsent,telephone1',
      'sdkmessageid@odata.bind': '/sdkmessages(message-Update)',
      'sdkmessagefilterid@odata.bind': '/sdkmessagefilters(filter-contact)',
      'eventhandler_serviceendpoint@odata.bind': '/serviceendpoints(e1)',
    });
    expect((await check(org)).notOk).toEqual([]);
  });

  it('puts a step back where it belongs', async () => {
    const org = organisation();
    Object.assign(org.steps[0]!, { mode: 0, stage: 20, sdkmessageid: { name: 'Delete' } });
    org.steps[1]!.sdkmessagefilterid = null;
    expect(await registerSteps(apiOf(org))).toEqual([
      'Nod: Create of nod_message',
      'Nod: Update of nod_message',
    ]);
    expect((await check(org)).notOk).toEqual([]);
  });

  it('makes none twice when it is asked twice at once', async () => {
    const org = organisation();
    const names = org.steps.map(({ name }) => name);
    org.steps = [];
    await Promise.all([registerSteps(apiOf(org)), registerSteps(apiOf(org))]);
    expect(org.steps.map(({ name }) => name)).toEqual(names);
  });

  it('begins anew after one that failed', async () => {
    const org = organisation();
    org.steps = [];
    org.fails['create sdkmessageprocessingstep'] = 403;
    const failed = registerSteps(apiOf(org));
    const other = organisation();
    other.steps.pop();
    const next = registerSteps(apiOf(other));
    await expect(failed).rejects.toMatchObject({ status: 403 });
    expect(await next).toEqual(['Nod: Update of contact']);
  });

  it('leaves a step alone that is there twice, because it can take none away', async () => {
    const org = organisation();
    org.steps.push({ ...org.steps[0]!, id: 'again' });
    expect(await registerSteps(apiOf(org))).toEqual([]);
    expect([org.created, org.updated]).toEqual([[], []]);
  });

  it('changes nothing where all is well, and nothing without an endpoint', async () => {
    const org = organisation();
    expect(await registerSteps(apiOf(org))).toEqual([]);
    org.endpoint = undefined;
    expect(await registerSteps(apiOf(org))).toBe('no-endpoint');
    expect([org.created, org.updated]).toEqual([[], []]);
  });
});
