import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ConsentAction, Direction, MarketingStatus, SessionType } from '@nod/solution';
import { ConflictError, UnreachableError } from '../../functions/errors';
import type { Row } from '../../functions/ports/dataverse';
import type { DataverseSuite } from './dataverse-suite';

/** What writes must do when nothing is in their way, or other writers are. */
export function writesOfDataverse(suite: DataverseSuite): void {
  const { dataverse, digits, numberValues, createNumber, readNumber } = suite;

  it('makes all changes of a change set, in their order, in one request', async () => {
    const { id } = await createNumber();
    const message = randomUUID();
    const event = randomUUID();
    const before = suite.requests();

    await dataverse.write([
      {
        kind: 'create',
        table: 'nod_message',
        id: message,
        values: { nod_name: 'm', nod_direction: Direction.Inbound },
      },
      {
        kind: 'create',
        table: 'nod_consentevent',
        id: event,
        values: {
          nod_name: 'e',
          nod_scope: SessionType.Marketing,
          nod_action: ConsentAction['Opt-Out'],
          nod_occurredon: '2026-01-01T00:00:00Z',
          // A row that the same change set makes.
          'nod_messageid@odata.bind': `/nod_messages(${message})`,
          'nod_numberid@odata.bind': `/nod_optinoutnumbers(${id})`,
        },
      },
      {
        kind: 'update',
        table: 'nod_optinoutnumber',
        id,
        values: { nod_status: MarketingStatus['Opted-Out'] },
      },
    ]);
    expect(suite.requests() - before).toBe(1);

    const [events] = await dataverse.read([
      {
        table: 'nod_consentevent',
        select: ['_nod_messageid_value'],
        where: [{ column: '_nod_numberid_value', is: id }],
      },
    ]);
    expect(events?.map((row) => row['_nod_messageid_value'])).toEqual([message]);
    expect((await readNumber(id))?.['nod_status']).toBe(MarketingStatus['Opted-Out']);
  });

  it('changes only what an update names, and leaves out what is undefined', async () => {
    const { id, phone } = await createNumber({ nod_userid: 'US.x' });

    await dataverse.write([
      {
        kind: 'update',
        table: 'nod_optinoutnumber',
        id,
        values: { nod_askcount: 7, nod_userid: undefined },
      },
    ]);
    expect(await readNumber(id)).toMatchObject({
      nod_askcount: 7,
      nod_userid: 'US.x',
      nod_phonenumber: phone,
    });

    await dataverse.write([
      { kind: 'update', table: 'nod_optinoutnumber', id, values: { nod_userid: null } },
    ]);
    expect(await readNumber(id)).toMatchObject({ nod_userid: null, nod_phonenumber: phone });
  });

  it('gives a row a new ETag with every update, and takes an update with the current one', async () => {
    const { id } = await createNumber();
    const first = await readNumber(id);

    await dataverse.write([
      {
        kind: 'update',
        table: 'nod_optinoutnumber',
        id,
        values: { nod_askcount: 1 },
        etag: String(first?.['@odata.etag']),
      },
    ]);

    const second = await readNumber(id);
    expect(second?.['nod_askcount']).toBe(1);
    expect(second?.['@odata.etag']).not.toBe(first?.['@odata.etag']);
  });

  it('lets several rows have no alternate key', async () => {
    const values = (userId: string): Row => ({
      ...numberValues(''),
      nod_phonenumber: undefined,
      nod_name: userId,
      nod_userid: userId,
    });
    const ids = [randomUUID(), randomUUID()];

    await dataverse.write(
      ids.map((id) => ({
        kind: 'create',
        table: 'nod_optinoutnumber',
        id,
        values: values(`US.${id.slice(0, 8)}`),
      })),
    );

    expect(await Promise.all(ids.map(readNumber))).toEqual([expect.anything(), expect.anything()]);
  });

  it('lets one of two writers with the same ETag win', async () => {
    const { id } = await createNumber();
    const etag = String((await readNumber(id))?.['@odata.etag']);
    const write = (count: number) =>
      dataverse.write([
        { kind: 'update', table: 'nod_optinoutnumber', id, values: { nod_askcount: count }, etag },
      ]);

    const results = await Promise.allSettled([write(1), write(2), write(3)]);

    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(2);
    for (const { reason } of lost) expect(reason).toBeInstanceOf(ConflictError);
  });

  it.each(['before-commit', 'after-commit'] as const)(
    '[9] writes once, or conflicts, when the answer is lost %s and the write is repeated',
    async (when) => {
      const phone = digits();
      const id = randomUUID();
      const write = () =>
        dataverse.write([{ kind: 'create', table: 'nod_optinoutnumber', id, values: numberValues(phone) }]);
      await suite.loseNextWrite(when);

      const first: unknown = await write().then(
        () => 'made',
        (error: unknown) => error,
      );
      expect(first === 'made' || first instanceof ConflictError || first instanceof UnreachableError).toBe(
        true,
      );
      await write().catch((error: unknown) => expect(error).toBeInstanceOf(ConflictError));

      const [rows] = await dataverse.read([
        { table: 'nod_optinoutnumber', select: [], where: [{ column: 'nod_phonenumber', is: phone }] },
      ]);
      expect(rows?.map((row) => row['nod_optinoutnumberid'])).toEqual([id]);
    },
  );
}
