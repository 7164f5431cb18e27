import { afterEach, describe, expect, it, vi } from 'vitest';
import { type SetupFinding, setupCodes } from '@nod/solution/rows/setup-request';
import { UnreachableError } from '../../functions/errors';
import { neededFields } from '../../functions/ports/whatsapp-fields';
import {
  type Scene,
  answerTemplate,
  appUrl,
  check,
  components,
  consentTemplate,
  findingOf,
  hanging,
  notOk,
  patienceMs,
  refusing,
  remoteTemplate,
  scene,
  secret,
  silent,
  subscription,
} from './setup-check-scene';

const minute = 60_000;
const afterToken = ['number', 'account', 'secret', 'webhook', 'templates'].map(
  (line) => `${line} unchecked token`,
);
const everything = (failing: () => Promise<never>) => ({
  number: failing,
  numbers: failing,
  subscribedApps: failing,
  templates: failing,
});

describe('a chain without a fault', () => {
  it('is told line by line, in its order, with what was found', async () => {
    expect(await check(scene())).toEqual([
      { line: 'token', state: 'ok', code: 'token-ready' },
      {
        line: 'number',
        state: 'ok',
        code: 'number-ready',
        about: { number: '+1 555-078-3881', name: 'Contoso' },
      },
      { line: 'account', state: 'ok', code: 'account-ready', about: { apps: 'Nod' } },
      { line: 'secret', state: 'ok', code: 'secret-ready' },
      {
        line: 'webhook',
        state: 'ok',
        code: 'webhook-ready',
        about: { callback: `${appUrl}/api/whatsapp/webhook`, fields: neededFields.length },
      },
      { line: 'templates', state: 'ok', code: 'templates-ready', about: { count: 1 } },
      { line: 'answers', state: 'ok', code: 'answers-ready', about: { count: 1 } },
      { line: 'queues', state: 'ok', code: 'queues-ready', about: { waiting: 0 } },
      { line: 'clock', state: 'ok', code: 'clock-ready', about: { dataverse: 0, whatsapp: 0 } },
    ]);
  });

  const alsoFine: [string, (made: Scene) => void][] = [
    ['while the app secret is being replaced', (s) => (s.facts.appSecrets = ['the next', secret])],
    [
      'with the apps of an agency on the account beside ours',
      (s) => (s.account.subscribedApps = () => Promise.resolve([{ id: '7' }, { id: '1000' }])),
    ],
    ['when it was told which app is ours', (s) => (s.facts.appId = '1000')],
    [
      'behind an address that the environment variable names',
      (s) => {
        s.variable = 'https://front.example/';
        s.account.webhooks = () =>
          Promise.resolve(subscription({ url: 'https://front.example/api/whatsapp/webhook' }));
      },
    ],
    ['where the app does not know its own address', (s) => (s.facts.ownUrls = [])],
    [
      'when Meta has another picture as the example',
      (s) => {
        const [body, ...others] = components;
        const withExample = [{ example: { header_handle: ['https://x'] }, ...body }, ...others];
        s.account.templates = () => Promise.resolve([{ ...remoteTemplate, components: withExample }]);
      },
    ],
    [
      'with a template that was never published and is not at WhatsApp',
      (s) =>
        (s.configuration = {
          ...s.configuration,
          templates: [
            ...s.configuration.templates,
            { ...consentTemplate, id: 't4', whatsAppName: 'later', published: false },
          ],
        }),
    ],
    ['with messages that came just now', (s) => void s.queue.put('whatsapp-inbound', Buffer.from('{}'))],
    ['with clocks that differ by less than the rules allow for', (s) => (s.ahead = 59_000)],
    [
      'when the app may not read the environment variable',
      (s) => (s.facts.dataverse = { read: refusing(403) }),
    ],
  ];
  it.each(alsoFine)('holds %s', async (_, change) => {
    const made = scene();
    change(made);
    expect(notOk(await check(made))).toEqual([]);
  });
});

describe('one broken link turns its line red and no other', () => {
  const cases: [string, (made: Scene) => void, string[]][] = [
    [
      'the access token has expired',
      (s) => Object.assign(s.account, everything(refusing(190))),
      ['token broken token-refused', ...afterToken],
    ],
    [
      'the access token may not manage the account',
      (s) => Object.assign(s.account, everything(refusing(200))),
      ['token broken token-forbidden', ...afterToken],
    ],
    [
      'the access token may read the number, and not the templates',
      (s) => (s.account.templates = refusing(10)),
      ['token broken token-forbidden', ...afterToken],
    ],
    [
      'WhatsApp does not answer',
      // What it said before is still known, and says nothing of its clock now.
      (s) => Object.assign(s.account, everything(silent), { serverTime: () => s.now.ms - 10 * minute }),
      ['token broken whatsapp-silent', ...afterToken],
    ],
    [
      'WhatsApp answers that too much was asked',
      (s) => Object.assign(s.account, everything(refusing(80007))),
      ['token broken whatsapp-busy', ...afterToken],
    ],
    [
      'the number is not there, or not shown to us',
      (s) => (s.account.number = refusing(100)),
      ['number broken number-unknown'],
    ],
    [
      'the number is not registered for the Cloud API',
      (s) => (s.account.number = () => Promise.resolve({ id: '1', platform: 'NOT_APPLICABLE' })),
      ['number broken number-not-registered'],
    ],
    [
      'the number is flagged',
      (s) =>
        (s.account.number = () =>
          Promise.resolve({ id: '1', platform: 'CLOUD_API', status: 'DISCONNECTED' })),
      ['number broken number-not-connected'],
    ],
    [
      'the number belongs to another account',
      (s) => (s.account.numbers = () => Promise.resolve([{ id: '7' }])),
      ['number broken number-of-another-account'],
    ],
    [
      'the configuration has no account',
      (s) => (s.configuration = { ...s.configuration, wabaId: undefined }),
      [
        'account broken account-unset',
        'secret unchecked account',
        'webhook unchecked account',
        'templates unchecked account',
      ],
    ],
    [
      'the account is not there, or not shown to us',
      (s) => {
        const { numbers, subscribedApps, templates } = everything(refusing(100));
        Object.assign(s.account, { numbers, subscribedApps, templates });
      },
      [
        'account broken account-unknown',
        'secret unchecked account',
        'webhook unchecked account',
        'templates unchecked account',
      ],
    ],
    [
      'no app is subscribed to the account',
      (s) => (s.account.subscribedApps = () => Promise.resolve([])),
      ['account broken app-not-subscribed', 'secret unchecked account', 'webhook unchecked account'],
    ],
    [
      'only other apps than ours are subscribed to the account',
      (s) => {
        s.facts.appId = '1000';
        s.account.subscribedApps = () => Promise.resolve([{ id: '7' }]);
      },
      ['account broken app-not-subscribed'],
    ],
    [
      'the app secret is another one',
      (s) => (s.facts.appSecrets = ['another', 'and another']),
      ['secret broken secret-refused', 'webhook unchecked secret'],
    ],
    [
      'the app refuses what is signed with the secret',
      (s) => (s.callback = () => 401),
      ['secret broken signature-refused'],
    ],
    [
      'something before the app takes whatever it is given',
      (s) => (s.callback = () => 200),
      ['secret broken signature-not-checked'],
    ],
    [
      'Meta posts nowhere',
      (s) => (s.account.webhooks = () => Promise.resolve([])),
      ['webhook broken webhook-missing'],
    ],
    [
      'Meta has switched the webhook off',
      (s) => (s.account.webhooks = () => Promise.resolve(subscription({ active: false }))),
      ['webhook broken webhook-inactive'],
    ],
    [
      'Meta posts to another app',
      (s) =>
        (s.account.webhooks = () =>
          Promise.resolve(subscription({ url: 'https://old.example/api/whatsapp/webhook' }))),
      ['webhook broken callback-elsewhere'],
    ],
    [
      'Meta posts to another path of the app',
      (s) =>
        (s.account.webhooks = () => Promise.resolve(subscription({ url: `${appUrl}/api/dataverse/events` }))),
      ['webhook broken callback-elsewhere'],
    ],
    [
      'Meta posts to an app that has another secret, and we do not know our own address',
      (s) => {
        s.facts.ownUrls = [];
        s.callback = () => 401;
      },
      ['webhook broken callback-elsewhere'],
    ],
    [
      'the messages of this account go elsewhere than those of the app',
      (s) =>
        (s.account.subscribedApps = () =>
          Promise.resolve([{ id: '1000', overrideCallbackUrl: 'https://agency.example/hook' }])),
      ['webhook broken callback-overridden'],
    ],
    [
      'nobody answers where Meta posts',
      (s) => (s.callback = () => Promise.reject(new TypeError('fetch failed'))),
      ['webhook broken callback-silent'],
    ],
    [
      'a gateway answers where Meta posts',
      (s) => (s.callback = () => 503),
      ['webhook broken callback-silent'],
    ],
    [
      'Meta does not tell that people stopped offers',
      (s) =>
        (s.account.webhooks = () =>
          Promise.resolve(subscription({ fields: neededFields.filter((f) => f !== 'user_preferences') }))),
      ['webhook broken fields-missing'],
    ],
    [
      'a template is paused',
      (s) => (s.account.templates = () => Promise.resolve([{ ...remoteTemplate, status: 'PAUSED' }])),
      ['templates broken templates-unfit'],
    ],
    [
      'a template is deleted',
      (s) => (s.account.templates = () => Promise.resolve([])),
      ['templates broken templates-unfit'],
    ],
    [
      'a template says something else than we think',
      (s) =>
        (s.account.templates = () =>
          Promise.resolve([{ ...remoteTemplate, components: [{ type: 'BODY', text: 'Buy now' }] }])),
      ['templates broken templates-unfit'],
    ],
    [
      'nobody can say yes',
      (s) =>
        (s.configuration = {
          ...s.configuration,
          templates: s.configuration.templates.map((one) =>
            one.id === answerTemplate.id ? { ...one, published: false } : one,
          ),
        }),
      ['answers broken answers-missing'],
    ],
    [
      'a message failed on every try',
      (s) => void s.queue.putAside('dataverse-events', 'x'),
      ['queues broken messages-failed'],
    ],
    [
      'messages wait for minutes',
      (s) => {
        void s.queue.put('whatsapp-inbound', Buffer.from('{}'));
        s.now.ms += 6 * minute;
      },
      ['queues broken queue-stuck'],
    ],
    ['storage cannot be reached', (s) => (s.queue.reachable = false), ['queues broken queues-silent']],
    ['WhatsApp is ahead by two minutes', (s) => (s.ahead = 2 * minute), ['clock broken clock-skewed']],
    [
      'Dataverse is behind by two minutes',
      (s) => (s.facts.dataverseTime = () => Promise.resolve(s.now.ms - 2 * minute)),
      ['clock broken clock-skewed'],
    ],
  ];

  it.each(cases)('%s', async (_, change, expected) => {
    const made = scene();
    change(made);
    expect(notOk(await check(made))).toEqual(expected);
  });

  it('names which templates, fields and queues', async () => {
    const made = scene();
    const remote = (name: string, more: object) => ({ ...remoteTemplate, name, ...more });
    const template = (name: string) => ({ ...consentTemplate, id: name, name, whatsAppName: name });
    made.configuration = {
      ...made.configuration,
      templates: ['gone', 'paused', 'rejected', 'other', 'fine'].map(template),
    };
    made.account.templates = () =>
      Promise.resolve([
        remote('paused', { status: 'PAUSED' }),
        remote('rejected', { status: 'REJECTED' }),
        remote('other', { components: [] }),
        // As webhooks write a language.
        remote('fine', { language: 'en-US' }),
      ]);
    made.account.webhooks = () => Promise.resolve(subscription({ fields: ['messages', 'account_update'] }));
    await made.queue.putAside('whatsapp-inbound', 'x');
    await made.queue.putAside('whatsapp-inbound', 'x');

    const findings = await check(made);

    expect(findingOf(findings, 'templates').about).toEqual({
      count: 4,
      missing: 'gone',
      notApproved: 'paused (PAUSED), rejected (REJECTED)',
      changed: 'other',
    });
    expect(findingOf(findings, 'webhook').about?.['fields']).toContain('user_preferences');
    expect(findingOf(findings, 'queues').about).toEqual({ count: 2, queues: 'whatsapp-inbound-poison' });
    expect(findingOf(findings, 'answers').about?.['templates']).toBe(
      'gone (Opt-In, Opt-Out), paused (Opt-In, Opt-Out), rejected (Opt-In, Opt-Out), other (Opt-In, Opt-Out), fine (Opt-In, Opt-Out)',
    );
  });
});

describe('what cannot be known is not judged', () => {
  it.each([
    ['number', ['number unchecked silent']],
    ['subscribedApps', ['account unchecked silent', 'secret unchecked account', 'webhook unchecked account']],
    ['templates', ['templates unchecked silent']],
    ['webhooks', ['secret unchecked silent', 'webhook unchecked silent']],
  ] as const)('WhatsApp gives no answer to %s alone', async (question, expected) => {
    const made = scene();
    made.account[question] = hanging;
    expect(notOk(await check(made))).toEqual(expected);
  });

  it('neither clock can be read', async () => {
    const made = scene();
    made.account.serverTime = () => undefined;
    made.facts.dataverseTime = () => Promise.reject(new UnreachableError('dataverse-unreachable', ''));
    expect(notOk(await check(made))).toEqual(['clock unchecked silent']);
  });

  it('WhatsApp answers of the number alone nothing, and has told the time before', async () => {
    const made = scene();
    made.account.number = silent;
    made.ahead = -10 * minute;
    expect(notOk(await check(made))).toEqual(['number unchecked silent']);
  });

  it.each([
    ['too many requests', () => 429],
    ['an error of a gateway', () => 503],
    ['no answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['a redirection', () => 302],
  ])('a forged webhook gets %s: nobody knows whether signatures are checked', async (_, forged) => {
    const made = scene();
    made.callback = (isSigned) => (isSigned ? 200 : forged());
    expect(notOk(await check(made))).toEqual(['secret unchecked unclear']);
  });

  it.each([
    ['that it may not be asked', 10],
    ['that there is no such app', 100],
  ])('WhatsApp answers %s where it is asked with the secret', async (_, code) => {
    const made = scene();
    made.account.webhooks = refusing(code);
    expect(notOk(await check(made))).toEqual(['secret unchecked unclear', 'webhook unchecked unclear']);
  });

  it('several apps are subscribed, and nothing says which of them is ours', async () => {
    const made = scene();
    made.facts.appSecrets = ['another'];
    made.account.subscribedApps = () => Promise.resolve([{ id: '7', name: 'Agency' }, { id: '1000' }]);
    const findings = await check(made);
    expect(notOk(findings)).toEqual([
      'account unchecked unclear',
      'secret broken secret-refused',
      'webhook unchecked secret',
    ]);
    expect(findingOf(findings, 'account').about).toEqual({ apps: 'Agency, 1000' });
  });

  it('one of several apps is known to be ours by the secret', async () => {
    const made = scene();
    made.account.subscribedApps = () => Promise.resolve([{ id: '7', name: 'Agency' }, { id: '1000' }]);
    made.account.webhooks = ({ id }) => (id === '1000' ? Promise.resolve(subscription()) : refusing(190)());
    expect(findingOf(await check(made), 'account').about).toEqual({ apps: '1000' });
  });

  it('WhatsApp is too busy to say whether the secret is right', async () => {
    const made = scene();
    made.account.webhooks = refusing(4);
    expect(notOk(await check(made))).toEqual(['secret unchecked silent', 'webhook unchecked silent']);
  });
});

describe('the check itself', () => {
  afterEach(() => vi.useRealTimers());

  it('ends within four times its patience although nothing answers', async () => {
    const made = scene();
    Object.assign(made.account, everything(hanging), { webhooks: hanging });
    made.facts.dataverseTime = hanging;
    made.facts.dataverse = { read: hanging };
    made.queue.poisoned = hanging;
    vi.useFakeTimers();
    let findings: SetupFinding[] | undefined;

    void check(made).then((told) => (findings = told));
    await vi.advanceTimersByTimeAsync(4 * patienceMs);

    expect(notOk(findings ?? [])).toEqual([
      'token broken whatsapp-silent',
      ...afterToken,
      'queues broken queues-silent',
      'clock unchecked silent',
    ]);
  });

  it('posts to no address that it does not take for its own', async () => {
    const posted: string[] = [];
    for (const url of ['http://10.0.0.1/api/whatsapp/webhook', 'https://elsewhere.example/', 'nonsense']) {
      const made = scene();
      made.facts.ownUrls = url.startsWith('http:') ? [] : [appUrl];
      made.account.webhooks = () => Promise.resolve(subscription({ url }));
      made.callback = (_, to) => {
        posted.push(to);
        return 200;
      };
      expect(notOk(await check(made))).toEqual(['webhook broken callback-elsewhere']);
    }
    expect(posted).toEqual([]);
  });

  it('has a code of its own for everything that it may find', () => {
    const codes = Object.values(setupCodes).flatMap(({ ok, broken }) => [...ok, ...broken] as string[]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
