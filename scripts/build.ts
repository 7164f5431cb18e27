import { fileURLToPath } from 'node:url';
import { buildFunctions } from '../functions/build';
import { CONTROLS, buildControls } from '../pcf-controls/build';
import { buildWebResources } from '../webresources/build';
import { buildOnce } from './build-once';

/** The compiled Functions app: `functions/dist`, all that is deployed. */
export function builtFunctions(): Promise<string> {
  return buildOnce({
    name: 'functions',
    target: 'functions/dist',
    files: ['main.cjs', 'package.json'],
    sources: ['functions', 'consent', 'solution'],
    build: buildFunctions,
  });
}

/** The bundles of the controls: `pcf-controls/out/controls`. */
export function builtControls(): Promise<string> {
  return buildOnce({
    name: 'controls',
    target: 'pcf-controls/out/controls',
    files: CONTROLS.map((name) => `${name}/bundle.js`),
    sources: ['pcf-controls', 'consent', 'solution'],
    build: buildControls,
  });
}

/** The scripts, pages and pictures of the model-driven app: `webresources/out`. */
export function builtWebResources(): Promise<string> {
  return buildOnce({
    name: 'webresources',
    target: 'webresources/out',
    files: ['commands.js', 'forms.js', 'pages.js', 'setup-check.js', 'setup-check.html'].map(
      (name) => `nod_/${name}`,
    ),
    sources: ['webresources', 'consent', 'solution'],
    build: buildWebResources,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await Promise.all([builtFunctions(), builtControls(), builtWebResources()]);
}
