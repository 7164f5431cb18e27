import { beforeEach, describe, expect, it } from 'vitest';
import { FakeDataverse, contactId, digits } from './fake-dataverse';
import { Stage } from './stage';

let dataverse: FakeDataverse;
let stage: Stage;

async function opened(): Promise<void> {
  stage = new Stage({ fetch: (url, init) => dataverse.fetch(url, init) });
  dataverse.serverTime = () => stage.now;
  stage.conversation.show({ table: 'contact', id: contactId });
  await stage.pass(0);
}

beforeEach(() => {
  dataverse = new FakeDataverse();
  dataverse.lacks = /nothing/;
});

const lines = () => stage.files[0]!.text.trim().split('\r\n');

describe('the file of a conversation', () => {
  it('has all of 10,000 messages, oldest first, after 20 requests, named after the number and the day', async () => {
    for (let i = 0; i < 10_000; i++) dataverse.message(`m${i}`, stageNow - i * 60_000);
    await opened();
    expect(await stage.counted(() => stage.conversation.actions.exportConversation())).toBe(20);
    expect(stage.files.map((f) => f.name)).toEqual([`whatsapp-${digits}-2026-06-01.csv`]);
    expect(lines()).toHaveLength(10_001);
    expect(lines()[1]).toContain('message m9999');
    expect(lines().at(-1)).toContain('message m0');
    // What is shown is as it was.
    expect(stage.state.messages).toHaveLength(50);
  }, 20_000);

  it('defuses what a spreadsheet would take for a formula', async () => {
    dataverse.message('m1', stageNow, { nod_body: '=HYPERLINK("http://example.com","Click")' });
    await opened();
    await stage.conversation.actions.exportConversation();
    expect(lines()[1]).toContain('"\'=HYPERLINK(""http://example.com"",""Click"")"');
  });

  it('has no row that a person made up', async () => {
    dataverse.message('m1', stageNow);
    dataverse.message('m2', stageNow, { nod_status: null });
    await opened();
    await stage.conversation.actions.exportConversation();
    expect(lines()).toHaveLength(2);
  });

  it('is not made for whom prvExportToExcel is lacking, and nothing is asked', async () => {
    dataverse.lacks = /prvExportToExcel/;
    await opened();
    const asked = await stage.counted(() =>
      expect(stage.conversation.actions.exportConversation()).rejects.toMatchObject({
        kind: 'no-permission',
      }),
    );
    expect(asked).toBe(0);
    expect(stage.files).toEqual([]);
  });

  it('waits as long as Dataverse asks for, and then goes on', async () => {
    for (let i = 0; i < 600; i++) dataverse.message(`m${i}`, stageNow - i * 60_000);
    await opened();
    dataverse.whole = () => new Response('{}', { status: 429, headers: { 'Retry-After': '7' } });
    const exporting = stage.conversation.actions.exportConversation();
    await stage.change({ hidden: true });
    await stage.pass(6000);
    dataverse.whole = undefined;
    expect(stage.files).toEqual([]);
    await stage.pass(1000);
    await exporting;
    expect(lines()).toHaveLength(601);
  });

  it('is none, rather than a part of one, when a page cannot be read', async () => {
    dataverse.message('m1', stageNow);
    await opened();
    dataverse.whole = () => new Response('{}', { status: 503 });
    await expect(stage.conversation.actions.exportConversation()).rejects.toMatchObject({
      kind: 'dataverse',
    });
    expect(stage.files).toEqual([]);
  });

  it('is of the record that it was asked for, though another is shown by then', async () => {
    dataverse.message('m1', stageNow);
    await opened();
    const exporting = stage.conversation.actions.exportConversation();
    stage.conversation.show({ table: 'contact', id: '' });
    await exporting;
    expect(stage.files[0]!.name).toContain(digits);
    expect(lines()).toHaveLength(2);
  });
});

const stageNow = Date.UTC(2026, 5, 1, 12);
