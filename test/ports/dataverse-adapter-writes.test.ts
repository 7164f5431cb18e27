import { describe, expect, it } from 'vitest';
import { ConflictError, RefusedError, UnreachableError } from '../../functions/errors';
import { query, id, other, change, creation, made, start } from './dataverse-adapter-setup';
import { type Answer, batchAnswer, failure, rows } from './scripted-server';

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
    ['a column that does not exist', failure(400, '0x80048d19'), false],
    // It may be given back: what was accepted is not put aside for it at once.
    ['a privilege that is missing', failure(403, '0x80040220'), true],
    ['a table that does not exist', failure(404, '0x8006088a'), false],
    ["an administrator's rule for duplicates", failure(412, '0x80040333'), false],
  ])('takes %s for a refusal', async (_, part, retryable) => {
    const { dataverse, requests } = await start([batchAnswer(part.status, [part])]);

    await expect(dataverse.write([change])).rejects.toMatchObject({
      name: 'RefusedError',
      status: part.status,
      retryable,
    });
    expect(requests).toHaveLength(1);
  });

  it('does not call a change set made whose answer is short', async () => {
    const { dataverse, requests } = await start([made(1)]);

    await expect(dataverse.write([change, creation])).rejects.toThrow(UnreachableError);
    expect(requests).toHaveLength(3);
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
