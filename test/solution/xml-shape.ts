import { XMLParser } from 'fast-xml-parser';

/** What elements of one kind look like: the names that occur in them, in each that was seen, in order. */
export interface Shape {
  instances: { attributes: string[]; children: string[] }[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
});
type Node = Record<string, unknown>;

/**
 * The shapes of the elements of documents, by path. Columns (`attribute`) are told apart by their type, since
 * each type has children of its own.
 */
export function shapesOf(documents: string[]): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  const visit = (nodes: Node[], path: string): void => {
    for (const { ':@': own, ...node } of nodes)
      for (const [name, content] of Object.entries(node)) {
        if (name === '#text' || name === '?xml') continue;
        const children = content as Node[];
        const here = `${path}/${name}${name === 'attribute' ? typeOf(children) : ''}`;
        const shape = shapes.get(here) ?? { instances: [] };
        shape.instances.push({
          attributes: Object.keys(own ?? {}),
          children: children
            .flatMap((child) => Object.keys(child))
            .filter((key) => key !== ':@' && key !== '#text'),
        });
        shapes.set(here, shape);
        visit(children, here);
      }
  };
  for (const document of documents) visit(parser.parse(document.replace(/^\uFEFF/, '')) as Node[], '');
  return shapes;
}

function typeOf(children: Node[]): string {
  const type = children.find((child) => 'Type' in child)?.['Type'] as Node[] | undefined;
  const text = type?.[0]?.['#text'];
  return typeof text === 'string' ? `[${text}]` : '';
}

/** Where documents differ from samples of their kind: names that no sample has, names that every sample has and they lack, and an order that no sample has. */
export function differences(ours: Map<string, Shape>, samples: Map<string, Shape>): string[] {
  const found = new Set<string>();
  for (const [path, shape] of ours) {
    const sample = samples.get(path);
    if (sample === undefined) {
      found.add(`${path} is in no sample`);
      continue;
    }
    for (const kind of ['attributes', 'children'] as const) {
      const allowed = new Set(sample.instances.flatMap((instance) => instance[kind]));
      const needed = [...allowed].filter((name) =>
        sample.instances.every((instance) => instance[kind].includes(name)),
      );
      for (const instance of shape.instances) {
        for (const name of instance[kind])
          if (!allowed.has(name)) found.add(`${path} has ${name}, which no sample has`);
        for (const name of needed) if (!instance[kind].includes(name)) found.add(`${path} lacks ${name}`);
      }
    }
    const seen = pairs(sample);
    for (const pair of pairs(shape)) {
      const [before, after] = pair.split('>');
      if (before !== after && seen.has(`${after}>${before}`) && !seen.has(pair))
        found.add(`${path}: ${before} stands before ${after}`);
    }
  }
  return [...found];
}

function pairs({ instances }: Shape): Set<string> {
  const lists = new Set(
    instances.map(({ children }) =>
      children.filter((name, index) => children.indexOf(name) === index).join(' '),
    ),
  );
  const found = new Set<string>();
  for (const list of lists) {
    const names = list.split(' ');
    names.forEach((before, index) =>
      names.slice(index + 1).forEach((after) => found.add(`${before}>${after}`)),
    );
  }
  return found;
}
