import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createQueue } from '../../functions/adapters/queue';
import { UnreachableError } from '../../functions/errors';
import { startStorage, type LocalStorage } from '../../local/storage';
import { queueContract } from './queue.contract';

/** What @azure/functions 4 hands to a handler: the decoded text, parsed if it is JSON. */
function asTriggerGives(messageText: string): unknown {
  const text = Buffer.from(messageText, 'base64').toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

async function take(storage: LocalStorage, queue: string): Promise<string | undefined> {
  const client = QueueServiceClient.fromConnectionString(storage.connectionString).getQueueClient(queue);
  await client.createIfNotExists();
  const [message] = (await client.receiveMessages()).receivedMessageItems;
  if (!message) return undefined;
  await client.deleteMessage(message.messageId, message.popReceipt);
  return message.messageText;
}

queueContract('on Azure Storage', async () => {
  const storage = await startStorage();
  return {
    queue: createQueue({ storage: { connectionString: storage.connectionString } }),
    deliver: async (name) => {
      const text = await take(storage, name);
      return text === undefined ? undefined : asTriggerGives(text);
    },
    close: storage.close,
  };
});

describe('the queue on Azure Storage', () => {
  let storage: LocalStorage;
  beforeAll(async () => {
    storage = await startStorage();
  });
  afterAll(() => storage.close());

  const blobs = async () => {
    const container = BlobServiceClient.fromConnectionString(storage.connectionString).getContainerClient(
      'queue-bodies',
    );
    const names: string[] = [];
    if (await container.exists()) for await (const blob of container.listBlobsFlat()) names.push(blob.name);
    return names;
  };

  it('keeps a message until it is done, and a large body until its message is forgotten', async () => {
    const queue = createQueue({ storage: { connectionString: storage.connectionString } });
    await queue.put('whatsapp-inbound', Buffer.from('{}'));
    const client = QueueServiceClient.fromConnectionString(storage.connectionString).getQueueClient(
      'whatsapp-inbound',
    );
    const [peeked] = (await client.peekMessages()).peekedMessageItems;
    expect(peeked!.expiresOn.getUTCFullYear()).toBe(9999);
    await take(storage, 'whatsapp-inbound');
    expect(await blobs()).toEqual([]);

    await queue.put('whatsapp-inbound', Buffer.alloc(60_000, 'a'));
    expect(await blobs()).toHaveLength(1);
    const message = asTriggerGives((await take(storage, 'whatsapp-inbound'))!);
    await queue.forget(message);

    expect(await blobs()).toEqual([]);
    await expect(queue.open(message)).rejects.toMatchObject({ code: 'malformed-item' });
  });

  it('reads a message that was put in by hand as JSON or as text', async () => {
    const queue = createQueue({ storage: { connectionString: storage.connectionString } });

    expect(Buffer.from(await queue.open({ entry: [] })).toString()).toBe('{"entry":[]}');
    expect(Buffer.from(await queue.open(Buffer.from('t:{"entry":[]}'))).toString()).toBe('{"entry":[]}');
    for (const claim of [
      'c:',
      'c:../secrets',
      'c:whatsapp-inbound/../../x',
      'c:a/00000000-0000-4000-8000-00000000000g',
    ]) {
      await expect(queue.open(claim)).rejects.toThrow('neither a body nor a claim check');
    }
  });

  it('says that the queue cannot be reached', async () => {
    const gone = await startStorage();
    const queue = createQueue({ storage: { connectionString: gone.connectionString } });
    await queue.put('whatsapp-inbound', Buffer.from('{}'));
    await gone.close();

    await expect(queue.put('whatsapp-inbound', Buffer.from('{}'))).rejects.toThrow(UnreachableError);
    await expect(queue.poisoned('whatsapp-inbound')).rejects.toThrow(UnreachableError);
  });
});
