import { DynamicsWebApi } from 'dynamics-web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN_ID, startFixture, type Fixture } from './fixture/organization';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The package that the product's adapter is built on, against the stand-in. */
describe('dynamics-web-api as the client', () => {
  let at: Fixture;
  beforeAll(async () => void (at = await startFixture()));
  afterAll(() => at.dataverse.close());
  beforeEach(() => at.dataverse.reset());

  const client = (token = 'admin') =>
    new DynamicsWebApi({
      serverUrl: at.dataverse.url,
      dataApi: { version: '9.2' },
      onTokenRefresh: () => Promise.resolve(token),
    });

  it('asks who it is', async () => {
    const me = await client().callFunction<{ UserId: string }>({ name: 'WhoAmI' });
    expect(me.UserId).toBe(ADMIN_ID);
  });

  it('creates, retrieves, updates and deletes', async () => {
    const api = client();
    const key = await api.create<object, string>({ collection: 'contacts', data: { lastname: 'A' } });
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
    const row = await api.retrieve<{ lastname: string }>({
      collection: 'contacts',
      key,
      select: ['lastname'],
    });
    expect(row.lastname).toBe('A');
    expect(await api.update({ collection: 'contacts', key, data: { lastname: 'B' } })).toBe(true);
    const changed = await api.create<object, { lastname: string }>({
      collection: 'contacts',
      data: { lastname: 'C' },
      returnRepresentation: true,
    });
    expect(changed.lastname).toBe('C');
    await api.deleteRecord({ collection: 'contacts', key });
    await expect(api.retrieve({ collection: 'contacts', key })).rejects.toMatchObject({
      status: 404,
      code: '0x80040217',
    });
  });

  it('queries with filter, expand, order and count, and follows pages', async () => {
    const api = client();
    await api.create({ collection: 'contacts', data: { contactid: id(1), lastname: 'A' } });
    for (const n of [1, 2, 3])
      await api.create({
        collection: 't_numbers',
        data: { t_name: `n${n}`, 't_contactid@odata.bind': `/contacts(${id(1)})` },
      });
    const page = await api.retrieveMultiple<{ t_name: string; t_contactid: { lastname: string } }>({
      collection: 't_numbers',
      select: ['t_name'],
      filter: "t_contactid/lastname eq 'a'",
      orderBy: ['t_name desc'],
      expand: [{ property: 't_contactid', select: ['lastname'] }],
      count: true,
    });
    expect(page.oDataCount).toBe(3);
    expect(page.value.map((row) => [row.t_name, row.t_contactid.lastname])).toEqual([
      ['n3', 'A'],
      ['n2', 'A'],
      ['n1', 'A'],
    ]);
    const all = await api.retrieveAll<{ t_name: string }>({
      collection: 't_numbers',
      select: ['t_name'],
      maxPageSize: 2,
    });
    expect(all.value).toHaveLength(3);
  });

  it('upserts by alternate key, with preconditions', async () => {
    const api = client();
    const key = "t_phonenumberid='1'";
    await api.upsert({ collection: 't_configurations', key, data: { t_name: 'one' } });
    await api.upsert({ collection: 't_configurations', key, data: { t_name: 'two' } });
    expect(
      await api.upsert({ collection: 't_configurations', key, data: { t_name: 'x' }, ifnonematch: '*' }),
    ).toBeNull();
    const row = await api.retrieve<{ t_name: string; '@odata.etag': string }>({
      collection: 't_configurations',
      key,
      select: ['t_name'],
    });
    expect(row.t_name).toBe('two');
    expect(
      await api.update({ collection: 't_configurations', key, data: { t_name: 'y' }, ifmatch: 'W/"1"' }),
    ).toBe(false);
    expect(
      await api.update({
        collection: 't_configurations',
        key,
        data: { t_name: 'y' },
        ifmatch: row['@odata.etag'],
      }),
    ).toBe(true);
  });

  it('sends a batch with a change set and reads', async () => {
    const api = client();
    api.startBatch();
    void api.create({ collection: 'contacts', data: { contactid: id(1), lastname: 'A' }, contentId: '1' });
    void api.create({
      collection: 't_numbers',
      data: { t_name: 'n', 't_contactid@odata.bind': '$1' },
      contentId: '2',
    });
    void api.retrieveMultiple({ collection: 't_numbers', select: ['t_name', '_t_contactid_value'] });
    const [first, second, read] = (await api.executeBatch()) as [
      string,
      string,
      { value: Record<string, unknown>[] },
    ];
    expect(first).toBe(id(1));
    expect(second).toMatch(/^[0-9a-f-]{36}$/);
    expect(read.value).toEqual([expect.objectContaining({ t_name: 'n', _t_contactid_value: id(1) })]);
  });

  it('sees the error of a batch that fails, and that nothing of the change set is kept', async () => {
    const api = client();
    api.startBatch();
    void api.create({ collection: 'contacts', data: { lastname: 'A' } });
    void api.create({ collection: 'contacts', data: { lastname: 'x'.repeat(51) } });
    await expect(api.executeBatch()).rejects.toBeDefined();
    expect((await at.get('contacts/$count')).text).toBe('0');
  });

  it('goes on after errors in a batch', async () => {
    const api = client();
    api.startBatch();
    void api.retrieve({ collection: 'contacts', key: id(5) });
    void api.callFunction({ name: 'WhoAmI' });
    const [missing, me] = (await api.executeBatch({ continueOnError: true })) as [
      { status: number },
      { UserId: string },
    ];
    // Inside a batch the client leaves the code where the service put it.
    expect(missing).toMatchObject({ status: 404, error: { code: '0x80040217' } });
    expect(me.UserId).toBe(ADMIN_ID);
  });

  it('is told the privilege that it lacks', async () => {
    await expect(
      client('person').create({ collection: 't_events', data: { t_name: 'x' } }),
    ).rejects.toMatchObject({ status: 403, code: '0x80040220' });
  });

  it('retrieves metadata', async () => {
    const { value } = await client().retrieveEntities({
      select: ['LogicalName', 'EntitySetName'],
      filter: "LogicalName eq 'contact'",
    });
    expect(value).toEqual([expect.objectContaining({ EntitySetName: 'contacts' })]);
  });
});
