import './always';
import { Meaning, MessageStatus, MessageType, ReviewStatus, SessionType } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { fixture, fixtureNames } from './fixture';
import { World, customer, ids, message, noon, phoneNumberId, wabaId, webhook } from './world';

const at = (seconds: number) => String(noon / 1000 + seconds);
const said = (id: string, content: object, seconds = 0) =>
  webhook({ messages: [{ from: customer, id: `wamid.${id}`, timestamp: at(seconds), ...content }] });
const text = (body: string) => ({ type: 'text', text: { body } });
const notices = (world: World) => world.dataverse.rows('nod_notice');
const messages = (world: World) =>
  world.dataverse.rows('nod_message').filter((m) => m.nod_direction === 726000000);

describe('one webhook with several entries, changes and messages', () => {
  it('has all of them recorded, each with an outcome, in order', async () => {
    const world = new World();
    const [one, two] = [said('a', text('STOP')), said('b', text('Hello'), 1)] as {
      entry: { changes: object[] }[];
    }[];
    const many = {
      object: 'whatsapp_business_account',
      entry: [
        { ...one!.entry[0], changes: [...one!.entry[0]!.changes, ...two!.entry[0]!.changes] },
        (
          webhook({
            messages: [
              { from: '16505552222', id: 'wamid.c', timestamp: at(2), ...text('START') },
              { from: '16505552222', id: 'wamid.d', timestamp: at(3), ...text('stop') },
            ],
            statuses: [{ id: 'wamid.x', status: 'read', timestamp: at(1) }],
          }) as { entry: object[] }
        ).entry[0],
      ],
    };
    const outcomes = await world.receive(many);
    expect(outcomes.map((o) => [o.kind, o.outcome, o.meaning])).toEqual([
      ['message', 'applied', 'opt-out'],
      ['message', 'recorded', 'none'],
      ['message', 'applied', 'opt-in'],
      ['message', 'applied', 'opt-out'],
      ['status', 'ignored', 'none'],
    ]);
    expect([world.status(), world.status('16505552222')]).toEqual(['Opted-Out', 'Opted-Out']);
  });
});

describe('what Nod does not know', () => {
  it.each([
    'calls',
    'flows',
    'business_username_update',
    'a field of next year',
    'smb_app_state_sync',
    'constructor',
  ])('in the field %s is noted with a reason, and no error', async (field) => {
    const world = new World();
    const [outcome] = await world.receive(webhook({ anything: [{ at: 'all' }] }, field));
    expect(outcome).toMatchObject({
      kind: 'other',
      outcome: 'ignored',
      reason: 'Nod does not use this webhook field.',
    });
    expect(notices(world)).toMatchObject([
      {
        nod_field: field,
        nod_outcome: 'ignored',
        nod_reason: 'Nod does not use this webhook field.',
        _nod_configurationid_value: ids.configuration,
      },
    ]);
  });

  it('is noted once for each thing told, and without its content', async () => {
    const world = new World();
    const told = (code: number) =>
      webhook({ errors: [{ code: 130429, title: 'Rate limit hit', href: String(code) }] });
    await world.receive(told(1), told(2), told(1));
    await world.receive(told(1));
    expect(notices(world)).toHaveLength(2);
    expect(new Set(notices(world).map((n) => n.nod_payloadhash)).size).toBe(2);
    expect(JSON.stringify(notices(world))).not.toContain('Rate limit');
  });

  it('as a message type is kept, and means nothing', async () => {
    const world = new World();
    const [outcome] = await world.receive(said('a', { type: 'hologram', hologram: { body: 'STOP' } }));
    expect(outcome).toMatchObject({ outcome: 'recorded', meaning: 'none' });
    expect(messages(world)).toMatchObject([{ nod_type: MessageType.Other }]);
  });
});

describe('what is no word of the person never changes a consent (invariant 7)', () => {
  it.each<[string, object]>([
    [
      'an echo of our own message',
      webhook(
        {
          message_echoes: [
            { from: '15550783881', to: customer, id: 'wamid.e', timestamp: at(1), ...text('STOP') },
          ],
        },
        'smb_message_echoes',
      ),
    ],
    [
      'an echo among the messages',
      webhook({
        message_echoes: [
          { from: '15550783881', to: customer, id: 'wamid.e', timestamp: at(1), ...text('STOP') },
        ],
      }),
    ],
    [
      'history',
      webhook(
        {
          history: [
            {
              threads: [
                {
                  id: customer,
                  messages: [{ from: customer, id: 'wamid.h', timestamp: at(-86_400), ...text('START') }],
                },
              ],
            },
          ],
        },
        'history',
      ),
    ],
    [
      'history with its media among the messages',
      webhook(
        {
          messages: [
            {
              from: customer,
              id: 'wamid.h',
              timestamp: at(-86_400),
              type: 'image',
              image: { caption: 'STOP', mime_type: 'image/jpeg' },
            },
          ],
        },
        'history',
      ),
    ],
    ['a reaction', said('r', { type: 'reaction', reaction: { message_id: 'wamid.q', emoji: '👍' } })],
    [
      'a reaction that was taken back',
      said('r', { type: 'reaction', reaction: { message_id: 'wamid.q', emoji: '' } }),
    ],
    ['a revoked message', said('r', { type: 'revoke', revoke: { original_message_id: 'wamid.q' } })],
    ['a first opening of the chat', said('w', { type: 'request_welcome' })],
    [
      'an unsupported message',
      said('u', { type: 'unsupported', errors: [{ code: 131060 }], unsupported: { type: 'edit' } }),
    ],
    [
      'a system message',
      said('s', { type: 'system', system: { body: 'STOP', type: 'customer_identity_changed' } }),
    ],
    ['a message without a type', said('n', { text: { body: 'STOP' } })],
  ])('%s', async (_, one) => {
    const world = new World();
    const question = world.outbound('00000000-0000-4000-8000-0000000000d1', {
      _nod_templateid_value: ids.consent,
      nod_sessiontype: SessionType.Marketing,
    });
    await world.worker().sender.send(question);
    await world.dataverse.write([
      { kind: 'update', table: 'nod_message', id: question, values: { nod_wamid: 'wamid.q' } },
    ]);
    const before = world.ledger().length;
    const outcomes = await world.receive(one);
    for (const outcome of outcomes) expect(outcome.outcome === 'recorded' || outcome.reason).toBeTruthy();
    expect(world.status()).toBe('Pending');
    expect(world.ledger()).toHaveLength(before);
  });
});

describe('what the person says in other ways than a text counts', () => {
  it.each<[string, object, string | undefined]>([
    [
      'a caption',
      { type: 'image', image: { id: '1', mime_type: 'image/jpeg', caption: 'STOP' } },
      'Opted-Out',
    ],
    [
      'the caption of a document',
      {
        type: 'document',
        document: { id: '1', mime_type: 'application/pdf', filename: 'a.pdf', caption: 'unsubscribe' },
      },
      'Opted-Out',
    ],
    [
      'an edit',
      { type: 'edit', edit: { original_message_id: 'wamid.o', message: text('STOP') } },
      'Opted-Out',
    ],
    [
      'an edit of a caption',
      {
        type: 'edit',
        edit: {
          original_message_id: 'wamid.o',
          message: {
            context: { id: 'M0' },
            type: 'image',
            image: { caption: 'Stop', mime_type: 'image/jpeg', id: '1' },
          },
        },
      },
      'Opted-Out',
    ],
    [
      "a button of somebody else's template",
      { type: 'button', button: { payload: 'x', text: 'Unsubscribe' }, context: { id: 'wamid.o' } },
      'Opted-Out',
    ],
    [
      'an interactive button',
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: '1', title: 'Stop promotions' } },
      },
      'Opted-Out',
    ],
    [
      'a list',
      {
        type: 'interactive',
        interactive: {
          type: 'list_reply',
          list_reply: { id: 'STOP', title: 'No more of this', description: '' },
        },
      },
      'Opted-Out',
    ],
    [
      'a flow',
      {
        type: 'interactive',
        interactive: {
          type: 'nfm_reply',
          nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"nod_consent":"opt_out"}' },
        },
      },
      'Opted-Out',
    ],
    [
      'the text of an order',
      { type: 'order', order: { catalog_id: '1', text: 'STOP', product_items: [] } },
      'Opted-Out',
    ],
    [
      'a flow that opts in',
      {
        type: 'interactive',
        interactive: {
          type: 'nfm_reply',
          nfm_reply: {
            name: 'flow',
            body: 'Sent',
            response_json: '{"nod_consent":"opt_in","flow_token":"x"}',
          },
        },
      },
      'Single Opt-In',
    ],
    ['a published keyword', text('join'), 'Single Opt-In'],
  ])('%s', async (_, content, status) => {
    const world = new World();
    const [outcome] = await world.receive(said('a', content));
    expect(outcome).toMatchObject({ outcome: 'applied' });
    expect(world.status()).toBe(status);
    expect(world.ledger()[0]!.row.nod_response).toBeTruthy();
  });

  it('but what cannot be read in a flow says nothing', async () => {
    const world = new World();
    const flow = (response_json: unknown) => ({
      type: 'interactive',
      interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json } },
    });
    await world.receive(
      said('a', flow('{broken')),
      said('b', flow({ nod_consent: 'opt_in' })),
      said('c', flow('[1]')),
      said('d', flow('null')),
    );
    expect(messages(world)).toHaveLength(4);
    expect(world.number()).toBeUndefined();
  });

  it('and keeps the ad through which they came as evidence', async () => {
    const world = new World();
    await world.receive(
      said('a', { ...text('START'), referral: { source_id: '120', source_type: 'ad', ctwa_clid: 'Aff' } }),
    );
    expect(JSON.parse(world.ledger()[0]!.row.nod_evidence as string)).toMatchObject({
      referral: { source_id: '120', ctwa_clid: 'Aff' },
    });
  });
});

describe('a payload that lacks something', () => {
  it('such as contacts, or a readable time, is recorded all the same', async () => {
    const world = new World();
    await world.receive(
      webhook({
        messages: [
          { from: customer, id: 'wamid.a', timestamp: '<WEBHOOK_TRIGGER_TIMESTAMP>', ...text('STOP') },
        ],
      }),
    );
    expect(world.status()).toBe('Opted-Out');
    expect(world.ledger()[0]!.occurredOn).toBe(noon);
  });

  it('such as a number is kept for a person to look at, if it looks like a stop', async () => {
    const world = new World();
    const [outcome] = await world.receive(
      webhook({
        messages: [
          { from: '<WHATSAPP_USER_PHONE_NUMBER>', id: 'wamid.a', timestamp: at(0), ...text('STOP') },
        ],
      }),
    );
    expect(outcome).toMatchObject({
      outcome: 'recorded',
      meaning: 'review',
      reason: 'The sender has neither a phone number nor a user id.',
    });
    expect(messages(world)).toMatchObject([
      { nod_meaning: Meaning.Review, nod_reviewstatus: ReviewStatus['To review'], nod_phonenumber: null },
    ]);
  });

  it('such as a configuration for its phone number id is kept, and marked for review when it looks like a stop', async () => {
    const world = new World();
    const elsewhere = (id: string, body: string) => {
      const one = said(id, text(body)) as {
        entry: { changes: { value: { metadata: { phone_number_id: string } } }[] }[];
      };
      one.entry[0]!.changes[0]!.value.metadata.phone_number_id = '999';
      return one;
    };
    const outcomes = await world.receive(elsewhere('a', 'Stop'), elsewhere('b', 'Hello'));
    expect(outcomes).toMatchObject([
      {
        outcome: 'recorded',
        meaning: 'review',
        reason: 'No WhatsApp Configuration has this phone number id.',
      },
      { outcome: 'recorded', meaning: 'none' },
    ]);
    expect(messages(world).map((m) => m.nod_reviewstatus)).toEqual([ReviewStatus['To review'], null]);
  });

  it('such as the phone number id of a preference concerns all numbers of the account', async () => {
    const world = new World();
    await world.receive(message({ id: 'a', at: 0, text: 'START' }));
    const stop = {
      wa_id: customer,
      category: 'marketing_messages',
      value: 'stop',
      timestamp: noon / 1000 + 60,
    };
    const [outcome] = await world.receive({
      object: 'whatsapp_business_account',
      entry: [{ id: wabaId, changes: [{ field: 'user_preferences', value: { user_preferences: [stop] } }] }],
    });
    expect(outcome).toMatchObject({ outcome: 'applied', meaning: 'opt-out' });
    expect(world.status()).toBe('Opted-Out');
  });

  it('such as lists that are null is what it is without them', async () => {
    const world = new World();
    const { putAside } = await world.take(
      webhook({
        contacts: null,
        messages: [{ from: customer, id: 'wamid.a', timestamp: at(0), ...text('STOP') }],
        statuses: null,
        errors: null,
      }),
    );
    expect(putAside).toBe(false);
    expect(world.status()).toBe('Opted-Out');
  });
});

describe('what is malformed', () => {
  it.each<[string, unknown]>([
    [
      'a message without an id',
      webhook({
        messages: [
          { from: '16505553333', timestamp: at(0), ...text('STOP') },
          { from: customer, id: 'wamid.a', timestamp: at(0), ...text('STOP') },
        ],
      }),
    ],
    [
      'an item that is no object',
      webhook({ messages: [42, { from: customer, id: 'wamid.a', timestamp: at(0), ...text('STOP') }] }),
    ],
    [
      'a status without an id',
      webhook({
        messages: [{ from: customer, id: 'wamid.a', timestamp: at(0), ...text('STOP') }],
        statuses: [{ status: 'read' }],
      }),
    ],
    [
      'messages that are no list',
      {
        object: 'x',
        entry: [
          ...(webhook({ messages: 'STOP' }) as { entry: [] }).entry,
          ...(said('a', text('STOP')) as { entry: [] }).entry,
        ],
      },
    ],
    [
      'a change without a value',
      {
        object: 'x',
        entry: [
          { id: '1', changes: [{ field: 'messages' }] },
          ...(said('a', text('STOP')) as { entry: [] }).entry,
        ],
      },
    ],
  ])('%s is put aside, and the rest is recorded', async (_, body) => {
    const world = new World();
    expect(await world.take(body)).toEqual({ putAside: true });
    expect(world.status()).toBe('Opted-Out');
    expect(world.log.lines.some((l) => l.level === 'error' && l.event === 'webhook-malformed')).toBe(true);
    // And again, when an operator has moved it back to the queue.
    expect(await world.take(body)).toEqual({ putAside: true });
    expect(world.ledger()).toHaveLength(1);
  });

  it('harms nothing: names of the language itself, nesting a thousand deep, unprintable characters, any length', async () => {
    const world = new World();
    const deep = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
    const odd = JSON.parse(
      `{"type":"constructor","constructor":{"caption":"x"},"__proto__":{"polluted":true},"referral":{"__proto__":{"polluted":true}}}`,
    ) as object;
    await world.receive(
      said('a', odd),
      said('b', { type: '__proto__' }),
      said('c', { ...text('Hello'), referral: deep(1000), context: deep(1000) }),
      said('d', {
        type: 'interactive',
        interactive: { nfm_reply: { response_json: JSON.stringify(deep(1000)) } },
      }),
      said('e', text('\u0000\u0008 half \ud83d of an emoji \uffff')),
      said('f', text('x'.repeat(70_000))),
      said('g'.repeat(300), { ...text('STOP'), context: { id: 'y'.repeat(300) } }),
      webhook(deep(1000) as object, 'toString'),
    );
    expect(messages(world)).toHaveLength(7);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(world.status()).toBe('Opted-Out');
    // Dataverse takes neither control characters nor half characters; the ledger's hash must survive the way there and back.
    for (const row of messages(world))
      expect(JSON.stringify(row)).not.toMatch(/\\u0000|\\u0008|\\ud83d|\uffff/);
  });

  it('or stale in Dataverse never holds up what is in hand at the same time', async () => {
    const world = new World();
    world.dataverse.seed('nod_recordtype', {
      nod_recordtypeid: '00000000-0000-4000-8000-0000000000d6',
      nod_name: 'Opportunity',
      nod_tablename: 'opportunity',
      nod_relatedtablename: 'contact',
      nod_compliancecolumn: 'new_whatsapp',
      _nod_configurationid_value: ids.configuration,
    });
    const opportunity = '00000000-0000-4000-8000-0000000000d7';
    world.dataverse.seed('opportunity', {
      opportunityid: opportunity,
      _parentcontactid_value: ids.contact,
      new_whatsapp: false,
    });
    const question = world.outbound('00000000-0000-4000-8000-0000000000d8', {
      _nod_templateid_value: ids.consent,
      _nod_contactid_value: null,
      nod_phonenumber: null,
      nod_recordtable: 'opportunity',
      nod_recordid: opportunity,
      nod_parameters: '{"1":"Sheena"}',
    });
    await world.worker().sender.send(question);
    world.dataverse.remove('opportunity', opportunity);
    const { inbound } = world.worker();
    const answer = message({
      id: 'y',
      at: 30,
      tap: { label: 'Yes, I Agree', on: world.whatsapp.sent[0]!.wamid },
    });
    const results = await Promise.allSettled(
      [answer, message({ id: 's', at: 31, text: 'STOP', from: '16505552222' })].map((w) =>
        inbound.record(Buffer.from(JSON.stringify(w))),
      ),
    );
    expect(results.map((r) => r.status)).toEqual(['fulfilled', 'fulfilled']);
    expect(world.status('16505552222')).toBe('Opted-Out');
    expect(world.ledger().some((e) => e.action === 'Grant')).toBe(true);
  });
});

describe('every captured payload', () => {
  const names = fixtureNames();
  it.skipIf(names.length === 0)(
    'is recorded, ignored with a reason, or put aside, and the second time changes nothing',
    async () => {
      const world = new World();
      const broken: string[] = [];
      for (const name of names) {
        const body = fixture(name);
        if ((await world.take(body)).putAside) broken.push(name);
      }
      const state = () =>
        JSON.stringify(
          ['nod_optinoutnumber', 'nod_consentevent', 'nod_message', 'nod_notice'].map((t) =>
            world.dataverse.rows(t).map(({ '@odata.etag': _, modifiedon: __, ...row }) => row),
          ),
        );
      const before = state();
      for (const name of names) await world.take(fixture(name));
      expect(state()).toBe(before);
      expect(broken).toEqual([]);
      const ignored = world.log.lines.filter((l) => l.fields?.outcome === 'ignored');
      expect(ignored.every((l) => typeof l.fields!.reason === 'string')).toBe(true);
      expect(
        world.dataverse
          .rows('nod_message')
          .every((m) => m.nod_status === MessageStatus.Received || m.nod_direction !== 726000000),
      ).toBe(true);
      expect(phoneNumberId).toBe('106540352242922');
    },
  );
});
