import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { all, first, parseXml } from '@nod/solution/xml-tree';

const controls = join(import.meta.dirname, '../../pcf-controls');
const folder = join(controls, 'OptInStatus');

/** The controls that have these texts: the one on forms, and the one in lists, into which the build copies them. */
export const owners = ['OptInStatus', 'OptInStatusGrid'] as const;

/** The texts of the control by LCID and key, as its resx files have them. */
export const texts = new Map(
  readdirSync(join(folder, 'strings')).map((name) => [
    Number(/\.(\d+)\.resx$/.exec(name)?.[1]),
    new Map(
      all(parseXml(readFileSync(join(folder, 'strings', name), 'utf8')), 'data').map((data) => [
        data.attributes['name'] ?? '',
        first(data, 'value').text,
      ]),
    ),
  ]),
);

/** The text of a language by its key; a key that is missing gives itself, as the platform does. */
export function textsOf(lcid: number): (key: string) => string {
  return (key) => texts.get(lcid)?.get(key) ?? key;
}

/** The LCIDs that a control's manifest names. */
export function languagesOfManifest(control: (typeof owners)[number]): number[] {
  const manifest = readFileSync(join(controls, control, 'ControlManifest.Input.xml'), 'utf8');
  return all(parseXml(manifest), 'control/resources/resx').map(({ attributes }) =>
    Number(/\.(\d+)\.resx$/.exec(attributes['path'] ?? '')?.[1]),
  );
}

/** The keys that the manifests and the code use. */
export function usedKeys(): Set<string> {
  const sources = [...owners, 'shared/opt-in-status']
    .flatMap((owner) => readdirSync(join(controls, owner), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$|Input\.xml$/.test(entry.name))
    .filter((entry) => !entry.parentPath.includes('generated'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  return new Set(
    sources.flatMap((source) =>
      [
        ...source.matchAll(
          /['"]((?:OptInStatus|OptInStatusGrid|EventName|Status|Toggle|Ask|Answer|How)_\w+)['"]/g,
        ),
      ].map(([, key]) => key!),
    ),
  );
}
