import type { Json } from './read';

/** What of the envelope every item needs. */
export interface Surroundings {
  wabaId?: string;
  phoneNumberId?: string;
  field: string;
  contacts: Json[];
  /** `entry.time`, in fields of the account; milliseconds since 1970. */
  time?: number;
}
