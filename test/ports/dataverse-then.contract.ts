import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ConflictError } from '../../functions/errors';
import type { Change } from '../../functions/ports/dataverse';
import type { DataverseSuite } from './dataverse-suite';

/** What a write must do with that which may be lost. */
export function laterWritesOfDataverse(suite: DataverseSuite): void {
  const { dataverse, digits, createNumber, readNumber, numberValues } = suite;

  const notification = (id: string, values: Record<string, string> = {}): Change => ({
    kind: 'create',
    table: 'appnotification',
    id,
    values: { title: 'Somebody wrote on WhatsApp', ...values },
  });
  const titlesOf = async (ids: readonly string[]) => {
    const [rows] = await dataverse.read([
      { table: 'appnotification', select: ['title'], where: [{ column: 'appnotificationid', isIn: ids }] },
    ]);
    return ids.map((id) => rows?.find((row) => row['appnotificationid'] === id)?.['title'] ?? null);
  };
  const counted = async (id: string, count: number): Promise<Change> => ({
    kind: 'update',
    table: 'nod_optinoutnumber',
    id,
    values: { nod_askcount: count },
    etag: String((await readNumber(id))?.['@odata.etag']),
  });

  it('makes what is to be made then, in the same request', async () => {
    const { id } = await createNumber();
    const told = [randomUUID(), randomUUID()];
    const change = await counted(id, 1);
    await titlesOf(told);
    const before = suite.requests();

    await dataverse.write([change], { then: told.map((one) => notification(one)) });

    expect(suite.requests() - before).toBe(1);
    expect((await readNumber(id))?.['nod_askcount']).toBe(1);
    expect(await titlesOf(told)).toEqual(Array(2).fill('Somebody wrote on WhatsApp'));
  });

  it('[8] makes nothing of it when the change set is not made', async () => {
    const { id } = await createNumber();
    const change = await counted(id, 1);
    await dataverse.write([change]);
    const told = randomUUID();

    await expect(dataverse.write([change], { then: [notification(told)] })).rejects.toThrow(ConflictError);

    expect(await titlesOf([told])).toEqual([null]);
  });

  it('[8] fails nothing by what cannot be made then, and makes the rest of it', async () => {
    const { id } = await createNumber();
    const [there, tooLong, fine] = [randomUUID(), randomUUID(), randomUUID()];
    await dataverse.write([await counted(id, 1)], { then: [notification(there, { title: 'First' })] });

    await dataverse.write([await counted(id, 2)], {
      then: [
        notification(there, { title: 'Second' }),
        {
          kind: 'create',
          table: 'nod_optinoutnumber',
          id: tooLong,
          values: numberValues(digits(), { nod_name: 'x'.repeat(9000) }),
        },
        notification(fine),
      ],
    });

    expect((await readNumber(id))?.['nod_askcount']).toBe(2);
    expect(await titlesOf([there, fine])).toEqual(['First', 'Somebody wrote on WhatsApp']);
    expect(await readNumber(tooLong)).toBeUndefined();
  });
}
