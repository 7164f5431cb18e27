import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { Direction } from '@nod/solution';
import { ConflictError, RefusedError } from '../../functions/errors';
import type { Dataverse } from '../../functions/ports/dataverse';
import type { DataverseSuite } from './dataverse-suite';

/** What a change set must do when one of its changes cannot be made: nothing. */
export function atomicWritesOfDataverse(suite: DataverseSuite): void {
  const { dataverse, digits, numberValues, createNumber, readNumber } = suite;

  /** A change set whose last change fails must leave no trace of the first. */
  const expectNothingMade = async (last: Parameters<Dataverse['write']>[0][number], error: unknown) => {
    const message = randomUUID();
    const { id } = await createNumber();
    await expect(
      dataverse.write([
        {
          kind: 'create',
          table: 'nod_message',
          id: message,
          values: { nod_name: 'm', nod_direction: Direction.Inbound },
        },
        { kind: 'update', table: 'nod_optinoutnumber', id, values: { nod_askcount: 9 } },
        last,
      ]),
    ).rejects.toThrow(error);
    const [messages] = await dataverse.read([
      { table: 'nod_message', select: [], where: [{ column: 'nod_messageid', is: message }] },
    ]);
    expect(messages).toEqual([]);
    expect((await readNumber(id))?.['nod_askcount']).toBeNull();
  };

  it('[8] makes nothing when an ETag is stale', async () => {
    const { id } = await createNumber();
    const etag = String((await readNumber(id))?.['@odata.etag']);
    await dataverse.write([{ kind: 'update', table: 'nod_optinoutnumber', id, values: { nod_askcount: 1 } }]);

    await expectNothingMade(
      { kind: 'update', table: 'nod_optinoutnumber', id, values: { nod_askcount: 5 }, etag },
      ConflictError,
    );
    expect((await readNumber(id))?.['nod_askcount']).toBe(1);
  });

  it('[8] makes nothing when the id exists', async () => {
    const { id, phone } = await createNumber();
    await expectNothingMade(
      { kind: 'create', table: 'nod_optinoutnumber', id, values: numberValues(digits()) },
      ConflictError,
    );
    expect((await readNumber(id))?.['nod_phonenumber']).toBe(phone);
  });

  it('[8] makes nothing when the alternate key exists', async () => {
    const { phone } = await createNumber();
    await expectNothingMade(
      { kind: 'create', table: 'nod_optinoutnumber', id: randomUUID(), values: numberValues(phone) },
      ConflictError,
    );
  });

  it('[8] makes nothing when a row to update is gone, and does not create it', async () => {
    const id = randomUUID();
    await expectNothingMade(
      { kind: 'update', table: 'nod_optinoutnumber', id, values: { nod_askcount: 5 } },
      ConflictError,
    );
    expect(await readNumber(id)).toBeUndefined();
  });

  it('[8] makes nothing when a lookup points to no row', async () => {
    await expectNothingMade(
      {
        kind: 'create',
        table: 'nod_optinoutnumber',
        id: randomUUID(),
        values: numberValues(digits(), { 'nod_contactid@odata.bind': `/contacts(${randomUUID()})` }),
      },
      ConflictError,
    );
  });

  it('[8] makes nothing when a value does not fit its column, and repeats no value in the error', async () => {
    const text = `16505559876 ${'x'.repeat(300)}`;
    const last = {
      kind: 'create',
      table: 'nod_message',
      id: randomUUID(),
      values: { nod_name: text, nod_direction: Direction.Inbound },
    } as const;
    await expectNothingMade(last, RefusedError);

    const error: unknown = await dataverse.write([last]).catch((reason: unknown) => reason);
    expect((error as Error).message).not.toContain('16505559876');
  });
}
