import { notImplemented } from '../errors';
import { attributeOf, childrenOf, type Element } from '../metadata/xml';
import { invalidFetchXml } from './fetch-errors';
import {
  AGGREGATES,
  DATE_GROUPINGS,
  type FetchAttribute,
  type FetchLink,
  type FetchOrder,
  type FetchQuery,
  type FetchTable,
} from './fetch-syntax';
import { parseFetchFilter } from './parse-fetch-filter';
import { checkPagingCookie } from './paging-cookie';
import { childNames, parseFetchElement } from './parse-xml';
import { requireAttribute, yesOrNo, wholeNumber } from './read-attribute';

/**
 * Parses FetchXML as far as the text alone tells.
 * @throws DataverseError 400 for what is not FetchXML, 501 for what is not implemented
 */
export function parseFetch(text: string): FetchQuery {
  const fetch = parseFetchElement(text);
  const [entity, ...more] = childrenOf(fetch, 'entity');
  if (!entity || more.length > 0) throw invalidFetchXml('<fetch> needs one <entity>.');
  const top = wholeNumber(fetch, 'top');
  const count = wholeNumber(fetch, 'count');
  const page = wholeNumber(fetch, 'page');
  // [V] "Don't use the top attribute with paging"; [U] that it is refused, as the SDK does.
  if (top !== undefined && (page !== undefined || count !== undefined))
    throw invalidFetchXml("The 'top' attribute cannot be used with 'page' or 'count'.");
  if (page === 0) throw invalidFetchXml("'page' starts at 1.");
  checkPagingCookie(attributeOf(fetch, 'paging-cookie'));
  return {
    root: readTable(entity),
    top,
    count: count === 0 ? undefined : count,
    page: page ?? 1,
    returnTotalCount: yesOrNo(fetch, 'returntotalrecordcount'),
    distinct: yesOrNo(fetch, 'distinct'),
    aggregate: yesOrNo(fetch, 'aggregate'),
    rawOrder: yesOrNo(fetch, 'useraworderby'),
  };
}

const PARTS = new Set(['attribute', 'all-attributes', 'order', 'filter', 'link-entity']);

function readTable(element: Element): FetchTable {
  const strange = childNames(element).find((name) => !PARTS.has(name));
  if (strange !== undefined) throw invalidFetchXml(`<${strange}> is not expected here.`);
  return {
    name: requireAttribute(element, 'name'),
    attributes: childrenOf(element, 'attribute').map(readAttribute),
    allAttributes: childrenOf(element, 'all-attributes').length > 0,
    orders: childrenOf(element, 'order').map(readOrder),
    filters: childrenOf(element, 'filter').map(parseFetchFilter),
    links: childrenOf(element, 'link-entity').map(readLink),
  };
}

function readLink(element: Element): FetchLink {
  const type = attributeOf(element, 'link-type') ?? 'inner';
  if (type !== 'inner' && type !== 'outer') throw notImplemented(`the link-type ${type}`);
  const from = attributeOf(element, 'from');
  const to = attributeOf(element, 'to');
  if (from === undefined || to === undefined) throw notImplemented('a link-entity without from and to');
  const alias = attributeOf(element, 'alias');
  if (alias !== undefined) checkAlias(alias);
  return { ...readTable(element), from, to, type, alias };
}

function readAttribute(element: Element): FetchAttribute {
  const alias = attributeOf(element, 'alias');
  if (alias !== undefined) checkAlias(alias);
  const aggregate = attributeOf(element, 'aggregate');
  const dateGrouping = attributeOf(element, 'dategrouping');
  return {
    name: requireAttribute(element, 'name'),
    alias,
    aggregate: aggregate === undefined ? undefined : oneOf(AGGREGATES, aggregate),
    groupBy: yesOrNo(element, 'groupby'),
    dateGrouping: dateGrouping === undefined ? undefined : oneOf(DATE_GROUPINGS, dateGrouping),
    distinct: yesOrNo(element, 'distinct'),
  };
}

function readOrder(element: Element): FetchOrder {
  return {
    attribute: attributeOf(element, 'attribute'),
    alias: attributeOf(element, 'alias'),
    entityName: attributeOf(element, 'entityname'),
    descending: yesOrNo(element, 'descending'),
  };
}

function oneOf<T extends string>(known: readonly T[], text: string): T {
  const found = known.find((one) => one === text);
  if (!found) throw notImplemented(`the aggregate or date grouping ${text}`);
  return found;
}

/** [V] An alias is a letter or underscore, then letters, digits and underscores. */
function checkAlias(alias: string): void {
  if (!/^[A-Za-z_]\w*$/.test(alias)) throw invalidFetchXml(`'${alias}' is not an alias.`);
}
