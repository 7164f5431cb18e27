import { badPayload, badQuery } from '../errors';
import type { Schema } from '../metadata/schema';
import type { RowReference } from '../operation';
import { findRow, notFound } from '../query/find-row';
import { readRowAddress, readSegments, type RowAddress } from '../query/resource-path';
import { quoted } from '../storage/ddl';
import type { Store } from '../storage/store';

export type References = ReadonlyMap<string, RowReference>;

/** Takes the service root off a URL: `https://org/api/data/v9.2/contacts(…)` and `/contacts(…)` are `contacts(…)`. */
export function relativePath(url: string): string {
  return url.replace(/^(https?:\/\/[^/]+)?(\/api\/data\/v\d+\.\d+)?\//, '');
}

/**
 * The row that the text of an `@odata.bind` or `@odata.id` names.
 * @throws DataverseError 400 for what is no reference, or for a `$1` that no earlier request of the change set has
 */
export function readReference(schema: Schema, text: string, references?: References): RowAddress {
  const contentId = /^\/?\$(.+)$/.exec(text)?.[1];
  if (contentId !== undefined) {
    const row = references?.get(contentId);
    if (!row) throw badQuery(`Content-ID Reference: '$${contentId}' does not exist in the batch context.`);
    return { table: row.table, key: { kind: 'id', id: row.id } };
  }
  const segments = readSegments(relativePath(text));
  if (segments.length !== 1 || segments[0]?.predicate === undefined)
    throw badPayload(`Microsoft.OData.ODataException: '${text}' is not a reference to a row.`);
  return readRowAddress(schema, segments[0]);
}

/**
 * The id behind an address.
 * @throws DataverseError 404 when no row has it: a lookup must lead somewhere
 */
export function requireId(store: Store, address: RowAddress): string {
  const row = findRow(store, address, `t.${quoted(address.table.primaryId)} AS id`);
  if (!row) throw notFound(address);
  return String(row.id);
}
