import { Direction } from '@nod/solution';
import type { Row } from '../ports/dataverse';
import type { Link } from './facts';

/** The messages that were read, with what is created and changed since. */
export class MessagesInHand {
  private readonly byId = new Map<string, Row>();
  private readonly idByWamid = new Map<string, string>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) this.keep(row);
  }

  /** By the id of its row, or by its WhatsApp id. */
  get({ id, wamid }: { id?: string; wamid?: string }): Row | undefined {
    const found = id !== undefined && this.byId.has(id) ? id : this.idByWamid.get(wamid ?? '');
    return found === undefined ? undefined : this.byId.get(found);
  }

  /** Lays values over a message; one that was not read stays unknown. */
  change(id: string, values: Row): void {
    const known = this.byId.get(id);
    if (known !== undefined) this.keep({ ...known, ...values });
  }

  /** Takes in a whole message. */
  keep(row: Row): void {
    const id = row.nod_messageid as string;
    this.byId.set(id, row);
    if (typeof row.nod_wamid === 'string') this.idByWamid.set(row.nod_wamid, id);
  }
}

/** The link in a message of the person that itself held both; not in one whose number was found by the user id. */
export function linkIn(message: Row): (Link & { userId: string }) | undefined {
  const { nod_userid: userId, nod_phonenumber: digits, nod_waid: waId, nod_occurredon: on } = message;
  if (message.nod_direction !== Direction.Inbound || typeof waId !== 'string') return undefined;
  if (typeof userId !== 'string' || typeof digits !== 'string' || typeof on !== 'string') return undefined;
  return { userId, digits, waId, on: Date.parse(on) };
}
