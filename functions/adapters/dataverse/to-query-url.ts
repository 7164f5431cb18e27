import { RefusedError } from '../../errors';
import type { Query } from '../../ports/dataverse';
import type { TableName } from './table-names';
import { toFilter } from './to-filter';

/** Most characters of a URL inside a batch: Dataverse takes 64 KB. */
const maxUrl = 65_000;

/**
 * The URL of a query, relative to the Web API's root; undefined when no row can match it.
 * @throws RefusedError when it is longer than Dataverse takes.
 */
export function toQueryUrl(query: Query, { set, primaryId }: TableName): string | undefined {
  const filter = toFilter(query.where, primaryId);
  if (filter === undefined || query.top === 0) return undefined;
  const options = [`$select=${[...new Set([...query.select, primaryId])].join(',')}`];
  if (filter !== '') options.push(`$filter=${encodeURIComponent(filter)}`);
  if (query.orderBy)
    options.push(`$orderby=${query.orderBy.column}${query.orderBy.descending ? ' desc' : ''}`);
  if (query.top !== undefined) options.push(`$top=${query.top}`);
  const url = `${set}?${options.join('&').replaceAll(' ', '%20')}`;
  if (url.length > maxUrl) {
    throw new RefusedError('dataverse-refused', `A query of ${set} is too long for one URL.`, {
      status: 414,
      vendorCode: 'url-too-long',
    });
  }
  return url;
}
