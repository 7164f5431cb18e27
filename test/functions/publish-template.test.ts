import './always';
import { MessageTemplateStatusCode, TemplateType } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { UnreachableError } from '../../functions/errors';
import { SetupWorld, asSeeded, draftId, mayWe, remote, requestId } from './setup-scene';
import { ids } from './world';

const publish = (world: SetupWorld, id = requestId, template = draftId) =>
  world.ask('Publish', { _nod_messagetemplateid_value: template }, id);
const second = '00000000-0000-4000-8000-00000000f003';
const { Draft, Published } = MessageTemplateStatusCode;

describe('publishing on request', () => {
  it('publishes what may be published, with what WhatsApp has now', async () => {
    const world = new SetupWorld([mayWe()]);
    world.draft({ nod_problems: '[{"code":"old"}]' });

    expect(await publish(world)).toEqual({ action: 'Publish', problems: [] });

    expect(world.requestStatus()).toBe('Done');
    expect(world.templateRow(draftId)).toMatchObject({
      statuscode: Published,
      nod_metastatus: 'APPROVED',
      nod_whatsapptemplateid: mayWe().id,
      nod_body: 'May Contoso write to you here?',
      nod_problems: null,
      nod_version: 1,
    });
    expect(world.templateRow(draftId).nod_publishedon).not.toBeNull();
  });

  it('leaves a draft with one list of what to mend, and says it on the request too', async () => {
    const world = new SetupWorld([mayWe({ status: 'PAUSED' })]);
    world.draft({ nod_variables: JSON.stringify({ 1: 'nickname' }) });
    world.dataverse.metadata.set('contact', [{ name: 'nod_whatsappconsent', type: 'String' }]);

    expect(await publish(world)).toMatchObject({
      problems: [
        { code: 'not-approved', about: 'PAUSED' },
        { code: 'column-gone', about: 'nickname' },
        { code: 'compliance-field-not-boolean' },
      ],
    });

    expect(world.requestStatus()).toBe('Refused');
    expect(world.isPublished(draftId)).toBe(false);
    expect(world.problems(draftId)).toEqual(['not-approved', 'column-gone', 'compliance-field-not-boolean']);
  });

  it('once mended is published, and published again is a new version', async () => {
    const world = new SetupWorld([mayWe({ status: 'PENDING' })]);
    world.draft();
    await publish(world);
    world.has(mayWe());
    await publish(world, second);
    expect(world.isPublished(draftId)).toBe(true);
    expect(world.problems(draftId)).toEqual([]);

    await world.dataverse.write([
      { kind: 'update', table: 'nod_messagetemplate', id: draftId, values: { statuscode: Draft } },
    ]);
    await publish(world, '00000000-0000-4000-8000-00000000f004');
    expect(world.templateRow(draftId)).toMatchObject({ statuscode: Published, nod_version: 2 });
  });

  it('twice announced is done once, whatever is lost in between', async () => {
    const world = new SetupWorld([mayWe()]);
    world.draft({ nod_publishedon: '2026-01-01T00:00:00Z' });
    world.dataverse.failNextWrite('crash-after');
    await expect(publish(world)).rejects.toThrow(UnreachableError);
    await world.announceRequest();
    await world.announceRequest();
    expect(world.templateRow(draftId).nod_version).toBe(2);
  });

  it('is judged again when somebody changes the template meanwhile', async () => {
    const world = new SetupWorld([mayWe()]);
    world.draft();
    const templates = world.account.templates.bind(world.account);
    let changed = false;
    world.account.templates = async (waba) => {
      if (!changed) {
        changed = true;
        const values = { nod_whatsappname: 'other' };
        await world.dataverse.write([{ kind: 'update', table: 'nod_messagetemplate', id: draftId, values }]);
      }
      return templates(waba);
    };
    expect(await publish(world)).toMatchObject({ problems: [{ code: 'whatsapp-template-gone' }] });
    expect(world.isPublished(draftId)).toBe(false);
  });

  it('of words with a reply does not ask WhatsApp', async () => {
    const world = new SetupWorld();
    world.draft({ nod_templatetype: TemplateType['Opt-In'], nod_whatsappname: null, nod_keywords: 'STOP' });
    expect(await publish(world)).toMatchObject({
      problems: [{ code: 'keyword-means-opposite' }, { code: 'reply-missing' }],
    });
    expect(world.account.calls).toBe(0);
  });

  it('of a template that is not there says so', async () => {
    expect(await publish(new SetupWorld())).toMatchObject({ action: 'Failed', code: 'template-missing' });
  });

  it('costs three reads of Dataverse, one of WhatsApp and one change set', async () => {
    const world = new SetupWorld([mayWe()]);
    world.draft();
    await publish(world);
    expect(world.dataverse.stats).toEqual({ reads: 3, writes: 1 });
    expect(world.account.calls).toBe(1);
  });
});

describe('the templates of the world, as they are, may all be published', () => {
  it.each(['consent', 'yes', 'no', 'join', 'doubleOptIn', 'offer'] as const)('%s', async (key) => {
    const world = new SetupWorld();
    world.has(...asSeeded(world.dataverse));
    const values = { _nod_messagetemplateid_value: ids[key] };
    const outcome = await world.ask('Publish', values);
    // The Consent Template of the world fills a variable and names no Record Type: of which table is the column?
    const expected = key === 'consent' ? [{ code: 'record-type-missing' }] : [];
    expect(outcome).toMatchObject({ action: 'Publish', problems: expected });
  });
});

describe('a template that an admin publishes without asking, or changes while it is published', () => {
  const published = (values = {}) => {
    const world = new SetupWorld([mayWe()]);
    world.draft({ statuscode: Published, nod_publishedon: '2026-01-01T00:00:00Z', ...values });
    return world;
  };
  const edit = (world: SetupWorld, written: object, by: string = ids.agent) =>
    world.edit('nod_messagetemplate', draftId, written as never, { by });

  it('is a draft again, with what to mend, if it may not be', async () => {
    const world = new SetupWorld([mayWe({ status: 'REJECTED' })]);
    world.draft();
    await edit(world, { statuscode: Published });
    expect(world.isPublished(draftId)).toBe(false);
    expect(world.problems(draftId)).toEqual(['not-approved']);
  });

  it('stays published if it may be, and is a new version by its change', async () => {
    const world = published();
    await edit(world, { nod_keywords: 'x' });
    expect(world.templateRow(draftId)).toMatchObject({ statuscode: Published, nod_version: 2 });
  });

  it('is no second version when the change is announced again', async () => {
    const world = published();
    await edit(world, { nod_keywords: 'x' });
    await world.announce({
      message: 'Update',
      table: 'nod_messagetemplate',
      id: draftId,
      written: { nod_keywords: 'x' },
      by: ids.agent,
    });
    expect(world.templateRow(draftId).nod_version).toBe(2);
  });

  it('is left alone when the app wrote it, when nothing of note was written, and as a draft', async () => {
    for (const [world, written, by] of [
      [published(), { nod_keywords: 'x' }, ids.app],
      [published(), { nod_name: 'Other' }, ids.agent],
      [published({ statuscode: Draft }), { nod_keywords: 'x' }, ids.agent],
    ] as const) {
      await edit(world, written, by);
      expect(world.templateRow(draftId).nod_version).toBe(1);
      expect(world.account.calls).toBe(0);
    }
  });

  it('is looked at later when WhatsApp cannot be reached: it is not withdrawn for that', async () => {
    const world = published();
    world.account.failure = new UnreachableError('whatsapp-unreachable', 'No answer.');
    await expect(edit(world, { nod_keywords: 'x' })).rejects.toThrow(UnreachableError);
    expect(world.isPublished(draftId)).toBe(true);
  });
});

it('a set-up check answers with what was found', async () => {
  const world = new SetupWorld([remote('a')]);
  world.findings = [{ line: 'token', state: 'ok', code: 'token-ready' }];
  expect(await world.ask('Check')).toEqual({
    action: 'Check',
    findings: world.findings,
    announced: true,
  });
  expect(world.requestStatus()).toBe('Done');
});
