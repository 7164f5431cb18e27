import { XMLParser } from 'fast-xml-parser';

/** A parsed element: attributes under `@name`, children by name, always as arrays. */
export type Element = { readonly [name: string]: Element[] | string | undefined };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/**
 * Parses an XML file of a solution.
 * @throws when the text is not XML or its root is another element
 */
export function parseXml(text: string, root: string): Element {
  const parsed = parser.parse(text.replace(/^\uFEFF/, '')) as Element;
  const element = childrenOf(parsed, root)[0];
  if (!element) throw new Error(`Expected <${root}> at the root of a solution file.`);
  return element;
}

/** The children of that name; none is an empty list. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  const found = element?.[name];
  return Array.isArray(found) ? found : [];
}

/** Follows a path of names, taking the first child each time. */
export function childAt(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** The text of the first child of that name, `undefined` when there is none or it is empty. */
export function textOf(element: Element | undefined, name: string): string | undefined {
  return ownText(childAt(element, name));
}

/** The text of the element itself. */
export function ownText(element: Element | undefined): string | undefined {
  const text = element?.['#text'];
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** An attribute's value. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  const value = element?.[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}

/** Every language of `<wrapper><item description= languagecode=/></wrapper>`, `undefined` when there is none. */
export function labelsOf(
  element: Element | undefined,
  wrapper: string,
  item: string,
): Readonly<Record<number, string>> | undefined {
  const items = childrenOf(childAt(element, wrapper), item);
  if (items.length === 0) return undefined;
  return Object.fromEntries(
    items.map((label) => [
      Number(attributeOf(label, 'languagecode')),
      attributeOf(label, 'description') ?? '',
    ]),
  );
}

/** The description of the English label in `<wrapper><item description= languagecode=/></wrapper>`. */
export function labelOf(element: Element | undefined, wrapper: string, item: string): string | undefined {
  const items = childrenOf(childAt(element, wrapper), item);
  const english = items.find((label) => attributeOf(label, 'languagecode') === '1033') ?? items[0];
  return attributeOf(english, 'description');
}
