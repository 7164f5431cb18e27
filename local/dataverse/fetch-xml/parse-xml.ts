import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { childrenOf, type Element } from '../metadata/xml';
import { invalidFetchXml } from './fetch-errors';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/**
 * Parses the text of a query. A document type is refused before anything is expanded: no entities, no files.
 * @returns the `<fetch>` element
 * @throws DataverseError 400 for what is not well-formed or not a `<fetch>`
 */
export function parseFetchElement(text: string): Element {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw invalidFetchXml('A document type is not allowed.');
  const checked = XMLValidator.validate(text);
  if (checked !== true) throw invalidFetchXml(checked.err.msg);
  const fetch = childrenOf(parser.parse(text) as Element, 'fetch')[0];
  if (!fetch) throw invalidFetchXml('Expected <fetch>.');
  return fetch;
}

/** The names of an element's children, without attributes and text. */
export function childNames(element: Element): string[] {
  return Object.keys(element).filter(
    (name) => !name.startsWith('@') && !name.startsWith('#') && !name.startsWith('?'),
  );
}
