import { afterEach, describe, expect, it } from 'vitest';
import { createDataverse, type DataverseOptions } from '../../functions/adapters/dataverse';
import { ConflictError, NodError, RefusedError, UnreachableError } from '../../functions/errors';
import type { Change, Query } from '../../functions/ports/dataverse';
import { recordingLog } from './memory/recording-log';
import {
  type Answer,
  answer,
  batchAnswer,
  breakOff,
  failure,
  hangUp,
  rows,
  silence,
  startScriptedServer,
} from './scripted-server';

const id = '0d7f2c1e-1111-5222-8333-444455556666';
const other = '1d7f2c1e-1111-5222-8333-444455556666';
const query: Query = { table: 'contact', select: ['firstname'], where: [{ column: 'firstname', is: 'Ada' }] };
const change: Change = {
  kind: 'update',
  table: 'contact',
  id,
  values: { nod_whatsappnumber: '16505551234' },
  etag: 'W/"5"',
};
const creation: Change = {
  kind: 'create',
  table: 'nod_message',
  id,
  values: { nod_body: 'é {x}', nod_payload: null },
};
const made = (count: number): Answer =>
  batchAnswer(
    200,
    Array.from({ length: count }, () => ({ status: 204 })),
    { changeSet: true },
  );

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(answers: Answer[], options: Partial<DataverseOptions> = {}) {
  const server = await startScriptedServer(...answers);
  open.push(server);
  const waits: number[] = [];
  const requests: { kind: string; operations: number; attempt: number }[] = [];
  const log = recordingLog();
  const dataverse = createDataverse({
    url: server.url,
    token: () => Promise.resolve('a-token'),
    timeoutMs: answers.includes(silence) ? 500 : 5000,
    retry: { attempts: 3, maxWaitMs: 30_000 },
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    random: () => 0.5,
    log,
    onRequest: (request) => requests.push(request),
    ...options,
  });
  return { dataverse, server, waits, requests, log };
}

describe('reading', () => {
  it('sends the queries as GETs of one $batch, encoded and with the token', async () => {
    const { dataverse, server } = await start([batchAnswer(200, [rows({ firstname: 'Ada' }), rows()])]);

    const result = await dataverse.read([
      query,
      {
        table: 'nod_optinoutnumber',
        select: ['nod_phonenumber', '_nod_contactid_value'],
        where: [
          { column: '_nod_contactid_value', is: id },
          { column: 'nod_optinoutnumberid', isIn: [id, other] },
          { column: '_nod_contactid_value', isIn: [id, other] },
          { column: 'nod_name', is: id },
          { column: 'nod_userid', is: "O'B&c" },
          { column: 'nod_configurationid/nod_configurationid', is: other },
          { column: 'nod_pendinguntil', isBefore: new Date('2026-01-02T03:04:05Z') },
          {
            anyOf: [
              { column: 'nod_isblocked', is: true },
              { column: 'nod_status', isNot: 726000003 },
            ],
          },
        ],
        orderBy: { column: 'nod_statuschangedon', descending: true },
        top: 5,
      },
    ]);

    expect(result).toEqual([[{ firstname: 'Ada' }], []]);
    const [request] = server.received;
    expect(request).toMatchObject({ method: 'POST', url: '/api/data/v9.2/$batch' });
    expect(request?.headers.authorization).toBe('Bearer a-token');
    const lines = request!.body.match(/^GET .*$/gm)!.map((line) => decodeURIComponent(line));
    expect(lines[0]).toBe(
      `GET ${server.url}/api/data/v9.2/contacts?$select=firstname,contactid&$filter=firstname eq 'Ada' HTTP/1.1`,
    );
    expect(lines[1]).toBe(
      `GET ${server.url}/api/data/v9.2/nod_optinoutnumbers?$select=nod_phonenumber,_nod_contactid_value,nod_optinoutnumberid&$filter=` +
        `_nod_contactid_value eq ${id} and ` +
        `Microsoft.Dynamics.CRM.In(PropertyName='nod_optinoutnumberid',PropertyValues=['${id}','${other}']) and ` +
        // `In` names attributes, and a lookup's property is none: the environment would answer 400.
        `(_nod_contactid_value eq ${id} or _nod_contactid_value eq ${other}) and ` +
        `nod_name eq '${id}' and nod_userid eq 'O''B&c' and ` +
        `nod_configurationid/nod_configurationid eq ${other} and ` +
        `nod_pendinguntil lt 2026-01-02T03:04:05.000Z and (nod_isblocked eq true or nod_status ne 726000003)` +
        `&$orderby=nod_statuschangedon desc&$top=5 HTTP/1.1`,
    );
    expect(request!.body).not.toMatch(/^GET .*[^\x20-\x7e\r].*$/m);
  });

  it('follows the pages of all queries together, only to the same environment', async () => {
    const next =
      (url: string, page: number): Answer =>
      (response, request) =>
        batchAnswer(200, [
          {
            status: 200,
            body: {
              value: [{ n: page }],
              '@odata.nextLink': `${url}/api/data/v9.2/contacts?$skiptoken=${page}`,
            },
          },
          page === 1
            ? {
                status: 200,
                body: { value: [{ m: 1 }], '@odata.nextLink': `${url}/api/data/v9.2/leads?$skiptoken=b` },
              }
            : rows({ m: 2 }),
        ])(response, request);
    const { dataverse, server } = await start([
      (response, request) => next(server.url, 1)(response, request),
      (response, request) => next(server.url, 2)(response, request),
      batchAnswer(200, [rows({ n: 3 })]),
    ]);

    const [contacts, leads] = await dataverse.read([query, { ...query, table: 'lead' }]);

    expect(contacts).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(leads).toEqual([{ m: 1 }, { m: 2 }]);
    expect(server.received.map(({ body }) => body.match(/^GET /gm)?.length)).toEqual([2, 2, 1]);

    const { dataverse: strayed, server: first } = await start([
      batchAnswer(200, [
        { status: 200, body: { value: [], '@odata.nextLink': 'https://elsewhere.example/x' } },
      ]),
    ]);
    await expect(strayed.read([query])).rejects.toThrow(UnreachableError);
    expect(first.received).toHaveLength(3);
  });

  it('splits more than 1,000 queries, and keeps their order', async () => {
    const echo: Answer = (response, request) => {
      const found = [...request.body.matchAll(/firstname%20eq%20'(\d+)'/g)].map((match) =>
        rows({ n: Number(match[1]) }),
      );
      batchAnswer(200, found)(response, request);
    };
    const { dataverse, requests } = await start([echo], {});

    const result = await dataverse.read(
      Array.from({ length: 1500 }, (_, n) => ({ ...query, where: [{ column: 'firstname', is: String(n) }] })),
    );

    expect(result.map(([row]) => row?.['n'])).toEqual(Array.from({ length: 1500 }, (_, n) => n));
    expect(requests.map(({ operations }) => operations)).toEqual([1000, 500]);
  });

  it('asks the environment once for the names of a table that the solution does not know', async () => {
    const { dataverse, server } = await start([
      batchAnswer(200, [
        rows({ LogicalName: 'new_order', EntitySetName: 'new_orderses', PrimaryIdAttribute: 'new_orderid' }),
      ]),
      batchAnswer(200, [rows({ new_orderid: id })]),
    ]);
    const orders: Query = {
      table: 'new_order',
      select: ['new_agreed'],
      where: [{ column: 'new_orderid', is: id }],
    };

    await dataverse.read([orders]);
    await dataverse.read([orders]);

    expect(server.received).toHaveLength(3);
    expect(server.received[0]?.body).toContain('EntityDefinitions?$select=');
    expect(server.received[2]?.body).toContain(
      `new_orderses?$select=new_agreed,new_orderid&$filter=new_orderid%20eq%20${id}`,
    );

    const { dataverse: without } = await start([batchAnswer(200, [rows()])]);
    await expect(without.read([orders])).rejects.toThrow(RefusedError);
  });

  it('says which query was refused and why, without what was asked for', async () => {
    const { dataverse, requests } = await start([
      batchAnswer(400, [
        failure(400, '0x80060888', "Could not find a property named 'x' near 'Ada', +16505551234."),
      ]),
    ]);

    const error = await dataverse.read([query]).catch((reason: unknown) => reason as RefusedError);

    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ status: 400, vendorCode: '0x80060888', retryable: false });
    expect((error as Error).message).toContain('Could not find a property');
    expect((error as Error).message).not.toMatch(/Ada|6505551234/);
    expect(requests).toHaveLength(1);
  });

  it('refuses a query that is too long for a URL instead of sending half of it', async () => {
    const { dataverse, requests } = await start([batchAnswer(200, [rows()])]);
    const isIn = Array.from({ length: 2000 }, (_, n) => `person ${n} with a long name`);

    await expect(dataverse.read([{ ...query, where: [{ column: 'firstname', isIn }] }])).rejects.toThrow(
      RefusedError,
    );
    expect(requests).toEqual([]);
  });
});

describe('writing', () => {
  it('sends creates with their own id and updates with If-Match in one change set', async () => {
    const { dataverse, server } = await start([made(3)]);

    await dataverse.write([creation, change, { ...change, id: other, etag: undefined }]);

    const { body } = server.received[0]!;
    expect(body.match(/Content-Type: multipart\/mixed;boundary=changeset_/g)).toHaveLength(1);
    const part = (start: string) => body.slice(body.indexOf(start)).split('\r\n--')[0];
    expect(part('POST ')).toMatch(new RegExp(`^POST ${server.url}/api/data/v9.2/nod_messages HTTP/1.1`));
    expect(JSON.parse(part('POST ')!.split('\r\n\r\n')[1]!)).toEqual({
      nod_messageid: id,
      nod_body: 'é {x}',
      nod_payload: null,
    });
    expect(part(`PATCH ${server.url}/api/data/v9.2/contacts(${id})`)).toContain('If-Match: W/"5"');
    expect(part(`PATCH ${server.url}/api/data/v9.2/contacts(${other})`)).toContain('If-Match: *');
  });

  it('refuses more than 1,000 changes without sending them', async () => {
    const { dataverse, requests } = await start([made(1)]);

    await expect(dataverse.write(Array.from({ length: 1001 }, () => change))).rejects.toThrow(RefusedError);
    expect(requests).toEqual([]);
  });

  it.each([
    ['a stale ETag', failure(412, '0x80060882')],
    ['an id that exists', failure(412, '0x80040237')],
    ['an alternate key that exists', failure(412, '0x80060892')],
    ['a row that is gone', failure(404, '0x80040217')],
    ['a precondition without a code', failure(412, '')],
  ])('takes %s for a conflict, whatever the status of the batch, and does not repeat it', async (_, part) => {
    for (const status of [200, part.status]) {
      for (const changeSet of [true, false]) {
        const { dataverse, requests } = await start([batchAnswer(status, [part], { changeSet })]);
        await expect(dataverse.write([change])).rejects.toThrow(ConflictError);
        expect(requests).toHaveLength(1);
      }
    }
  });

  it.each([
    ['a column that does not exist', failure(400, '0x80048d19')],
    ['a privilege that is missing', failure(403, '0x80040220')],
    ['a table that does not exist', failure(404, '0x8006088a')],
    ["an administrator's rule for duplicates", failure(412, '0x80040333')],
  ])('takes %s for a refusal', async (_, part) => {
    const { dataverse, requests } = await start([batchAnswer(part.status, [part])]);

    await expect(dataverse.write([change])).rejects.toMatchObject({
      name: 'RefusedError',
      status: part.status,
      retryable: false,
    });
    expect(requests).toHaveLength(1);
  });

  it('does not call a change set made whose answer is short', async () => {
    const { dataverse, requests } = await start([made(1)]);

    await expect(dataverse.write([change, creation])).rejects.toThrow(UnreachableError);
    expect(requests).toHaveLength(3);
  });
});

describe.each([
  ['read', () => batchAnswer(200, [rows()])],
  ['write', () => made(1)],
] as const)('when Dataverse is busy or gone, a %s', (kind, good) => {
  const run = (dataverse: {
    read: (q: Query[]) => Promise<unknown>;
    write: (c: Change[]) => Promise<unknown>;
  }) => (kind === 'read' ? dataverse.read([query]) : dataverse.write([change]));
  const throttled = {
    error: { code: '0x80072322', message: 'Number of requests exceeded the limit of 6000' },
  };

  it('waits as long as Retry-After says in seconds, and repeats', async () => {
    const { dataverse, waits, requests } = await start([
      answer(429, throttled, { 'Retry-After': '7' }),
      good(),
    ]);

    await run(dataverse);

    expect(waits).toEqual([7000]);
    expect(requests.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it('waits until the date that Retry-After names', async () => {
    const at = new Date(Date.now() + 12_000).toUTCString();
    const { dataverse, waits } = await start([answer(429, throttled, { 'Retry-After': at }), good()]);

    await run(dataverse);

    expect(waits[0]).toBeGreaterThan(9000);
    expect(waits[0]).toBeLessThanOrEqual(12_000);
  });

  it('waits no longer than it may', async () => {
    const { dataverse, waits } = await start([answer(429, throttled, { 'Retry-After': '3600' }), good()]);

    await run(dataverse);

    expect(waits).toEqual([30_000]);
  });

  it('waits longer every time after a 503 in HTML, and gives up after the last try', async () => {
    const { dataverse, waits, requests, log } = await start(
      [answer(503, '<html>Service Unavailable</html>')],
      {
        retry: { attempts: 4, maxWaitMs: 1200 },
      },
    );

    await expect(run(dataverse)).rejects.toThrow(UnreachableError);

    // 500, 1000 and 2000 ms, three quarters of each by the middle of the jitter, the last one capped.
    expect(waits).toEqual([375, 750, 1200]);
    expect(requests).toHaveLength(4);
    expect(log.lines).toHaveLength(3);
    expect(JSON.stringify(log.lines)).not.toContain('html');
  });

  it('repeats after a connection that breaks before the answer, in the answer, and after no answer', async () => {
    const { dataverse, requests } = await start([hangUp, breakOff, silence, good()], {
      retry: { attempts: 4, maxWaitMs: 1 },
    });

    await run(dataverse);

    expect(requests).toHaveLength(4);
  });

  it('is unreachable when nobody listens', async () => {
    const { dataverse, server } = await start([good()]);
    await server.close();
    open.length = 0;

    await expect(run(dataverse)).rejects.toThrow(UnreachableError);
  });

  it('does not repeat when no token can be had', async () => {
    const refused = new NodError('entra-refused', 'No token.', { retryable: true });
    const { dataverse, requests } = await start([good()], { token: () => Promise.reject(refused) });

    await expect(run(dataverse)).rejects.toBe(refused);
    expect(requests).toEqual([]);
  });

  it('may be tried later after a 401, for a secret is changed now and then', async () => {
    const { dataverse } = await start([answer(401, '')]);

    await expect(run(dataverse)).rejects.toMatchObject({
      name: 'RefusedError',
      status: 401,
      retryable: true,
    });
  });
});

it('keeps concurrent batches apart', async () => {
  const echo: Answer = (response, request) => {
    const count = request.body.match(/^(GET|POST|PATCH) /gm)!.length;
    const names = [...request.body.matchAll(/firstname%20eq%20'(\w+)'/g)].map((match) => match[1]);
    if (names.length > 0)
      batchAnswer(
        200,
        names.map((name) => rows({ name })),
      )(response, request);
    else made(count)(response, request);
  };
  const { dataverse, server } = await start([echo], {});

  const reads = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const [[row]] = (await dataverse.read([
        { ...query, where: [{ column: 'firstname', is: `n${n}` }] },
      ])) as [[{ name: string }]];
      await dataverse.write([change, creation]);
      return row.name;
    }),
  );

  expect(reads).toEqual(Array.from({ length: 20 }, (_, n) => `n${n}`));
  const writes = server.received.filter(({ body }) => body.includes('PATCH '));
  expect(writes.map(({ body }) => body.match(/^(POST|PATCH) /gm)?.length)).toEqual(Array(20).fill(2));
});
