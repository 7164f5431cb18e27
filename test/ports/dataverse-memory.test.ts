import { dataverseContract } from './dataverse.contract';
import { MemoryDataverse } from './memory/memory-dataverse';

dataverseContract('in memory', () => {
  const dataverse = new MemoryDataverse();
  return Promise.resolve({
    dataverse,
    requests: () => dataverse.stats.reads + dataverse.stats.writes,
    loseNextWrite: (when) =>
      dataverse.failNextWrite(when === 'after-commit' ? 'crash-after' : 'crash-before'),
  });
});
