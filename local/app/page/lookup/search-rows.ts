import type { Metadata, Row, WebApi } from '../data/types';
import { bracedGuid } from '../xrm/guid';
import type { LookupValue } from '../form/field-value';

export interface Found extends Required<LookupValue> {
  /** What the table is called, for lookups over more than one. */
  tableLabel: string;
}

/**
 * Rows of the tables whose primary name contains the text, by name; all tables are asked at once.
 * @param filter an OData filter that the rows must meet besides
 * @throws WebApiError when none of the tables can be read
 */
export async function searchRows(
  { api, metadata }: { api: WebApi; metadata: Metadata },
  given: { tables: readonly string[]; text: string; limit: number; filter?: string },
): Promise<Found[]> {
  const answers = await Promise.allSettled(
    given.tables.map(async (name) => {
      const table = await metadata.table(name);
      const text = given.text.trim().replaceAll("'", "''");
      const filters = [
        ...(text === '' ? [] : [`contains(${table.primaryName},'${text}')`]),
        ...(given.filter === undefined ? [] : [`(${given.filter})`]),
      ];
      const query = [
        `$select=${table.primaryId},${table.primaryName}`,
        `$orderby=${table.primaryName}`,
        `$top=${given.limit}`,
        ...(filters.length === 0 ? [] : [`$filter=${encodeURIComponent(filters.join(' and '))}`]),
      ].join('&');
      const { value } = await api.get<{ value: Row[] }>(`${table.set}?${query}`);
      return value.map((row) => ({
        id: bracedGuid(textOf(row[table.primaryId])),
        name: textOf(row[table.primaryName]) || '(no name)',
        entityType: name,
        tableLabel: table.label,
      }));
    }),
  );
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const refused = answers.find((answer) => answer.status === 'rejected');
  if (refused && answers.every((answer) => answer.status === 'rejected')) throw refused.reason;
  return found.slice(0, given.limit);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
