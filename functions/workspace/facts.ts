import type { RecordRef } from '@nod/consent';
import type { Row } from '../ports/dataverse';
import type { KnownTemplate } from '../rows/whatsapp-template';
import type { Configuration } from '@nod/solution/rows/configuration';
import type { LedgerEvent } from '@nod/solution/rows/event';

/** A contact, lead or account whose number it is. */
export interface RecordInHand {
  table: string;
  id: string;
  /** Canonical, each once, in order of preference. */
  numbers: readonly string[];
  /** How people call it. */
  name?: string;
  /** The systemuser who owns it; absent if it is a team's. */
  ownerId?: string;
}

/** The number that a business-scoped user id belongs to, by the earliest message that held both. */
export interface Link {
  /** Canonical. */
  digits: string;
  waId?: string;
  /** Milliseconds since 1970. */
  on: number;
}

/** All that was read for a group of items. */
export interface Facts {
  configurations: Configuration[];
  numbers: Row[];
  events: (LedgerEvent & { numberId: string })[];
  /** What is in the ledger about records that had no number then. */
  numberless: LedgerEvent[];
  /** Numbers whose ledgers say something of a record in question. */
  pointedTo: string[];
  messages: Row[];
  records: RecordInHand[];
  /** Keys of the records that the ledger speaks of and that do not exist any more. */
  gone: ReadonlySet<string>;
  /** By business-scoped user id. */
  links: Map<string, Link>;
  /** The records that the newest messages of a business-scoped user id were bound to, by hand or as those before. */
  boundTo: ReadonlyMap<string, readonly RecordRef[]>;
  /** Ids of the notices that were kept before. */
  notices: Set<string>;
  /** What is known of the templates of WhatsApp that are told of. */
  whatsAppTemplates: KnownTemplate[];
}
