import { packSolution } from '@nod/solution/pack';
import { readSchema } from '@nod/solution/read-schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDataverse, type LocalDataverse } from '../../local/dataverse';
import { renderFetch } from './render-fetch';
import { named, trees } from './tree';

/** The queries of views and charts, as the app sends them. */
const queries = trees(/\/(SavedQueries|Visualizations)\//).flatMap(({ path, root }) =>
  named(root, 'fetch').map((fetch) => ({
    path,
    table: (path.split('/')[1] ?? '').toLowerCase(),
    fetchXml: renderFetch(fetch).replaceAll('{0}', '%a%'),
  })),
);
const sets = new Map(
  readSchema().tables.map(({ logicalName, entitySetName }) => [logicalName, entitySetName]),
);

let dataverse: LocalDataverse;
beforeAll(async () => {
  dataverse = await startDataverse({
    solutionZip: packSolution({ managed: false }),
    verifyToken: () => ({
      userId: '00000000-0000-4000-8000-000000000001',
      roles: ['Nod Auditor', 'Basic User'],
      profiles: ['Nod Readers'],
    }),
  });
});
afterAll(() => dataverse.close());

test('there are views and charts of every table', () => {
  expect(new Set(queries.map(({ table }) => table))).toEqual(new Set(sets.keys()));
});

test.each(queries)('$path is answered, also to somebody who may only read', async ({ table, fetchXml }) => {
  const url = `${dataverse.url}/api/data/v9.2/${sets.get(table)}?fetchXml=${encodeURIComponent(fetchXml)}`;
  const answer = await fetch(url, { headers: { authorization: 'Bearer anybody' } });
  expect([answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([200, '']);
});
