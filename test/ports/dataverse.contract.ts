import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsentAction, Direction, MarketingStatus, SessionType } from '@nod/solution';
import { ConflictError, RefusedError, UnreachableError } from '../../functions/errors';
import type { Dataverse, Row } from '../../functions/ports/dataverse';

/** What goes wrong with the next write: the connection breaks, and the changes were made or not. */
export type LostAnswer = 'before-commit' | 'after-commit';

export interface DataverseUnderTest {
  dataverse: Dataverse;
  /** The same environment with the rights of an administrator, where there are any. */
  admin?: Dataverse;
  /** Requests sent so far. */
  requests: () => number;
  /** Makes the next write lose its answer. */
  loseNextWrite: (when: LostAnswer) => Promise<void> | void;
  close?: () => Promise<void>;
}

/** What every Dataverse port must do. */
export function dataverseContract(name: string, make: () => Promise<DataverseUnderTest>): void {
  describe(`the Dataverse port, ${name}`, () => {
    let under: DataverseUnderTest;
    let dataverse: Dataverse;
    let configurationId: string;
    /** Digits that no other test uses. */
    let serial = 0;
    const digits = () => `1650555${String(++serial).padStart(4, '0')}`;

    beforeAll(async () => {
      under = await make();
      dataverse = under.dataverse;
      configurationId = randomUUID();
      await (under.admin ?? dataverse).write([
        {
          kind: 'create',
          table: 'nod_configuration',
          id: configurationId,
          values: { nod_name: 'Main', nod_phonenumberid: '106540352242922' },
        },
      ]);
    });
    afterAll(() => under?.close?.());

    const numberValues = (phone: string, more: Row = {}): Row => ({
      nod_name: `+${phone}`,
      nod_phonenumber: phone,
      'nod_configurationid@odata.bind': `/nod_configurations(${configurationId})`,
      nod_status: MarketingStatus.Pending,
      ...more,
    });

    const createNumber = async (more: Row = {}, phone = digits()) => {
      const id = randomUUID();
      await dataverse.write([
        { kind: 'create', table: 'nod_optinoutnumber', id, values: numberValues(phone, more) },
      ]);
      return { id, phone };
    };

    const readNumber = async (id: string): Promise<Row | undefined> => {
      const [rows] = await dataverse.read([
        {
          table: 'nod_optinoutnumber',
          select: [
            'nod_phonenumber',
            'nod_status',
            'nod_askcount',
            'nod_userid',
            'nod_isblocked',
            '_nod_configurationid_value',
            '_nod_contactid_value',
            'nod_pendinguntil',
          ],
          where: [{ column: 'nod_optinoutnumberid', is: id }],
        },
      ]);
      return rows?.[0];
    };

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
      const before = under.requests();

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
      expect(under.requests() - before).toBe(1);
    });

    it('sends nothing for no queries, for no changes, and for a list of values that is empty', async () => {
      const before = under.requests();

      expect(await dataverse.read([])).toEqual([]);
      expect(
        await dataverse.read([{ table: 'contact', select: [], where: [{ column: 'contactid', isIn: [] }] }]),
      ).toEqual([[]]);
      await dataverse.write([]);

      expect(under.requests() - before).toBeLessThanOrEqual(name === 'in memory' ? 2 : 0);
    });

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
      expect(await find({ column: 'nod_pendinguntil', isBefore: new Date('2026-01-15') })).toEqual([
        early.id,
      ]);
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

    it('makes all changes of a change set, in their order, in one request', async () => {
      const { id } = await createNumber();
      const message = randomUUID();
      const event = randomUUID();
      const before = under.requests();

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
      expect(under.requests() - before).toBe(1);

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
      await dataverse.write([
        { kind: 'update', table: 'nod_optinoutnumber', id, values: { nod_askcount: 1 } },
      ]);

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

    it.each(['before-commit', 'after-commit'] as const)(
      '[9] writes once, or conflicts, when the answer is lost %s and the write is repeated',
      async (when) => {
        const phone = digits();
        const id = randomUUID();
        const write = () =>
          dataverse.write([{ kind: 'create', table: 'nod_optinoutnumber', id, values: numberValues(phone) }]);
        await under.loseNextWrite(when);

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
  });
}
