import type { AppRegistry } from './app-registry';
import type { LogCategory, LogLevel } from './core-types';

/** Passes an entry through the app's log hooks, which may change it, and writes it as one line. */
export function writeLog(
  registry: AppRegistry,
  write: (line: string) => void,
  level: LogLevel,
  category: LogCategory,
  message: string,
  invocationContext?: unknown,
): void {
  const entry = {
    hookData: {},
    appHookData: registry.appHookData,
    level,
    category,
    message,
    invocationContext,
  };
  for (const hook of registry.hooks('log')) void hook(entry);
  write(`${entry.level} ${category === 'user' ? 'App' : 'Host'}: ${entry.message}`);
}
