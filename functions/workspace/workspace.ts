import { type RecordRef, recordKey } from '@nod/consent';
import { canonicalDigits } from '@nod/consent/phone';
import { Direction } from '@nod/solution';
import type { Change, Row } from '../ports/dataverse';
import type { Configuration } from '../rows/configuration';
import type { LedgerEvent } from '../rows/event';
import { numberId } from '../rows/ids';
import { NumberInHand } from './number';

/** A contact, lead, account or other registered row whose number it is. */
export interface RecordInHand {
  table: string;
  id: string;
  digits?: string;
  ownerId?: string;
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
  /** The earliest message that held both a business-scoped user id and a number, by user id. */
  links: Map<string, { digits: string; waId?: string; on: number }>;
  /** Ids of the notices that were kept before. */
  notices: Set<string>;
}

/**
 * What a use case has in hand: the rows that it read, with its own changes laid over them, so that messages
 * which are handled together see what those before them did. Nothing is written before `changes()` is.
 */
export class Workspace {
  readonly configurations: readonly Configuration[];
  readonly records: readonly RecordInHand[];
  /** Which number a business-scoped user id belongs to, since the first message that held both. */
  readonly links: Facts['links'];
  private readonly numbers = new Map<string, NumberInHand>();
  private readonly numberless: readonly LedgerEvent[];
  private readonly gone: ReadonlySet<string>;
  private readonly messages = new Map<string, Row>();
  private readonly messageIdByWamid = new Map<string, string>();
  private readonly notices: Set<string>;
  private readonly creates: Change[] = [];
  private readonly updates = new Map<string, Extract<Change, { kind: 'update' }>>();

  constructor(facts: Facts) {
    this.configurations = facts.configurations;
    this.records = facts.records;
    this.links = facts.links;
    this.notices = new Set(facts.notices);
    this.numberless = facts.numberless;
    this.gone = facts.gone;
    for (const row of facts.numbers) {
      const configuration = this.configurations.find((c) => c.id === row._nod_configurationid_value);
      if (configuration === undefined) continue;
      const id = row.nod_optinoutnumberid as string;
      this.numbers.set(
        id,
        new NumberInHand({
          id,
          configurationId: configuration.id,
          phoneNumberId: configuration.phoneNumberId,
          digits: (row.nod_phonenumber as string | null) ?? undefined,
          row,
          events: facts.events.filter((e) => e.numberId === id),
          elsewhere: (record) => this.elsewhere(id, configuration.id, record),
        }),
      );
    }
    for (const row of facts.messages) this.keepMessage(row);
  }

  /**
   * What the ledgers of other numbers say of a record: it may have several numbers, and its Compliance Field is one.
   * A row that has become one with another says nothing that the other does not.
   */
  private elsewhere(numberId: string, configurationId: string, record: RecordRef): LedgerEvent[] {
    const others = [...this.numbers.values()].filter(
      (n) => n.id !== numberId && n.configurationId === configurationId && n.mergedInto === undefined,
    );
    const key = recordKey(record);
    return [...others.flatMap((n) => n.events), ...this.numberless].filter(
      (e) => e.scope === 'Utility' && e.record !== undefined && recordKey(e.record) === key,
    );
  }

  private keepMessage(row: Row): void {
    const id = row.nod_messageid as string;
    this.messages.set(id, row);
    if (typeof row.nod_wamid === 'string') this.messageIdByWamid.set(row.nod_wamid, id);
  }

  configuration(phoneNumberId: string | undefined): Configuration | undefined {
    return this.configurations.find((c) => c.phoneNumberId === phoneNumberId);
  }

  /** A message by its row id, or by its WhatsApp id. */
  message(key: { id?: string; wamid?: string }): Row | undefined {
    const id =
      key.id !== undefined && this.messages.has(key.id) ? key.id : this.messageIdByWamid.get(key.wamid ?? '');
    return id === undefined ? undefined : this.messages.get(id);
  }

  /** The number of canonical digits or of a business-scoped user id; made if there is none, written only if changed. */
  number(configuration: Configuration, identity: { digits?: string; userId?: string }): NumberInHand {
    const id = numberId(configuration.phoneNumberId, identity.digits ?? identity.userId ?? '');
    let number = this.numbers.get(id);
    if (number === undefined) {
      const { id: configurationId, phoneNumberId } = configuration;
      number = new NumberInHand({
        id,
        configurationId,
        phoneNumberId,
        digits: identity.digits,
        events: [],
        elsewhere: (record) => this.elsewhere(id, configurationId, record),
      });
      if (identity.digits === undefined && identity.userId !== undefined)
        number.set({ nod_userid: identity.userId });
      this.numbers.set(id, number);
    }
    return number;
  }

  /** A number that exists under the configuration with this user id, unless it has become one with another. */
  numberOfUser(configuration: Configuration, userId: string): NumberInHand | undefined {
    const all = [...this.numbers.values()].filter(
      (n) =>
        n.configurationId === configuration.id &&
        n.userId === userId &&
        n.mergedInto === undefined &&
        n.exists,
    );
    return all.find((n) => n.digits !== undefined) ?? all[0];
  }

  numberById(id: string): NumberInHand | undefined {
    return this.numbers.get(id);
  }

  isGone(record: RecordRef): boolean {
    return this.gone.has(recordKey(record));
  }

  recordsOf(digits: string | undefined): RecordInHand[] {
    return digits === undefined ? [] : this.records.filter((r) => r.digits === digits);
  }

  create(table: string, id: string, values: Row): void {
    this.creates.push({ kind: 'create', table, id, values });
    if (table === 'nod_message') {
      this.keepMessage({ ...values, nod_messageid: id });
      this.keepLink(values);
    }
  }

  /** A message of the person that itself held both; not one whose number was found by the user id. */
  private keepLink(message: Row): void {
    const {
      nod_userid: userId,
      nod_phonenumber: digits,
      nod_waid: waId,
      nod_occurredon: occurredOn,
    } = message;
    if (message.nod_direction !== Direction.Inbound || typeof waId !== 'string') return;
    if (typeof userId !== 'string' || typeof digits !== 'string' || typeof occurredOn !== 'string') return;
    const on = Date.parse(occurredOn);
    const known = this.links.get(userId);
    if (known === undefined || on < known.on) this.links.set(userId, { digits, waId, on });
  }

  /** Keeps a notice, unless it was kept before. */
  keepNotice(id: string, values: Row): void {
    if (this.notices.has(id)) return;
    this.notices.add(id);
    this.create('nod_notice', id, values);
  }

  /** Changes columns of a row; several changes of one row become one. */
  update(table: string, id: string, values: Row, etag?: string): void {
    const key = `${table}:${id}`;
    const known = this.updates.get(key);
    this.updates.set(key, {
      kind: 'update',
      table,
      id,
      values: { ...known?.values, ...values },
      etag: known?.etag ?? etag,
    });
    const message = table === 'nod_message' ? this.messages.get(id) : undefined;
    if (message !== undefined) this.keepMessage({ ...message, ...values });
  }

  /** Everything to be written, in an order in which every lookup finds its row. */
  changes(): Change[] {
    // A number that has become one with another points to it, and so comes after it.
    const numbers = [...this.numbers.values()].sort(
      (a, b) => Number(a.mergedInto !== undefined) - Number(b.mergedInto !== undefined),
    );
    return [
      ...numbers.map((n) => n.rowChange()).filter((c) => c !== undefined),
      ...this.creates,
      ...this.updates.values(),
      ...numbers.flatMap((n) => n.ledgerChanges()),
    ];
  }
}

/** Canonical digits of an id as received; `undefined` if it holds no phone number. */
export function digitsOf(waId: string | undefined): string | undefined {
  return waId === undefined ? undefined : canonicalDigits(waId);
}
