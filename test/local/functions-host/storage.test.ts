import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { describe, expect, it } from 'vitest';
import { startStorage } from '../../../local/storage/index';

describe('the local storage', () => {
  it('has queues and blobs, two at a time, each on its own ports', async () => {
    const [first, second] = await Promise.all([startStorage(), startStorage()]);
    try {
      expect(first.queuePort).not.toBe(second.queuePort);
      const queue = QueueServiceClient.fromConnectionString(first.connectionString).getQueueClient('one');
      await queue.create();
      await queue.sendMessage('x'.repeat(65_536));
      const container = BlobServiceClient.fromConnectionString(first.connectionString).getContainerClient(
        'big',
      );
      await container.create();
      await container.getBlockBlobClient('a').upload('payload', 7);
      expect((await container.getBlobClient('a').downloadToBuffer()).toString()).toBe('payload');
      const other = QueueServiceClient.fromConnectionString(second.connectionString).getQueueClient('one');
      expect(await other.exists()).toBe(false);
    } finally {
      await Promise.all([first.close(), second.close()]);
    }
  });

  it('keeps a queue in its folder over a restart', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'storage-'));
    const before = await startStorage({ dataDir });
    const queue = QueueServiceClient.fromConnectionString(before.connectionString).getQueueClient('kept');
    await queue.create();
    await queue.sendMessage('still here');
    await before.close();
    const after = await startStorage({ dataDir });
    try {
      const again = QueueServiceClient.fromConnectionString(after.connectionString).getQueueClient('kept');
      expect((await again.peekMessages()).peekedMessageItems.map(({ messageText }) => messageText)).toEqual([
        'still here',
      ]);
    } finally {
      await after.close();
    }
  });
});
