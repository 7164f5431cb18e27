import { XMLParser } from 'fast-xml-parser';

/** An element of a solution file, with its children in their order. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

const PREFIX = '@';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  // Without a prefix the parser refuses an attribute `constructor`, which control manifests have.
  attributeNamePrefix: PREFIX,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
});

type Node = Record<string, unknown>;

/**
 * Parses a document.
 * @throws when the text is not XML or its root is another element
 */
export function parseXml(text: string, root: string): Element {
  const nodes = parser.parse(text.replace(/^\uFEFF/, '')) as Node[];
  const element = toElement('', nodes, {}).children.find(({ name }) => name === root);
  if (!element) throw new Error(`Expected <${root}> at the root of a solution file.`);
  return element;
}

function toElement(name: string, nodes: readonly Node[], attributes: Record<string, string>): Element {
  const children: Element[] = [];
  let text = '';
  for (const { ':@': own, ...node } of nodes)
    for (const [key, content] of Object.entries(node)) {
      if (key === '#text') text += String(content);
      else
        children.push(toElement(key, content as Node[], attributesIn((own ?? {}) as Record<string, string>)));
    }
  return { name, attributes, children, text };
}

function attributesIn(given: Record<string, string>): Record<string, string> {
  const names = Object.entries(given).map(([name, value]) => [name.slice(PREFIX.length), value]);
  return Object.fromEntries(names) as Record<string, string>;
}

/** The children of that name; none is an empty list. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Follows a path of names, taking the first child each time. */
export function childAt(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** The text of the first child of that name, undefined when there is none or it is empty. */
export function textOf(element: Element | undefined, name: string): string | undefined {
  return childAt(element, name)?.text || undefined;
}

/** An attribute's value. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** The language that a label falls back to. */
export const ENGLISH = 1033;

/**
 * The text in `<wrapper><item description= languagecode=/></wrapper>` in the language that is wanted, or else in
 * English, or else whichever there is.
 * @param names of the attributes, where they are others
 */
export function labelOf(
  element: Element | undefined,
  wrapper: string,
  item: string,
  {
    lcid,
    text = 'description',
    language = 'languagecode',
  }: { lcid: number; text?: string; language?: string },
): string | undefined {
  const items = childrenOf(childAt(element, wrapper), item);
  const inLanguage = (wanted: number): Element | undefined =>
    items.find((label) => attributeOf(label, language) === String(wanted));
  return attributeOf(inLanguage(lcid) ?? inLanguage(ENGLISH) ?? items[0], text);
}

/** The element as text again. */
export function renderXml({ name, attributes, children, text }: Element): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const content = escape(text) + children.map(renderXml).join('');
  const open = `<${name}${given.join('')}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
