import { MemoryQueue } from './memory/memory-queue';
import { queueContract } from './queue.contract';

queueContract('in memory', () => {
  const queue = new MemoryQueue();
  return Promise.resolve({
    queue,
    deliver: (name) => Promise.resolve(queue.deliver(name)),
  });
});
