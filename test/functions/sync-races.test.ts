import './always';
import { describe, expect, it } from 'vitest';
import { UnreachableError } from '../../functions/errors';
import type { RemoteTemplate } from '../../functions/ports/whatsapp-account';
import { sweep } from '../../functions/use-cases/upkeep/sweep';
import { refused } from '../ports/memory/memory-whatsapp-account';
import { SetupWorld, asSeeded, remote, requestId } from './setup-scene';
import { ids, noon, wabaId } from './world';

const second = '00000000-0000-4000-8000-00000000f003';
const other = '00000000-0000-4000-8000-00000000f005';

/** What happens once, after WhatsApp has answered with its list and before the list is used. */
function afterTheList(world: SetupWorld, happens: () => Promise<unknown>): void {
  const templates = world.account.templates.bind(world.account);
  let done = false;
  world.account.templates = async (waba): Promise<RemoteTemplate[]> => {
    const answer = await templates(waba);
    if (!done) {
      done = true;
      await happens();
    }
    return answer;
  };
}

const news = (
  one: RemoteTemplate,
  { field, at, ...value }: { field: string; at: number; [column: string]: string | number },
) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: wabaId,
      time: noon / 1000 + at,
      changes: [
        {
          field,
          value: {
            message_template_id: Number(one.id),
            message_template_name: one.name,
            message_template_language: 'en-US',
            ...value,
          },
        },
      ],
    },
  ],
});

const synchronised = async () => {
  const world = new SetupWorld();
  world.has(...asSeeded(world.dataverse));
  await world.ask('Sync Templates');
  const order = asSeeded(world.dataverse).find(({ name }) => name === 'order')!;
  return { world, order };
};
const paused = (order: RemoteTemplate, at: number) =>
  news(order, { field: 'message_template_status_update', at, event: 'PAUSED' });

describe('a webhook that comes while templates are synchronised', () => {
  it.each(['timer', 'request'] as const)('is not undone by the older list of the %s', async (by) => {
    const { world, order } = await synchronised();
    world.now = noon + 3_600_000;
    afterTheList(world, () => {
      world.account.accounts.set(
        wabaId,
        asSeeded(world.dataverse).map((one) => (one.name === 'order' ? { ...one, status: 'PAUSED' } : one)),
      );
      return world.receive(paused(order, 3600));
    });
    if (by === 'timer') await world.worker().setup.sync();
    else await world.ask('Sync Templates', {}, second);
    expect(world.templateRow(ids.order).nod_metastatus).toBe('PAUSED');
    expect(world.known()['order']).toMatch(/^PAUSED/);
  });

  it('and says something of a later day is not undone by what was read before that', async () => {
    const { world, order } = await synchronised();
    await world.receive(
      paused(order, 60),
      news(order, { field: 'template_category_update', at: 60, new_category: 'MARKETING' }),
    );
    const before = world.templateRow(ids.order);
    expect(before.nod_metastatus).toBe('PAUSED');
    // WhatsApp's list lags behind its own webhook, and our clock behind WhatsApp's.
    await world.worker().setup.sync();
    expect(world.templateRow(ids.order)).toMatchObject({
      nod_metastatus: 'PAUSED',
      nod_category: before.nod_category,
    });
    expect(world.known()['order']).toMatch(/^PAUSED/);
  });

  it('of an edit has them synchronised once more', async () => {
    const { world, order } = await synchronised();
    afterTheList(world, async () => {
      world.account.accounts.set(
        wabaId,
        asSeeded(world.dataverse).map((one) =>
          one.name === 'order' ? { ...one, components: [{ type: 'BODY', text: 'Other words.' }] } : one,
        ),
      );
      await world.receive(
        news(order, {
          field: 'message_template_components_update',
          at: 60,
          message_template_element: 'Other words.',
        }),
      );
    });
    await world.worker().setup.sync();
    await world.sweep();
    expect(world.templateRow(ids.order).nod_body).toBe('Other words.');
  });
});

describe('several configurations', () => {
  it('do not wait for one of them that fails, which is named in the log', async () => {
    const world = new SetupWorld([remote('a')], {
      onWrite: (changes) =>
        changes.some(({ table, id }) => table === 'nod_configuration' && id === ids.configuration)
          ? 'crash-before'
          : undefined,
    });
    world.dataverse.seed('nod_configuration', {
      nod_configurationid: other,
      nod_name: 'Second number',
      nod_phonenumberid: '106540352242999',
      nod_wabaid: wabaId,
    });
    expect(await world.worker().setup.sync()).toBe(1);
    expect(world.dataverse.row('nod_configuration', other)!.nod_syncedon).not.toBeNull();
    expect(world.log.lines.filter(({ event }) => event === 'sync-failed')).toMatchObject([
      { fields: { configuration: ids.configuration, code: 'dataverse-unreachable' } },
    ]);
  });
});

describe('a synchronisation of many templates that a conflict cuts off half-way', () => {
  it('tells what was found before the conflict too, each once', async () => {
    const world = new SetupWorld(
      Array.from({ length: 1200 }, (_, i) => remote(`t_${i}`, { id: `9${i}` })),
      {
        onWrite: (() => {
          let writes = 0;
          return () => (++writes === 2 ? ('conflict' as const) : undefined);
        })(),
      },
    );
    const outcome = await world.ask('Sync Templates');
    const names = outcome?.action === 'Sync Templates' ? outcome.found.new : [];
    expect(world.requestStatus()).toBe('Done');
    expect(new Set(names).size).toBe(names.length);
    // As many as an outcome has room for.
    expect(names).toHaveLength(1000);
    expect(names).toContain('t_0 (en_US)');
  });

  it('and that WhatsApp then ends does not claim that nothing was changed', async () => {
    let writes = 0;
    const world = new SetupWorld(
      Array.from({ length: 700 }, (_, i) => remote(`t_${i}`, { id: `9${i}` })),
      {
        onWrite: () => (++writes === 2 ? 'conflict' : undefined),
      },
    );
    afterTheList(world, () => {
      world.now += 180_000;
      world.account.failure = refused(80007);
      return Promise.resolve();
    });
    expect(await world.ask('Sync Templates')).toMatchObject({ action: 'Failed', partly: true });
    expect(world.dataverse.rows('nod_whatsapptemplate')).toHaveLength(500);
  });
});

it('one that WhatsApp does not answer leaves it to the page to say what was changed', async () => {
  const world = new SetupWorld([remote('a')]);
  world.dataverse.seed('nod_setuprequest', { nod_setuprequestid: requestId, nod_action: 726000001 });
  world.now += 180_000;
  world.account.failure = new UnreachableError('whatsapp-unreachable', 'No answer.');
  await world.announceRequest();
  expect(world.outcome()).toMatchObject({
    action: 'Failed',
    text: expect.not.stringMatching(/nothing was changed/i) as string,
  });
  expect(world.outcome()).not.toHaveProperty('partly');
});

describe('what is told of a template', () => {
  it.each([
    ['PENDING', 'changed'],
    ['IN_APPEAL', 'changed'],
    ['REJECTED', 'changed'],
    ['PAUSED', 'restored'],
    ['ARCHIVED', 'restored'],
    ['DISABLED', 'restored'],
  ] as const)('that was %s and is approved: %s', async (before, list) => {
    const world = new SetupWorld([remote('a', { status: before })]);
    await world.ask('Sync Templates');
    world.has(remote('a'));
    const outcome = await world.ask('Sync Templates', {}, second);
    expect(outcome).toMatchObject({ found: { changed: [], restored: [], [list]: ['a (en_US)'] } });
  });

  it('that is about to be deleted, and then is, once', async () => {
    const world = new SetupWorld([remote('a', { status: 'PENDING_DELETION' })]);
    world.has(remote('a'));
    await world.ask('Sync Templates');
    world.has(remote('a', { status: 'PENDING_DELETION' }));
    expect(await world.ask('Sync Templates', {}, second)).toMatchObject({
      found: { deleted: ['a (en_US)'] },
    });
    world.has();
    expect(await world.ask('Sync Templates', {}, other)).toMatchObject({ found: { deleted: [] } });
    expect(world.known()).toEqual({ a: 'DELETED Deleted' });
  });
});

describe('a language', () => {
  it('is the same however it is written, and is then written as WhatsApp writes it', async () => {
    const { world } = await synchronised();
    await world.dataverse.write([
      { kind: 'update', table: 'nod_messagetemplate', id: ids.order, values: { nod_language: 'en-us' } },
    ]);
    await world.worker().setup.sync();
    expect(world.templateRow(ids.order)).toMatchObject({ nod_metastatus: 'APPROVED', nod_language: 'en_US' });
  });
});

it('a request that fails in a way of Dataverse is logged with its code', async () => {
  const world = new SetupWorld([remote('a')]);
  world.account.templates = () => Promise.reject(new TypeError('A fault of the app.'));
  world.dataverse.seed('nod_setuprequest', { nod_setuprequestid: requestId, nod_action: 726000001 });
  world.now += 600_000;
  await world.announceRequest();
  world.account.templates = () => Promise.reject(refused(190));
  world.dataverse.seed('nod_setuprequest', { nod_setuprequestid: second, nod_action: 726000001 });
  await world.announceRequest(second);
  expect(world.log.lines.filter(({ event }) => event === 'setup-request-failed')).toMatchObject([
    { fields: { request: requestId, code: 'TypeError' } },
    { fields: { request: second, code: 'whatsapp-refused', vendorCode: '190' } },
  ]);
});

it('the sweep sends what waits before it does what an admin asked for', async () => {
  const world = new SetupWorld([remote('a')]);
  world.outbound('00000000-0000-4000-8000-00000000f0aa', {
    nod_body: 'Hello',
    nod_status: 726000000,
  });
  world.dataverse.seed('nod_setuprequest', { nod_setuprequestid: requestId, nod_action: 726000001 });
  world.now += 120_000;
  const order: string[] = [];
  const { sender, setup } = world.worker();
  await sweep({
    dataverse: world.dataverse,
    log: world.log,
    now: world.now,
    sender: {
      send: (id) => {
        order.push('send');
        return sender.send(id);
      },
    },
    setup: {
      ...setup,
      doRequest: (request) => {
        order.push('request');
        return setup.doRequest(request);
      },
    },
  });
  expect(order).toEqual(['send', 'request']);
});

it('a Message Template without a source is linked with the WhatsApp template that it is sent as', async () => {
  const { world } = await synchronised();
  const source = world.dataverse
    .rows('nod_whatsapptemplate')
    .find((row) => row.nod_whatsappname === 'order')!;
  expect(world.templateRow(ids.order)._nod_sourceid_value).toBe(source.nod_whatsapptemplateid);
});

it('a published template gets the date since which it is at the first synchronisation, and keeps it', async () => {
  const { world } = await synchronised();
  const since = world.templateRow(ids.join).nod_publishedon;
  expect(since).not.toBeNull();
  expect(since).toBe(world.templateRow(ids.join).createdon);
  world.now += 3_600_000;
  const etag = world.templateRow(ids.join)['@odata.etag'];
  await world.worker().setup.sync();
  expect(world.templateRow(ids.join)['@odata.etag']).toBe(etag);
});
