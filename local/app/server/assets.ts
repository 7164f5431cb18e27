import { strFromU8 } from 'fflate';
import { childAt, childrenOf, parseXml, textOf } from '../read-model/xml';

/** The files that the page loads because the solution names them. */
export type Assets = {
  /** Text of ControlManifest.xml by the full name of a control, `nod_Nod.ConsentChat`. */
  manifests: ReadonlyMap<string, string>;
  /** Files of controls by `full name/path`. */
  controls: ReadonlyMap<string, Uint8Array>;
  /** Files by the name of the web resource, `nod_/commands.js`. */
  webResources: ReadonlyMap<string, Uint8Array>;
};

const CONTROLS = 'Controls/';
const MANIFEST = '/ControlManifest.xml';

/** Finds controls and web resources among the files of a packed solution. */
export function readAssets(files: Readonly<Record<string, Uint8Array>>): Assets {
  const controls = Object.entries(files)
    .filter(([path]) => path.startsWith(CONTROLS))
    .map(([path, bytes]) => [path.slice(CONTROLS.length), bytes] as const);
  const manifests = controls
    .filter(([path]) => path.endsWith(MANIFEST))
    .map(([path, bytes]) => [path.slice(0, -MANIFEST.length), strFromU8(bytes)] as const);
  return { manifests: new Map(manifests), controls: new Map(controls), webResources: webResourcesIn(files) };
}

/** A web resource stands in the zip under a file name of its own; customizations.xml says which is whose. */
function webResourcesIn(files: Readonly<Record<string, Uint8Array>>): Map<string, Uint8Array> {
  const root = parseXml(strFromU8(files['customizations.xml'] ?? new Uint8Array()), 'ImportExportXml');
  const found = new Map<string, Uint8Array>();
  for (const resource of childrenOf(childAt(root, 'WebResources'), 'WebResource')) {
    const bytes = files[(textOf(resource, 'FileName') ?? '').replace(/^\//, '')];
    if (bytes) found.set(textOf(resource, 'Name') ?? '', bytes);
  }
  return found;
}
