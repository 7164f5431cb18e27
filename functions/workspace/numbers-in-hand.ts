import { type RecordRef, recordKey } from '@nod/consent';
import type { Change } from '../ports/dataverse';
import type { Configuration } from '@nod/solution/rows/configuration';
import type { LedgerEvent } from '@nod/solution/rows/event';
import { numberId } from '../rows/ids';
import type { Facts } from './facts';
import { NumberInHand } from './number-in-hand';

/** A person by the digits of their number, or by their business-scoped user id. */
export interface Identity {
  /** Canonical. */
  digits?: string;
  userId?: string;
}

/** The numbers that were read, and those that are made. */
export class NumbersInHand {
  private readonly byId = new Map<string, NumberInHand>();
  private readonly numberless: readonly LedgerEvent[];

  constructor({ configurations, numbers, events, numberless }: Facts) {
    this.numberless = numberless;
    for (const row of numbers) {
      const configuration = configurations.find((c) => c.id === row._nod_configurationid_value);
      if (configuration === undefined) continue;
      const id = row.nod_optinoutnumberid as string;
      this.add({
        id,
        configurationId: configuration.id,
        digits: (row.nod_phonenumber as string | null) ?? undefined,
        row,
        events: events.filter((e) => e.numberId === id),
      });
    }
  }

  private add(init: Omit<ConstructorParameters<typeof NumberInHand>[0], 'elsewhere'>): NumberInHand {
    const number: NumberInHand = new NumberInHand({
      ...init,
      elsewhere: (record) => this.elsewhere(number, record),
    });
    this.byId.set(init.id, number);
    return number;
  }

  /**
   * What the ledgers of other numbers say of a record: it may have several numbers, and its Compliance Field is one.
   * A row that has become one with another says nothing that the other does not.
   */
  private elsewhere(number: NumberInHand, record: RecordRef): LedgerEvent[] {
    const others = [...this.byId.values()].filter(
      (n) => n.id !== number.id && n.configurationId === number.configurationId && !n.isMerged,
    );
    const key = recordKey(record);
    return [...others.flatMap((n) => n.events), ...this.numberless].filter(
      (e) => e.scope === 'Utility' && e.record !== undefined && recordKey(e.record) === key,
    );
  }

  /** By the id of its row. */
  get(id: string): NumberInHand | undefined {
    return this.byId.get(id);
  }

  /** The number of this identity, digits before user id; made if there is none, written only if changed. */
  of(configuration: Configuration, { digits, userId }: Identity): NumberInHand {
    const id = numberId(configuration.phoneNumberId, digits ?? userId ?? '');
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const number = this.add({ id, configurationId: configuration.id, digits, events: [] });
    if (digits === undefined && userId !== undefined) number.set({ nod_userid: userId });
    return number;
  }

  /** A number that exists under the configuration with this user id, unless it has become one with another. */
  ofUser(configuration: Configuration, userId: string): NumberInHand | undefined {
    const all = [...this.byId.values()].filter(
      (n) => n.configurationId === configuration.id && n.userId === userId && !n.isMerged && n.exists,
    );
    return all.find((n) => n.digits !== undefined) ?? all[0];
  }

  /** How the rows are to be written. A number that has become one with another points to it, and so comes after it. */
  rowChanges(): Change[] {
    return this.inOrder()
      .map((n) => n.rowChange())
      .filter((c) => c !== undefined);
  }

  /** The entries of all their ledgers that are to be written. */
  ledgerChanges(): Change[] {
    return this.inOrder().flatMap((n) => n.ledgerChanges());
  }

  private inOrder(): NumberInHand[] {
    return [...this.byId.values()].sort((a, b) => Number(a.isMerged) - Number(b.isMerged));
  }
}
