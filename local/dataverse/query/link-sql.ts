import type { Collection } from '../metadata/schema';
import { quoted } from '../storage/ddl';

/**
 * The condition that a row of a collection belongs to a row.
 * @param at.far the alias of the collection's table
 * @param at.near SQL of the id of the row that has the collection
 */
export function linkSql(collection: Collection, at: { far: string; near: string }): string {
  if (collection.kind === 'one-to-many') return `${at.far}.${quoted(collection.column.name)} = ${at.near}`;
  const { intersect, near, far, table } = collection;
  const alias = `${at.far}_x`;
  const joined = `${alias}.${quoted(far)} = ${at.far}.${quoted(table.primaryId)} AND ${alias}.${quoted(near)} = ${at.near}`;
  return `EXISTS (SELECT 1 FROM ${quoted(intersect.name)} ${alias} WHERE ${joined})`;
}
