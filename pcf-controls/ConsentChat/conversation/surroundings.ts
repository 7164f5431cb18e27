import type { RecordRef } from '@nod/consent';
import type { Row } from '@nod/solution/rows/row';
import type { Gateway } from '../dataverse/gateway';

/** All that a conversation needs of the world around it, so that tests can play it. */
export interface Surroundings {
  gateway: Gateway;
  /** @param values with the id of the new row. */
  createRow(table: string, values: Row): Promise<unknown>;
  updateRow(table: string, id: string, values: Row): Promise<void>;
  /** The name of a table in URLs. */
  entitySetOf(table: string): Promise<string>;
  /** What columns of a table are called in the language of the person, by their names. */
  labelsOf(table: string, columns: readonly string[]): Promise<Record<string, string>>;
  /** Milliseconds since 1970, by the clock of this computer. */
  now(): number;
  /** Calls once after so many milliseconds. @returns what calls it off. */
  after(milliseconds: number, call: () => void): () => void;
  isHidden(): boolean;
  isOnline(): boolean;
  /** Calls whenever the page is shown or hidden, or the network comes or goes. @returns what ends that. */
  onChange(call: () => void): () => void;
  openRecord(record: RecordRef): void;
  /** Hands a file to the browser. */
  download(name: string, text: string): void;
}
