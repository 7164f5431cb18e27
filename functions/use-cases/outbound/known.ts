import type { Configuration } from '@nod/solution/rows/configuration';
import type { OutboundRow } from '../../rows/outbound-message';
import type { Row } from '../../ports/dataverse';
import type { NumberInHand } from '../../workspace/number-in-hand';

/** The record whose phone columns count: that of the message itself, or the one that it points to. */
export interface PhoneRecord {
  row: Row;
  table: string;
}

/** Everything that is known about one message at the moment of sending. */
export interface Known {
  message: OutboundRow;
  configuration?: Configuration;
  /** The record that it is about, as just read; absent if there is none or it could not be found. */
  record?: Row;
  phoneRecord?: PhoneRecord;
  number?: NumberInHand;
  /** When the person last wrote, milliseconds since 1970. */
  lastInboundOn?: number;
  /** Milliseconds since 1970. */
  now: number;
}
