import { readSource, textOf } from '@nod/solution/source';
import { XMLParser } from 'fast-xml-parser';

/** An element with its name and its children in their order, which `@nod/solution/xml-tree` does not keep. */
export interface Tree {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Tree[];
}

/** A file of the unpacked solution. */
export interface TreeFile {
  path: string;
  root: Tree;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  // Taken off again: the parser refuses a bare `constructor`, which every control manifest has.
  attributeNamePrefix: '@',
  parseTagValue: false,
});
type Node = Record<string, unknown>;

/** The root element of a document. @throws Error if there is none */
export function parseTree(document: string): Tree {
  const nodes = parser.parse(document.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>)?/, '')) as Node[];
  const [root] = toTree('', nodes, {}).children;
  if (root === undefined) throw new Error('The document has no root element.');
  return root;
}

function toTree(name: string, nodes: Node[], attributes: Record<string, string>): Tree {
  const tree: Tree = { name, attributes, text: '', children: [] };
  for (const { ':@': own, ...node } of nodes)
    for (const [key, content] of Object.entries(node)) {
      if (key === '#text') tree.text += String(content);
      else {
        const given = Object.entries((own ?? {}) as Record<string, string>);
        const named = Object.fromEntries(given.map(([attribute, value]) => [attribute.slice(1), value]));
        tree.children.push(toTree(key, content as Node[], named));
      }
    }
  return tree;
}

/** The files of the unpacked solution whose path fits a pattern. */
export function trees(pattern: RegExp): TreeFile[] {
  return readSource()
    .filter(({ path }) => path.endsWith('.xml') && pattern.test(path))
    .map((file) => ({ path: file.path, root: parseTree(textOf(file)) }));
}

/** The element and everything in it, outer before inner. */
export function everything(tree: Tree): Tree[] {
  return [tree, ...tree.children.flatMap(everything)];
}

/** The elements of a name anywhere in an element, itself included. */
export function named(tree: Tree, name: string): Tree[] {
  return everything(tree).filter((element) => element.name === name);
}

/** The first child at a path of names. */
export function childAt(tree: Tree | undefined, path: string): Tree | undefined {
  return path
    .split('/')
    .reduce<Tree | undefined>((at, name) => at?.children.find((child) => child.name === name), tree);
}

/** The text of the first child at a path; an empty text if there is none. */
export function textIn(tree: Tree | undefined, path: string): string {
  return childAt(tree, path)?.text ?? '';
}
