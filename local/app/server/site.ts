import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { AppModel } from '../model';
import { readModel } from '../read-model/read-model';
import { ENGLISH } from '../read-model/xml';
import { readRoles } from '../read-model/read-roles';
import { type Assets, readAssets } from './assets';
import { bundlePage } from './bundle-page';
import { contentTypeOf } from './content-type';
import { readPlatformFiles } from './platform-files';

export type File = { type: string; content: string | Uint8Array };

/** All that the server has ready when it starts: the page, and what the solution brings. */
export type Site = {
  /** The app with labels in a language; English where the solution has none in it. */
  model: (lcid: number) => AppModel;
  /** Ids of the solution's security roles by name. */
  roles: ReadonlyMap<string, string>;
  /** HTML of the app. */
  app: string;
  /** HTML of the sign-in page, with `<!--people-->` and `<!--next-->` where those belong. */
  signIn: string;
  files: ReadonlyMap<string, File>;
};

/**
 * Prepares what is served.
 * @param solutionZip the packed solution
 * @throws when the page does not compile or the zip is not a solution
 */
export async function prepareSite(solutionZip: Uint8Array): Promise<Site> {
  const packed = unzipSync(solutionZip);
  const assets = readAssets(packed);
  const [bundle, platform, app, signIn, signInStyles] = await Promise.all([
    bundlePage(),
    readPlatformFiles(),
    read('index.html'),
    read('sign-in/sign-in.html'),
    read('sign-in/sign-in.css'),
  ]);
  const files = new Map<string, File>();
  const add = (path: string, content: string | Uint8Array): void => {
    files.set(path, { type: contentTypeOf(path), content });
  };
  add('/main.js', bundle.script);
  add('/main.css', bundle.styles);
  add('/sign-in.css', signInStyles);
  for (const [name, content] of platform) add(`/platform/${name}`, content);
  for (const [path, content] of assets.controls) add(`/controls/${path}`, content);
  for (const [name, content] of assets.webResources) add(`/WebResources/${name}`, content);
  const customizations = packed['customizations.xml'];
  if (!customizations) throw new Error('The solution zip has no customizations.xml.');
  const text = strFromU8(customizations);
  return { model: modelByLanguage(text, assets), roles: readRoles(text), app, signIn, files };
}

/** Reads the solution once for each language that it has, when that is first asked for. */
function modelByLanguage(text: string, assets: Assets): Site['model'] {
  const english = readModel(text, assets);
  const read = new Map([[ENGLISH, english]]);
  return (lcid) => {
    if (!english.languages.includes(lcid)) return english;
    const model = read.get(lcid) ?? readModel(text, assets, lcid);
    read.set(lcid, model);
    return model;
  };
}

const read = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../page/${name}`, import.meta.url)), 'utf8');
