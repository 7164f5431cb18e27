import './always';
import { MessageTemplateStatusCode, TemplateType } from '@nod/solution';
import { webhookSteps } from '@nod/solution/webhook-steps';
import { describe, expect, it } from 'vitest';
import { UnreachableError } from '../../functions/errors';
import { refused } from '../ports/memory/memory-whatsapp-account';
import { SetupWorld, draftId, mayWe } from './setup-scene';
import { ids, noon } from './world';

const { Draft, Published } = MessageTemplateStatusCode;
const table = 'nod_messagetemplate';
const known = {
  nod_body: 'May Contoso write to you here?',
  nod_components: JSON.stringify(mayWe().components),
  nod_whatsapptemplateid: mayWe().id,
  nod_metastatus: 'APPROVED',
};

const published = (values = {}) => {
  const world = new SetupWorld([mayWe()]);
  world.draft({ ...known, statuscode: Published, ...values });
  return world;
};
const edit = (world: SetupWorld, written: object) =>
  world.edit(table, draftId, written as never, { by: ids.agent, on: (world.now += 60_000) });
const otherWords = mayWe({
  components: [
    { type: 'BODY', text: 'May we write?' },
    ...mayWe().components.filter(({ type }) => type !== 'BODY'),
  ],
});

describe('no number of a version stands for two wordings', () => {
  it('of a template that was published before dates were kept, and is edited', async () => {
    const world = published();
    await edit(world, { nod_keywords: 'x' });
    expect(world.templateRow(draftId)).toMatchObject({ statuscode: Published, nod_version: 2 });
  });

  it('of such a one that is made a draft, edited and published, once it was synchronised', async () => {
    const world = published();
    await world.worker().setup.sync();
    await edit(world, { statuscode: Draft });
    await edit(world, { nod_keywords: 'x' });
    await edit(world, { statuscode: Published });
    expect(world.templateRow(draftId)).toMatchObject({ statuscode: Published, nod_version: 2 });
  });

  it('of one that was refused, mended and published', async () => {
    const world = published();
    world.has(mayWe({ status: 'REJECTED' }));
    await edit(world, { nod_keywords: 'x' });
    expect(world.isPublished(draftId)).toBe(false);
    world.has(mayWe());
    await edit(world, { statuscode: Published });
    expect(world.templateRow(draftId)).toMatchObject({ statuscode: Published, nod_version: 2 });
  });

  it('of one whose new words are found by an event that comes late, and that comes again', async () => {
    const world = published({ nod_publishedon: new Date(noon + 600_000).toISOString() });
    world.has(otherWords);
    const event = {
      message: 'Update',
      table,
      id: draftId,
      written: { nod_keywords: 'x' },
      by: ids.agent,
      on: noon,
    } as const;
    await world.announce(event);
    expect(world.templateRow(draftId)).toMatchObject({ nod_body: 'May we write?', nod_version: 2 });
    await world.announce(event);
    expect(world.templateRow(draftId).nod_version).toBe(2);
  });

  it('and the first publication by hand is the first version', async () => {
    const world = published({ statuscode: Draft });
    await edit(world, { statuscode: Published });
    expect(world.templateRow(draftId)).toMatchObject({ statuscode: Published, nod_version: 1 });
  });
});

describe('a template that is created as published', () => {
  const create = (world: SetupWorld, by: string = ids.agent) =>
    world.announce({ message: 'Create', table, id: draftId, written: { statuscode: Published }, by });

  it('is told of', () => {
    expect(webhookSteps([])).toContainEqual({ message: 'Create', table });
  });

  it('is a draft, with what to mend, if it may not be', async () => {
    const world = published();
    world.has(mayWe({ status: 'REJECTED' }));
    await create(world);
    expect(world.isPublished(draftId)).toBe(false);
    expect(world.problems(draftId)).toEqual(['not-approved']);
  });

  it('stays so, as its first version, if it may be; what the app creates is not looked at', async () => {
    const world = published();
    await create(world);
    expect(world.templateRow(draftId)).toMatchObject({ statuscode: Published, nod_version: 1 });
    const own = published();
    await create(own, ids.app);
    expect(own.account.calls).toBe(0);
  });
});

it.each([
  ['nod_category', 726000001],
  ['nod_metastatus', 'APPROVED'],
])('a template whose %s somebody writes is looked at', async (column, value) => {
  const world = published();
  await edit(world, { [column]: value });
  expect(world.account.calls).toBe(1);
});

describe('a template that cannot be checked', () => {
  it.each([190, 100])('because WhatsApp refuses with %i is a draft, and says so', async (code) => {
    const world = published({ statuscode: Draft });
    world.account.failure = refused(code);
    await edit(world, { statuscode: Published });
    expect(world.isPublished(draftId)).toBe(false);
    expect(world.problems(draftId)).toEqual(['not-checked']);
  });

  it('because WhatsApp does not answer stays for half an hour, and then is a draft', async () => {
    const world = published();
    const on = world.now;
    const event = { message: 'Update', table, id: draftId, written: { nod_keywords: 'x' }, on } as const;
    const failure = () => new UnreachableError('whatsapp-unreachable', 'No answer.');
    world.account.failure = failure();
    await expect(world.announce({ ...event, by: ids.agent })).rejects.toThrow(UnreachableError);
    expect(world.isPublished(draftId)).toBe(true);
    world.now += 1_860_000;
    world.account.failure = failure();
    await world.announce({ ...event, by: ids.agent });
    expect(world.problems(draftId)).toEqual(['not-checked']);
  });

  it('because its configuration names no account says just that, and is not taken for deleted', async () => {
    const world = new SetupWorld([mayWe()], { configuration: { nod_wabaid: null } });
    world.draft({ ...known, statuscode: Published });
    await edit(world, { nod_keywords: 'x' });
    expect(world.isPublished(draftId)).toBe(false);
    expect(world.problems(draftId)).toEqual(['account-missing']);
    expect(world.templateRow(draftId).nod_metastatus).toBe('APPROVED');
  });

  it('is looked at all the same if it is words with a reply', async () => {
    const world = published({
      nod_templatetype: TemplateType['Opt-In'],
      nod_whatsappname: null,
      nod_keywords: 'subscribe me',
      nod_body: 'Welcome!',
    });
    world.account.failure = refused(100);
    await edit(world, { nod_keywords: 'sign me up' });
    expect(world.isPublished(draftId)).toBe(true);
  });
});
