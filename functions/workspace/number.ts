import { type ConsentEvent, type Folded, type RecordRef, apply, fold } from '@nod/consent';
import type { Change, Row } from '../ports/dataverse';
import { type Evidence, type LedgerEntry, type LedgerEvent, eventToRow } from '../rows/event';
import { numberName, statusColumns } from '../rows/number';

/** What entering an event did. */
export interface Entered {
  applied: boolean;
  reason?: string;
  previous?: string;
  next?: string;
  state: Folded;
}

/**
 * One Opt-In / Opt-Out Number with its ledger, as it was read and with what is entered since.
 * The row is written only when something was entered or changed.
 */
export class NumberInHand {
  readonly id: string;
  readonly configurationId: string;
  readonly phoneNumberId: string;
  readonly digits: string | undefined;
  readonly events: LedgerEvent[];
  /** As read; `undefined` if the row does not exist yet. */
  readonly row: Row | undefined;
  private readonly entries: { id: string; values: Row }[] = [];
  private changed: Row = {};
  private isPointedTo = false;
  private readonly elsewhere: (record: RecordRef) => readonly LedgerEvent[];
  private head: string;
  private count: number;

  constructor(init: {
    id: string;
    configurationId: string;
    phoneNumberId: string;
    digits?: string;
    row?: Row;
    events: LedgerEvent[];
    /** What other ledgers say of a record. */
    elsewhere: (record: RecordRef) => readonly LedgerEvent[];
  }) {
    this.id = init.id;
    this.configurationId = init.configurationId;
    this.phoneNumberId = init.phoneNumberId;
    this.digits = init.digits;
    this.row = init.row;
    this.events = init.events;
    this.elsewhere = init.elsewhere;
    this.head = (init.row?.nod_ledgerhead as string | null | undefined) ?? '';
    this.count = (init.row?.nod_ledgercount as number | null | undefined) ?? 0;
  }

  /** Whether the row is in Dataverse or will be, so that lookups can be bound to it. */
  get exists(): boolean {
    return this.row !== undefined || this.isDirty;
  }

  private get isDirty(): boolean {
    // A row is made only for the sake of an entry: that someone has written is no reason to list their number.
    if (this.row === undefined) return this.entries.length > 0 || this.isPointedTo;
    return this.entries.length > 0 || Object.keys(this.changed).length > 0;
  }

  /** Makes the row exist, because an entry of another number points to it. */
  keep(): void {
    this.isPointedTo = true;
  }

  get userId(): string | undefined {
    return (this.changed.nod_userid ?? this.row?.nod_userid ?? undefined) as string | undefined;
  }

  get mergedInto(): string | undefined {
    const bound = this.changed['nod_mergedintoid@odata.bind'] as string | undefined;
    return bound ?? ((this.row?._nod_mergedintoid_value ?? undefined) as string | undefined);
  }

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

  /** Enters an event in the ledger; an event that is there already is not entered again. */
  enter(event: ConsentEvent, evidence: Evidence, recordedOn: number): Entered {
    const result = apply(this.ledgerOf(event.scope === 'Utility' ? event.record : undefined), event);
    const { applied, reason, previous, next, state } = result;
    if (this.events.some((e) => e.id === event.id)) return { applied: false, reason, previous, next, state };
    const entry: LedgerEntry = {
      event,
      evidence,
      numberId: this.id,
      previous,
      next,
      applied,
      reason,
      recordedOn,
      sequence: ++this.count,
      previousHash: this.head,
    };
    const { values, hash } = eventToRow(entry);
    this.head = hash;
    this.entries.push({ id: event.id, values });
    this.events.push({ ...event, templateId: evidence.templateId, wording: evidence.wording });
    return { applied, reason, previous, next, state };
  }

  /** What is to be written: the row, guarded by its ETag, and the entries of the ledger. */
  rowChange(): Change | undefined {
    if (!this.isDirty) return undefined;
    const values: Row = {
      ...this.changed,
      ...(this.entries.length > 0
        ? { ...statusColumns(this.state()), nod_ledgerhead: this.head, nod_ledgercount: this.count }
        : {}),
    };
    const table = 'nod_optinoutnumber';
    if (this.row !== undefined) {
      return { kind: 'update', table, id: this.id, values, etag: this.row['@odata.etag'] as string };
    }
    const identity = { digits: this.digits, userId: this.userId };
    return {
      kind: 'create',
      table,
      id: this.id,
      values: {
        nod_name: numberName(identity),
        nod_phonenumber: this.digits ?? null,
        'nod_configurationid@odata.bind': `/nod_configurations(${this.configurationId})`,
        ...values,
      },
    };
  }

  ledgerChanges(): Change[] {
    return this.entries.map(({ id, values }) => ({ kind: 'create', table: 'nod_consentevent', id, values }));
  }
}
