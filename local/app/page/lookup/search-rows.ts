import type { View } from '../../model';
import type { Metadata, Row, Table, WebApi } from '../data/types';
import { parseFetch } from '../grid/build-fetch';
import { say } from '../words/say';
import { bracedGuid } from '../xrm/guid';
import type { LookupValue } from '../form/field-value';

export interface Found extends Required<LookupValue> {
  /** What the table is called, for lookups over more than one. */
  tableLabel: string;
}

/** A `<filter>` that a script adds to a lookup; without a table, for all that the lookup may point to. */
export type LookupFilter = { filterXml: string; table?: string };

export type RowSearch = {
  tables: readonly string[];
  text: string;
  limit: number;
  filters?: readonly LookupFilter[];
  /** The lookup views of the tables: only rows that they show are found. */
  views?: Readonly<Record<string, View>>;
};

/**
 * Rows of the tables whose primary name contains the text, by name; all tables are asked at once.
 * @throws WebApiError when none of the tables can be read
 */
export async function searchRows(
  { api, metadata }: { api: WebApi; metadata: Metadata },
  search: RowSearch,
): Promise<Found[]> {
  const answers = await Promise.allSettled(
    search.tables.map(async (name) => {
      const table = await metadata.table(name);
      const fetchXml = encodeURIComponent(searchFetch(table, search));
      const { value } = await api.get<{ value: Row[] }>(`${table.set}?fetchXml=${fetchXml}`);
      return value.map((row) => ({
        id: bracedGuid(textOf(row[table.primaryId])),
        name: textOf(row[table.primaryName]) || say('(no name)'),
        entityType: name,
        tableLabel: table.label,
      }));
    }),
  );
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const refused = answers.find((answer) => answer.status === 'rejected');
  if (refused && answers.every((answer) => answer.status === 'rejected')) throw refused.reason;
  return found.slice(0, search.limit);
}

/** The search as FetchXML: the conditions of the lookup view, of scripts, and what was typed. */
export function searchFetch(table: Table, { text, limit, filters = [], views = {} }: RowSearch): string {
  const document = parseFetch(
    `<fetch count="${limit}"><entity><attribute/><attribute/><order/></entity></fetch>`,
  );
  const entity = document.querySelector('entity')!;
  entity.setAttribute('name', table.name);
  const [id, name] = [...entity.querySelectorAll('attribute')];
  id!.setAttribute('name', table.primaryId);
  name!.setAttribute('name', table.primaryName);
  entity.querySelector('order')!.setAttribute('attribute', table.primaryName);
  const view = views[table.name];
  const shown = view ? [...parseFetch(view.fetchXml).querySelectorAll('entity > filter')] : [];
  const added = filters
    .filter((filter) => filter.table === undefined || filter.table === table.name)
    .map(({ filterXml }) => parseFetch(filterXml).documentElement);
  // A view without its joined tables would name what is not there: it is left to show all.
  const usable = shown.filter((filter) => filter.querySelector('condition[entityname]') === null);
  for (const filter of [...usable, ...added]) entity.append(document.importNode(filter, true));
  if (text.trim() !== '') entity.append(containing(document, table.primaryName, text.trim()));
  return new XMLSerializer().serializeToString(document);
}

function containing(document: XMLDocument, column: string, text: string): Element {
  const condition = document.createElement('condition');
  condition.setAttribute('attribute', column);
  condition.setAttribute('operator', 'like');
  condition.setAttribute('value', `%${text.replace(/[%_[]/g, '[$&]').replaceAll('*', '%')}%`);
  const filter = document.createElement('filter');
  filter.append(condition);
  return filter;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
