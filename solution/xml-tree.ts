import { XMLParser } from 'fast-xml-parser';

/** An element, with its attributes, its text and its children by name. */
export interface Element {
  attributes: Record<string, string>;
  text: string;
  children: Map<string, Element[]>;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  // Taken off again: the parser refuses a bare `constructor`, which every control manifest has.
  attributeNamePrefix: '@',
  parseTagValue: false,
});

type Node = Record<string, unknown>;

/** Parses a document and returns its root element. */
export function parseXml(document: string): Element {
  const nodes = parser.parse(document.replace(/^\s*<\?xml[^>]*\?>/, '')) as Node[];
  const [root] = [...toElement(nodes, {}).children.values()].flat();
  if (root === undefined) throw new Error('The document has no root element.');
  return root;
}

function toElement(nodes: Node[], attributes: Record<string, string>): Element {
  const element: Element = { attributes, text: '', children: new Map() };
  for (const { ':@': own, ...node } of nodes)
    for (const [name, content] of Object.entries(node)) {
      if (name === '#text') element.text += String(content);
      else {
        const child = toElement(content as Node[], withoutPrefix((own ?? {}) as Record<string, string>));
        element.children.set(name, [...(element.children.get(name) ?? []), child]);
      }
    }
  return element;
}

function withoutPrefix(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.slice(1), value]));
}

/** The elements at a path of names below an element, in order. */
export function all(element: Element, path: string): Element[] {
  return path
    .split('/')
    .reduce((found, name) => found.flatMap((item) => item.children.get(name) ?? []), [element]);
}

/** The first element at a path. @throws Error if there is none. */
export function first(element: Element, path: string): Element {
  const found = all(element, path)[0];
  if (found === undefined) throw new Error(`No element at ${path}.`);
  return found;
}

/** The text at a path, or undefined if there is no element there. */
export function textAt(element: Element, path: string): string | undefined {
  return all(element, path)[0]?.text;
}
