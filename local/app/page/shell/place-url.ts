import type { Place } from '../data/types';

/** The URL of a place, as the platform writes it. */
export function placeUrl(place: Place): string {
  const query = new URLSearchParams({ pagetype: place.pageType });
  switch (place.pageType) {
    case 'entitylist':
      query.set('etn', place.table);
      if (place.viewId !== undefined) query.set('viewid', place.viewId);
      break;
    case 'entityrecord':
      query.set('etn', place.table);
      if (place.id !== undefined) query.set('id', place.id);
      if (place.formId !== undefined) query.set('formid', place.formId);
      if (place.defaults !== undefined)
        query.set('extraqs', new URLSearchParams(toTexts(place.defaults)).toString());
      break;
    case 'dashboard':
      query.set('id', place.id);
      break;
    case 'webresource':
      query.set('webresourceName', place.name);
      if (place.data !== undefined) query.set('data', place.data);
  }
  return `/main.aspx?${query}`;
}

/** The URL of a record. */
export function recordUrl(table: string, id: string): string {
  return placeUrl({ pageType: 'entityrecord', table, id });
}

/** The place that a query string names; undefined when it names none. */
export function placeIn(search: string): Place | undefined {
  const query = new URLSearchParams(search);
  const table = query.get('etn')?.toLowerCase() ?? '';
  const id = toId(query.get('id'));
  switch (query.get('pagetype')) {
    case 'entitylist': {
      if (table === '') return undefined;
      const viewId = toId(query.get('viewid'));
      return { pageType: 'entitylist', table, ...(viewId === undefined ? {} : { viewId }) };
    }
    case 'entityrecord': {
      if (table === '') return undefined;
      const formId = toId(query.get('formid'));
      const extra = query.get('extraqs');
      return {
        pageType: 'entityrecord',
        table,
        ...(id === undefined ? {} : { id }),
        ...(formId === undefined ? {} : { formId }),
        ...(extra === null ? {} : { defaults: Object.fromEntries(new URLSearchParams(extra)) }),
      };
    }
    case 'dashboard':
      return id === undefined ? undefined : { pageType: 'dashboard', id };
    case 'webresource': {
      const name = query.get('webresourceName');
      const data = query.get('data');
      return name === null
        ? undefined
        : { pageType: 'webresource', name, ...(data === null ? {} : { data }) };
    }
    default:
      return undefined;
  }
}

/** What a URL can carry of given values: texts, numbers and the like. */
function toTexts(row: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

function toId(text: string | null): string | undefined {
  const id = (text ?? '').replace(/[{}]/g, '').toLowerCase();
  return id === '' ? undefined : id;
}
