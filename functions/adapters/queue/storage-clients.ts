import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';

interface TokenCredential {
  getToken(scopes: string | string[]): Promise<{ token: string; expiresOnTimestamp: number }>;
}

/** A connection string (locally), or addresses with an identity (in Azure). */
export type StorageConnection =
  | { connectionString: string }
  | { queueServiceUri: string; blobServiceUri: string; credential: TokenCredential };

/** WhatsApp waits for the answer to a webhook: better to give up soon and let it come again. */
const retryOptions = { maxTries: 3, tryTimeoutInMs: 4000, retryDelayInMs: 200, maxRetryDelayInMs: 1000 };

/** The clients of Storage queues and of Blob storage. */
export function createStorageClients(storage: StorageConnection) {
  if ('connectionString' in storage) {
    return {
      queues: QueueServiceClient.fromConnectionString(storage.connectionString, { retryOptions }),
      blobs: BlobServiceClient.fromConnectionString(storage.connectionString, { retryOptions }),
    };
  }
  return {
    queues: new QueueServiceClient(storage.queueServiceUri, storage.credential, { retryOptions }),
    blobs: new BlobServiceClient(storage.blobServiceUri, storage.credential, { retryOptions }),
  };
}
