import { notImplemented } from '../errors';
import { attributeOf, childrenOf, ownText, type Element } from '../metadata/xml';
import { invalidFetchXml } from './fetch-errors';
import type { FetchCondition, FetchFilter } from './fetch-syntax';
import { readOperator } from './operators';
import { childNames } from './parse-xml';
import { requireAttribute } from './read-attribute';

/** Reads `<filter>` with what is nested in it. @throws DataverseError 400, 501 */
export function parseFetchFilter(element: Element): FetchFilter {
  const type = attributeOf(element, 'type') ?? 'and';
  if (type !== 'and' && type !== 'or') throw invalidFetchXml(`'${type}' is not a type of filter.`);
  for (const name of childNames(element))
    if (name === 'link-entity') throw notImplemented('a link-entity inside a filter');
    else if (name !== 'condition' && name !== 'filter')
      throw invalidFetchXml(`<${name}> is not expected in a filter.`);
  return {
    type,
    conditions: childrenOf(element, 'condition').map(readCondition),
    filters: childrenOf(element, 'filter').map(parseFetchFilter),
  };
}

function readCondition(element: Element): FetchCondition {
  if (attributeOf(element, 'valueof') !== undefined) throw notImplemented('valueof in a condition');
  if (attributeOf(element, 'aggregate') !== undefined) throw notImplemented('aggregate in a condition');
  const value = attributeOf(element, 'value');
  const values = childrenOf(element, 'value').map((child) => ownText(child) ?? '');
  return {
    attribute: requireAttribute(element, 'attribute'),
    operator: readOperator(requireAttribute(element, 'operator')),
    entityName: attributeOf(element, 'entityname'),
    values: value === undefined ? values : [value, ...values],
  };
}
