import { type ConsentEvent, type Folded, apply } from '@nod/consent';
import type { Change, Row } from '../ports/dataverse';
import { type LedgerEvent } from '@nod/solution/rows/event';
import { type Evidence, eventToRow } from '../rows/ledger-entry';

/** What entering an event did. */
export interface Entered {
  applied: boolean;
  /** Why not, for people to read; also what else is to be said of an event that was applied. */
  reason?: string;
  previous?: string;
  next?: string;
  state: Folded;
}

/** The ledger of one number, as it was read and with what is entered since: each entry chained to the one before. */
export class LedgerInHand {
  readonly events: LedgerEvent[];
  private readonly entries: { id: string; values: Row }[] = [];
  private readonly numberId: string;
  private head: string;
  private count: number;

  constructor(init: { numberId: string; events: LedgerEvent[]; row: Row | undefined }) {
    this.numberId = init.numberId;
    this.events = init.events;
    this.head = (init.row?.nod_ledgerhead as string | null | undefined) ?? '';
    this.count = (init.row?.nod_ledgercount as number | null | undefined) ?? 0;
  }

  /** Whether anything was entered that is to be written. */
  get hasEntries(): boolean {
    return this.entries.length > 0;
  }

  /**
   * Enters an event; one that is there already is not entered again.
   * @param known the events by which it is judged: those of this ledger, and what others say of its record.
   * @param recordedOn milliseconds since 1970, by our clock.
   */
  enter(
    event: ConsentEvent,
    of: { known: readonly LedgerEvent[]; evidence: Evidence; recordedOn: number },
  ): Entered {
    const { known, evidence, recordedOn } = of;
    const { applied, reason, previous, next, state } = apply(known, event);
    if (this.events.some((e) => e.id === event.id)) return { applied: false, reason, previous, next, state };
    const { values, hash } = eventToRow({
      event,
      evidence,
      numberId: this.numberId,
      previous,
      next,
      applied,
      reason,
      recordedOn,
      sequence: ++this.count,
      previousHash: this.head,
    });
    this.head = hash;
    this.entries.push({ id: event.id, values });
    this.events.push({ ...event, templateId: evidence.templateId, wording: evidence.wording });
    return { applied, reason, previous, next, state };
  }

  /** The columns of the number's row by which the end of the ledger is known. */
  endColumns(): Row {
    return { nod_ledgerhead: this.head, nod_ledgercount: this.count };
  }

  /** The entries that are to be written. */
  changes(): Change[] {
    return this.entries.map(({ id, values }) => ({ kind: 'create', table: 'nod_consentevent', id, values }));
  }
}
