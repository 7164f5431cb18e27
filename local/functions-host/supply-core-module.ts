import Module from 'node:module';
import type { CoreModule } from './app-registry';

const CORE = '@azure/functions-core';

type Load = (this: void, request: string, parent: unknown, isMain: boolean) => unknown;
const internals = Module as unknown as { _load: Load };

let current: CoreModule | undefined;
let original: Load | undefined;

/**
 * While `work` runs, `require('@azure/functions-core')` gives `core`. The real worker intercepts `require`
 * in the same way, since the module is published nowhere. Afterwards the last module supplied stays in
 * place: the library asks for it lazily. One app loads at a time.
 */
export async function withCoreModule<T>(core: CoreModule, work: () => Promise<T>): Promise<T> {
  intercept();
  current = core;
  return await work();
}

function intercept(): void {
  if (original) return;
  const load = internals._load;
  original = load;
  internals._load = (request, parent, isMain) => {
    if (request === CORE && current) return current;
    return load(request, parent, isMain);
  };
}
