import { groupBy } from './group-by';
import { mergeEntity } from './merge-entity';
import { mergeRelationships } from './merge-relationships';
import { textOf, type SourceFile } from './source';
import { fillElement, innerXml, rootElement } from './xml-text';

interface Section {
  /** The element of customizations.xml that the parts go into. */
  element: string;
  parts: RegExp;
  merge: (parts: SourceFile[]) => string[];
}

const roots = (parts: SourceFile[]): string[] => parts.map((part) => rootElement(textOf(part)));
const contents = (parts: SourceFile[]): string[] => parts.map((part) => innerXml(textOf(part)));

/** Which parts of the unpacked solution go where, as SolutionPackager merges them. */
const sections: Section[] = [
  {
    element: 'Entities',
    parts:
      /^Entities\/[^/]+\/(Entity|RibbonDiff|FormXml\/[^/]+\/[^/]+|SavedQueries\/[^/]+|Visualizations\/[^/]+)\.xml$/,
    merge: (parts) => [...groupBy(parts, (part) => part.path.split('/')[1] ?? '').values()].map(mergeEntity),
  },
  { element: 'Roles', parts: /^Roles\/[^/]+\.xml$/, merge: roots },
  { element: 'FieldSecurityProfiles', parts: /^Other\/FieldSecurityProfiles\.xml$/, merge: contents },
  {
    element: 'EntityRelationships',
    parts: /^Other\/Relationships(\/[^/]+)?\.xml$/,
    merge: mergeRelationships,
  },
  { element: 'optionsets', parts: /^OptionSets\/[^/]+\.xml$/, merge: roots },
  { element: 'Dashboards', parts: /^Dashboards\/[^/]+\.xml$/, merge: roots },
  { element: 'WebResources', parts: /^WebResources\/.+\.data\.xml$/, merge: roots },
  { element: 'CustomControls', parts: /^Controls\/[^/]+\/ControlManifest\.xml\.data\.xml$/, merge: roots },
  { element: 'AppModuleSiteMaps', parts: /^AppModuleSiteMaps\/[^/]+\/AppModuleSiteMap\.xml$/, merge: roots },
  { element: 'AppModules', parts: /^AppModules\/[^/]+\/AppModule\.xml$/, merge: roots },
];

/** Whether a file is merged into customizations.xml rather than packed as it is. */
export function isPart({ path }: SourceFile): boolean {
  return sections.some(({ parts }) => parts.test(path));
}

/**
 * Merges the parts of the unpacked solution into one customizations.xml, in the places where an export has them.
 *
 * @throws Error if the shell, Other/Customizations.xml, is missing or has no place for a kind of part
 */
export function mergeCustomizations(files: SourceFile[]): string {
  const shell = files.find(({ path }) => path === 'Other/Customizations.xml');
  if (shell === undefined) throw new Error('Other/Customizations.xml is missing.');
  return sections.reduce((document, { element, parts, merge }) => {
    const found = files.filter(({ path }) => parts.test(path));
    return found.length === 0 ? document : fillElement(document, element, merge(found));
  }, textOf(shell));
}
