import type { Configuration } from '@nod/solution/rows/configuration';
import type { Dataverse } from '../../ports/dataverse';
import type { Queue } from '../../ports/queue';
import type { WhatsAppAccount } from '../../ports/whatsapp-account';

/** What the set-up check looks at, and with what. */
export interface SetupFacts {
  dataverse: Pick<Dataverse, 'read'>;
  account: WhatsAppAccount;
  queue: Queue;
  /** The current one first, then those that are being replaced. */
  appSecrets: readonly string[];
  /** The Meta app; without it, it is one of those that are subscribed to the account. */
  appId?: string;
  /** Addresses of this app, without a path, as far as they are known. */
  ownUrls: readonly string[];
  /** Milliseconds since 1970 by the clock of Dataverse; rejects without an answer. */
  dataverseTime: () => Promise<number>;
  configuration: Configuration;
  /** Milliseconds since 1970. */
  now: () => number;
  fetch: typeof fetch;
  /** Milliseconds that one question may take; the whole check takes at most four times as long. Default 3,500. */
  patienceMs?: number;
}
