import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startFixture } from './fixture/organization';
import { extendXml, entityXml, solutionZip, text } from './fixture/solution-zip';

it('rows, versions and registrations outlive a restart with a data folder, and a grown solution gets its columns', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'dataverse-'));
  try {
    const zip = (columns: string[]) =>
      solutionZip({
        entities: [entityXml({ name: 't_thing', owned: 'UserOwned', columns }), extendXml('Contact', [])],
      });
    const first = await startFixture({ dataDir, solutionZip: zip([text('t_name', 50)]) });
    const id = await first.create('t_things', { t_name: 'kept' });
    const etag = (await first.get(`t_things(${id})`)).headers.get('etag')!;
    await first.dataverse.close();

    const second = await startFixture({ dataDir, solutionZip: zip([text('t_name', 50), text('t_new', 50)]) });
    const row = await second.get(`t_things(${id})`);
    expect(row.json).toMatchObject({ t_name: 'kept', t_new: null, '@odata.etag': etag });
    await second.call('PATCH', `t_things(${id})`, { body: { t_new: 'written' } });
    const changed = (await second.get(`t_things(${id})`)).json;
    expect(changed.t_new).toBe('written');
    expect(Number(changed.versionnumber)).toBeGreaterThan(Number(/\d+/.exec(etag)?.[0]));
    await second.dataverse.close();
  } finally {
    await rm(dataDir, { recursive: true });
  }
});
