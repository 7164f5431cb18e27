import { beforeEach, describe, expect, it } from 'vitest';
import { FakeDataverse, contactId } from './fake-dataverse';
import { Stage } from './stage';

const minute = 60_000;
let dataverse: FakeDataverse;
let stage: Stage;
let fails: (() => Error) | undefined;
let attempts: string[];

async function opened(): Promise<void> {
  stage = new Stage({
    fetch: dataverse.fetch,
    updateRow: (_, id) => {
      attempts.push(id);
      return fails ? Promise.reject(fails()) : Promise.resolve();
    },
  });
  dataverse.serverTime = () => stage.now;
  stage.conversation.show({ table: 'contact', id: contactId });
  await stage.pass(0);
}

const seen = () => stage.conversation.actions.seen().catch(() => undefined);

beforeEach(async () => {
  dataverse = new FakeDataverse();
  fails = undefined;
  attempts = [];
  await opened();
  dataverse.message('m1', stage.now);
  await stage.pass(1500);
});

describe('that a message was seen', () => {
  it('is written once a message, and again only for a newer one', async () => {
    await Promise.all([seen(), seen()]);
    await seen();
    dataverse.message('m2', stage.now);
    await stage.pass(1500);
    await seen();
    expect(attempts).toEqual(['m1', 'm2']);
  });

  it('is tried less and less often when it fails, and rejects with what is the matter', async () => {
    fails = () => Object.assign(new Error('busy'), { errorCode: 2147746338 });
    await expect(stage.conversation.actions.seen()).rejects.toMatchObject({ kind: 'dataverse' });
    for (let i = 0; i < 60; i++) {
      await seen();
      await stage.pass(minute);
    }
    expect(attempts.length).toBeLessThan(8);
    expect(attempts.length).toBeGreaterThan(3);
    fails = undefined;
    await stage.pass(60 * minute);
    await seen();
    await stage.pass(60 * minute);
    await seen();
    expect(stage.state.messages[0]!.seen).toBe(true);
    const { length } = attempts;
    await seen();
    expect(attempts).toHaveLength(length);
  });

  it('is not tried again by whom Dataverse has forbidden it', async () => {
    fails = () => Object.assign(new Error('no'), { errorCode: 2147746336 });
    await seen();
    await stage.pass(120 * minute);
    await seen();
    expect(attempts).toEqual(['m1']);
  });

  it.each([/Write/, /Create|Write/])('is never written by whom %s is lacking', async (lacks) => {
    dataverse.lacks = lacks;
    await opened();
    await seen();
    expect(attempts).toEqual([]);
  });

  it('is written by those who may write, though they may not send', async () => {
    dataverse.lacks = /Create/;
    await opened();
    await seen();
    expect(attempts).toEqual(['m1']);
    expect(stage.state.may.send).toBe(false);
  });

  it('is not written while the tab is hidden, and is when it is shown', async () => {
    await stage.change({ hidden: true });
    await seen();
    await stage.pass(minute);
    expect(attempts).toEqual([]);
    await stage.change({ hidden: false });
    expect(attempts).toEqual(['m1']);
    await stage.change({ hidden: true });
    await stage.change({ hidden: false });
    expect(attempts).toEqual(['m1']);
  });

  it('is not written for a message that nobody was shown before the tab was hidden', async () => {
    await stage.change({ hidden: true });
    await stage.change({ hidden: false });
    expect(attempts).toEqual([]);
  });

  it('is not written any more once the control is gone', async () => {
    await stage.change({ hidden: true });
    await seen();
    stage.conversation.destroy();
    await stage.change({ hidden: false });
    expect(attempts).toEqual([]);
  });
});
