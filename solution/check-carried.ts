import { resourcesOf } from './built';
import { textOf, type SourceFile } from './source';

/**
 * Makes sure that what the solution describes is there and that what is there is described: web resources, and
 * controls with every file that their manifest names. An import fails on the first, and drops the second silently.
 *
 * @throws Error naming what is missing.
 */
export function checkCarried(files: SourceFile[]): void {
  const paths = new Set(files.map(({ path }) => path));
  const described = [...paths].filter((path) => path.endsWith('.data.xml')).map(withoutSuffix);
  const missing = described.filter((path) => !paths.has(path));
  if (missing.length > 0) throw new Error(`Described, but not built: ${missing.join(', ')}.`);

  const manifests = files.filter(({ path }) => /^Controls\/[^/]+\/ControlManifest\.xml$/.test(path));
  const known = new Set([
    ...described,
    ...manifests.flatMap((manifest) =>
      resourcesOf(textOf(manifest)).map((resource) => `${folderOf(manifest.path)}/${resource}`),
    ),
  ]);
  const absent = [...known].filter((path) => !paths.has(path));
  if (absent.length > 0)
    throw new Error(`Named by a control's manifest, but not there: ${absent.join(', ')}.`);
  const strays = [...paths].filter(
    (path) => /^(WebResources|Controls)\//.test(path) && !path.endsWith('.data.xml') && !known.has(path),
  );
  if (strays.length > 0) throw new Error(`There, but not described: ${strays.join(', ')}.`);
}

const withoutSuffix = (path: string): string => path.slice(0, -'.data.xml'.length);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
