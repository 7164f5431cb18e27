import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { Direction, MarketingStatus } from '@nod/solution';
import type { Dataverse } from '../../functions/ports/dataverse';
import type { DataverseSuite } from './dataverse-suite';

/** Which rows the conditions of a read must find. */
export function conditionsOfDataverse(suite: DataverseSuite): void {
  const { dataverse, configurationId, createNumber } = suite;

  it('finds rows whose column is one of many values: texts, ids, lookups and numbers', async () => {
    const all = [
      await createNumber({ nod_askcount: 41 }),
      await createNumber({ nod_askcount: 42 }),
      await createNumber({ nod_askcount: 43 }),
    ];
    const ids = all.map(({ id }) => id).sort();
    const find = async (column: string, isIn: (string | number)[]) => {
      const [rows] = await dataverse.read([
        {
          table: 'nod_optinoutnumber',
          select: [],
          where: [
            { column, isIn },
            { column: 'nod_askcount', isIn: [41, 42, 43] },
          ],
        },
      ]);
      return rows!.map((row) => row['nod_optinoutnumberid']).sort();
    };

    expect(
      await find(
        'nod_phonenumber',
        all.map(({ phone }) => phone),
      ),
    ).toEqual(ids);
    expect(await find('nod_optinoutnumberid', ids)).toEqual(ids);
    expect(await find('_nod_configurationid_value', [configurationId, randomUUID()])).toEqual(ids);
    expect(await find('nod_askcount', [41, 43])).toEqual([all[0]!.id, all[2]!.id].sort());
    expect(await find('nod_configurationid/nod_phonenumberid', ['106540352242922', '0'])).toEqual(ids);
  });

  it('follows a lookup in a condition', async () => {
    const { id, phone } = await createNumber();

    const [found, missed] = await dataverse.read([
      {
        table: 'nod_optinoutnumber',
        select: [],
        where: [
          { column: 'nod_phonenumber', is: phone },
          { column: 'nod_configurationid/nod_phonenumberid', is: '106540352242922' },
        ],
      },
      {
        table: 'nod_optinoutnumber',
        select: [],
        where: [
          { column: 'nod_phonenumber', is: phone },
          { column: 'nod_configurationid/nod_phonenumberid', is: '999' },
        ],
      },
    ]);

    expect(found?.map((row) => row['nod_optinoutnumberid'])).toEqual([id]);
    expect(missed).toEqual([]);
  });

  it('knows is, is not, null, before, after and any of', async () => {
    const early = await createNumber({ nod_pendinguntil: '2026-01-01T00:00:00Z', nod_userid: 'US.a1' });
    const late = await createNumber({ nod_pendinguntil: '2026-02-01T00:00:00Z', nod_userid: 'US.b2' });
    const never = await createNumber();
    const ids = [early.id, late.id, never.id];
    const find = async (...where: Parameters<Dataverse['read']>[0][number]['where'][number][]) => {
      const [rows] = await dataverse.read([
        {
          table: 'nod_optinoutnumber',
          select: [],
          where: [{ column: 'nod_optinoutnumberid', isIn: ids }, ...where],
        },
      ]);
      return ids.filter((id) => rows!.some((row) => row['nod_optinoutnumberid'] === id));
    };

    expect(await find({ column: 'nod_userid', is: 'US.b2' })).toEqual([late.id]);
    expect(await find({ column: 'nod_userid', is: null })).toEqual([never.id]);
    expect(await find({ column: 'nod_userid', isNot: null })).toEqual([early.id, late.id]);
    // A column that is empty is not the value either.
    expect(await find({ column: 'nod_userid', isNot: 'US.a1' })).toEqual([late.id, never.id]);
    expect(await find({ column: 'nod_status', isNot: MarketingStatus['Opted-Out'] })).toEqual(ids);
    expect(await find({ column: 'nod_isblocked', is: false })).toEqual(ids);
    expect(await find({ column: 'nod_pendinguntil', isBefore: new Date('2026-01-15') })).toEqual([early.id]);
    expect(await find({ column: 'nod_pendinguntil', isAfter: new Date('2026-01-15') })).toEqual([late.id]);
    expect(
      await find({
        anyOf: [
          { column: 'nod_userid', is: 'US.a1' },
          { column: 'nod_userid', is: null },
          { column: 'nod_userid', isIn: [] },
        ],
      }),
    ).toEqual([early.id, never.id]);
  });

  it('compares text without regard to case, as Dataverse does', async () => {
    const { id } = await createNumber({ nod_userid: 'US.CaseOfId' });

    const [rows] = await dataverse.read([
      {
        table: 'nod_optinoutnumber',
        select: ['nod_userid'],
        where: [{ column: 'nod_userid', is: 'us.caseofid' }],
      },
    ]);

    expect(rows?.map((row) => row['nod_optinoutnumberid'])).toEqual([id]);
  });

  it.each([
    ["a quote, O'Brien's"],
    ['an address: a&b=c#d%20+e?/\\'],
    ['a brace {3d7a9f10-0000-4000-8000-000000000001} and "double" quotes'],
    ['äöå 😀 مرحبا'],
    ['3d7a9f10-0000-4000-8000-000000000001'],
    ['--changesetresponse_1'],
    ['--batchresponse_1\r\nHTTP/1.1 500 No'],
    ['2026-11-21T10:00:00+02:00'],
  ])('keeps and finds a text as it is: %s', async (text) => {
    const id = randomUUID();
    await dataverse.write([
      {
        kind: 'create',
        table: 'nod_message',
        id,
        values: { nod_name: text, nod_body: text, nod_direction: Direction.Inbound },
      },
    ]);

    const [rows, others] = await dataverse.read([
      { table: 'nod_message', select: ['nod_body', 'nod_name'], where: [{ column: 'nod_name', is: text }] },
      {
        table: 'nod_configuration',
        select: ['nod_name'],
        where: [{ column: 'nod_configurationid', is: configurationId }],
      },
    ]);

    expect(rows).toHaveLength(1);
    expect(rows?.[0]).toMatchObject({ nod_messageid: id, nod_body: text, nod_name: text });
    expect(others?.[0]?.['nod_name']).toBe('Main');
  });
}
