// Azurite's published development account: the same in every installation, no secret.
// https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** The connection string of a local Azurite whose services listen on these ports of 127.0.0.1. */
export function storageConnectionString(ports: { blobPort: number; queuePort: number }): string {
  return [
    'DefaultEndpointsProtocol=http',
    `AccountName=${ACCOUNT}`,
    `AccountKey=${KEY}`,
    `BlobEndpoint=http://127.0.0.1:${ports.blobPort}/${ACCOUNT}`,
    `QueueEndpoint=http://127.0.0.1:${ports.queuePort}/${ACCOUNT}`,
    '',
  ].join(';');
}
