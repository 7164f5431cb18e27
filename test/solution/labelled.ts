import { type Tree, type TreeFile } from './tree';

export const ENGLISH = '1033';
export const GERMAN = '1031';

/** What one thing is called, in each language that its file gives. */
export interface Labelled {
  /** File, and the elements down to the labels with what tells them apart, as a person would look for them. */
  where: string;
  /** The element that holds the labels: `displaynames`, `Descriptions`, `labels`, `Titles`… */
  holder: string;
  /** What the labelled thing is called by the machine, where the file says so. */
  logicalName: string | undefined;
  texts: { language: string; text: string }[];
}

/** Every group of labels in a file: elements beside each other that give one text by language. */
export function labelledIn({ path, root }: TreeFile): Labelled[] {
  const found: Labelled[] = [];
  const visit = (element: Tree, trail: Tree[]): void => {
    const labels = element.children.filter(({ attributes }) => languageOf(attributes) !== undefined);
    if (labels.length > 0)
      found.push({
        where: `${path}: ${[...trail, element].map(named).filter(Boolean).join(' › ')}`,
        holder: element.name,
        logicalName: trail.map(logicalNameOf).filter(Boolean).at(-1),
        texts: labels.map(({ attributes }) => ({
          language: languageOf(attributes) ?? '',
          text: attributes['description'] ?? attributes['Title'] ?? '',
        })),
      });
    for (const child of element.children) visit(child, [...trail, element]);
  };
  visit(root, []);
  return found;
}

/** Elements that only gather others say nothing about where one is. */
function named(element: Tree): string {
  const { attributes } = element;
  const id = attributes['name'] ?? attributes['Name'] ?? attributes['Id'] ?? attributes['id'];
  const value = id ?? attributes['PhysicalName'] ?? attributes['value'] ?? attributes['schemaname'];
  if (value !== undefined) return `${element.name} ${value}`;
  return element.children.some((child) => languageOf(child.attributes)) ? element.name : '';
}

function logicalNameOf({ name, attributes, children }: Tree): string | undefined {
  if (name === 'cell') return children.find((child) => child.name === 'control')?.attributes['datafieldname'];
  if (name === 'attribute' || name === 'EntityKey')
    return children.find((child) => child.name === 'LogicalName')?.text;
  return attributes['Name'] ?? attributes['schemaname'];
}

function languageOf(attributes: Record<string, string>): string | undefined {
  // The root of a solution names its own language, which labels nothing.
  if ('SolutionPackageVersion' in attributes) return undefined;
  return attributes['languagecode'] ?? attributes['LCID'];
}
