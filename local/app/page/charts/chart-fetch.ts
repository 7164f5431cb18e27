import { buildFetch, parseFetch } from '../grid/build-fetch';

/** What a date is grouped by besides, so that the fifth of two months is not the same day. */
const WITHIN: Readonly<Record<string, readonly DatePart[]>> = {
  day: ['year', 'month'],
  week: ['year'],
  month: ['year'],
  quarter: ['year'],
};

export type DatePart = 'year' | 'month';

/** The alias under which a row carries the year or month that a grouping by day, week or month is within. */
export function partAlias(alias: string, part: DatePart): string {
  return `${alias}_${part}`;
}

/**
 * The FetchXML that counts what a chart shows of a view: the chart's grouping over the view's conditions.
 * @param filterXml further conditions
 * @param search of the quick find view, where something is searched for
 */
export function chartFetch(
  given: { chart: string; view: string },
  more: { filterXml?: string; search?: { fetchXml: string; text: string } } = {},
): string {
  const document = parseFetch(given.chart);
  const entity = document.querySelector('entity')!;
  for (const attribute of [...document.querySelectorAll('attribute[dategrouping]')])
    groupWithin(document, attribute);
  for (const part of parseFetch(given.view).querySelector('entity')?.children ?? []) {
    if (part.nodeName !== 'filter' && part.nodeName !== 'link-entity') continue;
    const copy = document.importNode(part, true);
    // A joined table narrows what is counted; its columns and its order are the list's.
    for (const shown of [...copy.querySelectorAll('attribute, all-attributes, order')]) shown.remove();
    entity.append(copy);
  }
  return buildFetch(new XMLSerializer().serializeToString(document), more);
}

function groupWithin(document: XMLDocument, attribute: Element): void {
  const alias = attribute.getAttribute('alias') ?? '';
  const grouping = attribute.getAttribute('dategrouping') ?? '';
  const parts = WITHIN[grouping] ?? [];
  for (const part of parts) {
    const more = document.importNode(attribute, true);
    more.setAttribute('alias', partAlias(alias, part));
    more.setAttribute('dategrouping', part);
    attribute.before(more);
  }
  for (const order of [...document.querySelectorAll(`order[alias="${alias}"]`)])
    for (const part of parts) {
      const more = document.importNode(order, true);
      more.setAttribute('alias', partAlias(alias, part));
      order.before(more);
    }
}
