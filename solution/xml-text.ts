import { XMLValidator } from 'fast-xml-parser';

/**
 * Takes an XML document apart as text: the root element without the declaration, and without the
 * namespace declaration that the merged document's own root carries.
 *
 * Parts are merged as text rather than parsed and printed again, so that nothing in them can change on the way.
 */
export function rootElement(document: string): string {
  return document
    .replace(/^\s*<\?xml[^>]*\?>\s*/, '')
    .replace(' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"', '')
    .trim();
}

/** What stands between the start and the end tag of the document's root element. */
export function innerXml(document: string): string {
  const element = rootElement(document);
  const start = element.indexOf('>') + 1;
  return element[start - 2] === '/' ? '' : element.slice(start, element.lastIndexOf('</')).trim();
}

/**
 * Puts content into the one empty element `<name />` of a document. Without content the element stays empty.
 *
 * @throws Error if the document does not hold exactly one such element.
 */
export function fillElement(document: string, name: string, content: string[]): string {
  const pieces = document.split(`<${name} />`);
  const [before, after] = pieces;
  if (pieces.length !== 2 || before === undefined || after === undefined)
    throw new Error(`Expected one empty <${name} />, found ${pieces.length - 1}.`);
  if (content.length === 0) return document;
  return `${before}<${name}>\n${content.join('\n')}\n</${name}>${after}`;
}

/**
 * Returns the document as it is.
 *
 * @throws Error naming the document if it is not well-formed.
 */
export function wellFormed(name: string, document: string): string {
  const result = XMLValidator.validate(document);
  if (result !== true)
    throw new Error(`${name} is not well-formed: ${result.err.msg} (line ${result.err.line}).`);
  return document;
}
