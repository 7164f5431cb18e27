import type { FormEvent } from '../../model';
import { functionNamed, loadLibrary } from '../xrm/libraries';

/**
 * The handlers of one of the form's events, as functions of the execution context. A form's parameters to a handler
 * are a comma-separated list of literals, as its XML has them.
 * @throws Error when a script cannot be loaded or has no such function
 */
export async function handlersOf(
  events: readonly FormEvent[],
  which: { name: FormEvent['name']; column?: string },
): Promise<((context: unknown) => unknown)[]> {
  const found = events.filter((event) => event.name === which.name && event.column === which.column);
  const handlers = found.flatMap((event) => event.handlers);
  for (const { library } of handlers) await loadLibrary(library);
  return handlers.map((handler) => {
    const call = functionNamed(handler.functionName);
    const parameters = readParameters(handler.parameters);
    return (context) => call(...(handler.passContext ? [context] : []), ...parameters);
  });
}

/** `"nod_x", 3, {"a": 1}` as values. @throws SyntaxError for what is no list of JSON literals */
export function readParameters(text: string | undefined): unknown[] {
  if (text === undefined || text.trim() === '') return [];
  return JSON.parse(`[${text.replace(/'([^'"]*)'/g, '"$1"')}]`) as unknown[];
}
