import type { Place } from '../data/types';

/** The URL of a place, as the platform writes it. */
export function placeUrl(place: Place): string {
  const query = new URLSearchParams({ pagetype: place.pageType, etn: place.table });
  switch (place.pageType) {
    case 'entitylist':
      if (place.viewId !== undefined) query.set('viewid', place.viewId);
      break;
    case 'entityrecord':
      if (place.id !== undefined) query.set('id', place.id);
      if (place.formId !== undefined) query.set('formid', place.formId);
      if (place.defaults !== undefined)
        query.set('extraqs', new URLSearchParams(toTexts(place.defaults)).toString());
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
  const table = query.get('etn')?.toLowerCase();
  if (table === undefined || table === '') return undefined;
  const id = toId(query.get('id'));
  switch (query.get('pagetype')) {
    case 'entitylist': {
      const viewId = toId(query.get('viewid'));
      return { pageType: 'entitylist', table, ...(viewId === undefined ? {} : { viewId }) };
    }
    case 'entityrecord': {
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
