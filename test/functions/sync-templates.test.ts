import './always';
import { describe, expect, it } from 'vitest';
import { UnreachableError } from '../../functions/errors';
import { refused } from '../ports/memory/memory-whatsapp-account';
import { SetupWorld, asSeeded, buttons, remote, requestId } from './setup-scene';
import { ids, noon, wabaId } from './world';

const found = (world: SetupWorld, id = requestId) => {
  const outcome = world.outcome(id);
  return outcome?.action === 'Sync Templates' ? outcome.found : outcome;
};
const second = '00000000-0000-4000-8000-00000000f003';

describe('templates synchronised on request', () => {
  it('are kept, each under its own id, and told as new', async () => {
    const world = new SetupWorld([remote('a'), remote('b', { status: 'PENDING' })]);
    await world.ask('Sync Templates');

    expect(world.requestStatus()).toBe('Done');
    expect(found(world)).toMatchObject({
      templates: 2,
      new: ['a (en_US)', 'b (en_US)'],
      changed: [],
      deleted: [],
    });
    expect(world.known()).toEqual({ a: 'APPROVED New', b: 'PENDING New' });
    expect(world.dataverse.rows('nod_whatsapptemplate')[0]).toMatchObject({
      nod_name: 'a (en_US)',
      nod_body: 'This is a.',
      _nod_configurationid_value: ids.configuration,
    });
  });

  it('are told apart by what happened to them', async () => {
    const names = ['same', 'edited', 'paused', 'archived', 'deleted', 'back', 'graded', 'vanishing'];
    const world = new SetupWorld(
      names.map((name) => remote(name, name === 'back' ? { status: 'PAUSED' } : {})),
    );
    await world.ask('Sync Templates');
    world.has(
      remote('same'),
      remote('edited', { components: [{ type: 'BODY', text: 'Other words.' }] }),
      remote('paused', { status: 'PAUSED' }),
      remote('archived', { status: 'ARCHIVED' }),
      remote('vanishing', { status: 'PENDING_DELETION' }),
      remote('back'),
      remote('graded', { quality: 'RED' }),
      remote('fresh'),
    );
    await world.ask('Sync Templates', {}, second);

    expect(found(world, second)).toEqual({
      templates: 8,
      new: ['fresh (en_US)'],
      changed: ['edited (en_US)'],
      paused: ['paused (en_US)'],
      archived: ['archived (en_US)'],
      deleted: ['vanishing (en_US)', 'deleted (en_US)'],
      restored: ['back (en_US)'],
      withdrawn: [],
    });
    expect(world.known()).toMatchObject({
      deleted: 'DELETED Deleted',
      paused: 'PAUSED Paused',
      same: 'APPROVED New',
    });
    expect(
      world.dataverse.rows('nod_whatsapptemplate').find((row) => row.nod_whatsappname === 'graded'),
    ).toMatchObject({ nod_quality: 'RED' });
  });

  it('need two reads and one change set for 250, and nothing but the date when nothing changed', async () => {
    const world = new SetupWorld(Array.from({ length: 250 }, (_, i) => remote(`t_${i}`)));
    await world.ask('Sync Templates');
    expect(world.dataverse.stats).toEqual({ reads: 2, writes: 1 });
    expect(world.account.calls).toBe(1);
    const before = world.dataverse.rows('nod_whatsapptemplate').map((row) => row['@odata.etag']);

    world.now = noon + 3_600_000;
    await world.worker().setup.sync();

    expect(world.dataverse.rows('nod_whatsapptemplate').map((row) => row['@odata.etag'])).toEqual(before);
    const configuration = world.dataverse.row('nod_configuration', ids.configuration)!;
    expect(Date.parse(configuration.nod_syncedon as string)).toBe(world.now);
    expect(world.dataverse.stats.writes).toBe(2);
  });

  it('are written in several change sets when they are very many', async () => {
    const world = new SetupWorld(Array.from({ length: 1200 }, (_, i) => remote(`t_${i}`)));
    await world.ask('Sync Templates');
    expect(world.requestStatus()).toBe('Done');
    expect(world.dataverse.rows('nod_whatsapptemplate')).toHaveLength(1200);
  });

  it('of which an example changed alone have not changed: nobody is shown it', async () => {
    const body = (example: string) => [
      { type: 'BODY', text: 'Hello {{1}}', example: { body_text: [[example]] } },
    ];
    const world = new SetupWorld([remote('a', { components: body('Robin') })]);
    await world.ask('Sync Templates');
    world.has(remote('a', { components: body('Kim') }));
    await world.ask('Sync Templates', {}, second);
    expect(found(world, second)).toMatchObject({ changed: [] });
  });
});

describe('a synchronisation that fails', () => {
  it('takes nothing for deleted, is tried again while the request is young, and is then told in words', async () => {
    const world = new SetupWorld([remote('a')]);
    await world.ask('Sync Templates');
    world.account.failure = new UnreachableError('whatsapp-unreachable', 'No answer.');
    await expect(world.ask('Sync Templates', {}, second)).rejects.toThrow(UnreachableError);
    expect(world.requestStatus(second)).toBe('Requested');
    expect(world.known()).toEqual({ a: 'APPROVED New' });

    world.now += 180_000;
    world.account.failure = new UnreachableError('whatsapp-unreachable', 'No answer.');
    await world.announceRequest(second);

    expect(world.requestStatus(second)).toBe('Refused');
    expect(world.outcome(second)).toMatchObject({ action: 'Failed', code: 'whatsapp-unreachable' });
    expect(world.known()).toEqual({ a: 'APPROVED New' });
  });

  it.each([
    [190, /token/],
    [10, /permission/],
    [80007, /too often/],
    [100, /WhatsApp Business Account ID/],
    [999, /999/],
  ])('because WhatsApp refuses with %i says what to do next, at once', async (code, words) => {
    const world = new SetupWorld([remote('a')]);
    world.account.failure = refused(code);
    expect(await world.ask('Sync Templates')).toMatchObject({
      action: 'Failed',
      code: `whatsapp-${code}`,
      text: expect.stringMatching(words) as string,
    });
    expect(world.requestStatus()).toBe('Refused');
  });

  it('is one without an account, or of a configuration that is not there', async () => {
    const world = new SetupWorld([], { configuration: { nod_wabaid: null } });
    expect(await world.ask('Sync Templates')).toMatchObject({ code: 'account-missing' });
    expect(await world.ask('Sync Templates', { _nod_configurationid_value: second }, second)).toMatchObject({
      code: 'configuration-missing',
    });
  });

  it('half-way is finished by the next delivery, and is no change the second time', async () => {
    const world = new SetupWorld([remote('a')]);
    world.dataverse.failNextWrite('crash-after');
    await expect(world.ask('Sync Templates')).rejects.toThrow(UnreachableError);
    const written = world.dataverse.rows('nod_whatsapptemplate');
    await world.announceRequest();
    expect(world.dataverse.rows('nod_whatsapptemplate')).toEqual(written);
    expect(world.requestStatus()).toBe('Done');

    world.dataverse.failNextWrite('conflict');
    world.has(remote('a'), remote('b'));
    await world.ask('Sync Templates', {}, second);
    expect(found(world, second)).toMatchObject({ new: ['b (en_US)'] });
  });
});

describe('a Message Template that is sent as one that changed', () => {
  const change = async (name: string, more: Parameters<typeof remote>[1]) => {
    const world = new SetupWorld();
    world.has(...asSeeded(world.dataverse));
    await world.ask('Sync Templates');
    const before = world.templateRow(ids.order).nod_version;
    world.has(...asSeeded(world.dataverse).map((one) => (one.name === name ? { ...one, ...more } : one)));
    await world.ask('Sync Templates', {}, second);
    return { world, before };
  };

  it('takes over status, category and quality', async () => {
    const { world, before } = await change('order', { status: 'PAUSED', quality: 'RED' });
    expect(world.templateRow(ids.order)).toMatchObject({
      nod_metastatus: 'PAUSED',
      nod_quality: 'RED',
      nod_version: before,
    });
    // It is refused at sending, and needs nobody once the pause is over.
    expect(world.isPublished(ids.order)).toBe(true);
    expect(found(world, second)).toMatchObject({ paused: ['order (en_US)'], withdrawn: [] });
  });

  it('takes over the wording as a new version', async () => {
    const { world } = await change('order', { components: [{ type: 'BODY', text: 'Your order is here.' }] });
    expect(world.templateRow(ids.order)).toMatchObject({ nod_body: 'Your order is here.', nod_version: 2 });
    expect(world.isPublished(ids.order)).toBe(true);
  });

  it('is a draft again, with what to mend, if it could not be published with the new wording', async () => {
    const { world } = await change('offer', {
      components: [{ type: 'BODY', text: 'Hello {{1}}, an offer.' }, buttons('Show me')],
    });
    expect(world.isPublished(ids.offer)).toBe(false);
    expect(world.problems(ids.offer)).toEqual(['variable-unmapped', 'opt-out-way-missing']);
    expect(found(world, second)).toMatchObject({ withdrawn: ['Marketing'] });
  });

  it('is a draft again if WhatsApp takes it for marketing and it says no way out', async () => {
    const { world } = await change('order', { category: 'MARKETING' });
    expect(world.problems(ids.order)).toContain('opt-out-way-missing');
  });

  it('is known to be gone when it is gone', async () => {
    const { world } = await change('order', {});
    world.has(...asSeeded(world.dataverse).filter(({ name }) => name !== 'order'));
    await world.worker().setup.sync();
    expect(world.templateRow(ids.order).nod_metastatus).toBe('DELETED');
  });
});

describe('the sweep', () => {
  it('does requests that no webhook announced', async () => {
    const world = new SetupWorld([remote('a')]);
    world.dataverse.seed('nod_setuprequest', { nod_setuprequestid: requestId, nod_action: 726000001 });
    world.now += 120_000;
    expect(await world.sweep()).toMatchObject({ setupRequests: 1 });
    expect(world.requestStatus()).toBe('Done');
  });

  it('synchronises a configuration that never was, and one whose template was edited at WhatsApp', async () => {
    const world = new SetupWorld([remote('a')], { configuration: { nod_syncedon: null } });
    expect(await world.sweep()).toMatchObject({ synchronised: 1 });
    expect(world.known()).toEqual({ a: 'APPROVED New' });
    expect(await world.sweep()).toMatchObject({ synchronised: 0 });

    const edited = remote('a', { components: [{ type: 'BODY', text: 'Other words.' }] });
    world.has(edited);
    const news = webhook(
      'message_template_components_update',
      { message_template_element: 'Other words.' },
      edited.id,
    );
    expect((await world.receive(news))[0]).toMatchObject({ outcome: 'recorded' });
    expect(await world.sweep()).toMatchObject({ synchronised: 1 });
    expect(world.known()).toEqual({ a: 'APPROVED Changed' });

    expect((await world.receive(news))[0]).toMatchObject({ outcome: 'ignored' });
    expect(await world.sweep()).toMatchObject({ synchronised: 0 });
  });

  it('leaves an account that cannot be read to the hourly timer after an hour', async () => {
    const world = new SetupWorld([], { configuration: { nod_syncedon: null } });
    world.account.failure = refused(190);
    expect(await world.sweep()).toMatchObject({ synchronised: 0 });
    world.now += 2 * 3_600_000;
    const { calls } = world.account;
    await world.sweep();
    expect(world.account.calls).toBe(calls);
  });
});

function webhook(field: string, value: object, id: string, at = 60) {
  const template = {
    message_template_id: Number(id),
    message_template_name: 'a',
    message_template_language: 'en-US',
  };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: wabaId, time: noon / 1000 + at, changes: [{ field, value: { ...template, ...value } }] }],
  };
}

describe('what WhatsApp tells of a template', () => {
  it('stands on its row at once, in whatever order it comes', async () => {
    for (const order of [
      [60, 120],
      [120, 60],
    ]) {
      const world = new SetupWorld([remote('a')]);
      await world.ask('Sync Templates');
      const events: Record<number, string> = { 60: 'PAUSED', 120: 'REINSTATED' };
      for (const at of order)
        await world.receive(
          webhook('message_template_status_update', { event: events[at] }, remote('a').id, at),
        );
      expect(Object.values(world.known())[0]).toMatch(/^APPROVED/);
    }
    const world = new SetupWorld([remote('a')]);
    await world.ask('Sync Templates');
    await world.receive(webhook('message_template_status_update', { event: 'ARCHIVED' }, remote('a').id));
    expect(world.known()).toEqual({ a: 'ARCHIVED Archived' });
  });
});
