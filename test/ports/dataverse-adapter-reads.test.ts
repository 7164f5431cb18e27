import { describe, expect, it } from 'vitest';
import { RefusedError, UnreachableError } from '../../functions/errors';
import type { Query } from '../../functions/ports/dataverse';
import { id, other, query, start } from './dataverse-adapter-setup';
import { type Answer, batchAnswer, failure, rows } from './scripted-server';

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
