import { packSolution } from '@nod/solution/pack';
import { createDataverse } from '../../functions/adapters/dataverse';
import { type Identity, startDataverse, SYSTEM_ADMINISTRATOR } from '../../local/dataverse';
import { dataverseContract } from './dataverse.contract';
import { recordingLog } from './memory/recording-log';

const people: Record<string, Identity> = {
  app: {
    userId: '5d3c2f10-0000-4000-8000-000000000001',
    roles: ['Nod Integration'],
    profiles: ['Nod Integration'],
  },
  // Configurations are made by people.
  admin: {
    userId: '5d3c2f10-0000-4000-8000-000000000002',
    roles: [SYSTEM_ADMINISTRATOR],
    profiles: [],
  },
};

dataverseContract('on a local Dataverse, with the rights of the app', async () => {
  const local = await startDataverse({
    solutionZip: packSolution({ managed: false }),
    verifyToken: (bearer) => people[bearer],
  });
  let requests = 0;
  const as = (bearer: string) =>
    createDataverse({
      url: local.url,
      token: () => Promise.resolve(bearer),
      timeoutMs: 5000,
      retry: { attempts: 3, maxWaitMs: 1000 },
      sleep: () => Promise.resolve(),
      random: Math.random,
      log: recordingLog(),
      pageSize: 2,
      onRequest: () => (requests += 1),
    });
  return {
    dataverse: as('app'),
    admin: as('admin'),
    requests: () => requests,
    loseNextWrite: (when) => {
      const kind = when === 'after-commit' ? 'timeout-after' : 'timeout-before';
      local.faults.add({ kind, times: 1, bodyContains: 'changeset', milliseconds: 20 });
    },
    close: () => local.close(),
  };
});
