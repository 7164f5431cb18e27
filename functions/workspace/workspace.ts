import { type RecordRef, recordKey } from '@nod/consent';
import type { Change, Dataverse, Row } from '../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import type { Facts, Link, RecordInHand } from './facts';
import { customersIn } from './people';
import { MessagesInHand, linkIn } from './messages-in-hand';
import type { NumberInHand } from './number-in-hand';
import { type Identity, NumbersInHand } from './numbers-in-hand';

/**
 * What a use case has in hand: the rows that it read, with its own changes laid over them, so that messages
 * which are handled together see what those before them did. Nothing is written before `write()`.
 */
export class Workspace {
  readonly configurations: readonly Configuration[];
  readonly whatsAppTemplates: Facts['whatsAppTemplates'];
  private readonly records: readonly RecordInHand[];
  private readonly links: Map<string, Link>;
  private readonly boundTo: Facts['boundTo'];
  private readonly numbers: NumbersInHand;
  private readonly messages: MessagesInHand;
  private readonly gone: ReadonlySet<string>;
  private readonly notices: Set<string>;
  private readonly creates: Change[] = [];
  private readonly updates = new Map<string, Extract<Change, { kind: 'update' }>>();
  private readonly notifications = new Map<string, Change>();
  private readonly untold = new Map<string, RecordRef>();

  constructor(facts: Facts) {
    this.configurations = facts.configurations;
    this.whatsAppTemplates = facts.whatsAppTemplates;
    this.records = facts.records;
    this.links = facts.links;
    this.boundTo = facts.boundTo;
    this.numbers = new NumbersInHand(facts);
    this.messages = new MessagesInHand(facts.messages);
    this.gone = facts.gone;
    this.notices = new Set(facts.notices);
  }

  /** By WhatsApp's id of the business number. */
  configuration(phoneNumberId: string | undefined): Configuration | undefined {
    return this.configurations.find((c) => c.phoneNumberId === phoneNumberId);
  }

  /** The configuration that a number is under. */
  configurationOf(number: NumberInHand): Configuration | undefined {
    return this.configurations.find((c) => c.id === number.configurationId);
  }

  /** A message by its row id, or by its WhatsApp id. */
  message(key: { id?: string; wamid?: string }): Row | undefined {
    return this.messages.get(key);
  }

  /** The number of canonical digits or of a business-scoped user id; made if there is none, written only if changed. */
  number(configuration: Configuration, identity: Identity): NumberInHand {
    return this.numbers.of(configuration, identity);
  }

  /** The number behind a business-scoped user id: that which it belongs to, else the user id's own. */
  numberOfUser(configuration: Configuration, userId: string): NumberInHand {
    const link = this.links.get(userId);
    if (link !== undefined) return this.numbers.of(configuration, { digits: link.digits });
    return this.numbers.ofUser(configuration, userId) ?? this.numbers.of(configuration, { userId });
  }

  /** By the id of its row; `undefined` if it was not read. */
  numberById(id: string): NumberInHand | undefined {
    return this.numbers.get(id);
  }

  /** Which number a business-scoped user id belongs to, since the first message that held both. */
  linkOf(userId: string): Link | undefined {
    return this.links.get(userId);
  }

  /** Whether the ledger speaks of a record that does not exist any more. */
  isGone(record: RecordRef): boolean {
    return this.gone.has(recordKey(record));
  }

  /**
   * The contacts, leads and accounts that have a number, as their first or a further one. Of a user id whose number is
   * withheld, those that its newest messages were bound to, or else its own row is.
   */
  recordsOf(number: NumberInHand | undefined): RecordInHand[] {
    if (number === undefined) return [];
    const { digits, userId } = number;
    if (digits !== undefined) return this.records.filter((r) => r.numbers.includes(digits));
    const bound = this.boundTo.get(userId ?? '') ?? customersIn(number.row ?? {});
    return bound.flatMap((ref) => this.records.find((r) => r.table === ref.table && r.id === ref.id) ?? []);
  }

  /** Creates a row. */
  create(table: string, id: string, values: Row): void {
    this.creates.push({ kind: 'create', table, id, values });
    if (table !== 'nod_message') return;
    this.messages.keep({ ...values, nod_messageid: id });
    const found = linkIn(values);
    if (found === undefined) return;
    const { userId, ...link } = found;
    const known = this.links.get(userId);
    if (known === undefined || link.on < known.on) this.links.set(userId, link);
  }

  /** Whether a notice was kept before: what it tells is no news. */
  hasNotice(id: string): boolean {
    return this.notices.has(id);
  }

  /** Keeps a notice, unless it was kept before. */
  keepNotice(id: string, values: Row): void {
    if (this.notices.has(id)) return;
    this.notices.add(id);
    this.create('nod_notice', id, values);
  }

  /** Tells somebody of what happened, once all of it is written; an id that was told is not told again. */
  tell(id: string, values: Row): void {
    if (!this.notifications.has(id))
      this.notifications.set(id, { kind: 'create', table: 'appnotification', id, values });
  }

  /** Notes that there is nobody who could be told of what happened to a record. */
  notTold(record: RecordRef): void {
    this.untold.set(recordKey(record), record);
  }

  /** The records of which nobody could be told. */
  recordsNotTold(): RecordRef[] {
    return [...this.untold.values()];
  }

  /** Changes columns of a row, guarded by its ETag if one is given; several changes of one row become one. */
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
    if (table === 'nod_message') this.messages.change(id, values);
  }

  /**
   * Writes all changes as one change set, in an order in which every lookup finds its row; nothing if there are none.
   * After it go the notifications, which may be lost.
   * @throws as `Dataverse.write`.
   */
  async write(dataverse: Dataverse): Promise<void> {
    const changes = [
      ...this.numbers.rowChanges(),
      ...this.creates,
      ...this.updates.values(),
      ...this.numbers.ledgerChanges(),
    ];
    const then = [...this.notifications.values()];
    if (changes.length > 0) await dataverse.write(changes, { then });
  }
}
