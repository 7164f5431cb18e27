import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { readBuilt } from './built';
import { checkCarried } from './check-carried';
import { contentTypes } from './content-types';
import { isPart, mergeCustomizations } from './merge-customizations';
import { byPath, readSource, textOf, type SourceFile } from './source';
import { wellFormed } from './xml-text';

/** The documents that the parts are merged into. */
const documents = ['Other/Customizations.xml', 'Other/Solution.xml'];

/** Folders whose files an export carries as they are; every other file must be a part of one of the two documents. */
const carried = /^(WebResources|Controls|customapis|environmentvariabledefinitions|appactions)\//;

/**
 * Packs the unpacked solution into the zip that Dataverse imports. The same source gives the same bytes.
 *
 * @param options.managed whether the zip installs as a managed solution
 * @param options.source the files to pack; the solution's own if left out
 * @param options.built what `readBuilt` read. Left out, the zip describes controls and web resources that it does not
 *   hold: enough for the tables of a test, nothing to import into Dataverse
 * @throws Error if a part has no place in the layout, if a bundle is missing or described nowhere, or if the result is
 *   not well-formed XML
 */
export function packSolution({
  managed,
  source = readSource(),
  built,
}: {
  managed: boolean;
  source?: SourceFile[];
  built?: SourceFile[];
}): Uint8Array {
  const sorted = [...source, ...(built ?? [])].sort(byPath);
  if (built !== undefined) checkCarried(sorted);
  const entries: Record<string, Uint8Array> = {
    'customizations.xml': strToU8(wellFormed('customizations.xml', mergeCustomizations(sorted))),
    'solution.xml': strToU8(wellFormed('solution.xml', solutionXml(sorted, managed))),
  };
  for (const file of sorted.filter((file) => !isPart(file) && !documents.includes(file.path))) {
    if (!carried.test(file.path)) throw new Error(`${file.path} has no place in a solution zip.`);
    entries[zipPath(sorted, file)] = file.bytes;
  }
  entries['[Content_Types].xml'] = strToU8(contentTypes(Object.keys(entries)));
  // The zip format counts from 1980 in local time; any fixed moment will do.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}

function solutionXml(source: SourceFile[], managed: boolean): string {
  const file = source.find(({ path }) => path === 'Other/Solution.xml');
  if (file === undefined) throw new Error('Other/Solution.xml is missing.');
  return textOf(file).replace(/<Managed>\d<\/Managed>/, `<Managed>${managed ? 1 : 0}</Managed>`);
}

/** A web resource stands in the zip under the FileName of its description, which an export suffixes with its id. */
function zipPath(source: SourceFile[], file: SourceFile): string {
  if (!file.path.startsWith('WebResources/')) return file.path;
  const description = source.find(({ path }) => path === `${file.path}.data.xml`);
  const name = description && /<FileName>\/([^<]+)<\/FileName>/.exec(textOf(description))?.[1];
  if (!name) throw new Error(`${file.path} has no description with a FileName.`);
  return name;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Only here: whoever packs for a test needs no builders.
  const { builtControls, builtWebResources } = await import('../scripts/build');
  const built = readBuilt({ controls: await builtControls(), webResources: await builtWebResources() });
  const out = fileURLToPath(new URL('./out/', import.meta.url));
  mkdirSync(out, { recursive: true });
  for (const [name, managed] of [
    ['nod.zip', false],
    ['nod_managed.zip', true],
  ] as const) {
    const bytes = packSolution({ managed, built });
    writeFileSync(out + name, bytes);
    console.log(`solution/out/${name}  ${bytes.length} bytes`);
  }
}
