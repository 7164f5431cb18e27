import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { MarketingStatus } from '@nod/solution';
import { RefusedError } from '../../functions/errors';
import type { DataverseSuite } from './dataverse-suite';

/** What reads must do. */
export function readsOfDataverse(suite: DataverseSuite): void {
  const { dataverse, configurationId, createNumber, readNumber } = suite;

  it('gives back what was written, with the id and an ETag, and null for what was not', async () => {
    const { id, phone } = await createNumber({ nod_askcount: 2 });

    const row = await readNumber(id);

    expect(row).toMatchObject({
      nod_optinoutnumberid: id,
      nod_phonenumber: phone,
      nod_status: MarketingStatus.Pending,
      nod_askcount: 2,
      nod_userid: null,
      nod_isblocked: false,
      _nod_configurationid_value: configurationId,
      _nod_contactid_value: null,
    });
    expect(row?.['@odata.etag']).toMatch(/^W\/"/);
  });

  it('keeps times to the second', async () => {
    const { id } = await createNumber({ nod_pendinguntil: '2026-03-04T05:06:07.000Z' });

    expect((await readNumber(id))?.['nod_pendinguntil']).toBe('2026-03-04T05:06:07Z');
  });

  it('gives each query its own rows, all in one request', async () => {
    const one = await createNumber();
    const two = await createNumber();
    const before = suite.requests();

    const [ones, none, twos] = await dataverse.read([
      {
        table: 'nod_optinoutnumber',
        select: ['nod_phonenumber'],
        where: [{ column: 'nod_phonenumber', is: one.phone }],
      },
      {
        table: 'contact',
        select: ['nod_whatsappnumber'],
        where: [{ column: 'nod_whatsappnumber', is: '16505550000' }],
      },
      {
        table: 'nod_optinoutnumber',
        select: ['nod_phonenumber'],
        where: [{ column: 'nod_optinoutnumberid', is: two.id }],
      },
    ]);

    expect(ones?.map((row) => row['nod_optinoutnumberid'])).toEqual([one.id]);
    expect(none).toEqual([]);
    expect(twos?.map((row) => row['nod_phonenumber'])).toEqual([two.phone]);
    expect(suite.requests() - before).toBe(1);
  });

  it('sends nothing for no queries, for no changes, and for a list of values that is empty', async () => {
    const before = suite.requests();

    expect(await dataverse.read([])).toEqual([]);
    expect(
      await dataverse.read([{ table: 'contact', select: [], where: [{ column: 'contactid', isIn: [] }] }]),
    ).toEqual([[]]);
    await dataverse.write([]);

    expect(suite.requests() - before).toBeLessThanOrEqual(suite.name === 'in memory' ? 2 : 0);
  });

  it('sorts, and takes the first rows only', async () => {
    const campaign = [
      await createNumber({ nod_askcount: 93 }),
      await createNumber({ nod_askcount: 91 }),
      await createNumber({ nod_askcount: 92 }),
    ];
    const where = [{ column: 'nod_optinoutnumberid', isIn: campaign.map(({ id }) => id) }];

    const [up, down, top] = await dataverse.read([
      { table: 'nod_optinoutnumber', select: ['nod_askcount'], where, orderBy: { column: 'nod_askcount' } },
      {
        table: 'nod_optinoutnumber',
        select: ['nod_askcount'],
        where,
        orderBy: { column: 'nod_askcount', descending: true },
      },
      {
        table: 'nod_optinoutnumber',
        select: ['nod_askcount'],
        where,
        orderBy: { column: 'nod_askcount', descending: true },
        top: 1,
      },
    ]);

    expect(up?.map((row) => row['nod_askcount'])).toEqual([91, 92, 93]);
    expect(down?.map((row) => row['nod_askcount'])).toEqual([93, 92, 91]);
    expect(top?.map((row) => row['nod_askcount'])).toEqual([93]);
  });

  it('refuses a column that does not exist', async () => {
    await expect(
      dataverse.read([{ table: 'nod_message', select: ['nod_nosuchcolumn'], where: [] }]),
    ).rejects.toThrow(RefusedError);
    await expect(
      dataverse.write([
        { kind: 'create', table: 'nod_message', id: randomUUID(), values: { nod_nosuchcolumn: 'x' } },
      ]),
    ).rejects.toThrow(RefusedError);
  });
}
