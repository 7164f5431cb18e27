import { type ConsentEvent, type Folded, type RecordRef, fold } from '@nod/consent';
import type { Change, Row } from '../ports/dataverse';
import type { LedgerEvent } from '@nod/solution/rows/event';
import type { Evidence } from '../rows/ledger-entry';
import { bind } from '@nod/solution/rows/lookup';
import { numberName, statusColumns } from '../rows/number';
import { type Entered, LedgerInHand } from './ledger-in-hand';

const table = 'nod_optinoutnumber';

/**
 * One Opt-In / Opt-Out Number with its ledger, as it was read and with what is entered since.
 * The row is written only when something was entered or changed.
 */
export class NumberInHand {
  readonly id: string;
  readonly configurationId: string;
  /** Canonical. */
  readonly digits: string | undefined;
  /** As read; `undefined` if the row does not exist yet. */
  readonly row: Row | undefined;
  private readonly ledger: LedgerInHand;
  private readonly elsewhere: (record: RecordRef) => readonly LedgerEvent[];
  private changed: Row = {};
  private isPointedTo = false;

  constructor(init: {
    id: string;
    configurationId: string;
    digits?: string;
    row?: Row;
    events: LedgerEvent[];
    /** What other ledgers say of a record. */
    elsewhere: (record: RecordRef) => readonly LedgerEvent[];
  }) {
    this.id = init.id;
    this.configurationId = init.configurationId;
    this.digits = init.digits;
    this.row = init.row;
    this.ledger = new LedgerInHand({ numberId: init.id, events: init.events, row: init.row });
    this.elsewhere = init.elsewhere;
  }

  /** What its ledger says, in no order. */
  get events(): readonly LedgerEvent[] {
    return this.ledger.events;
  }

  /** Whether the row is in Dataverse or will be, so that lookups can be bound to it. */
  get exists(): boolean {
    return this.row !== undefined || this.isDirty;
  }

  private get isDirty(): boolean {
    // A row is made only for the sake of an entry: that someone has written is no reason to list their number.
    if (this.row === undefined) return this.ledger.hasEntries || this.isPointedTo;
    return this.ledger.hasEntries || Object.keys(this.changed).length > 0;
  }

  /** Makes the row exist, because an entry of another number points to it. */
  keep(): void {
    this.isPointedTo = true;
  }

  /** The business-scoped user id that it was last seen with. */
  get userId(): string | undefined {
    return (this.changed.nod_userid ?? this.row?.nod_userid ?? undefined) as string | undefined;
  }

  /** Whether it has become one with another number, which stands for both. */
  get isMerged(): boolean {
    return this.boundTo('nod_mergedintoid');
  }

  /** The state by all that its own ledger says. */
  state(): Folded {
    return fold(this.events);
  }

  /** The state as it was at an instant, by all that is known now of what happened until then. */
  stateOn(instant: number): Folded {
    return fold(this.events.filter((e) => e.occurredOn <= instant));
  }

  /** The state of the number and of a record as if this question had not been put. */
  stateWithoutPrompt(promptId: string, record: RecordRef | undefined): Folded {
    return fold(this.ledgerOf(record).filter((e) => e.action !== 'Asked' || e.promptId !== promptId));
  }

  /** The ledger of the number, with what others say of the record. */
  ledgerOf(record: RecordRef | undefined): readonly LedgerEvent[] {
    return record === undefined ? this.events : [...this.events, ...this.elsewhere(record)];
  }

  /** Sets columns of the row that are no status: the id as received, the record that it belongs to. */
  set(values: Row): void {
    for (const [column, value] of Object.entries(values)) {
      const read = column.endsWith('@odata.bind') ? undefined : this.row?.[column];
      if (value !== undefined && value !== read) this.changed[column] = value;
    }
  }

  /** Whether the row is bound, or about to be, through this lookup. */
  boundTo(lookup: string): boolean {
    return this.row?.[`_${lookup}_value`] != null || `${lookup}@odata.bind` in this.changed;
  }

  /**
   * Enters an event in the ledger; an event that is there already is not entered again.
   * @param recordedOn milliseconds since 1970, by our clock.
   */
  enter(event: ConsentEvent, evidence: Evidence, recordedOn: number): Entered {
    const known = this.ledgerOf(event.scope === 'Utility' ? event.record : undefined);
    return this.ledger.enter(event, { known, evidence, recordedOn });
  }

  /** How the row is to be written, guarded by its ETag; `undefined` if it stays as it is. */
  rowChange(): Change | undefined {
    if (!this.isDirty) return undefined;
    const { id, row, digits } = this;
    const status = this.ledger.hasEntries
      ? { ...statusColumns(this.state()), ...this.ledger.endColumns() }
      : {};
    const values = { ...this.changed, ...status };
    if (row !== undefined) return { kind: 'update', table, id, values, etag: row['@odata.etag'] as string };
    const identity = {
      nod_name: numberName({ digits, userId: this.userId }),
      nod_phonenumber: digits ?? null,
      ...bind('nod_configurationid', 'nod_configuration', this.configurationId),
    };
    return { kind: 'create', table, id, values: { ...identity, ...values } };
  }

  /** The entries of the ledger that are to be written. */
  ledgerChanges(): Change[] {
    return this.ledger.changes();
  }
}
