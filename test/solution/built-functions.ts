import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { builtWebResources } from '../../scripts/build';

/**
 * Tells whether a built script leaves a function under a name, by running it as a page does.
 * @returns a predicate of the name, as in `Nod.Forms.recordType.onLoad`
 * @throws Error if the script is not built, or does more than define functions
 */
export async function functionsOf(script: string): Promise<(name: string) => boolean> {
  const folder = await builtWebResources();
  const page = createContext({});
  runInContext(readFileSync(join(folder, script), 'utf8'), page, { filename: script });
  return (name) => /^[\w.$]+$/.test(name) && isFunction(page, name);
}

function isFunction(page: object, name: string): boolean {
  const found = name
    .split('.')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], page);
  return typeof found === 'function';
}
