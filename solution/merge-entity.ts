import { groupBy } from './group-by';
import { textOf, type SourceFile } from './source';
import { fillElement, innerXml, rootElement } from './xml-text';

/**
 * Merges one table's Entity.xml with its forms, views, charts and ribbon, which stand in files of their own.
 * Forms are grouped by the folder that they are in, which is their type.
 *
 * @param parts the files under one folder of Entities/
 * @throws Error if Entity.xml is missing or has no place for them
 */
export function mergeEntity(parts: SourceFile[]): string {
  const entity = parts.find(({ path }) => path.endsWith('/Entity.xml'));
  if (entity === undefined) throw new Error(`${parts[0]?.path ?? 'A table'} stands without an Entity.xml.`);
  const under = (pattern: RegExp) => parts.filter(({ path }) => pattern.test(path));

  const formsByType = groupBy(under(/\/FormXml\//), ({ path }) => path.split('/')[3] ?? '');
  const forms = [...formsByType].map(([type, list]) => wrap(`forms type="${type}"`, 'forms', list));
  const queries = under(/\/SavedQueries\//);
  const views = queries.length === 0 ? [] : [wrap('savedqueries', 'savedqueries', queries)];
  const charts = under(/\/Visualizations\//).map((part) => rootElement(textOf(part)));
  const ribbon = under(/\/RibbonDiff\.xml$/).map((part) => innerXml(textOf(part)));

  return [
    ['FormXml', forms] as const,
    ['SavedQueries', views] as const,
    ['Visualizations', charts] as const,
    ['RibbonDiffXml', ribbon] as const,
  ].reduce(
    (text, [element, content]) => (content.length === 0 ? text : fillElement(text, element, content)),
    rootElement(textOf(entity)),
  );
}

function wrap(start: string, end: string, parts: SourceFile[]): string {
  return [`<${start}>`, ...parts.map((part) => innerXml(textOf(part))), `</${end}>`].join('\n');
}
