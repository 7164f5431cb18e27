/** What the page asks a view for. */
export type FetchOptions = {
  /** From 1 on. */
  page?: number;
  count?: number;
  /** From the answer to the page before, decoded. */
  pagingCookie?: string;
  /** Replaces the order of the view. */
  order?: { column: string; descending: boolean };
  /** Conditions that rows must meet besides the view's: `<filter>` elements. */
  filterXml?: string;
  /** FetchXML of the quick find view and what is searched for: its conditions are added to the view's. */
  search?: { fetchXml: string; text: string };
};

/**
 * The FetchXML to run for a view.
 * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/overview
 * @throws Error when the view or the filter is not XML
 */
export function buildFetch(fetchXml: string, options: FetchOptions = {}): string {
  const document = parseFetch(fetchXml);
  const fetch = document.documentElement;
  const entity = fetch.querySelector('entity');
  if (!entity) throw new Error('A view has no entity.');
  if (options.count !== undefined) {
    fetch.setAttribute('count', String(options.count));
    fetch.setAttribute('page', String(options.page ?? 1));
    fetch.setAttribute('returntotalrecordcount', 'true');
    if (options.pagingCookie !== undefined) fetch.setAttribute('paging-cookie', options.pagingCookie);
  }
  if (options.order) replaceOrder(document, entity, options.order);
  if (options.filterXml !== undefined && options.filterXml !== '')
    for (const filter of parseFetch(`<filters>${options.filterXml}</filters>`).documentElement.children)
      entity.append(document.importNode(filter, true));
  if (options.search && options.search.text.trim() !== '')
    for (const filter of quickFindFilters(options.search)) entity.append(document.importNode(filter, true));
  return new XMLSerializer().serializeToString(document);
}

/** The order that a view has itself, by its first column. */
export function orderIn(fetchXml: string): { column: string; descending: boolean } | undefined {
  const order = parseFetch(fetchXml).querySelector('entity > order');
  const column = order?.getAttribute('attribute');
  return column ? { column, descending: order?.getAttribute('descending') === 'true' } : undefined;
}

function replaceOrder(
  document: XMLDocument,
  entity: Element,
  { column, descending }: { column: string; descending: boolean },
): void {
  for (const order of [...document.querySelectorAll('order')]) order.remove();
  const [alias, name] = column.includes('.') ? column.split('.') : [undefined, column];
  const order = document.createElement('order');
  order.setAttribute('attribute', name ?? column);
  order.setAttribute('descending', String(descending));
  if (alias !== undefined) order.setAttribute('entityname', alias);
  entity.append(order);
}

/** The platform puts what is searched for, with a wildcard behind it, in place of `{0}`. */
function quickFindFilters({ fetchXml, text }: { fetchXml: string; text: string }): Element[] {
  const filters = [...parseFetch(fetchXml).querySelectorAll('entity > filter[isquickfindfields="1"]')];
  const wildcard = `${text.trim().replaceAll('*', '%')}%`;
  for (const condition of filters.flatMap((filter) => [...filter.querySelectorAll('condition')])) {
    const value = condition.getAttribute('value') ?? '';
    condition.setAttribute(
      'value',
      value.replaceAll('{0}', () => wildcard),
    );
  }
  return filters;
}

/** @throws Error when it is not XML */
export function parseFetch(xml: string): XMLDocument {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror')) throw new Error('A view is not well-formed XML.');
  return document;
}
