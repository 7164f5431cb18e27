import { existsSync } from 'node:fs';
import { readSource, textOf, type SourceFile } from './source';
import { all, parseXml } from './xml-tree';

/** What the builds made: nothing of it is ever committed. */
export interface BuiltFolders {
  /** One folder for each control, as pcf-scripts leaves it. */
  controls: string;
  /** Web resources by their name, `nod_/commands.js`. */
  webResources: string;
}

/**
 * Reads what the builds made, under the paths that it has in the solution: controls as
 * `Controls/nod_<namespace>.<constructor>/…`, web resources as `WebResources/<name>`.
 *
 * @throws Error if a folder is missing or a control lacks a file that its manifest names.
 */
export function readBuilt({ controls, webResources }: BuiltFolders): SourceFile[] {
  for (const folder of [controls, webResources])
    if (!existsSync(folder)) throw new Error(`${folder} is missing: build first.`);
  const files = readSource(controls);
  const manifests = files.filter(({ path }) => /^[^/]+\/ControlManifest\.xml$/.test(path));
  return [
    ...manifests.flatMap((manifest) => controlFiles(manifest, files)),
    ...readSource(webResources).map(({ path, bytes }) => ({ path: `WebResources/${path}`, bytes })),
  ];
}

/** The manifest and the files that it names; what else the build leaves, as licence notes, does not travel. */
function controlFiles(manifest: SourceFile, files: SourceFile[]): SourceFile[] {
  const text = withoutDeclaration(textOf(manifest));
  const control = all(parseXml(text), 'control')[0]?.attributes ?? {};
  const source = manifest.path.slice(0, manifest.path.indexOf('/'));
  const target = `Controls/nod_${control['namespace']}.${control['constructor']}`;
  return [
    { path: `${target}/ControlManifest.xml`, bytes: new TextEncoder().encode(text) },
    ...resourcesOf(text).map((resource) => {
      const file = files.find(({ path }) => path === `${source}/${resource}`);
      if (file === undefined) throw new Error(`${source} lacks ${resource}, which its manifest names.`);
      return { path: `${target}/${resource}`, bytes: file.bytes };
    }),
  ];
}

/** Paths of the files that a control's manifest names, from its folder: scripts, styles, pictures and strings. */
export function resourcesOf(manifest: string): string[] {
  return ['code', 'css', 'img', 'resx'].flatMap((kind) =>
    all(parseXml(manifest), `control/resources/${kind}`).map(({ attributes }) => attributes['path'] ?? ''),
  );
}

/** Exports carry a control's manifest without the declaration that the build writes. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, '');
}
