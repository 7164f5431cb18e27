import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, type Row, labelIn } from '../../local/cloud';
import { startTestCloud } from '../cloud/start-test-cloud';
import { message, webhook } from '../functions/world';
import { post, signatureOf } from './signed';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startTestCloud({ seed: true, app: false });
});
afterAll(() => cloud.stop());

async function number(digits: string): Promise<Row | undefined> {
  return (await cloud.as('auditor').list(`nod_optinoutnumbers?$filter=nod_phonenumber eq '${digits}'`))[0];
}

async function ledger(digits: string): Promise<Row[]> {
  const filter = `nod_numberid/nod_phonenumber eq '${digits}'`;
  return cloud
    .as('auditor')
    .list(`nod_consentevents?$filter=${encodeURIComponent(filter)}&$orderby=nod_sequence`);
}

async function until(holds: () => Promise<boolean>, withinMs: number): Promise<number> {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > withinMs) throw new Error(`It did not happen within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return Date.now() - began;
}

describe('a signed STOP over HTTP', () => {
  const from = '16505550150';

  it('changes the number row that is read back from Dataverse', async () => {
    expect(await post(cloud, JSON.stringify(message({ id: 'http-1', at: 60, from, text: 'STOP' })))).toBe(
      200,
    );
    const ms = await until(async () => (await number(from)) !== undefined, 10_000);
    console.log(`a signed STOP was readable in Dataverse after ${ms} ms`);
    expect(labelIn((await number(from))!, 'nod_status')).toBe('Opted-Out');
    await cloud.idle();
  });

  it('ten times more changes nothing', async () => {
    const before = [await number(from), await ledger(from)];
    for (let i = 0; i < 10; i++)
      await post(cloud, JSON.stringify(message({ id: 'http-1', at: 60, from, text: 'STOP' })));
    await cloud.idle();
    expect([await number(from), await ledger(from)]).toEqual(before);
  });

  it('is not undone by an older START that arrives later; the ledger has it as not applied', async () => {
    await post(cloud, JSON.stringify(message({ id: 'http-2', at: 30, from, text: 'START' })));
    await cloud.idle();
    expect(labelIn((await number(from))!, 'nod_status')).toBe('Opted-Out');
    const entries = await ledger(from);
    expect(entries.map((e) => [labelIn(e, 'nod_action'), e.nod_applied])).toEqual([
      ['Opt-Out', true],
      ['Opt-In', false],
    ]);
    expect(entries[1]!.nod_reason).toMatch(/which stands/);
  });

  it('alone costs Dataverse two requests, and a hundred in hand at most a tenth each', async () => {
    const confirmations = async (on: boolean) =>
      cloud.dataverse.patch("nod_configurations(nod_phonenumberid='106540352242922')", {
        nod_sendconfirmations: on,
      });
    await confirmations(false);
    await cloud.idle();
    const counted = async (work: () => Promise<void>) => {
      const before = batches();
      await work();
      await cloud.idle();
      return batches() - before;
    };
    const alone = await counted(async () => {
      await post(cloud, JSON.stringify(message({ id: 'alone', at: 90, from: '16505550151', text: 'STOP' })));
    });
    expect(alone).toBeLessThanOrEqual(2);

    const hundred = Array.from({ length: 100 }, (_, i) => ({
      id: `wamid.hundred${i}`,
      from: `16505552${String(i).padStart(3, '0')}`,
      timestamp: '1780315300',
      type: 'text',
      text: { body: 'STOP' },
    }));
    const together = await counted(async () => {
      await post(cloud, JSON.stringify(webhook({ messages: hundred })));
    });
    console.log(`requests to Dataverse: ${alone} for one STOP alone, ${together} for a hundred in hand`);
    expect(together).toBeLessThanOrEqual(10);
    await confirmations(true);
  });
});

/** Requests of the app to Dataverse: it reads and writes in batches only. */
function batches(): number {
  return cloud.parts.dataverse.stats.batches;
}

describe('what is no good', () => {
  const good = JSON.stringify(message({ id: 'bad', at: 0, text: 'STOP' }));
  const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  const cases: [string, string | Uint8Array, Record<string, string | undefined>, number][] = [
    ['a wrong signature', good, { 'x-hub-signature-256': signatureOf(good, 'another-secret') }, 401],
    ['no signature', good, { 'x-hub-signature-256': undefined }, 401],
    ['a signature that is none', good, { 'x-hub-signature-256': 'sha256=ü' }, 401],
    ['an empty body', '', {}, 400],
    ['truncated JSON', good.slice(0, -20), {}, 400],
    ['JSON that is no webhook', '[1,2,3]', {}, 400],
    [
      'a webhook whose entries are of the wrong type',
      '{"object":"whatsapp_business_account","entry":"x"}',
      {},
      400,
    ],
    ['nesting a hundred thousand deep', deep, {}, 400],
    ['more than 3 MB', `{"entry":[],"pad":"${'x'.repeat(3_200_000)}"}`, {}, 413],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0x80]), {}, 400],
  ];

  it.each(cases)('%s is refused and never reaches Dataverse', async (_, body, headers, status) => {
    await cloud.idle();
    const before = batches();
    const given = Object.fromEntries(
      Object.entries(headers).map(([k, v]) => [k, v === undefined ? v : Buffer.from(v).toString('latin1')]),
    );
    expect(await post(cloud, body, given)).toBe(status);
    await cloud.idle();
    expect(batches()).toBe(before);
  });

  it('prototype keys in a webhook are only keys', async () => {
    const body = good
      .replace(
        '"messages":[{',
        '"messages":[{"__proto__":{"from":"16505550160"},"constructor":{"prototype":{"x":1}},',
      )
      .replace('wamid.bad', 'wamid.proto');
    expect(await post(cloud, body)).toBe(200);
    await cloud.idle();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(await number('16505550160')).toBeUndefined();
  });

  it('items of the wrong type are put aside with the rest recorded', async () => {
    const messages = [
      7,
      { id: { a: 1 } },
      {
        id: 'wamid.fine',
        from: '16505550161',
        timestamp: '1780315300',
        type: 'text',
        text: { body: 'STOP' },
      },
    ];
    expect(await post(cloud, JSON.stringify(webhook({ messages })))).toBe(200);
    await cloud.idle();
    expect(labelIn((await number('16505550161'))!, 'nod_status')).toBe('Opted-Out');
    const health = (await (await fetch(`${cloud.urls.functions}/api/health`)).json()) as { poisoned: number };
    expect(health.poisoned).toBe(1);
  });

  it('a call of the Dataverse webhook without its key is refused', async () => {
    const response = await fetch(`${cloud.urls.functions}/api/dataverse/events`, {
      method: 'POST',
      body: '{}',
    });
    expect(response.status).toBe(401);
  });

  it('verification echoes the challenge for the right token only', async () => {
    const ask = (token: string) =>
      fetch(
        `${cloud.urls.functions}/api/whatsapp/webhook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`,
      );
    expect(await (await ask('local-verify-token')).text()).toBe('1158201444');
    expect((await ask('guess')).status).toBe(403);
  });
});
