import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { batchText, operation, readBatchReply, type PartReply } from './fixture/batch-text';
import { startFixture, type Fixture } from './fixture/organization';
import { column, listOf } from './fixture/wire';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('$batch', () => {
  let at: Fixture;
  beforeAll(async () => void (at = await startFixture()));
  afterAll(() => at.dataverse.close());
  beforeEach(() => at.dataverse.reset());

  async function send(
    parts: (string | string[])[],
    given: { prefer?: string; newline?: string; as?: string } = {},
  ): Promise<{ status: number; parts: PartReply[] }> {
    const { body, contentType } = batchText(parts, given.newline);
    const reply = await at.call('POST', '$batch', {
      body,
      as: given.as ?? 'admin',
      headers: { 'content-type': contentType, ...(given.prefer ? { prefer: given.prefer } : {}) },
    });
    return {
      status: reply.status,
      parts: readBatchReply(reply.text, reply.headers.get('content-type') ?? ''),
    };
  }
  const contacts = async () =>
    column((await at.get('contacts?$select=lastname&$orderby=lastname')).json.value, 'lastname');
  const post = (lastname: string, more: object = {}) => operation('POST', 'contacts', { lastname, ...more });
  const TOO_LONG = operation('POST', 'contacts', { lastname: 'x'.repeat(51) });

  it('does operations in their order and answers each', async () => {
    const { status, parts } = await send([
      post('A'),
      operation('GET', 'contacts?$select=lastname'),
      post('B'),
    ]);
    expect(status).toBe(200);
    expect(parts.map((part) => part.status)).toEqual([204, 200, 204]);
    expect(parts[1]?.json.value).toHaveLength(1);
    expect(parts[0]?.headers).toMatch(/OData-EntityId: http:.*\/contacts\([0-9a-f-]{36}\)/);
    expect(parts[0]?.headers).toContain('Location: ');
  });

  it('takes lines that end in LF alone', async () => {
    const { parts } = await send([[post('A')], operation('GET', 'contacts')], { newline: '\n' });
    expect(parts.map((part) => part.status)).toEqual([204, 200]);
  });

  it('keeps a body that speaks of boundaries', async () => {
    await send([[post('--batch_test and --changeset_0')]]);
    expect(await contacts()).toEqual(['--batch_test and --changeset_0']);
  });

  it('answers a change set under its Content-IDs', async () => {
    const { parts } = await send([[post('A'), post('B')]]);
    expect(parts.map(({ status, contentId, inChangeSet }) => [status, contentId, inChangeSet])).toEqual([
      [204, '1', true],
      [204, '2', true],
    ]);
  });

  it('undoes a whole change set when one operation fails, and answers that failure alone', async () => {
    const { status, parts } = await send([[post('A'), TOO_LONG, post('B')]]);
    expect(status).toBe(400);
    expect(parts.map(({ status, contentId }) => [status, contentId])).toEqual([[400, '2']]);
    expect(parts[0]?.json.error?.code).toBe('0x80044331');
    expect(await contacts()).toEqual([]);
  });

  it('stops at the first failure, keeping what was committed before it', async () => {
    const { status, parts } = await send([[post('A')], TOO_LONG, [post('B')]]);
    expect([status, parts.length]).toEqual([400, 2]);
    expect(await contacts()).toEqual(['A']);
  });

  it('goes on after failures when told to, and answers 200', async () => {
    const { status, parts } = await send(
      [[post('A'), TOO_LONG], [post('B')], operation('GET', 'nothings'), post('C')],
      { prefer: 'odata.continue-on-error' },
    );
    expect(status).toBe(200);
    expect(parts.map((part) => part.status)).toEqual([400, 204, 404, 204]);
    expect(await contacts()).toEqual(['B', 'C']);
  });

  it('binds lookups to rows made earlier in the change set, and updates them by their Content-ID', async () => {
    const { parts } = await send([
      [
        operation('POST', 'contacts', { lastname: 'A' }),
        operation('POST', 't_numbers', { t_numberid: id(1), 't_contactid@odata.bind': '$1' }),
        operation('PATCH', '$1', { lastname: 'Z' }),
      ],
    ]);
    expect(parts.map((part) => part.status)).toEqual([204, 204, 204]);
    expect(
      (await at.get(`t_numbers(${id(1)})?$expand=t_contactid($select=lastname)`)).json.t_contactid?.lastname,
    ).toBe('Z');
  });

  it('binds lookups to rows that the same change set creates under a client-chosen id', async () => {
    const { parts } = await send([
      [
        operation('PATCH', `contacts(${id(9)})`, { lastname: 'A' }),
        operation('POST', 't_numbers', { 't_contactid@odata.bind': `/contacts(${id(9)})` }),
      ],
    ]);
    expect(parts.map((part) => part.status)).toEqual([204, 204]);
  });

  it('refuses a Content-ID that was not declared before', async () => {
    const { parts } = await send([
      [operation('POST', 't_numbers', { 't_contactid@odata.bind': '$2' }), post('A')],
    ]);
    expect([parts[0]?.status, parts[0]?.json.error?.message]).toEqual([
      400,
      "Content-ID Reference: '$2' does not exist in the batch context.",
    ]);
  });

  it('loses a race by ETag as a whole: the first change set wins, the second leaves nothing', async () => {
    await at.create('contacts', { contactid: id(1), lastname: 'A' });
    const etag = (await at.get(`contacts(${id(1)})`)).headers.get('etag')!;
    const write = (lastname: string) => [
      post(`by ${lastname}`),
      operation('PATCH', `contacts(${id(1)})`, { lastname }, { 'If-Match': etag }),
    ];
    const first = await send([write('first')]);
    const second = await send([write('second')]);
    expect(first.parts.map((part) => part.status)).toEqual([204, 204]);
    expect(second.parts.map((part) => [part.status, part.json.error?.code])).toEqual([[412, '0x80060882']]);
    expect(await contacts()).toEqual(['by first', 'first']);
  });

  it('answers alternate key duplicates inside a change set with 412', async () => {
    const create = operation('POST', 't_configurations', { t_phonenumberid: '1' });
    const { parts } = await send([[create, create]]);
    expect(parts.map((part) => [part.status, part.contentId, part.json.error?.code])).toEqual([
      [412, '2', '0x80060892'],
    ]);
    expect((await at.get('t_configurations/$count')).text).toBe('0');
  });

  it('asks for the privileges of every operation', async () => {
    const { parts } = await send([[operation('POST', 't_events', { t_name: 'x' })]], { as: 'person' });
    expect([parts[0]?.status, parts[0]?.json.error?.code]).toEqual([403, '0x80040220']);
  });

  it('honours preferences of the parts', async () => {
    const create = operation(
      'POST',
      'contacts?$select=lastname',
      { lastname: 'A' },
      { Prefer: 'return=representation' },
    );
    const { parts } = await send([[create]]);
    expect([parts[0]?.status, parts[0]?.json.lastname]).toEqual([201, 'A']);
  });

  it('refuses reads in a change set', async () => {
    const { body, contentType } = batchText([[operation('GET', 'contacts')]]);
    expect((await at.call('POST', '$batch', { body, headers: { 'content-type': contentType } })).status).toBe(
      400,
    );
  });

  it('takes a thousand operations and no more', async () => {
    const reads = (count: number) => Array.from({ length: count }, () => operation('GET', 'WhoAmI'));
    expect((await send(reads(1000))).parts).toHaveLength(1000);
    const { body, contentType } = batchText([...reads(1000), [post('A')]]);
    expect((await at.call('POST', '$batch', { body, headers: { 'content-type': contentType } })).status).toBe(
      400,
    );
  });

  it.each([
    ['no boundary', 'multipart/mixed', '--x\r\n--x--'],
    [
      'no closing boundary',
      'multipart/mixed; boundary=x',
      '--x\r\nContent-Type: application/http\r\n\r\nGET contacts HTTP/1.1',
    ],
    ['another content type', 'application/json', '{}'],
    [
      'a part that is no request',
      'multipart/mixed; boundary=x',
      '--x\r\nContent-Type: application/http\r\n\r\nhello\r\n--x--',
    ],
  ])('refuses a batch with %s', async (_name, contentType, body) => {
    expect((await at.call('POST', '$batch', { body, headers: { 'content-type': contentType } })).status).toBe(
      400,
    );
  });

  it('does 600 reads and 300 writes in well under a second each', async () => {
    const writes = Array.from({ length: 100 }, (_, n) =>
      [0, 1, 2].map((m) =>
        operation('PATCH', `contacts(${id(n * 3 + m)})`, { lastname: `L${n}`, t_whatsapp: `1650555${n}` }),
      ),
    );
    const reads = Array.from({ length: 600 }, (_, n) =>
      operation('GET', `contacts?$select=fullname&$filter=t_whatsapp%20eq%20'1650555${n % 100}'`),
    );
    const timed = async (parts: (string | string[])[]) => {
      const start = performance.now();
      const reply = await send(parts);
      return { ms: performance.now() - start, ...reply };
    };
    const written = await timed(writes);
    const read = await timed(reads);
    expect(written.parts.every((part) => part.status === 204)).toBe(true);
    expect(read.parts.every((part) => part.status === 200 && listOf(part.json.value).length === 3)).toBe(
      true,
    );
    // Tens of milliseconds on an idle machine; the bound leaves room for a busy one.
    expect(written.ms).toBeLessThan(1000);
    expect(read.ms).toBeLessThan(1000);
  });
});
